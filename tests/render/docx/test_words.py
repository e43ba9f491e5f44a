"""A Word file says what the document says: every node, whatever is written in it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole
from briefwright.document import (
    Block,
    BlockQuote,
    Callout,
    Cell,
    Column,
    Contents,
    ContentsEntry,
    Document,
    Heading,
    Inline,
    ListBlock,
    Row,
    Table,
)
from briefwright.document import blocks as b
from briefwright.document.text import document_text
from briefwright.document.walk import Part, walk
from briefwright.render.docx import render_docx
from tests.support.book_documents import book_nodes_document
from tests.support.document_strategies import documents
from tests.support.documents import (
    cell,
    document_of,
    every_node_document,
    inlines,
    item,
    node_kinds,
    paragraph,
)
from tests.support.golden import Golden
from tests.support.themes import plain_theme, shipped_fonts
from tests.support.word_outline import word_outline
from tests.support.word_package import faults, word_file
from tests.support.word_text import word_text, words

THEME = plain_theme(band={"height": "14mm"})
FONTS = shipped_fonts(THEME)


def says_what_it_should(document: Document) -> bytes:
    """Render a document, compare its words, and return the file.

    Where a given line of contents leads nowhere, its page is plain words, and no words elsewhere.
    Folios do not break at their hyphens, which are others in Word therefore.
    """
    data = render_docx(document, THEME, FONTS).data
    given = (node for node in walk(document.blocks) if isinstance(node, ContentsEntry))
    folios = {word for entry in given for word in words(entry.folio)}
    said, meant = (
        words(text.replace("\N{NON-BREAKING HYPHEN}", "-"))
        for text in (word_text(data), document_text(document))
    )
    assert [each for each in said if each not in folios] == [
        each for each in meant if each not in folios
    ]
    return data


def test_the_samples_hold_every_node() -> None:
    kinds = {*node_kinds(every_node_document()), *node_kinds(book_nodes_document())}
    nodes = (*get_args(Block), *get_args(Part), *get_args(Inline))
    assert len(nodes) > 30
    assert {node.__name__ for node in nodes} <= kinds


def test_every_node_is_said() -> None:
    says_what_it_should(every_node_document())
    says_what_it_should(book_nodes_document())


def test_a_planted_word_is_noticed() -> None:
    document = every_node_document()
    planted = replace(document, blocks=(*document.blocks, paragraph("Planted.")))
    data = render_docx(planted, THEME, FONTS).data
    assert words(word_text(data)) != words(document_text(document))


def test_the_outline(golden: Golden) -> None:
    golden.check("docx/every-node.txt", word_outline(word_file(every_node_document()).data))
    golden.check("docx/book-nodes.txt", word_outline(word_file(book_nodes_document()).data))


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(document=documents())
def test_any_document_is_said(document: Document) -> None:
    says_what_it_should(document)


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(document=documents(any_script=True))
def test_any_script_is_said(document: Document) -> None:
    says_what_it_should(document)


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(document=documents(any_script=True))
def test_the_checker_finds_nothing_in_any_document(document: Document, shared: Path) -> None:
    assert faults(render_docx(document, THEME, FONTS).data, shared / "tools") == []


def test_the_checker_finds_nothing_in_the_samples(shared: Path) -> None:
    assert faults(word_file(every_node_document()).data, shared / "tools") == []
    data = word_file(book_nodes_document()).data
    found = [str(fault) for fault in faults(data, shared / "tools")]
    assert {"_2__" in fault for fault in found} == {True}, "only what leads out of the chapter"


def test_the_checker_would_find_a_table_without_header(shared: Path) -> None:
    data = word_file(every_node_document()).parts["word/document.xml"]
    broken = render_docx(every_node_document(), THEME, FONTS).data
    assert b"w:tblHeader" in data
    assert faults(_replaced(broken, b"<w:tblHeader/>", b""), shared / "tools") != []


def _replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old, new))
    return stream.getvalue()


def nested_list(depth: int, *, ordered: bool = False) -> ListBlock:
    """Return a list so many levels deep."""
    inner = (nested_list(depth - 1, ordered=ordered),) if depth > 1 else ()
    return ListBlock((item(f"Level {depth}", *inner), item("After")), ordered)


@pytest.mark.parametrize("ordered", [False, True])
def test_lists_nested_deeper_than_word_has_levels_keep_their_labels(*, ordered: bool) -> None:
    says_what_it_should(document_of(nested_list(21, ordered=ordered)))


def test_a_list_counts_on_after_one_in_a_table_inside_it() -> None:
    """Word would count both as one list if they shared it."""
    inner = ListBlock((item("a"), item("b"), item("c")), ordered=True)
    table = Table((Column(1.0),), (Row((Cell((inner,)),)),))
    box = Callout(CalloutRole.NOTE, (inner, nested_list(2, ordered=True)))
    quote = BlockQuote((paragraph("Said", role=ParagraphRole.QUOTE), inner))
    items = (item("One", table), item("Two", box), item("Three", quote), item("Four"))
    says_what_it_should(document_of(ListBlock(items, ordered=True)))


def test_list_items_that_begin_with_something_else_still_have_their_label() -> None:
    table = Table((Column(1.0),), (Row((cell("x"),)),))
    empty = b.ListItem(())
    items = (b.ListItem((table,)), empty, b.ListItem((nested_list(1),)))
    says_what_it_should(document_of(ListBlock(items, ordered=True, role=ListRole.NUMBERED)))


def test_contents_without_headings_say_nothing() -> None:
    data = says_what_it_should(document_of(Contents(2), paragraph("Text")))
    assert b"TOC" not in word_file(document_of(Contents(2))).parts["word/document.xml"]
    assert data


def test_a_document_of_one_heading_is_a_file() -> None:
    says_what_it_should(document_of(Heading(1, inlines("Alone"), "alone")))
    says_what_it_should(document_of())
