"""Footnotes stand at the foot of the page that calls them, or at the end if the theme says so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefwright.core.roles import CalloutRole, ParagraphRole
from briefwright.document import (
    Block,
    BlockQuote,
    Callout,
    Card,
    Cards,
    Cell,
    Column,
    Columns,
    Contents,
    DefinitionItem,
    DefinitionList,
    Figure,
    Footnote,
    Heading,
    KeyNumber,
    KeyNumbers,
    ListBlock,
    PageBreak,
    Row,
    Section,
    Strong,
    Table,
)
from briefwright.document.text import document_text
from briefwright.render.pdf import render_pdf
from briefwright.theme import Theme
from tests.support.documents import cell, document_of, inlines, item, paragraph
from tests.support.nodes import Words, heading
from tests.support.pdf_notes import check_notes, notes_by_page
from tests.support.pdf_tags import pdf_text
from tests.support.pdf_text import pdf_lines, pdf_marks, words
from tests.support.pictures import png_picture
from tests.support.themes import plain_theme, shipped_fonts

Role = ParagraphRole
THEME, FONTS = plain_theme(), shipped_fonts()
FOOT = THEME.page.margins.bottom
LINE = "Words that fill most of a line of text, so that few of them make a paragraph of a few. "
NEAR_THE_FOOT = range(28, 42)
"""Numbers of one-line paragraphs that bring what follows them near the foot of a page."""


def note(number: int, text: str = "") -> Footnote:
    return Footnote(number, inlines(text or f"note-{number}"))


def pdf(*blocks: Block, theme: Theme = THEME) -> bytes:
    """Return the PDF of blocks, which must say their words."""
    document = document_of(*blocks)
    rendering = render_pdf(document, theme, FONTS)
    assert rendering.diagnostics == ()
    assert words(pdf_text(rendering.data)) == words(document_text(document))
    return rendering.data


def fillers(count: int) -> list[Block]:
    return [paragraph(f"Filler {number}.") for number in range(count)]


def pages_of(data: bytes, word: str) -> list[int]:
    """Return the pages of the lines that hold a word."""
    return [line.page for line in pdf_lines(data) if word in line.text.split()]


def test_notes_stand_pinned_to_the_foot_below_a_short_rule() -> None:
    data = pdf(paragraph("One", note(1), "two", note(2), "end."), paragraph("After."))
    lines = pdf_lines(data)
    assert [line.text.strip() for line in lines[-4:]] == ["1", "note-1", "2", "note-2"]
    leading = THEME.styles[Role.FOOTNOTE].leading
    assert FOOT < lines[-1].y < FOOT + leading / 2
    (rule,) = [mark for mark in pdf_marks(data) if mark.is_artifact and 0 < mark.height < 1]
    assert rule.width == pytest.approx(THEME.page.text_width / 4, abs=0.1)
    assert lines[-3].y < rule.y < lines[-3].y + 2 * leading
    assert lines[-4].x == rule.x < lines[-3].x


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_note_stands_on_the_page_of_its_call(count: int) -> None:
    data = pdf(*fillers(count), paragraph(LINE * 4, note(1), LINE * 2), *fillers(9))
    assert len(pages_of(data, "note-1")) == 1
    calls = [line.page for line in pdf_lines(data) if line.text.strip() == "1"]
    (call,) = (mark.page for mark in pdf_marks(data) if mark.text.strip() == "1" and not mark.note)
    assert set(calls) | set(pages_of(data, "note-1")) == {call}
    check_notes(data, FOOT)


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_no_widow_and_no_lonely_heading_is_made_by_a_note(count: int) -> None:
    body = paragraph(LINE * 3, note(1, "word " * 70), LINE * 3)
    data = pdf(*fillers(count), heading(1, "Heading", "h"), body)
    text = [line for line in pdf_lines(data) if not line.note]
    for page in range(text[-1].page + 1):
        lines = [line for line in text if line.page == page]
        assert "Heading" not in lines[-1].text
        own = {line.y for line in lines if "Filler" not in line.text and "Heading" not in line.text}
        assert len(own) != 1


@pytest.mark.parametrize("count", [5, 30, 38])
def test_a_note_too_long_for_its_page_goes_on_at_the_foot_of_the_next(count: int) -> None:
    long = " ".join(f"long-{number}" for number in range(1500))
    data = pdf(*fillers(count), paragraph("Call", note(1, long)), *fillers(70))
    pages = sorted({mark.page for mark in pdf_marks(data) if mark.note})
    (first,) = pages_of(data, "Call")
    assert pages[0] == first
    assert len(pages) > 1
    assert pages == list(range(first, first + len(pages)))
    check_notes(data, FOOT)


def test_the_rest_of_a_note_comes_before_the_notes_of_the_next_page() -> None:
    long = paragraph("Call", note(1, "word " * 900))
    more = [paragraph(f"Another {LINE}", note(number)) for number in range(2, 30)]
    found = notes_by_page(pdf(*fillers(25), long, *more))
    assert found[0] == [1]
    assert found[1][:2] == [1, 2]


def test_short_notes_are_not_torn() -> None:
    blocks = [paragraph(LINE, note(number, "word " * 60)) for number in range(1, 60)]
    data = pdf(*blocks)
    pages = [page for notes in notes_by_page(data).values() for page in notes]
    assert len(pages) == len(set(pages)) == 59
    check_notes(data, FOOT)


def test_text_that_calls_more_than_a_page_of_notes_leaves_room_for_text() -> None:
    calls: list[Words] = [part for number in range(1, 90) for part in ("word", note(number))]
    data = pdf(paragraph(*calls), *fillers(120))
    check_notes(data, FOOT)
    first = [line for line in pdf_lines(data) if line.page == 0 and not line.note]
    assert len({line.y for line in first}) > 2


def test_notes_that_are_left_stand_on_pages_of_their_own() -> None:
    data = pdf(paragraph("Short", note(1, "word " * 3000)))
    check_notes(data, FOOT)
    assert sorted({mark.page for mark in pdf_marks(data) if mark.text}) == [0, 1, 2]


def test_a_note_goes_on_after_a_page_break() -> None:
    data = pdf(paragraph("Short", note(1, "word " * 1400)), PageBreak(), paragraph("After."))
    assert pages_of(data, "After.") == [1]
    assert notes_by_page(data) == {0: [1], 1: [1]}


def places() -> dict[str, Sequence[Block]]:
    """Return blocks by where in them a note is called."""
    call = inlines("Called", note(1))
    text = paragraph(*call)
    return {
        "heading": (Contents(1), Heading(1, call, "h"), paragraph("Below.")),
        "list item": (ListBlock((item("First."), item(text))),),
        "table cell": (Table((Column(1.0),), (Row((Cell((text, text), header=True),)),)),),
        "table caption": (Table((Column(1.0),), (Row((cell("x"),)),), caption=call),),
        "callout title": (Callout(CalloutRole.NOTE, (paragraph("Inside."),), call),),
        "callout": (Callout(CalloutRole.NOTE, (text,)),),
        "quote": (BlockQuote((text,)),),
        "attribution": (BlockQuote((paragraph("Said."),), call),),
        "note on a quote": (BlockQuote((paragraph("Said."),), (), call),),
        "card name": (Cards((Card(call, ()), Card(inlines("Other"), ()))),),
        "card": (Cards((Card(inlines("Name"), (text,), "AB"),)),),
        "key number": (KeyNumbers((KeyNumber(call, inlines("label")),)),),
        "term": (DefinitionList((DefinitionItem(call, (paragraph("Said."),)),)),),
        "definition": (DefinitionList((DefinitionItem(inlines("Term"), (text,)),)),),
        "caption": (Figure(png_picture(), "alt", call, 0.2),),
        "columns": (Columns((paragraph(LINE * 9), text, paragraph(LINE * 9))),),
        "kept section": (Section((heading(1, "Kept", "k"), text), keep=True),),
        "strong words": (paragraph(Strong(call)),),
    }


@pytest.mark.parametrize("place", places())
def test_a_note_can_be_called_anywhere(place: str) -> None:
    data = pdf(*places()[place], PageBreak(), paragraph("Overleaf."))
    assert set(pages_of(data, "note-1")) == {0}
    assert pages_of(data, "Overleaf.") == [1]


def test_a_repeated_header_does_not_repeat_its_notes() -> None:
    head = Row((cell("What", note(1), header=True),))
    rows = [Row((cell(f"row {number}", *_called(number)),)) for number in range(2, 90)]
    data = pdf(Table((Column(1.0),), (head, *rows), 1))
    found = notes_by_page(data)
    assert len(found) > 2
    assert [number for page in found.values() for number in page] == list(range(1, 90))


def _called(number: int) -> tuple[Footnote]:
    return (note(number),)


def test_a_torn_row_has_the_notes_of_each_page_there() -> None:
    long = [paragraph(LINE * 4, note(number)) for number in range(1, 41)]
    other = Cell((paragraph("Other", note(41)),))
    row = Row((Cell(tuple(long)), other))
    data = pdf(Table((Column(0.6), Column(0.4)), (row,)))
    found = notes_by_page(data)
    assert found[0][-1] == 41
    assert found[1][0] == found[0][-2] + 1
    check_notes(data, FOOT)


def test_columns_leave_room_for_their_notes_across_the_page() -> None:
    blocks = [paragraph(LINE * 3, note(number, LINE * 2)) for number in range(1, 60)]
    data = pdf(Columns(tuple(blocks)))
    check_notes(data, FOOT)
    last = max(line.page for line in pdf_lines(data))
    for page in range(last):
        starts = {round(line.x) for line in pdf_lines(data) if line.page == page and not line.note}
        assert len(starts) >= 2


def test_notes_at_the_end_where_the_theme_says_so() -> None:
    theme = THEME.model_copy(update={"notes": "end"})
    blocks = [paragraph(LINE * 3, note(number)) for number in range(1, 41)]
    data = pdf(*blocks, theme=theme)
    lines = [line.text.strip() for line in pdf_lines(data)]
    assert lines[-80:] == [word for n in range(1, 41) for word in (str(n), f"note-{n}")]
    assert notes_by_page(data) == {}


def test_a_document_without_notes_is_the_same_either_way() -> None:
    document = document_of(*fillers(90))
    both = {
        render_pdf(document, THEME.model_copy(update={"notes": place}), FONTS).data
        for place in ("foot", "end")
    }
    assert len(both) == 1


def test_what_fits_a_page_is_not_torn_for_its_notes() -> None:
    called = paragraph("Called", note(1, "word " * 560), role=Role.TABLE_CELL)
    rest = [paragraph(f"Line {number}.", role=Role.TABLE_CELL) for number in range(31)]
    row = Row((Cell((called, *rest)),))
    data = pdf(Table((Column(1.0),), (row,)), paragraph("After."))
    assert {line.page for line in pdf_lines(data) if "Line" in line.text} == {0}
    assert notes_by_page(data) == {0: [1], 1: [1]}
    check_notes(data, FOOT)
