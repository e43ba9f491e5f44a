"""A brief goes into PDFs that nobody here made, and all that was in them stays as it was."""

from __future__ import annotations

import gc
import importlib.util
import io
import subprocess
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pikepdf
import pytest

from briefwright.attach.annexes import Report
from briefwright.attach.pdf import attach_to_pdf, embed_in_pdf
from briefwright.core.diagnostics import has_errors
from tests.attach.pdf.annexes import BRIEF, annex, small_pdf
from tests.attach.pdf.facts import Facts, facts
from tests.attach.pdf.tag_faults import tag_faults
from tests.support import verapdf
from tests.support.foreign_pdfs import FILES, LIBREOFFICE

pytestmark = pytest.mark.xdist_group("PDFs that others made")

END, MIDDLE, EMBEDDED = "end", "middle", "embedded"
NAMES = (*sorted(path.stem for path in FILES.glob("*.pdf")), *LIBREOFFICE)


@dataclass(frozen=True)
class Result:
    name: str
    how: str
    before: bytes
    after: bytes
    first: int
    """Pages of the report before what was attached."""
    added: int
    """Pages that were attached."""


def made(name: str, how: str, before: bytes) -> Result:
    report = Report(f"{name}.pdf", before)
    if how == EMBEDDED:
        rendering = embed_in_pdf(report, [BRIEF])
    else:
        annexes = [
            annex(divider=small_pdf("Annex A")),
            annex("bridge", "B", small_pdf(), language="fr"),
        ]
        rendering = attach_to_pdf(report, annexes, after=None if how == END else "1")
    assert not has_errors(rendering.diagnostics)
    count = len(facts(before).pages)
    assert rendering.pages is not None
    added = rendering.pages - count
    return Result(name, how, before, rendering.data, 1 if how == MIDDLE else count, added)


@pytest.fixture(scope="module")
def results(foreign: Mapping[str, bytes]) -> list[Result]:
    ways = (END, MIDDLE, EMBEDDED)
    return [made(name, how, data) for name, data in foreign.items() for how in ways]


def losses(result: Result) -> Iterator[str]:
    """Yield what a report lost: pages, links, destinations, bookmarks, labels."""
    before, after = facts(result.before), facts(result.after)
    start, end = result.first, result.first + result.added
    if result.how != EMBEDDED and result.added < 4:
        yield "no pages were added"
    if after.pages[:start] + after.pages[end:] != before.pages:
        yield "pages were altered"
    if own_links(after, start, end) != before.links:
        yield "links lead elsewhere"
    if any(after.destinations.get(key) != goal for key, goal in before.destinations.items()):
        yield "named destinations lead elsewhere"
    if [each for each in after.outline if each in before.outline] != list(before.outline):
        yield "bookmarks lead elsewhere"
    if after.labels[:start] + after.labels[end:] != before.labels:
        yield "pages are called otherwise"


def own_links(found: Facts, start: int, end: int) -> tuple[tuple[int, str], ...]:
    return tuple(
        (page if page < start else page - end + start, goal)
        for page, goal in found.links
        if not start <= page < end
    )


def test_there_is_enough_to_attach_to(foreign: Mapping[str, bytes]) -> None:
    assert len(foreign) >= 16
    assert sum(len(facts(data).links) for data in foreign.values()) >= 40
    assert sum(len(facts(data).destinations) for data in foreign.values()) >= 20


def test_nothing_that_was_there_is_lost(results: list[Result]) -> None:
    found = {f"{each.name} {each.how}": list(losses(each)) for each in results}
    assert {key: lost for key, lost in found.items() if lost} == {}


def test_a_loss_would_be_found(results: list[Result]) -> None:
    result = next(each for each in results if (each.name, each.how) == ("mupdf", MIDDLE))
    (other,) = (each for each in results if (each.name, each.how) == ("chromium", MIDDLE))
    planted = Result("x", MIDDLE, result.before, other.after, result.first, other.added)
    assert len(list(losses(planted))) >= 4


def test_tags_are_no_worse_than_before(results: list[Result]) -> None:
    found = {
        f"{each.name} {each.how}": dict(worse)
        for each in results
        if (worse := tag_faults(each.after) - tag_faults(each.before))
    }
    assert found == {}


def test_tagged_stays_tagged_and_nothing_else_says_so(results: list[Result]) -> None:
    for each in results:
        assert marked(each.after) == marked(each.before), each.name


def marked(data: bytes) -> bool:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        marks: Any = pdf.Root.get("/MarkInfo")
        return marks is not None and marks.get("/Marked") is True


def test_the_same_comes_out_each_time(foreign: Mapping[str, bytes], results: list[Result]) -> None:
    for each in results:
        if each.how == MIDDLE:
            assert made(each.name, each.how, foreign[each.name]).after == each.after, each.name


@pytest.mark.conformance("qpdf")
def test_qpdf_finds_nothing(results: list[Result], tmp_path: Path) -> None:
    found = {}
    for each in results:
        path = tmp_path / "x.pdf"
        path.write_bytes(each.after)
        check = subprocess.run(
            ["qpdf", "--check", str(path)], capture_output=True, text=True, check=False
        )
        if check.returncode or check.stderr:
            found[f"{each.name} {each.how}"] = check.stderr
    assert found == {}


@pytest.mark.conformance("java")
def test_whoever_passed_verapdf_still_does(results: list[Result], tmp_path: Path) -> None:
    """What is still claimed is true; of each file one way to attach is looked at, and embedding."""
    judged = [each for each in results if each.how != END and claims(each.after)]
    for each in judged:
        (tmp_path / f"{each.name}.before.pdf").write_bytes(each.before)
        (tmp_path / f"{each.name}.{each.how}.pdf").write_bytes(each.after)
    found = verapdf.verdicts(sorted(tmp_path.glob("*.pdf")))
    passed, failed = Counter[str](), {}
    for each in judged:
        before = found[f"{each.name}.before.pdf"]
        for profile, verdict in found[f"{each.name}.{each.how}.pdf"].items():
            claimed = profile if profile in before else profile.replace("3", "2")
            if before[claimed] == "PASS":
                passed[profile] += 1
                if verdict != "PASS":
                    failed[f"{each.name} {each.how} {profile}"] = verdict
    assert failed == {}
    assert passed["ua1"] >= 5
    assert sum(passed.values()) >= 12


def claims(data: bytes, which: bytes = b"") -> bool:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        metadata = pdf.Root.get("/Metadata")
        return metadata is not None and which + b"id:part" in metadata.read_bytes()


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


@pytest.mark.may_log  # fontTools is astonished at a date
def test_the_independent_checker_finds_nothing_new(
    results: list[Result], checker: ModuleType, tmp_path: Path
) -> None:
    worse, judged = {}, 0
    for each in results:
        before = findings(checker, each.before, tmp_path) if each.how == MIDDLE else None
        if before is None or not marked(each.before):
            continue
        judged += 1
        after = findings(checker, each.after, tmp_path)
        assert after is not None
        new = after - before
        if not claims(each.before, b"pdfa"):
            new = {rule for rule in new if not rule.startswith("A ")}
        if new:
            worse[each.name] = new
    assert worse == {}
    assert judged >= 7


def findings(checker: ModuleType, data: bytes, folder: Path) -> set[str] | None:
    """Return the rules that a file breaks; None where it is none that the checker can read."""
    path = folder / "x.pdf"
    path.write_bytes(data)
    with warnings.catch_warnings():  # it leaves closing its file to the garbage collector
        warnings.simplefilter("ignore", ResourceWarning)
        try:
            return {rule for rule, _ in checker.Checker(str(path)).bad}
        except (AttributeError, KeyError, ValueError):
            return None
        finally:
            gc.collect(0)
