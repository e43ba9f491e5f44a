"""Pages in landscape: their size, what stands around the text, tables and notes on them."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from briefwright.document import Figure, Section
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of, plain_theme, shipped_fonts
from tests.support.landscape_documents import Landscape, landscape_documents
from tests.support.letterheads import drawn, letterhead
from tests.support.pdf_notes import notes_by_page
from tests.support.pdf_text import Mark, pdf_lines, pdf_marks
from tests.support.pictures import png_picture

THEME = plain_theme(band={"height": "14mm"})
TURNED = THEME.page.turned
DOCUMENTS = landscape_documents()


def file_of(case: Landscape) -> bytes:
    return render_pdf(case.document, THEME, shipped_fonts(THEME)).data


def furniture(data: bytes, page: int) -> dict[str, Mark]:
    """Return the lines around the text of a page, by their words."""
    lines = pdf_lines(data, artifacts=True)
    return {mark.text.strip(): mark for mark in lines if mark.page == page}


@pytest.mark.parametrize("case", DOCUMENTS.values(), ids=DOCUMENTS)
def test_pages_are_turned_where_they_should_be_and_none_is_empty(case: Landscape) -> None:
    with pikepdf.open(io.BytesIO(file_of(case))) as file:
        boxes = [[float(side) for side in page.mediabox] for page in file.pages]
    pages = [TURNED if shape == "l" else THEME.page for shape in case.pages]
    assert [box[2:] for box in boxes] == [
        pytest.approx((page.width, page.height), abs=0.01) for page in pages
    ]


def test_headers_footers_and_marking_reach_the_width_of_the_page() -> None:
    data = file_of(DOCUMENTS["in-the-middle"])
    for number, page in ((1, TURNED), (3, THEME.page)):
        lines = furniture(data, number)
        edge = page.width - page.margins.right
        for words in ("Right", f"Page {number + 1} of 4"):
            end = lines[words].x + lines[words].width
            assert end == pytest.approx(edge, abs=3), words
        middle = lines["Middle"]
        assert middle.x + middle.width / 2 == pytest.approx((page.margins.left + edge) / 2, abs=3)
        assert lines["TLP:AMBER+STRICT Unit only"].x < edge


def test_a_wide_table_takes_the_whole_width() -> None:
    marks = [mark for mark in pdf_marks(file_of(DOCUMENTS["alone"])) if not mark.is_artifact]
    assert max(mark.x for mark in marks) > THEME.page.width


def test_a_note_stands_at_the_foot_of_its_turned_page() -> None:
    data = file_of(DOCUMENTS["in-the-middle"])
    assert notes_by_page(data) == {1: [1]}


def test_a_figure_is_as_wide_as_the_turned_page() -> None:
    section = Section((Figure(png_picture(400, 40), "A"),), landscape=True)
    data = render_pdf(document_of(section), THEME, shipped_fonts(THEME)).data
    with pikepdf.open(io.BytesIO(data)) as file:
        code = file.pages[0].Contents.read_bytes().decode("latin-1")
    assert re.search(rf"q {TURNED.text_width:.2f} 0 0 \S+ \S+ \S+ cm", code)


def test_a_letterhead_lies_under_upright_pages_only() -> None:
    case = DOCUMENTS["first"]
    paper = letterhead(drawn(pages=2))
    theme = plain_theme()
    data = render_pdf(case.document, theme, shipped_fonts(theme), letterhead=paper).data
    with pikepdf.open(io.BytesIO(data)) as file:
        under = ["/XObject" in page.Resources for page in file.pages]
    assert under == [shape == "p" for shape in case.pages]
