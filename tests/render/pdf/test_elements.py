"""What is drawn keeps its identity: one element for each node, however often pages split it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefwright.core.roles import CalloutRole
from briefwright.document import (
    Block,
    Callout,
    Cell,
    Document,
    Heading,
    Link,
    ListBlock,
    Paragraph,
    Row,
    Table,
)
from briefwright.document.blocks import Column
from briefwright.render.pdf.blocks import render_blocks
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.file import PdfFile
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.furniture import PageFurniture
from briefwright.render.pdf.grids import Grid
from briefwright.render.pdf.layout import Layout
from briefwright.render.pdf.page_filling import PageFiller
from briefwright.render.pdf.paragraphs import TextBlock
from briefwright.render.pdf.stretches import render_stretches
from briefwright.render.pdf.styles import Styles
from tests.support.documents import cell, document_of, every_node_document, inlines, item, paragraph
from tests.support.themes import plain_theme, shipped_fonts

THEME = plain_theme()


def drawn(document: Document) -> PdfCanvas:
    """Return a canvas on which a document has been drawn."""
    layout = Layout(document, Styles(THEME, shipped_fonts()))
    canvas = PdfCanvas((THEME.page.width, THEME.page.height), PdfFile(), layout.styles)
    filler = PageFiller(canvas, layout, {})
    root = Element(Tag.DOCUMENT, document)
    for stretch in render_stretches(document.blocks, layout, root):
        filler.fill(stretch.pieces, PageFurniture(layout, stretch.page))
    return canvas


def laid_out(document: Document) -> tuple[Layout, Sequence[Piece]]:
    layout = Layout(document, Styles(THEME, shipped_fonts()))
    return layout, render_blocks(document.blocks, layout, Element(Tag.DOCUMENT, document))


def piece_of(block: Block) -> Piece:
    _layout, (piece,) = laid_out(document_of(block))
    piece.measure(300)
    return piece


def test_both_parts_of_a_paragraph_are_its_element() -> None:
    piece = piece_of(paragraph("word " * 300))
    parts = piece.split(100, fresh=False)
    assert parts is not None
    assert isinstance(piece, TextBlock)
    for part in parts:
        assert isinstance(part, TextBlock)
        assert part.element is piece.element
    assert isinstance(piece.element.node, Paragraph)


def test_all_parts_of_a_table_are_its_element_and_repeat_its_header() -> None:
    head = Row((cell("head", header=True), cell("head", header=True)))
    rows = tuple(Row((cell("x"), cell("y"))) for _ in range(40))
    piece = piece_of(Table((Column(0.5), Column(0.5)), (head, *rows), 1))
    parts = piece.split(200, fresh=False)
    assert parts is not None
    first, second = parts
    assert isinstance(piece, Grid)
    assert isinstance(first, Grid)
    assert isinstance(second, Grid)
    assert first.element is second.element is piece.element
    assert second.rows[0].element is piece.rows[0].element
    assert second.is_continued


def test_a_table_can_be_split_in_one_place_and_then_in_another() -> None:
    box = Callout(CalloutRole.NOTE, tuple(paragraph("kept") for _ in range(8)))
    high = cell("word " * 2000, rows=2)
    rows = (Row((cell("x"), cell("y"))), Row((high, Cell((box,)))), Row((cell("low"),)))
    piece = piece_of(Table((Column(0.5), Column(0.5)), rows))
    assert isinstance(piece, Grid)
    before = [row.height for row in piece.rows]
    assert piece.split(100, fresh=False) is not None
    assert [row.height for row in piece.rows] == before


def test_two_equal_nodes_are_two_elements() -> None:
    same = paragraph("The same words.")
    canvas = drawn(document_of(same, same))
    elements = [element for element in canvas.places if element.node is same]
    assert len(elements) == 2


def test_elements_know_what_they_belong_to() -> None:
    inner = item("Inner.")
    outer = ListBlock((item("Outer.", ListBlock((inner,))),))
    canvas = drawn(document_of(outer))
    whole, label = (
        next(each for each in canvas.places if each.node is inner and each.tag is tag)
        for tag in (Tag.ITEM, Tag.LABEL)
    )
    chain = []
    element: Element | None = whole
    while element is not None:
        chain.append(element.tag.value)
        element = element.parent
    assert chain == ["LI", "L", "LBody", "LI", "L", "Document"]
    assert label.parent is whole


def test_elements_are_told_in_the_order_of_reading() -> None:
    canvas = drawn(every_node_document())
    places = list(canvas.places.values())
    assert [place.page for place in places] == sorted(place.page for place in places)
    headings = [each.node for each in canvas.places if isinstance(each.node, Heading)]
    assert len(headings) > 10


def test_links_are_elements_where_their_words_begin() -> None:
    link = Link("https://example.org/", inlines("words"))
    canvas = drawn(document_of(paragraph("See ", link)))
    ((element, place),) = ((each, at) for each, at in canvas.places.items() if each.node is link)
    assert element.parent is not None
    assert isinstance(element.parent.node, Paragraph)
    assert element in element.parent.kids
    assert place.x > THEME.page.margins.left


@pytest.mark.parametrize("height", [0.0, 5.0, 13.0])
def test_nothing_stays_where_there_is_no_room(height: float) -> None:
    assert piece_of(paragraph("word " * 300)).split(height, fresh=False) is None
