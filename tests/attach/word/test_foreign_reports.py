"""Reports that nobody here wrote: what is attached is sound, and nothing of theirs is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

import pytest

from briefwright.attach.annexes import Annex, Report
from briefwright.attach.word import StylesKept, attach_to_word
from briefwright.build.request import Format
from briefwright.core.diagnostics import Severity
from briefwright.doctor import examine
from tests.conformance.test_documents import libreoffice_pages
from tests.support.built_briefs import built
from tests.support.foreign_word_files import (
    BOOKMARK,
    NAMES,
    ForeignFile,
    foreign_files,
    with_places,
)
from tests.support.word_package import NAMESPACES, WordFile, faults

pytestmark = [pytest.mark.conformance("soffice"), pytest.mark.xdist_group("foreign-word")]
W = f"{{{NAMESPACES['w']}}}"
TITLE = "Annex A: Montenegro in NATO"
PLACES = ("end", "bookmark", "placeholder")
CASES = [(name, kept, place) for name in NAMES for kept in StylesKept for place in PLACES]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, ForeignFile]:
    """Every report, made once."""
    return foreign_files(tmp_path_factory.mktemp("foreign"))


def report_with(file: ForeignFile, place: str) -> Report:
    data = file.data if place == "end" else with_places(file.data)
    return Report(f"{file.name}.docx", data)


def attached(report: Report, kept: StylesKept, place: str) -> bytes:
    brief = built("policy-brief", "montenegro-nato").outputs[Format.DOCX].data
    name = "montenegro-nato" if place == "placeholder" else "other"
    annex = Annex(name, TITLE, "A", brief)
    after = BOOKMARK if place == "bookmark" else None
    rendering = attach_to_word(report, [annex], after=after, styles=kept)
    assert [d for d in rendering.diagnostics if d.severity is Severity.ERROR] == []
    return rendering.data


@pytest.mark.parametrize(("name", "kept", "place"), CASES)
def test_nothing_is_lost_and_nothing_new_is_wrong(
    name: str,
    kept: StylesKept,
    place: str,
    reports: Mapping[str, ForeignFile],
) -> None:
    report = report_with(reports[name], place)
    data = attached(report, kept, place)
    if place == "placeholder":
        assert data == attached(report, kept, place)
    before, after = WordFile(report.data), WordFile(data)
    assert own_words(after) == [words for words in words_of(before) if "{{" not in words]
    assert led(before).items() <= led(after).items()
    assert untouched(before) <= untouched(after)
    assert new_findings(what_the_doctor_finds(data), what_the_doctor_finds(report.data)) == []
    assert new_findings(what_the_checker_finds(data), what_the_checker_finds(report.data)) == []


@pytest.mark.parametrize("kept", list(StylesKept))
def test_libreoffice_lays_out_the_pages_of_both(
    kept: StylesKept, reports: Mapping[str, ForeignFile], tmp_path: Path
) -> None:
    alone = tmp_path / "annex.docx"
    alone.write_bytes(built("policy-brief", "montenegro-nato").outputs[Format.DOCX].data)
    paths = [alone]
    for name, file in reports.items():
        for kind, data in (
            ("before", file.data),
            ("after", attached(report_with(file, "end"), kept, "end")),
        ):
            paths.append(tmp_path / f"{name}-{kind}.docx")
            paths[-1].write_bytes(data)
    pages = libreoffice_pages(paths, tmp_path)
    more = {name: pages[f"{name}-after"] - pages[f"{name}-before"] for name in reports}
    spread = 0 if kept is StylesKept.BRIEF else 2  # the report's styles take other room
    assert {name: n for name, n in more.items() if abs(n - pages["annex"]) > spread} == {}


def test_a_lost_paragraph_and_a_lost_link_would_be_noticed(
    reports: Mapping[str, ForeignFile],
) -> None:
    report = report_with(reports["office-report"], "end")
    before = WordFile(report.data)
    assert led(before)
    changed = report.data
    file = WordFile(changed)
    file.parts["word/document.xml"] = file.parts["word/document.xml"].replace(b"figures", b"other")
    assert not led(before).items() <= led(file).items()
    assert words_of(file) != words_of(before)


@cache
def annex_words() -> tuple[str, ...]:
    brief = built("policy-brief", "montenegro-nato").outputs[Format.DOCX].data
    return tuple(words_of(WordFile(brief)))


def words_of(file: WordFile) -> list[str]:
    """Return the words of each paragraph that has some, contents left out."""
    paragraphs = ("".join(p.itertext(f"{W}t")).strip() for p in file.find("//w:body//w:p"))
    return [words for words in paragraphs if words]


def own_words(file: WordFile) -> list[str]:
    """Return the words of a report without those of its annex, which stand there in one piece."""
    words = [each for each in words_of(file) if TITLE not in each]
    annex = list(annex_words())
    starts = [at for at in range(len(words)) if words[at : at + len(annex)] == annex]
    assert len(starts) == 1
    return [
        each for each in words[: starts[0]] + words[starts[0] + len(annex) :] if "{{" not in each
    ]


def led(file: WordFile) -> dict[str, str]:
    """Return for each bookmark that something refers to, the words of its paragraph."""
    root = file.part("word/document.xml")
    codes = " ".join(root.xpath("//w:instrText/text()", namespaces=NAMESPACES))
    asked = {*file.values("//w:hyperlink/@w:anchor"), *re.findall(r"REF (\S+)", codes)}
    found = {}
    for mark in root.iter(f"{W}bookmarkStart"):
        paragraph = next(mark.iterancestors(f"{W}p"), None)
        if mark.get(f"{W}name") in asked and paragraph is not None:
            found[mark.get(f"{W}name") or ""] = "".join(paragraph.itertext(f"{W}t"))
    return found


def untouched(file: WordFile) -> set[tuple[str, bytes]]:
    """Return the parts that attaching has no business with."""
    kinds = re.compile(r"word/(media/|header|footer|theme/|webSettings)|docProps/")
    return {(name, data) for name, data in file.parts.items() if kinds.match(name)}


@lru_cache(maxsize=4)
def what_the_doctor_finds(data: bytes) -> list[tuple[str, str]]:
    return [(each.rule.id, each.message) for each in examine(data, "x.docx").findings]


@lru_cache(maxsize=4)
def what_the_checker_finds(data: bytes) -> list[tuple[str, str]]:
    """Return what the checker beside the checkout finds; nothing where there is none."""
    tools = Path(__file__).resolve().parents[4] / "shared" / "tools"
    return faults(data, tools) if tools.is_dir() else []


def new_findings(
    after: list[tuple[str, str]], before: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Return what is found now and was not before, whatever its place is called."""
    plain = Counter((code, re.sub(r"\d+", "0", text)) for code, text in before)
    now = Counter((code, re.sub(r"\d+", "0", text)) for code, text in after)
    return sorted((now - plain).elements())
