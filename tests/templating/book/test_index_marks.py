"""Index marks stand before every name in the text, wherever it stands, and change no words."""

from __future__ import annotations

from typing import Any

import pytest

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Block,
    BlockQuote,
    Card,
    Cards,
    CrossReference,
    Document,
    Emphasis,
    Field,
    Footnote,
    Furniture,
    Heading,
    IndexMark,
    Inlines,
    LineBreak,
    Paragraph,
    Properties,
    Slots,
    Strong,
    Text,
)
from briefwright.document.text import document_text
from briefwright.document.walk import walk
from briefwright.templating.book import PersonEntry, mark_people
from tests.templates.shipped import BRIEFS, example_document

RUTTE = PersonEntry("Rutte, Mark", ("Mark Rutte",), "Secretary General")
SPAJIC = PersonEntry("Spajić, Milojko", ("Milojko Spajić",))
PEOPLE = (RUTTE, SPAJIC)
R, S = IndexMark("Rutte, Mark (Secretary General)"), IndexMark("Spajić, Milojko")


def document_of(*blocks: Block, **more: Any) -> Document:
    return Document(Properties("A brief", "en"), blocks, **more)


def marked(*line: Any) -> Inlines:
    """Return a line with its marks; plain words may stand for text."""
    nodes = tuple(Text(each) if isinstance(each, str) else each for each in line)
    (block,) = mark_people(document_of(Paragraph(nodes)), PEOPLE).blocks
    assert isinstance(block, Paragraph)
    return block.children


def test_a_mark_stands_before_each_name() -> None:
    line = marked("Mark Rutte met Milojko Spajić. Mark Rutte left.")
    texts = (Text("Mark Rutte met "), Text("Milojko Spajić. "), Text("Mark Rutte left."))
    assert line == (R, texts[0], S, texts[1], R, texts[2])


def test_a_mark_stands_inside_the_node_of_the_name() -> None:
    line = marked("By ", Strong((Field("a", (Text("Mark Rutte"),)),)), ".")
    inside = Strong((Field("a", (R, Text("Mark Rutte"))),))
    assert line == (Text("By "), inside, Text("."))


def test_a_name_may_run_over_nodes() -> None:
    line = marked("Mr Mark ", Emphasis((Text("Rutte"),)), " and Milojko", LineBreak(), "Spajić")
    rest = (Emphasis((Text("Rutte"),)), Text(" and "), S, Text("Milojko"), LineBreak())
    assert line == (Text("Mr "), R, Text("Mark "), *rest, Text("Spajić"))


def test_a_footnote_is_a_line_of_its_own() -> None:
    line = marked("Mark", Footnote(1, (Text("As Mark Rutte says."),)), " Rutte")
    note = Footnote(1, (Text("As "), R, Text("Mark Rutte says.")))
    assert line == (Text("Mark"), note, Text(" Rutte"))


@pytest.mark.parametrize("automatic", [True, False])
def test_words_that_are_filled_in_again_get_no_mark(automatic: bool) -> None:  # noqa: FBT001
    reference = CrossReference("x", (Text("Mark Rutte"),), automatic=automatic)
    assert (R in list(walk(marked(reference)))) is not automatic


def test_names_are_found_in_all_parts_of_blocks() -> None:
    name = (Text("Mark Rutte"),)
    paragraph = Paragraph(name)
    blocks = (
        Heading(1, name, "mark-rutte"),
        BlockQuote((paragraph,), name, name),
        Cards((Card(name, (paragraph,)),)),
    )
    marks = [node for node in walk(mark_people(document_of(*blocks), PEOPLE).blocks) if node == R]
    assert len(marks) == 6


def test_headers_get_no_marks_and_ids_stay() -> None:
    furniture = Furniture(header=Slots(left=(Text("Mark Rutte"),)))
    heading = Heading(1, (Text("Mark Rutte"),), "mark-rutte")
    made = mark_people(document_of(heading, furniture=furniture), PEOPLE)
    assert made.furniture == furniture
    assert made.blocks == (Heading(1, (R, Text("Mark Rutte")), "mark-rutte"),)


def test_what_needs_no_mark_stays_the_same_object() -> None:
    document = document_of(Paragraph((Text("Nobody"),), ParagraphRole.LEAD))
    assert mark_people(document, PEOPLE).blocks is document.blocks


@pytest.mark.parametrize("brief", BRIEFS)
def test_marks_change_no_words_of_a_brief(brief: str) -> None:
    document = example_document(brief, "policy-brief")
    names = [node for node in walk(document.blocks) if isinstance(node, Card)]
    people = [PersonEntry(text, (text,)) for card in names if (text := _words(card.name))]
    made = mark_people(document, people)
    assert document_text(made) == document_text(document)
    marks = [node.words for node in walk(made.blocks) if isinstance(node, IndexMark)]
    assert {person.words for person in people} == set(marks)


def _words(inlines: Inlines) -> str:
    return "".join(node.text for node in walk(inlines) if isinstance(node, Text))
