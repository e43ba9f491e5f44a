"""The words of a document in reading order, with the labels and numbers a reader sees."""

from __future__ import annotations

import pytest

from briefwright.core.roles import CalloutRole, ListRole
from briefwright.document import (
    Block,
    BlockQuote,
    Callout,
    Card,
    Cards,
    Cell,
    Column,
    Contents,
    DefinitionItem,
    DefinitionList,
    Document,
    Field,
    Figure,
    Footnote,
    Furniture,
    Heading,
    Image,
    KeyNumber,
    KeyNumbers,
    LineBreak,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Properties,
    Row,
    Section,
    Slots,
    Strong,
    Table,
    Text,
)
from briefwright.document.text import document_text

PICTURE = Image(b"", "image/png", 1, 1)


def text(words: str) -> tuple[Text]:
    return (Text(words),)


def paragraph(words: str) -> Paragraph:
    return Paragraph(text(words))


def lines(*blocks: Block) -> list[str]:
    return document_text(Document(Properties("T", "en"), blocks)).splitlines()


ONE_ROW = Row((Cell((paragraph("a"),), header=True), Cell((paragraph("b"),))))


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (paragraph("a b"), ["a b"]),
        (Paragraph((Text("a"), LineBreak(), Text("b"))), ["a b"]),
        (Paragraph((Field("title", (Strong(text("a")),)), Text(" b"))), ["a b"]),
        (Heading(1, text("a"), "a"), ["a"]),
        (Section((Heading(1, text("a"), "a"), paragraph("b"))), ["a", "b"]),
        (BlockQuote((paragraph("a"),), text("who"), text("note")), ["a", "who", "note"]),
        (Callout(CalloutRole.NOTE, (paragraph("a"),), text("title")), ["title", "a"]),
        (Cards((Card(text("Ana"), (paragraph("a"),), "A"),)), ["A", "Ana", "a"]),
        (Cards((Card(text("Ana"), (), "A", PICTURE, "alt"),)), ["Ana"]),
        (KeyNumbers((KeyNumber(text("2 %"), text("of GDP")),)), ["2 %", "of GDP"]),
        (DefinitionList((DefinitionItem(text("a"), (paragraph("b"),)),)), ["a", "b"]),
        (Figure(PICTURE, "alt", text("caption")), ["caption"]),
        (Table((Column(1), Column(1)), (ONE_ROW,), caption=text("cap")), ["cap", "a", "b"]),
        (PageBreak(), []),
    ],
)
def test_a_block_says_its_words_line_by_line(block: Block, words: list[str]) -> None:
    assert lines(block) == words


@pytest.mark.parametrize(
    ("ordered", "role", "start", "labels"),
    [
        (False, ListRole.PLAIN, 1, ["•", "•"]),
        (True, ListRole.PLAIN, 1, ["1.", "2."]),
        (True, ListRole.NUMBERED, 7, ["7.", "8."]),
        (False, ListRole.BOXES, 1, ["☐", "☐"]),
    ],
)
def test_items_carry_their_labels(
    *, ordered: bool, role: ListRole, start: int, labels: list[str]
) -> None:
    items = (ListItem((paragraph("a"),)), ListItem((paragraph("b"),)))
    found = lines(ListBlock(items, ordered, role, start))
    assert found == [labels[0], "a", labels[1], "b"]


def test_bullets_change_with_the_depth() -> None:
    inner = ListBlock((ListItem((paragraph("b"),)),))
    outer = ListBlock((ListItem((paragraph("a"), inner)),))
    assert lines(outer) == ["•", "a", "–", "b"]


def test_footnotes_are_numbered_where_they_are_called_and_stand_at_the_end() -> None:
    block = Paragraph((Text("a"), Footnote(1, text("note")), Text("b")))
    assert [line.split() for line in lines(block, paragraph("c"))] == [
        ["a", "1", "b"],
        ["c"],
        ["1", "note"],
    ]


def test_contents_say_the_headings_down_to_their_depth() -> None:
    headings = (Heading(1, text("a"), "a"), Heading(2, text("b"), "b"), Heading(3, text("c"), "c"))
    assert lines(Contents(2), *headings) == ["a", "b", "a", "b", "c"]


def test_headers_footers_and_watermarks_are_not_part_of_the_text() -> None:
    furniture = Furniture(header=Slots(left=text("head")), watermark="DRAFT")
    document = Document(Properties("T", "en"), (paragraph("a"),), furniture)
    assert document_text(document) == "a"
