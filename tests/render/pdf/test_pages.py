"""Pages are filled by the rules of good setting; positions are read back from the file."""

from __future__ import annotations

import pytest

from briefwright.core.roles import CalloutRole, ParagraphRole
from briefwright.document import (
    Block,
    BlockQuote,
    Callout,
    DefinitionItem,
    DefinitionList,
    Figure,
    ListBlock,
    PageBreak,
    Section,
)
from briefwright.render.pdf import render_pdf
from briefwright.theme import Theme
from tests.support.documents import (
    document_of,
    inlines,
    item,
    paragraph,
)
from tests.support.nodes import heading
from tests.support.pdf_text import Mark, pdf_lines, pdf_marks
from tests.support.pictures import png_picture
from tests.support.themes import plain_theme, shipped_fonts

THEME = plain_theme()
NEAR_THE_FOOT = range(25, 38)
"""Numbers of one-line paragraphs that bring what follows them near the foot of a page."""
LINE = "Words that fill most of a line of text, so that few of them make a paragraph of a few. "


def pdf(*blocks: Block, theme: Theme = THEME) -> bytes:
    return render_pdf(document_of(*blocks), theme, shipped_fonts()).data


def lines_by_page(data: bytes) -> list[list[Mark]]:
    lines = pdf_lines(data)
    return [[each for each in lines if each.page == page] for page in range(pages(data))]


def pages(data: bytes) -> int:
    return max(mark.page for mark in pdf_marks(data)) + 1


def fillers(count: int) -> list[Block]:
    return [paragraph(f"Filler {number}.") for number in range(count)]


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_no_heading_ends_a_page(count: int) -> None:
    data = pdf(*fillers(count), heading(1, "Heading", "h"), paragraph(LINE * 8))
    for page in lines_by_page(data):
        assert "Heading" not in page[-1].text


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_heading_has_more_than_one_line_below_it(count: int) -> None:
    items = tuple(item(f"Item {number}.") for number in range(6))
    data = pdf(*fillers(count), heading(1, "Heading", "h"), ListBlock(items))
    for page in lines_by_page(data):
        texts = [line.text.strip() for line in page]
        assert texts[-3:-2] != ["Heading"]  # heading, bullet, item


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_paragraph_leaves_two_lines_on_each_page(count: int) -> None:
    data = pdf(*fillers(count), paragraph(LINE * 6))
    for page in lines_by_page(data):
        parts = [line for line in page if "Filler" not in line.text]
        assert len(parts) != 1


@pytest.mark.parametrize("lines", [2, 3])
@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_short_paragraph_stays_whole(count: int, lines: int) -> None:
    data = pdf(*fillers(count), paragraph(" ".join(["Words that fill this line"] * 4 * lines)))
    assert len({line.page for line in pdf_lines(data) if "Words" in line.text}) == 1


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_list_item_stays_with_the_small_print_below_it(count: int) -> None:
    small = paragraph("Small print.", role=ParagraphRole.SMALL)
    items = tuple(item("A point.", small) for _ in range(8))
    for page in lines_by_page(pdf(*fillers(count), ListBlock(items))):
        assert "Small" not in page[0].text


@pytest.mark.parametrize("count", [18, 22, 26, 30])
def test_a_caption_stays_with_its_picture(count: int) -> None:
    figure = Figure(png_picture(), "A picture", inlines("Caption"), 0.5)
    data = pdf(*fillers(count), figure)
    (picture,) = [
        mark for mark in pdf_marks(data) if not mark.text and not mark.is_artifact and mark.width
    ]
    (caption,) = [line for line in pdf_lines(data) if "Caption" in line.text]
    assert picture.page == caption.page
    assert caption.y < picture.y
    assert picture.height / picture.width == pytest.approx(280 / 220, abs=0.01)


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_term_stays_with_its_definition(count: int) -> None:
    words = (paragraph("Its definition.", role=ParagraphRole.DEFINITION),)
    terms = DefinitionList(tuple(DefinitionItem(inlines("Term"), words) for _ in range(6)))
    for page in lines_by_page(pdf(*fillers(count), terms)):
        assert page[-1].text.strip() != "Term"


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_short_callout_or_quote_stays_whole(count: int) -> None:
    callout = Callout(CalloutRole.NOTE, (paragraph("First."), paragraph("Last.")), inlines("Box"))
    quote = BlockQuote((paragraph("First."), paragraph("Last.")), inlines("Somebody"))
    for block, end in ((callout, "Last."), (quote, "Somebody")):
        place = {line.text.strip(): line.page for line in pdf_lines(pdf(*fillers(count), block))}
        assert place["First."] == place[end]


def test_a_callout_longer_than_a_page_is_boxed_on_each() -> None:
    data = pdf(Callout(CalloutRole.DECISION, tuple(fillers(90)), inlines("Box")))
    sides = [
        mark for mark in pdf_marks(data) if mark.is_artifact and mark.height > 100 > mark.width
    ]
    assert {side.page for side in sides} == set(range(pages(data))) == {0, 1, 2}
    for side in sides:
        inside = [line for line in pdf_lines(data) if line.page == side.page]
        assert side.y < min(line.y for line in inside)


def test_a_kept_section_moves_to_the_next_page_whole() -> None:
    section = Section((heading(1, "Kept", "k"), *fillers(20)), keep=True)
    data = pdf(*[paragraph("Before.")] * 25, section)
    kept = [line for line in pdf_lines(data) if "Before" not in line.text]
    assert {line.page for line in kept} == {1}


def test_a_kept_section_longer_than_a_page_is_split_all_the_same() -> None:
    data = pdf(paragraph("Before."), Section((heading(1, "Kept", "k"), *fillers(90)), keep=True))
    assert pages(data) == 3
    assert next(line for line in pdf_lines(data) if "Kept" in line.text).page == 0


def test_page_breaks_make_no_empty_pages() -> None:
    data = pdf(
        PageBreak(), paragraph("One."), PageBreak(), PageBreak(), paragraph("Two."), PageBreak()
    )
    assert [[line.text.strip() for line in page] for page in lines_by_page(data)] == [
        ["One."],
        ["Two."],
    ]


@pytest.mark.parametrize("count", range(30, 42))
def test_there_is_no_empty_last_page(count: int) -> None:
    assert all(lines_by_page(pdf(*fillers(count))))


def test_an_empty_document_is_one_page() -> None:
    rendering = render_pdf(document_of(), THEME, shipped_fonts())
    assert rendering.pages == 1
