"""Tables fill pages by the rules of good setting, and keep their rows and columns in order."""

from __future__ import annotations

import pytest

from briefwright.document import Block, Cell, Column, Figure, Row, Table
from briefwright.render.pdf import render_pdf
from tests.support.documents import cell, document_of, inlines, large_table_document, paragraph
from tests.support.pdf_text import Mark, pdf_lines, pdf_marks
from tests.support.pictures import png_picture
from tests.support.themes import plain_theme, shipped_fonts

THEME = plain_theme()
NEAR_THE_FOOT = range(25, 38)
"""Numbers of one-line paragraphs that bring what follows them near the foot of a page."""
LINE = "Words that fill most of a line of text, so that few of them make a paragraph of a few. "


def pdf(*blocks: Block) -> bytes:
    return render_pdf(document_of(*blocks), THEME, shipped_fonts()).data


def lines_by_page(data: bytes) -> list[list[Mark]]:
    lines = pdf_lines(data)
    return [[each for each in lines if each.page == page] for page in range(pages(data))]


def pages(data: bytes) -> int:
    return max(mark.page for mark in pdf_marks(data)) + 1


def fillers(count: int) -> list[Block]:
    return [paragraph(f"Filler {number}.") for number in range(count)]


def test_a_row_that_fits_a_page_but_for_the_header_stands_on_the_next() -> None:
    head = Row((cell("line " * 220, header=True), cell("x", header=True)))
    tall = Cell((Figure(png_picture(20, 400), "A tall picture"),))
    data = pdf(Table((Column(0.5), Column(0.5)), (head, Row((tall, cell("y")))), 1))
    (shown,) = (mark for mark in pdf_marks(data) if mark.tag == "Figure" and mark.width)
    assert (shown.page, shown.y > THEME.page.margins.bottom - 1) == (1, True)


def test_no_row_is_torn_that_fits_a_page() -> None:
    rows = tuple(Row((cell(f"Start {n}. {LINE * 6}End {n}."), cell("x"))) for n in range(25))
    lines = pdf_lines(pdf(Table((Column(0.6), Column(0.4)), rows)))
    starts = [line.page for line in lines if "Start" in line.text]
    ends = [line.page for line in lines if "End" in line.text]
    assert starts == ends
    assert len(set(starts)) > 2


def test_a_header_is_repeated_on_every_page_of_its_table_as_an_artifact() -> None:
    data = render_pdf(large_table_document(120), THEME, shipped_fonts()).data
    read = [line for line in pdf_lines(data) if line.text.strip() == "What"]
    repeated = [line for line in pdf_lines(data, artifacts=True) if line.text.strip() == "What"]
    assert [line.page for line in read] == [0]
    assert [line.page for line in repeated] == list(range(1, pages(data)))
    assert {round(line.x, 2) for line in (*read, *repeated)} == {round(read[0].x, 2)}


def test_a_row_taller_than_a_page_goes_on_overleaf() -> None:
    rows = (Row((cell("short"), cell(LINE * 200))), Row((cell("after"), cell("it"))))
    data = pdf(paragraph("Before."), Table((Column(0.3), Column(0.7)), rows))
    counts = [len(page) for page in lines_by_page(data)]
    assert len(counts) > 3
    assert min(counts[:-1]) > 50  # no page is left half empty


def test_a_cell_that_spans_rows_keeps_them_on_one_page() -> None:
    pairs = [
        (Row((cell(f"Both {n}", rows=2), cell(f"upper {n}"))), Row((cell(f"lower {n}"),)))
        for n in range(40)
    ]
    lines = pdf_lines(pdf(Table((Column(0.5), Column(0.5)), tuple(r for p in pairs for r in p))))
    place = {line.text.strip(): line.page for line in lines}
    assert all(place[f"upper {n}"] == place[f"lower {n}"] for n in range(40))
    assert len(set(place.values())) > 1


def test_a_spanning_cell_too_high_for_a_page_is_split_with_its_rows() -> None:
    high = Row((cell(LINE * 250, rows=3), cell("one")))
    rest = (Row((cell("two " + LINE * 60),)), Row((cell("three"),)), Row((cell("a"), cell("b"))))
    data = pdf(Table((Column(0.5), Column(0.5)), (high, *rest)))
    assert pages(data) > 5
    order = [line.text.strip() for line in pdf_lines(data)]
    assert order.index("three") < order.index("a")


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_caption_stays_with_its_table(count: int) -> None:
    rows = tuple(Row((cell(f"row {n}"), cell("x"))) for n in range(4))
    table = Table((Column(0.5), Column(0.5)), rows, caption=inlines("Caption"))
    place = {line.text.strip(): line.page for line in pdf_lines(pdf(*fillers(count), table))}
    assert place["Caption"] == place["row 0"]
