"""Walking meets every node once, parents first."""

from __future__ import annotations

import typing

from briefwright import document as nodes
from briefwright.document.blocks import Block
from briefwright.document.inlines import Inline
from briefwright.document.walk import Part, inline_text, walk
from tests.support.book_documents import book_nodes_document
from tests.support.documents import every_node_document


def test_the_sample_documents_hold_every_kind_of_node() -> None:
    documents = (every_node_document(), book_nodes_document())
    kinds = {type(node) for each in documents for node in walk(each.blocks)}
    furniture_only = {nodes.PageNumber, nodes.PageCount}
    expected = {*typing.get_args(Block), *typing.get_args(Inline), *typing.get_args(Part)}
    assert expected - kinds == furniture_only


def test_walking_meets_parents_before_their_children_in_reading_order() -> None:
    deep, last = nodes.Text("deep"), nodes.Text("last")
    field = nodes.Field("x", (deep,))
    first, second = nodes.Paragraph((field,)), nodes.Paragraph((last,))
    item = nodes.ListItem((first, second))
    block = nodes.ListBlock((item,))
    assert list(walk([block])) == [block, item, first, field, deep, second, last]


def test_the_words_of_inlines_leave_footnotes_out() -> None:
    inlines = (
        nodes.Text("a"),
        nodes.Footnote(1, (nodes.Text("note"),)),
        nodes.LineBreak(),
        nodes.Emphasis((nodes.Text("b"),)),
    )
    assert inline_text(inlines) == "a b"
