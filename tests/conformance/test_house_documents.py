"""Every template and example brief, written into each shipped house file: sound, and readable."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path, PurePath

import pytest

from briefwright.build.brief import build_brief
from briefwright.build.request import BuildRequest, BuildResult, Format
from briefwright.core.world import DiskWorld
from briefwright.doctor import examine
from tests.conformance.test_documents import libreoffice_pages
from tests.support.built_briefs import CHECKOUT, HOUSED, PAIRS, built
from tests.support.word_text import WordReader

CASES = [pytest.param(house, marks=pytest.mark.xdist_group(f"house-{house}")) for house in HOUSED]


@cache
def housed(template: str, brief: str, house: str) -> BuildResult:
    """Return an example brief by a template, as a Word file in a house."""
    request = BuildRequest(
        str(CHECKOUT / "briefs" / f"{brief}.yaml"),
        formats=(Format.DOCX,),
        template=template,
        house=PurePath(CHECKOUT / "templates" / house / "house.docx"),
    )
    return build_brief(DiskWorld(), request)


def written(house: str, folder: Path) -> list[Path]:
    """Write every pair of template and brief in a house, and return where."""
    paths = []
    for template, brief in PAIRS:
        result = housed(template, brief, house)
        path = folder / f"{template}-{brief}.docx"
        path.write_bytes(result.outputs[Format.DOCX].data)
        paths.append(path)
    return paths


def test_there_are_three_houses() -> None:
    assert len(HOUSED) == 3


@pytest.mark.parametrize("house", CASES)
def test_word_files_in_a_house_are_as_the_schemas_want_them(
    house: str, tmp_path: Path, shared: Path
) -> None:
    paths = written(house, tmp_path)
    command = [sys.executable, str(shared / "tools" / "check_docx.py"), *map(str, paths)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.count("PASS") == len(PAIRS)


@pytest.mark.parametrize("house", CASES)
def test_the_doctor_finds_nothing_in_them(house: str) -> None:
    found = {
        pair: examine(housed(*pair, house).outputs[Format.DOCX].data, "x.docx").findings
        for pair in PAIRS
    }
    assert {pair: findings for pair, findings in found.items() if findings} == {}


@pytest.mark.parametrize("house", CASES)
def test_they_say_what_the_document_says(house: str) -> None:
    """As the Word files without a house do: all of it in its order, the house's words around it."""
    for template, brief in PAIRS:
        bare = "policy-brief" if template in HOUSED else template  # what the samples inherit from
        plain = paragraphs(built(bare, brief).outputs[Format.DOCX].data)
        inside = paragraphs(housed(template, brief, house).outputs[Format.DOCX].data)
        assert missing(inside, plain) is None, (template, brief)


def test_a_word_left_out_or_a_number_gone_wrong_is_noticed() -> None:
    plain = [("1", "one two"), ("", "three")]
    house = ("", "Ministry")
    assert missing([house, ("1", "one two"), ("", "three"), house], plain) is None
    assert missing([house, ("1", "one"), ("", "three"), house], plain) == "one two"
    assert missing([house, ("2", "one two"), ("", "three"), house], plain) == "1: one two"


@pytest.mark.conformance("soffice")
@pytest.mark.parametrize("house", CASES)
def test_libreoffice_converts_them(house: str, tmp_path: Path) -> None:
    paths = written(house, tmp_path)
    pages = libreoffice_pages(paths, tmp_path)
    assert sorted(pages) == sorted(path.stem for path in paths)
    assert min(pages.values()) >= 1


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Return the number a paragraph counts as in its list, if it does, and its words."""
    found = []
    for paragraph in WordReader(data).paragraphs():
        words = " ".join(paragraph.text.split())
        if words:
            found.append(("".join(re.findall(r"\d+", paragraph.label)), words))
    return found


def missing(inside: list[tuple[str, str]], plain: list[tuple[str, str]]) -> str | None:
    """Return the first paragraph of a plain file that a file in a house lacks in its order."""
    starts = [at for at, (_, words) in enumerate(inside) if words == plain[0][1]]
    if not starts:
        return plain[0][1]
    for (number, words), (theirs, other) in zip(plain, inside[starts[0] :], strict=False):
        if words != other:
            return words
        if number and number != theirs:
            return f"{number}: {words}"
    return None if len(inside) - starts[0] >= len(plain) else plain[-1][1]
