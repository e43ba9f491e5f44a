"""Documents that ask much of the layout: long tables, tall cells, deep lists, many pages."""

from __future__ import annotations

from collections.abc import Mapping

from briefwright.core.roles import ListRole, ParagraphRole
from briefwright.document import (
    Block,
    BlockQuote,
    Column,
    Contents,
    CrossReference,
    Document,
    Figure,
    Footnote,
    Language,
    Link,
    ListBlock,
    Row,
    Section,
    Table,
)
from tests.support.documents import every_node_document, large_table_document
from tests.support.landscape_documents import landscape_documents
from tests.support.nodes import cell, document_of, heading, inlines, item, paragraph
from tests.support.pictures import picture_in, png_picture

_SENTENCE = "The ministry says that the bridge at Čelinac will be open again by the spring. "


def demanding_documents() -> Mapping[str, Document]:
    """Return the documents by name."""
    return {
        "every-node": every_node_document(),
        "table-of-500-rows": large_table_document(500),
        "cell-taller-than-a-page": document_of(_tall_cells()),
        "lists-of-four-levels": document_of(_nested(4), _nested(4, ordered=True)),
        "lists-of-a-hundred-levels": document_of(_nested(100)),
        "note-in-a-cell": document_of(_noted_table()),
        "quote-over-a-page-end": document_of(*_text(12), _quote()),
        "three-hundred-pages": book(380),
        "nothing": document_of(),
        "headings-that-skip": document_of(
            heading(3, "Deep", "a"), heading(1, "High", "b"), heading(3, "Deep again", "c")
        ),
        "links-of-all-kinds": document_of(_links(), heading(1, "There", "there")),
        "no-header-anywhere": document_of(
            Table((Column(0.5), Column(0.5)), (Row((cell("a"), cell("b"))),))
        ),
        "pictures-of-all-kinds": document_of(
            Figure(picture_in("CMYK", "JPEG"), "Inks"),
            Figure(picture_in("L", "JPEG"), "Greys"),
            Figure(picture_in("RGBA"), "See-through", inlines("A caption")),
            Figure(picture_in("LA"), "", inlines("Only a caption")),
            Figure(picture_in("P"), "Palette"),
        ),
        "pictures-that-say-nothing": document_of(Figure(png_picture(30, 20), "")),
        **{f"landscape-{name}": each.document for name, each in landscape_documents().items()},
        "words-of-ten-thousand-letters": document_of(
            paragraph("ž" * 10_000), paragraph("-" * 9_999)
        ),
    }


def book(days: int) -> Document:
    """Return a document of so many days, ten to a chapter; 380 of them fill 300 pages."""
    blocks: list[Block] = [Contents(2)]
    for number in range(days):
        if number % 10 == 0:
            blocks.append(heading(1, f"Chapter {number // 10 + 1}", f"chapter-{number}"))
        note = Footnote(number + 1, inlines(f"Said on day {number}."))
        blocks += [
            heading(2, f"Day {number}", f"day-{number}"),
            paragraph(_SENTENCE * 6, note),
            _nested(2),
            _small_table(number),
            *_text(4),
        ]
    return document_of(Section(tuple(blocks)))


def _text(count: int) -> list[Block]:
    return [paragraph(_SENTENCE * 5) for _ in range(count)]


def _tall_cells() -> Table:
    head = Row((cell("What", header=True), cell("Why", header=True)))
    tall = Row(
        (
            cell(_SENTENCE * 90),
            cell("Short."),
        )
    )
    noted = Row(
        (cell("A", Footnote(1, inlines("In a row that pages part."))), cell(_SENTENCE * 70))
    )
    return Table((Column(0.5), Column(0.5)), (head, tall, noted), 1)


def _nested(levels: int, *, ordered: bool = False) -> ListBlock:
    block = ListBlock((item("The innermost."), item("Beside it.")), ordered)
    for level in range(levels - 1):
        block = ListBlock((item(f"Level {levels - level - 1}.", block), item("After.")), ordered)
    return block


def _noted_table() -> Table:
    head = Row((cell("Sum", header=True), cell("Said by", header=True)))
    note = Footnote(
        1, inlines("According to the ", Link("https://example.org/", inlines("budget")))
    )
    return Table(
        (Column(0.5), Column(0.5)), (head, Row((cell("12", note), cell("the minister")))), 1
    )


def _small_table(number: int) -> Table:
    head = Row((cell("Item", header=True), cell("Value", header=True)))
    rows = (Row((cell("Boats", header=True), cell(str(number)))), Row((cell("Crews"), cell("2"))))
    return Table((Column(0.5), Column(0.5)), (head, *rows), 1, caption=inlines(f"Table {number}"))


def _quote() -> BlockQuote:
    words = paragraph("Nous rouvrirons le pont. " * 60, role=ParagraphRole.QUOTE)
    return BlockQuote((words, words), inlines("The minister"), inlines("Checked."), "fr")


def _links() -> Block:
    return ListBlock(
        (
            item(Link("https://example.org/č?q=1", inlines("Outside"))),
            item(
                CrossReference("there", inlines("there")),
                " and ",
                CrossReference("x", inlines("nowhere")),
            ),
            item(
                Link(
                    "mailto:desk@example.org",
                    inlines("Write ", Language("fr", inlines("au bureau"))),
                )
            ),
            item(Link("https://example.org/", inlines(" "))),
        ),
        role=ListRole.BOXES,
    )
