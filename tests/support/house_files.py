"""Small house files, written by hand: paragraphs, tables, headers, and what may be wrong with them.

A house is a mapping of parts, so that a test changes the one it is about.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'{_W} xmlns:r="{_OFFICE}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440"'
PAGE += ' w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>'
BODY = "{{ body }}"
Parts = dict[str, str | bytes]
DOCUMENT, HEADER, FOOTER = "word/document.xml", "word/header1.xml", "word/footer1.xml"
STYLES, SETTINGS, NOTES = "word/styles.xml", "word/settings.xml", "word/footnotes.xml"
NUMBERING, THEME, CORE = "word/numbering.xml", "word/theme/theme1.xml", "docProps/core.xml"
RELATIONSHIPS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
_KINDS = {
    STYLES: "styles", SETTINGS: "settings", NUMBERING: "numbering", HEADER: "header",
    FOOTER: "footer", NOTES: "footnotes",
}  # fmt: skip


def run(text: str, properties: str = "") -> str:
    """Return a run; ``properties`` is what its ``w:rPr`` holds."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def line(*texts: str, style: str = "") -> str:
    """Return a paragraph with a run for each text."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(map(run, texts))}</w:p>"


def row(*cells: str) -> str:
    """Return a row; a cell is its text, or its paragraphs."""
    inside = (cell if cell.startswith("<w:") else line(cell) for cell in cells)
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in inside)}</w:tr>"


def table(*rows: str, columns: int = 2) -> str:
    """Return a table of rows."""
    grid = '<w:gridCol w:w="2000"/>' * columns
    head = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{head}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def section(references: str = "", more: str = "", page: str = PAGE) -> str:
    """Return the properties of a section."""
    return f"<w:sectPr>{references}{page}{more}</w:sectPr>"


def style(identity: str, name: str, inside: str = "", type_: str = "paragraph") -> str:
    """Return a style; ``Normal`` is the default."""
    default = ' w:default="1"' if name == "Normal" else ""
    return (
        f'<w:style w:type="{type_}" w:styleId="{identity}"{default}>'
        f'<w:name w:val="{name}"/>{inside}</w:style>'
    )


USUAL_STYLES = (
    style("Normal", "Normal")
    + style("Heading1", "heading 1", '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/>'
            '</w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>')
    + style("Heading2", "heading 2", '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/>'
            "</w:pPr>")
)  # fmt: skip


def styles_part(styles: str = USUAL_STYLES) -> str:
    """Return the styles of a house."""
    defaults = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr>'
    return part(
        "styles",
        f"<w:docDefaults><w:rPrDefault>{defaults}</w:rPrDefault></w:docDefaults>{styles}",
    )


def part(root: str, content: str) -> str:
    """Return a part below ``word/``."""
    return f"<w:{root} {_NAMESPACES}>{content}</w:{root}>"


def house_parts(
    *body: str,
    header: str | None = None,
    footer: str | None = None,
    last: str | None = None,
    more: Mapping[str, str | bytes] | None = None,
) -> Parts:
    """Return a house of these paragraphs and tables (``{{ body }}`` alone where there are none).

    ``last`` is its last section's properties; ``more`` are parts that are added or replaced.
    """
    references = ""
    parts: Parts = {STYLES: styles_part()}
    for name, word, root, content in (
        (HEADER, "header", "hdr", header),
        (FOOTER, "footer", "ftr", footer),
    ):
        if content is not None:
            parts[name] = part(root, content)
            references += f'<w:{word}Reference w:type="default" r:id="{word}"/>'
    content = "".join(body) or line(BODY)
    parts[DOCUMENT] = part("document", f"<w:body>{content}{last or section(references)}</w:body>")
    parts |= dict(more or {})
    parts.setdefault(RELATIONSHIPS, relationships(parts))
    parts.setdefault(TYPES, content_types(parts))
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="m" Type="{_OFFICE}/officeDocument" Target="{DOCUMENT}"/>'
        "</Relationships>"
    )
    return parts


def relationships(parts: Mapping[str, str | bytes], more: str = "") -> str:
    """Return what the document refers to: each known part by its kind as id."""
    listed = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{name.removeprefix("word/")}"/>'
        for name, kind in _KINDS.items()
        if name in parts
    )
    if THEME in parts:
        listed += f'<Relationship Id="t" Type="{_OFFICE}/theme" Target="theme/theme1.xml"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}{more}</Relationships>'


def relationship(kind: str, target: str, *, external: bool = False) -> str:
    """Return one more thing that a part refers to, under its kind as id."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'


def content_types(parts: Mapping[str, str | bytes]) -> str:
    """Return the types of the parts."""
    known = {DOCUMENT: "document.main", **_KINDS}
    listed = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPE}.{known[name]}+xml"/>'
        for name in parts
        if name in known
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="rels" ContentType="{_TYPES_OF_RELATIONSHIPS}"/>{listed}</Types>'
    )


_TYPES_OF_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return parts as a Word file, the same bytes each time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def house_file(*body: str, header: str | None = None, footer: str | None = None) -> bytes:
    """Return such a house as a Word file."""
    return packed(house_parts(*body, header=header, footer=footer))
