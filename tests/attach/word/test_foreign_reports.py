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
RESTYLED = ("python-docx", "office-report", "doc-access-sections")
"""Those in whose styles LibreOffice lays an annex out, besides in its own."""
FIRST = "python-docx"
"""The report that all others are attached to."""
_MISPLACED = (
    "word/comments.xml: Element 0: This element is not expected. Expected is one of ( w:keepNext, "
    "w:keepLines, w:pageBreakBefore, w:framePr, w:widowControl, w:numPr, w:suppressLineNumbers, "
    "w:pBdr, w:shd, w:tabs )."
)
FAULTY_BEFORE = {("schema", _MISPLACED)}
"""A style of characters where one of paragraphs belongs: python-docx's own test file has it."""
WAYS = (
    (StylesKept.REPORT, "end"),
    (StylesKept.BRIEF, "end"),
    (StylesKept.REPORT, "bookmark"),
    (StylesKept.BRIEF, "placeholder"),
)
CASES = [(name, *way) for name in NAMES for way in WAYS]


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


def test_libreoffice_lays_out_the_pages_of_both(
    reports: Mapping[str, ForeignFile], tmp_path: Path
) -> None:
    files = {"annex": built("policy-brief", "montenegro-nato").outputs[Format.DOCX].data}
    for kept in StylesKept:
        files[f"all-{kept}"] = all_together(reports, kept)
    for name, file in reports.items():
        files[f"{name}-before"] = file.data
        for kept in (StylesKept.BRIEF, *((StylesKept.REPORT,) if name in RESTYLED else ())):
            files[f"{name}-{kept}"] = attached(report_with(file, "end"), kept, "end")
    for name, data in files.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    pages = libreoffice_pages([tmp_path / f"{name}.docx" for name in files], tmp_path)
    for kept, spread in ((StylesKept.BRIEF, 0), (StylesKept.REPORT, 2)):
        # The report's styles take other room.
        laid_out = [name for name in reports if f"{name}-{kept}" in pages]
        more = {name: pages[f"{name}-{kept}"] - pages[f"{name}-before"] for name in laid_out}
        assert {name: n for name, n in more.items() if abs(n - pages["annex"]) > spread} == {}
        assert pages[f"all-{kept}"] == sum(pages[f"{name}-before"] for name in (*NAMES, FIRST))


@pytest.mark.parametrize("kept", list(StylesKept))
def test_each_of_them_may_be_an_annex(kept: StylesKept, reports: Mapping[str, ForeignFile]) -> None:
    own = {kind for each in reports.values() for kind in kinds(what_the_checker_finds(each.data))}
    found = kinds(what_the_checker_finds(all_together(reports, kept)))
    assert found - own - FAULTY_BEFORE == set()


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


def all_together(reports: Mapping[str, ForeignFile], kept: StylesKept) -> bytes:
    """Return one report with every other as its annex."""
    report = Report(f"{FIRST}.docx", reports[FIRST].data)
    annexes = (
        Annex(name, f"Annex {at}: {name}", str(at), file.data)
        for at, (name, file) in enumerate(reports.items(), 1)
    )
    return attach_to_word(report, annexes, styles=kept).data


def kinds(findings: list[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return what is found, whatever it is about."""
    return {(code, re.sub(r"\d+|'[^']*'", "0", text)) for code, text in findings}


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
