"""Walking a document tree, and its plain text in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from briefwright.core.roles import ListRole
from briefwright.document import blocks as b
from briefwright.document import inlines as i
from briefwright.document.folio import page_anchor

Part = (
    b.ListItem
    | b.Row
    | b.Cell
    | b.Card
    | b.KeyNumber
    | b.DefinitionItem
    | b.ContentsEntry
    | b.IndexEntry
)
Node = b.Block | i.Inline | Part


def children(node: Node) -> tuple[Node, ...]:
    """Return the nodes directly inside a node, in reading order."""
    if isinstance(node, Part):
        return _children_of_part(node)
    if isinstance(node, i.Inline):
        return _children_of_inline(node)
    return _children_of_block(node)


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield every node below and including the given ones, parents first, in reading order."""
    for node in nodes:
        yield node
        yield from walk(children(node))


def inline_text(inlines: i.Inlines) -> str:
    """Return the words of inline nodes; a line break is a space, footnotes are left out."""
    return "".join(_pieces(inlines))


def first_path(inlines: i.Inlines) -> str | None:
    """Return the field that inline nodes come from: the first one named in them."""
    return next((node.path for node in walk(inlines) if isinstance(node, i.Field)), None)


def list_label(block: b.ListBlock, index: int, depth: int = 0) -> str:
    """Return the label before the item at ``index`` (from 0) of a list nested ``depth`` deep."""
    if block.role is ListRole.BOXES:
        return "☐"
    if block.ordered:
        return f"{block.start + index}."
    return "•" if depth % 2 == 0 else "–"


def contents_entries(blocks: Iterable[b.Block], depth: int) -> tuple[b.Heading, ...]:
    """Return the headings that a contents of ``depth`` levels lists."""
    found = (node for node in walk(blocks) if isinstance(node, b.Heading))
    return tuple(heading for heading in found if heading.level <= depth)


def index_line(entry: b.IndexEntry) -> i.Inlines:
    """Return a line of an index as it is read: its words and, after commas, its pages as links."""
    line: list[i.Inline] = [*entry.words]
    for folio in entry.folios:
        line.append(i.Text(", "))
        line.append(i.CrossReference(page_anchor(folio), (i.Text(folio),)))
    return tuple(line)


def has_cover(blocks: Iterable[b.Block]) -> bool:
    """Tell whether blocks have a cover: its page has no header and no line at its head."""
    return any(isinstance(block, b.Cover) for block in blocks)


def _pieces(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        match node:
            case i.Text(text):
                yield text
            case i.CaptionNumber():
                yield node.text
            case i.LineBreak():
                yield " "
            case i.Footnote():
                continue
            case _:
                yield from _pieces(children(node))


def _children_of_inline(node: i.Inline) -> tuple[Node, ...]:
    match node:
        case (
            i.Text()
            | i.CaptionNumber()
            | i.LineBreak()
            | i.PageNumber()
            | i.PageCount()
            | i.IndexMark()
        ):
            return ()
        case (
            i.Strong()
            | i.Emphasis()
            | i.Span()
            | i.Link()
            | i.CrossReference()
            | i.Citation()
            | i.Language()
            | i.Field()
            | i.Footnote()
        ):
            return node.children
    assert_never(node)


def _children_of_part(node: Part) -> tuple[Node, ...]:
    match node:
        case b.ListItem() | b.Cell():
            return node.blocks
        case b.Row():
            return node.cells
        case b.Card():
            return (*node.name, *node.blocks)
        case b.KeyNumber():
            return (*node.value, *node.label)
        case b.DefinitionItem():
            return (*node.term, *node.blocks)
        case b.ContentsEntry() | b.IndexEntry():
            return node.words
    assert_never(node)


def _children_of_block(node: b.Block) -> tuple[Node, ...]:
    match node:
        case b.Heading() | b.Paragraph():
            return node.children
        case b.Section() | b.Columns() | b.Cover():
            return node.blocks
        case b.ListBlock() | b.DefinitionList():
            return node.items
        case b.Table():
            return (*node.caption, *node.rows)
        case b.BlockQuote():
            return (*node.blocks, *node.attribution, *node.note)
        case b.Callout():
            return (*node.title, *node.blocks)
        case b.Cards():
            return node.cards
        case b.KeyNumbers():
            return node.numbers
        case b.Figure():
            return node.caption
        case b.Contents() | b.Index():
            return node.entries
        case b.PageBreak() | b.Rule():
            return ()
    assert_never(node)
