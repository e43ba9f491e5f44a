"""Covers, given contents and indexes on the pages of a PDF."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Block,
    Contents,
    ContentsEntry,
    Cover,
    Document,
    Furniture,
    Index,
    IndexEntry,
    Marking,
    Slots,
)
from briefwright.render.pdf import render_pdf
from briefwright.render.pdf.styles import colour_operands
from tests.support.book_documents import book_nodes_document, index_of
from tests.support.nodes import document_of, heading, inlines, paragraph
from tests.support.pdf_tags import tag_tree
from tests.support.pdf_text import Mark, pdf_lines, pdf_marks
from tests.support.tags import Tagged
from tests.support.themes import plain_theme, shipped_fonts

THEME, FONTS = plain_theme(), shipped_fonts()
PAGE = THEME.page
WHITE, ACCENT = (tuple(colour_operands(THEME.colour(c)).split()) for c in ("paper", "accent"))
UK = Marking("uk", "OFFICIAL-SENSITIVE")
TLP = Marking("tlp", "TLP:AMBER")


def rendered(document: Document) -> bytes:
    rendering = render_pdf(document, THEME, FONTS)
    assert rendering.diagnostics == ()
    return rendering.data


def of(*blocks: Block) -> bytes:
    return rendered(document_of(*blocks))


def panel(data: bytes) -> Mark:
    (found,) = [mark for mark in pdf_marks(data) if mark.page == 0 and mark.width >= PAGE.width]
    return found


def same_colour(mark: Mark, colour: tuple[str, ...]) -> bool:
    return [float(part) for part in mark.colour.split()] == [float(part) for part in colour]


def test_the_panel_fills_the_page_from_its_upper_edge_to_below_its_middle() -> None:
    found = panel(rendered(book_nodes_document()))
    assert (found.x, found.width) == pytest.approx((0, PAGE.width), abs=0.01)
    assert found.y + found.height == pytest.approx(PAGE.height, abs=0.01)
    assert found.height >= 0.55 * PAGE.height
    assert found.is_artifact
    assert same_colour(found, ACCENT)


def test_words_on_the_panel_are_white_and_what_follows_is_below() -> None:
    data = rendered(book_nodes_document())
    foot = panel(data).y
    lines = [line for line in pdf_lines(data) if line.page == 0]
    *on, below = lines
    assert all(same_colour(line, WHITE) and line.y > foot for line in on)
    assert below.y + below.height < foot
    assert not same_colour(below, WHITE)


def test_many_words_make_the_panel_higher() -> None:
    words = tuple(paragraph("A line. " * 40, role=ParagraphRole.COVER_SUBTITLE) for _ in range(5))
    data = of(Cover(words), paragraph("Below."))
    foot = panel(data).y
    assert foot < 0.4 * PAGE.height
    *on, below = [line for line in pdf_lines(data) if line.page == 0]
    assert all(line.y > foot > below.y for line in on)


@pytest.mark.parametrize(("marking", "is_white"), [(UK, True), (TLP, False)])
def test_the_marking_shows_on_the_panel(marking: Marking, *, is_white: bool) -> None:
    data = rendered(book_nodes_document(marking))
    marks = list(pdf_marks(data))
    place = marks.index(panel(data))
    above, *_ = [mark for mark in marks if mark.page == 0 and marking.label[:5] in mark.text]
    assert above.y > panel(data).y
    assert marks.index(above) > place, "the panel would hide it"
    assert same_colour(above, WHITE) is is_white


def test_the_page_of_a_cover_has_no_header_and_no_line_at_its_head() -> None:
    furniture = Furniture(Slots(inlines("Head")), band=Slots(inlines("Band")))
    cover = Cover((paragraph("Title", role=ParagraphRole.COVER_TITLE),))
    document = replace(document_of(cover, furniture=furniture), marking=None)
    marks = list(pdf_marks(rendered(document)))
    assert [mark.text.strip() for mark in marks if mark.text] == ["Title"]
    assert len([mark for mark in marks if mark.width and not mark.text]) == 1


def test_a_cover_begins_a_page() -> None:
    data = of(paragraph("Before."), Cover((paragraph("Title"),)))
    assert {line.text.strip(): line.page for line in pdf_lines(data)} == {"Before.": 0, "Title": 1}


ENTRIES = (
    ContentsEntry(1, inlines("Members"), "nowhere"),
    ContentsEntry(2, inlines("Montenegro"), "here", "3-2"),
    ContentsEntry(3, inlines("Outlook"), "here", "12-345"),
)


def test_given_contents_print_the_folios_they_are_given_at_the_margin() -> None:
    lines = pdf_lines(of(Contents(entries=ENTRIES), heading(1, "Here", "here")))
    said = [line.text.strip() for line in lines]
    assert said == ["Members", "Montenegro", "3-2", "Outlook", "12-345", "Here"]
    edge = PAGE.width - PAGE.margins.right
    for line in (lines[2], lines[4]):
        assert line.x + line.width == pytest.approx(edge, abs=2.5)  # but for a space
    members, montenegro, outlook = lines[0], lines[1], lines[3]
    assert members.x < montenegro.x < outlook.x
    assert members.font != montenegro.font, "the first level stands out"


def test_only_lines_with_a_folio_have_a_leader() -> None:
    data = of(Contents(entries=ENTRIES), heading(1, "Here", "here"))
    dots = {round(mark.y) for mark in pdf_marks(data) if not mark.text and 0 < mark.width < 2}
    lines = {line.text.strip(): round(line.y) for line in pdf_lines(data)}
    assert dots == {lines["Montenegro"], lines["Outlook"]}


def test_given_contents_link_to_what_is_there() -> None:
    data = of(Contents(entries=ENTRIES), heading(1, "Here", "here"))
    with pikepdf.open(io.BytesIO(data)) as file:
        links = file.pages[0].obj.Annots
        assert {str(link.Contents) for link in links} == {"Montenegro", "Outlook"}


def test_an_index_stands_in_two_columns_and_further_lines_are_set_in() -> None:
    lines = [line for line in pdf_lines(of(index_of(60))) if line.page == 0]
    starts = sorted({round(line.x, 1) for line in lines})
    assert len(starts) == 4
    left, left_further, right, right_further = starts
    assert left == pytest.approx(PAGE.margins.left, abs=0.1)
    assert left_further - left == pytest.approx(right_further - right, abs=0.1)
    assert right > PAGE.width / 2
    first = [line.text for line in lines if round(line.x, 1) == left]
    assert all(not text[0].isdigit() for text in first)


def test_an_index_is_a_list_in_the_structure() -> None:
    entry = IndexEntry(inlines("Čović, Ana"), ("3-2", "3-4"))
    (index,) = tag_tree(of(Index((entry,)))).kids
    assert isinstance(index, Tagged)
    assert index.kind == "Index"
    (block,) = index.kids
    assert isinstance(block, Tagged)
    assert block.kind == "L"


def test_an_index_without_lines_is_nothing() -> None:
    assert [line.text for line in pdf_lines(of(paragraph("x"), Index(())))] == ["x "]
