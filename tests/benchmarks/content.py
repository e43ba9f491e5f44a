"""The content of a document in the plain form that other tools can print: paragraphs and tables.

Everything a reader reads is kept, in the same order, with headings, lists, quotations, tables, bold
and italic. What other tools would need much more work for is left out, in their favour: cards and
callouts are plain paragraphs, notes stand at the end, pictures, links and tags are missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Literal, NamedTuple

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Block,
    BlockQuote,
    Callout,
    CaptionNumber,
    Card,
    Cards,
    Cell,
    Columns,
    Contents,
    DefinitionList,
    Document,
    Emphasis,
    Figure,
    Footnote,
    Heading,
    Inline,
    Inlines,
    KeyNumbers,
    LineBreak,
    ListBlock,
    Paragraph,
    Section,
    Slots,
    Strong,
    Table,
    Text,
)
from briefwright.document.walk import children, contents_entries, inline_text, walk


class Run(NamedTuple):
    """A stretch of text of one look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class PlainParagraph:
    """A paragraph; ``style`` is one of Word's own names, as ``List Bullet``."""

    style: str
    runs: tuple[Run, ...]
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class PlainTable:
    """A table of complete rows: a cell that spans leaves empty ones behind."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    header_rows: int
    kind: Literal["table"] = "table"


Part = PlainParagraph | PlainTable


@dataclass(frozen=True, slots=True)
class Content:
    """A whole document, ready for any tool."""

    title: str
    language: str
    header: str
    footer: str
    parts: tuple[Part, ...]

    def as_json(self) -> str:
        """Return the content as JSON: runs are lists of text, bold, italic."""
        return json.dumps(asdict(self), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Material:
    """One document as other tools can take it in."""

    content: Content
    html: bytes
    """The whole page as briefwright renders it, fonts inside."""


def plain_content(document: Document) -> Content:
    """Return the content of a document."""
    marking = document.marking.text if document.marking else ""
    furniture = document.furniture
    return Content(
        document.properties.title,
        document.properties.language,
        _line(marking, furniture.header),
        _line(marking, furniture.footer),
        tuple(_Flattening(document).parts()),
    )


def content_words(content: Content) -> list[str]:
    """Return every word of the body, in order."""
    return " ".join(_texts(content.parts)).split()


def plain_runs(
    inlines: Iterable[Inline], *, bold: bool = False, italic: bool = False
) -> Iterator[Run]:
    """Yield the runs of inline nodes, each footnote's number where it is called."""
    for node in inlines:
        if isinstance(node, Text | CaptionNumber):
            yield Run(inline_text((node,)), bold, italic)
        elif isinstance(node, LineBreak):
            yield Run("\n", bold, italic)
        elif isinstance(node, Footnote):
            yield Run(f" {node.number} ", bold, italic)
        else:
            inside = [child for child in children(node) if isinstance(child, Inline)]
            yield from plain_runs(
                inside,
                bold=bold or isinstance(node, Strong),
                italic=italic or isinstance(node, Emphasis),
            )


_STYLES = {
    ParagraphRole.TITLE: "Title",
    ParagraphRole.SUBTITLE: "Subtitle",
    ParagraphRole.QUOTE: "Quote",
    ParagraphRole.CAPTION: "Caption",
}


class _Flattening:
    """Turns the tree of a document into a row of parts."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def parts(self) -> Iterator[Part]:
        yield from self._blocks(self.document.blocks)
        for node in walk(self.document.blocks):
            if isinstance(node, Footnote):
                text = f"{node.number} {inline_text(node.children)}"
                yield PlainParagraph("Body Text", (Run(text),))

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[Part]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Part]:
        match block:
            case Heading():
                yield from _paragraph(block.children, f"Heading {block.level}")
            case Paragraph():
                yield from _paragraph(block.children, _STYLES.get(block.role, "Body Text"))
            case Section() | Columns():
                yield from self._blocks(block.blocks)
            case ListBlock():
                yield from self._list(block)
            case Table():
                yield from _paragraph(block.caption, "Caption")
                yield PlainTable(tuple(self._rows(block)), block.header_rows)
            case BlockQuote():
                yield from self._blocks(block.blocks)
                yield from _paragraph(block.attribution, "Body Text")
                yield from _paragraph(block.note, "Body Text")
            case Callout():
                yield from _paragraph(block.title, "Body Text", bold=True)
                yield from self._blocks(block.blocks)
            case Cards():
                for card in block.cards:
                    yield from self._card(card)
            case KeyNumbers() | DefinitionList():
                yield from self._pairs(block)
            case Figure():
                yield from _paragraph(block.caption, "Caption")
            case Contents():
                for entry in contents_entries(self.document.blocks, block.depth):
                    yield from _paragraph(entry.children, "Body Text")
            case _:
                return

    def _pairs(self, block: KeyNumbers | DefinitionList) -> Iterator[Part]:
        """Yield a bold paragraph and what belongs to it, for each number or term."""
        if isinstance(block, KeyNumbers):
            for number in block.numbers:
                yield from _paragraph(number.value, "Body Text", bold=True)
                yield from _paragraph(number.label, "Body Text")
            return
        for item in block.items:
            yield from _paragraph(item.term, "Body Text", bold=True)
            yield from self._blocks(item.blocks)

    def _card(self, card: Card) -> Iterator[Part]:
        if card.image is None and card.initials:
            yield PlainParagraph("Body Text", (Run(card.initials),))
        yield from _paragraph(card.name, "Body Text", bold=True)
        yield from self._blocks(card.blocks)

    def _list(self, block: ListBlock) -> Iterator[Part]:
        style = "List Number" if block.ordered else "List Bullet"
        for item in block.items:
            for index, inside in enumerate(item.blocks):
                if isinstance(inside, Paragraph):
                    yield from _paragraph(inside.children, "List Continue" if index else style)
                else:
                    yield from self._block(inside)

    def _rows(self, table: Table) -> Iterator[tuple[tuple[Run, ...], ...]]:
        pending = [0] * len(table.columns)  # rows that a cell above still reaches down
        for row in table.rows:
            cells = iter(row.cells)
            line: list[tuple[Run, ...]] = []
            while len(line) < len(table.columns):
                if pending[len(line)]:
                    pending[len(line)] -= 1
                    line.append(())
                    continue
                cell = next(cells)
                for column in range(len(line), len(line) + cell.column_span):
                    pending[column] = cell.row_span - 1
                line += [tuple(self._cell_runs(cell)), *[()] * (cell.column_span - 1)]
            yield tuple(line)

    def _cell_runs(self, cell: Cell) -> Iterator[Run]:
        for index, part in enumerate(self._blocks(cell.blocks)):
            if index:
                yield Run("\n")
            if isinstance(part, PlainParagraph):
                yield from part.runs
            else:
                yield Run(" ".join(_texts((part,))))


def _paragraph(inlines: Inlines, style: str, *, bold: bool = False) -> Iterator[PlainParagraph]:
    runs = tuple(plain_runs(inlines, bold=bold))
    if any(run.text.strip() for run in runs):
        yield PlainParagraph(style, runs)


def _texts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, PlainParagraph):
            yield "".join(run.text for run in part.runs)
        else:
            yield from ("".join(run.text for run in cell) for row in part.rows for cell in row)


def _line(marking: str, slots: Slots) -> str:
    sides = (inline_text(side) for side in (slots.left, slots.centre, slots.right))
    return " · ".join(words for words in (marking, *sides) if words.strip())
