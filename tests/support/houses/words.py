"""Paragraphs, runs, fields and tables in WordprocessingML (ECMA-376, part 1, clause 17)."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from tests.support.houses.house import twips

TAB = "<w:r><w:tab/></w:r>"


def run(text: str, look: str = "") -> str:
    """Return text as one run; ``look`` is the content of its properties."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", look: str = "") -> str:
    """Return a paragraph of runs; text that is no markup becomes a run."""
    content = "".join(each if each.startswith("<w:") else run(each) for each in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{look}</w:pPr>" if named or look else ""
    return f"<w:p>{properties}{content}</w:p>"


def field(code: str) -> str:
    """Return a field that Word fills in: PAGE, NUMPAGES."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def page_of_pages() -> str:
    """Return "Page X of Y"."""
    return run("Page ") + field("PAGE") + run(" of ") + field("NUMPAGES")


def cell(width: float, *paragraphs: str, look: str = "", columns: int = 1) -> str:
    """Return a cell of a width in millimetres."""
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    size = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>{span}'
    return f"<w:tc><w:tcPr>{size}{look}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(*cells: str, is_head: bool = False) -> str:
    """Return a row that is not split over pages."""
    head = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(cells)}</w:tr>"


def table(style: str, widths: Sequence[float], *rows: str, is_layout: bool = False) -> str:
    """Return a table of fixed columns, their widths in millimetres."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    described = '<w:tblDescription w:val="layout"/>' if is_layout else ""
    first = "0" if is_layout else "1"
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0{"6" if is_layout else "4"}{"0" if is_layout else "2"}0"'
        f' w:firstRow="{first}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        f' w:noHBand="1" w:noVBand="1"/>{described}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
