"""The words of a document in reading order, as every rendering of it must say them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefwright.document import blocks as b
from briefwright.document import inlines as i
from briefwright.document.document import Document
from briefwright.document.walk import (
    Node,
    children,
    contents_entries,
    index_line,
    inline_text,
    list_label,
    walk,
)


def document_text(document: Document) -> str:
    """Return the words of the body, one printed line of text per block, then the footnotes.

    List labels, initials on cards and footnote numbers are words too, as a reader sees them;
    bullets and boxes are as well. A contents says its words without page numbers, an index
    with them.
    Headers, footers and watermarks are not part of the text.
    """
    lines = [line for line in _DocumentLines(document).lines(document.blocks) if line.strip()]
    notes = [node for node in walk(document.blocks) if isinstance(node, i.Footnote)]
    lines += [f"{note.number} {inline_text(note.children)}" for note in notes]
    return "\n".join(lines)


class _DocumentLines:
    """The lines of a document; its headings are at hand for the contents."""

    def __init__(self, document: Document) -> None:
        self.blocks = document.blocks

    def lines(self, nodes: Iterable[Node], depth: int = 0) -> Iterator[str]:
        """Yield the lines of nodes that stand in a list nested ``depth`` deep."""
        for node in nodes:
            match node:
                case b.Heading() | b.Paragraph():
                    yield _words(node.children)
                case b.ListBlock():
                    yield from self._list_lines(node, depth)
                case b.Table():
                    yield _words(node.caption)
                    yield from self.lines(node.rows)
                case b.BlockQuote():
                    yield from self.lines(node.blocks)
                    yield from (_words(node.attribution), _words(node.note))
                case b.Callout() | b.DefinitionItem():
                    yield _words(node.title if isinstance(node, b.Callout) else node.term)
                    yield from self.lines(node.blocks)
                case b.Card():
                    yield from (node.initials if node.image is None else "", _words(node.name))
                    yield from self.lines(node.blocks)
                case b.KeyNumber():
                    yield from (_words(node.value), _words(node.label))
                case b.Figure():
                    yield _words(node.caption)
                case b.Contents():
                    yield from self._contents_lines(node)
                case b.IndexEntry():
                    yield inline_text(index_line(node))
                case _:
                    yield from self.lines(children(node), depth)

    def _contents_lines(self, block: b.Contents) -> Iterator[str]:
        lines = [entry.words for entry in block.entries] or [
            heading.children for heading in contents_entries(self.blocks, block.depth)
        ]
        return map(inline_text, lines)

    def _list_lines(self, block: b.ListBlock, depth: int) -> Iterator[str]:
        for index, item in enumerate(block.items):
            yield list_label(block, index, depth)
            yield from self.lines(item.blocks, depth + 1)


def _words(inlines: i.Inlines) -> str:
    """Return the words of inline nodes, each footnote's number where it is called."""
    pieces = []
    for node in inlines:
        if isinstance(node, i.Footnote):
            pieces.append(f" {node.number} ")
        elif isinstance(node, i.Text | i.CaptionNumber | i.LineBreak):
            pieces.append(inline_text((node,)))
        else:
            inside = children(node)
            pieces.append(_words(tuple(part for part in inside if isinstance(part, i.Inline))))
    return "".join(pieces)
