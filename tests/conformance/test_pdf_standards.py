"""Validators find every PDF accessible and archival: PDF/UA-1 and PDF/A-3a, or 2a if plain."""

from __future__ import annotations

import gc
import importlib.util
import io
import subprocess
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import page
import pikepdf
import pytest

from briefwright.doctor import Answer, examine
from tests.support import verapdf
from tests.support.pdf_corpus import ARCHIVE, RANDOM_BRIEFS, write_corpus

# The files take longer to make than to look at: one worker does all of it.
pytestmark = pytest.mark.xdist_group("PDF files for validators")

Faults = dict[str, Any]
LIMITS = page.SafetyLimits(max_reference_depth=2_000)
"""Lists of a hundred levels are deep, but no attack."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def checker(shared: Path) -> ModuleType:
    """The project's independent checker."""
    path = shared / "tools" / "check_pdf.py"
    specification = importlib.util.spec_from_file_location("check_pdf", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def profiles(path: Path) -> tuple[str, str]:
    return "ua1", "3a" if path.stem.endswith(ARCHIVE) else "2a"


def page_faults(paths: Sequence[Path]) -> Iterator[tuple[str, set[str]]]:
    for path in paths:
        for profile in profiles(path):
            report = page.validate_pdf(path, profile=profile, limits=LIMITS)
            if not report.is_compliant:
                yield f"{path.name} {profile}", {fault.rule_id for fault in report.failures}


def checker_faults(checker: ModuleType, paths: Sequence[Path]) -> Faults:
    found = {path.name: _faults(checker, path) for path in paths}
    return {name: faults[:5] for name, faults in found.items() if faults}


def _faults(checker: ModuleType, path: Path) -> list[Any]:
    with warnings.catch_warnings():  # it leaves closing its file to the garbage collector
        warnings.simplefilter("ignore", ResourceWarning)
        faults: list[Any] = checker.Checker(str(path)).bad
        gc.collect(0)
    return faults


def doctor_faults(paths: Sequence[Path]) -> Faults:
    found = {path.name: examine(path.read_bytes(), path.name) for path in paths}
    return {
        name: [finding.rule.id for finding in each.findings]
        for name, each in found.items()
        if any(verdict.answer is not Answer.YES for verdict in each.verdicts) or each.findings
    }


def verapdf_faults(paths: Sequence[Path]) -> Faults:
    found = verapdf.verdicts(paths)
    expected = {path.name: dict.fromkeys(profiles(path), "PASS") for path in paths}
    return {name: found.get(name) for name in expected if found.get(name) != expected[name]}


def test_there_is_enough_to_look_at(corpus: list[Path]) -> None:
    assert sum("random-brief" in path.name for path in corpus) == RANDOM_BRIEFS >= 200
    assert sum("hostile" in path.name for path in corpus) >= 6
    assert sum("letterhead" in path.name for path in corpus) >= 20


def test_page_validation_finds_nothing(corpus: list[Path]) -> None:
    assert dict(page_faults(corpus)) == {}


def test_the_independent_checker_finds_nothing(corpus: list[Path], checker: ModuleType) -> None:
    # It does not know default colour spaces (ISO 32000-1, 8.6.5.6).
    judged = [path for path in corpus if not path.name.startswith("letterhead-inks")]
    assert checker_faults(checker, judged) == {}


def test_the_doctor_finds_nothing(corpus: list[Path]) -> None:
    assert doctor_faults(corpus) == {}


@pytest.mark.conformance("java")
def test_verapdf_finds_nothing(corpus: list[Path]) -> None:
    assert verapdf_faults(corpus) == {}


@pytest.mark.conformance("qpdf")
def test_qpdf_finds_nothing(corpus: list[Path]) -> None:
    found = {}
    for path in corpus:
        result = subprocess.run(
            ["qpdf", "--check", str(path)], capture_output=True, text=True, check=False
        )
        if result.returncode or result.stderr:
            found[path.name] = result.stderr
    assert found == {}


@pytest.fixture
def spoilt(corpus: list[Path], tmp_path: Path) -> Path:
    """A file whose pictures lost their words, whose language is gone and whose title is hidden."""
    source = next(path for path in corpus if path.name.startswith("every-node"))
    with pikepdf.open(io.BytesIO(source.read_bytes())) as file:
        for element in file.objects:
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure":
                del element["/Alt"]
        del file.Root["/Lang"]
        del file.Root.ViewerPreferences["/DisplayDocTitle"]
        file.Root.OutputIntents = pikepdf.Array()
        path = tmp_path / f"spoilt.{ARCHIVE}.pdf"
        file.save(path)
    return path


def test_page_validation_can_find_something(spoilt: Path) -> None:
    assert {name.split()[-1] for name, _rules in page_faults([spoilt])} == {"ua1", "3a"}


def test_the_independent_checker_can_find_something(spoilt: Path, checker: ModuleType) -> None:
    assert len(checker_faults(checker, [spoilt])[spoilt.name]) >= 3


def test_the_doctor_can_find_something(spoilt: Path) -> None:
    assert len(doctor_faults([spoilt])[spoilt.name]) >= 3


@pytest.mark.conformance("java")
def test_verapdf_can_find_something(spoilt: Path) -> None:
    (found,) = verapdf_faults([spoilt]).values()
    assert all(verdict.startswith("FAIL") for verdict in found.values())
