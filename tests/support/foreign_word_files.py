"""Word reports that nobody here wrote: by Word, by LibreOffice and by python-docx.

Where each comes from, and under what licence, stands with it; those of LibreOffice are made once in
a run, all by one call.
"""

from __future__ import annotations

import base64
import io
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.support.pictures import png_picture

FOLDER = Path(__file__).resolve().parents[1] / "attach" / "word" / "foreign"
BY_WORD = sorted(path.stem for path in FOLDER.glob("*.docx"))
BOOKMARK, PLACEHOLDER = "annexes_here", "{{ annex: montenegro-nato }}"

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    f'xmlns:{key}="{_OFFICE}:{name}:1.0"'
    for key, name in {
        "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing",
        "svg": "svg-compatible", "meta": "meta", "fo": "xsl-fo-compatible",
    }.items()
)  # fmt: skip
_SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A report, who made it, and what one may do with it."""

    name: str
    origin: str
    licence: str
    data: bytes


def foreign_files(folder: Path) -> Mapping[str, ForeignFile]:
    """Return all of them by name; LibreOffice works in a folder."""
    mit = "MIT, LICENSE-python-docx"
    found = [
        ForeignFile(
            name, "Word, from python-docx's tests", mit, (FOLDER / f"{name}.docx").read_bytes()
        )
        for name in BY_WORD
    ]
    found.append(ForeignFile("python-docx", "python-docx's default template", mit, _python_docx()))
    made = _libreoffice(folder, {name: make() for name, make in SOURCES.items()})
    found += [ForeignFile(name, "LibreOffice", "ours", data) for name, data in made.items()]
    return {each.name: each for each in found}


def with_places(data: bytes) -> bytes:
    """Return a report with a bookmark and a placeholder after its first paragraph."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode()
    if BOOKMARK in text:
        return data
    mark = f'<w:bookmarkStart w:id="9901" w:name="{BOOKMARK}"/><w:bookmarkEnd w:id="9901"/>'
    marked = f"<w:p>{mark}<w:r><w:t>Annexes</w:t></w:r></w:p>"
    asked = (
        f"<w:p><w:r><w:t>{PLACEHOLDER[:9]}</w:t></w:r><w:r><w:t>{PLACEHOLDER[9:]}</w:t></w:r></w:p>"
    )
    start = text.index("<w:body>") + len("<w:body>")
    parts["word/document.xml"] = (text[:start] + marked + asked + text[start:]).encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _python_docx() -> bytes:
    import docx

    document = docx.Document()
    document.core_properties.title = "A report"
    document.add_heading("A report", 0)
    document.add_heading("Part one", 1)
    document.add_paragraph("First item", style="List Number")
    document.add_paragraph("Second item", style="List Number")
    document.add_paragraph("A point", style="List Bullet")
    table = document.add_table(2, 2, style="Light Grid Accent 1")
    table.cell(0, 0).text = "Head"
    document.add_picture(io.BytesIO(png_picture(20, 10).data))
    run = document.add_paragraph().add_run("Remarked upon")
    document.add_comment(run, "Is that so?", author="Desk", initials="D")
    section = document.add_section()
    section.page_width, section.page_height = section.page_height, section.page_width
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].text = "Lying on its side"
    document.add_paragraph("Third item", style="List Number")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _libreoffice(folder: Path, sources: Mapping[str, tuple[str, str]]) -> dict[str, bytes]:
    """Return each source, given as its ending and text, as LibreOffice saves it for Word."""
    for name, (ending, text) in sources.items():
        (folder / f"{name}.{ending}").write_text(text, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    files = [str(folder / f"{name}.{ending}") for name, (ending, _) in sources.items()]
    command += ["--outdir", str(folder)]
    subprocess.run([*command, *files], capture_output=True, check=True, timeout=300)
    return {name: (folder / f"{name}.docx").read_bytes() for name in sources}


def _report() -> tuple[str, str]:
    """Headers, contents, notes, lists, a picture, a bookmark, a page on its side."""
    entries = "".join(
        f'<text:p text:style-name="Contents_20_1"><text:a xlink:type="simple" xlink:href="#{mark}">'
        f"{title}<text:tab/>{page}</text:a></text:p>"
        for title, mark, page in (("Findings", "_toc1", 1), ("Figures", "_toc2", 2))
    )
    contents = (
        '<text:table-of-content text:name="Contents"><text:table-of-content-source '
        'text:outline-level="3"><text:index-title-template>Contents</text:index-title-template>'
        + "".join(
            f'<text:table-of-content-entry-template text:outline-level="{level}" text:style-name="'
            f'Contents_20_{level}"><text:index-entry-link-start/><text:index-entry-text/>'
            '<text:index-entry-tab-stop style:type="right" style:leader-char="."/>'
            "<text:index-entry-page-number/><text:index-entry-link-end/>"
            "</text:table-of-content-entry-template>"
            for level in (1, 2)
        )
        + f"</text:table-of-content-source><text:index-body>{entries}</text:index-body>"
        "</text:table-of-content>"
    )
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>A note of the report.</text:p></text:note-body></text:note>"
    )
    picture = base64.b64encode(png_picture(20, 10).data).decode()
    body = (
        contents
        + _heading("Findings", "_toc1")
        + f"<text:p>Words of the report{note}, and more.</text:p>"
        + "<text:list><text:list-item><text:p>one</text:p></text:list-item>"
        "<text:list-item><text:p>two</text:p></text:list-item></text:list>"
        f'<text:p>See <text:a xlink:type="simple" xlink:href="#figures">figures</text:a>.</text:p>'
        f'<text:p text:style-name="P1"><text:bookmark text:name="{BOOKMARK}"/>The annexes:</text:p>'
        f"<text:p>{PLACEHOLDER}</text:p>"
        + _heading("Figures", "_toc2")
        + '<text:p><text:bookmark text:name="figures"/><draw:frame svg:width="2cm" '
        'svg:height="1cm" text:anchor-type="as-char"><draw:image><office:binary-data>'
        f"{picture}</office:binary-data></draw:image></draw:frame></text:p>"
        '<text:p text:style-name="Side">A wide page.</text:p>'
        '<text:p text:style-name="Back">And upright again.</text:p>'
    )
    return "fodt", _fodt(body)


def _changes() -> tuple[str, str]:
    """A comment, and changes that are tracked."""
    change = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion>'
        "<office:change-info><dc:creator>Desk</dc:creator><dc:date>2025-01-01T00:00:00</dc:date>"
        "</office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
    )
    body = (
        change + "<text:p>A letter<office:annotation><dc:creator>Desk</dc:creator>"
        "<text:p>Really?</text:p></office:annotation> with "
        '<text:change-start text:change-id="c1"/>new words<text:change-end text:change-id="c1"/>'
        ".</text:p><text:p>It ends here.</text:p>"
    )
    return "fodt", _fodt(body)


def _endnotes() -> tuple[str, str]:
    """Endnotes, and a table that ends the document."""
    note = (
        '<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation>'
        "<text:note-body><text:p>At the end.</text:p></text:note-body></text:note>"
    )
    row = "<table:table-row>" + "<table:table-cell><text:p>x</text:p></table:table-cell>" * 2
    table = f'<table:table table:name="T"><table:table-column/><table:table-column/>{row}'
    return "fodt", _fodt(f"<text:p>Said so{note}.</text:p>{table}</table:table-row></table:table>")


def _page() -> tuple[str, str]:
    """A page of the web."""
    return "html", (
        "<html><head><title>A page</title></head><body><h1>First</h1><p>Words with "
        '<a href="#second">a link</a>.</p><ol><li>one<li>two</ol><h2>Under it</h2>'
        '<h1><a name="second">Second</a></h1><table border=1><tr><th>a</th><th>b</th></tr>'
        "<tr><td>1</td><td>2</td></tr></table></body></html>"
    )


def _rich_text() -> tuple[str, str]:
    """Rich text, as older programs exchange it."""
    return "rtf", (
        r"{\rtf1\ansi\deff0{\fonttbl{\f0 Georgia;}{\f1 Arial;}}{\header\pard Head of it\par}"
        r"{\footer\pard Page \chpgn\par}\f1\fs28\b A note\b0\par\f0\fs22 Some words.\par"
        r"\pard\fi-360\li720 1.\tab First.\par 2.\tab Second.\par}"
    )


def _mirrored() -> tuple[str, str]:
    """Left and right pages with headers of their own."""
    return "fodt", _fodt(
        "<text:p>On a right page.</text:p><text:p>And on.</text:p>", is_mirrored=True
    )


SOURCES: Mapping[str, Callable[[], tuple[str, str]]] = {
    "office-report": _report,
    "office-changes": _changes,
    "office-endnotes": _endnotes,
    "office-page": _page,
    "office-rich-text": _rich_text,
    "office-mirrored": _mirrored,
}
NAMES = (*BY_WORD, "python-docx", *SOURCES)


def _heading(title: str, mark: str) -> str:
    return (
        f'<text:h text:style-name="Heading_20_1" text:outline-level="1">'
        f'<text:bookmark-start text:name="{mark}"/>{title}<text:bookmark-end text:name="{mark}"/>'
        "</text:h>"
    )


def _fodt(body: str, *, is_mirrored: bool = False) -> str:
    """Return a document of LibreOffice, in one file."""
    usage = "mirrored" if is_mirrored else "all"
    left = "<style:header-left><text:p>Left page</text:p></style:header-left>"
    header = (
        f"<style:header><text:p>The report</text:p></style:header>{left if is_mirrored else ''}"
    )
    footer = "<style:footer><text:p>Page <text:page-number/></text:p></style:footer>"
    layouts = "".join(
        f'<style:page-layout style:name="{name}" style:page-usage="{usage}">'
        f'<style:page-layout-properties fo:page-width="{width}" fo:page-height="{height}" '
        f'style:print-orientation="{turned}" fo:margin="2cm" fo:margin-left="3cm"/>'
        "<style:header-style/><style:footer-style/></style:page-layout>"
        for name, width, height, turned in (
            ("L1", "21cm", "29.7cm", "portrait"), ("L2", "29.7cm", "21cm", "landscape"),
        )
    )  # fmt: skip
    pages = "".join(
        f'<style:master-page style:name="{name}" style:page-layout-name="{layout}">{header}{footer}'
        "</style:master-page>"
        for name, layout in (("Standard", "L1"), ("Turned", "L2"))
    )
    automatic = "".join(
        f'<style:style style:name="{name}" style:family="paragraph" '
        f'style:master-page-name="{page}"/>'
        for name, page in (("Side", "Turned"), ("Back", "Standard"))
    )
    return (
        f'<?xml version="1.0"?><office:document {_SPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>'
        "<dc:title>A report</dc:title></office:meta><office:styles>"
        '<style:style style:name="Heading_20_1" style:display-name="Heading 1" '
        'style:family="paragraph" style:default-outline-level="1"><style:text-properties '
        'fo:font-size="18pt" fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Contents_20_1" style:display-name="Contents 1" '
        'style:family="paragraph"><style:paragraph-properties><style:tab-stops><style:tab-stop '
        'style:position="16cm" style:type="right" style:leader-style="dotted" '
        'style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>'
        "</office:styles>"
        f"<office:automatic-styles>{layouts}{automatic}</office:automatic-styles>"
        f"<office:master-styles>{pages}</office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )
