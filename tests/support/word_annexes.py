"""Small reports and annexes written by hand, and what attaching makes of them."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.attach.annexes import Annex, Report
from briefwright.attach.word import StylesKept, attach_to_word
from briefwright.core.rendering import Rendering
from tests.support.house_files import Parts, house_parts, line, packed
from tests.support.word_package import NAMESPACES, WordFile

W = f"{{{NAMESPACES['w']}}}"
SETTINGS = "word/settings.xml"


def annex(
    *body: str,
    name: str = "brief",
    letter: str = "A",
    parts: Parts | None = None,
    divider: str = "",
) -> Annex:
    """Return an annex of these paragraphs, or of whole parts."""
    data = packed(parts or house_parts(*(body or (line("Words of the annex"),))))
    before = packed(house_parts(line(divider))) if divider else None
    return Annex(name, f"Annex {letter}: Title", letter, data, before)


def attach(
    report: Parts | bytes,
    *annexes: Annex,
    after: str | None = None,
    styles: StylesKept = StylesKept.REPORT,
) -> Rendering:
    """Return what becomes of a report."""
    data = report if isinstance(report, bytes) else packed(report)
    return attach_to_word(Report("report.docx", data), annexes, after=after, styles=styles)


def attached(
    report: Parts,
    *annexes: Annex,
    after: str | None = None,
    styles: StylesKept = StylesKept.REPORT,
) -> WordFile:
    """Return the file, of which nothing bad was said."""
    rendering = attach(report, *annexes, after=after, styles=styles)
    assert [each.message for each in rendering.diagnostics] == []
    return WordFile(rendering.data)


def found(rendering: Rendering) -> list[tuple[str, str]]:
    """Return code and message of each diagnostic."""
    return [(each.code, each.message) for each in rendering.diagnostics]


def texts(file: WordFile) -> list[str]:
    """Return the words of each paragraph of the body, a bar where a section ends."""
    words = []
    for paragraph in file.find("//w:body//w:p"):
        said = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        if said:
            words.append(said)
        if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
            words.append("|")
    return words


def mark(name: str, words: str = "", number: int = 1) -> str:
    """Return a bookmark around a run."""
    inside = f"<w:r><w:t>{words}</w:t></w:r>" if words else ""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def field(instruction: str, result: str = "1") -> str:
    """Return the runs of a field."""
    code = instruction.replace('"', "&quot;")
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def paragraph(*inside: str, properties: str = "") -> str:
    """Return a paragraph."""
    look = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{look}{''.join(inside)}</w:p>"


def instructions(file: WordFile, part: str = "word/document.xml") -> list[str]:
    """Return what the fields of a part are told to do."""
    return [each.strip() for each in file.values("//w:instrText/text()", part)]


def sections(file: WordFile) -> Sequence[str]:
    """Return for each section the words of its headers and footers, by the pages they are for."""
    main = file.part("word/_rels/document.xml.rels")
    targets = {each.get("Id"): each.get("Target", "") for each in main}
    said = []
    for section in file.find("//w:sectPr"):
        words = []
        for each in section.iter(f"{W}headerReference", f"{W}footerReference"):
            name = targets[each.get(f"{{{NAMESPACES['r']}}}id")].lstrip("/").removeprefix("word/")
            text = "".join(file.values("//w:t/text()", f"word/{name}"))
            kind = "h" if str(each.tag).endswith("headerReference") else "f"
            words.append(f"{kind}-{each.get(f'{W}type')}:{text}")
        said.append(" ".join(sorted(words)))
    return said
