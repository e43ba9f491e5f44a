"""Block nodes: what stands on a page, one below the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole, TableLook
from briefwright.document.inlines import Inlines

Alignment = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; the title of the document is a paragraph of role TITLE."""

    level: int
    children: Inlines
    id: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; its role already says where it stands (cell, card, list item …)."""

    children: Inlines
    role: ParagraphRole = ParagraphRole.BODY
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document with its heading as first block; ``keep`` asks for one page.

    One in ``landscape`` has pages to itself, turned on their side; it stands at the top level.
    """

    blocks: tuple[Block, ...]
    keep: bool = False
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list: paragraphs and, below them, nested lists."""

    blocks: tuple[Block, ...]
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; ``start`` is the first number of an ordered one."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    role: ListRole = ListRole.PLAIN
    start: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its share of the width, and how its cells are set."""

    share: float
    align: Alignment = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; ``header`` marks a row or column header."""

    blocks: tuple[Block, ...]
    header: bool = False
    column_span: int = 1
    row_span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; positions covered by a span from above have no cell."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first ``header_rows`` rows repeat on each page it reaches.

    ``shares`` of the columns add up to 1. The grid is complete: spans fit, no position is empty.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    header_rows: int = 0
    look: TableLook = TableLook.DATA
    caption: Inlines = ()
    id: str | None = None


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """Words somebody said; ``attribution`` names who, ``note`` what was checked."""

    blocks: tuple[Block, ...]
    attribution: Inlines = ()
    note: Inlines = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that stands out from the text."""

    role: CalloutRole
    blocks: tuple[Block, ...]
    title: Inlines = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A raster picture: PNG or JPEG bytes and its size in pixels.

    One that stands for a picture that is missing or broken says so in ``missing``.
    """

    data: bytes = field(repr=False)
    media_type: Literal["image/png", "image/jpeg"]
    width: int
    height: int
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One person or thing: a name, lines below it, and a picture or initials beside it."""

    name: Inlines
    blocks: tuple[Block, ...]
    initials: str = ""
    image: Image | None = None
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards set in columns, read row by row."""

    cards: tuple[Card, ...]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class KeyNumber:
    """A number to remember and what it counts."""

    value: Inlines
    label: Inlines


@dataclass(frozen=True, slots=True)
class KeyNumbers:
    """A strip of numbers across the page."""

    numbers: tuple[KeyNumber, ...]


@dataclass(frozen=True, slots=True)
class DefinitionItem:
    """A term and what is said of it."""

    term: Inlines
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms with their definitions."""

    items: tuple[DefinitionItem, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption; ``alternative`` says what it shows to those who cannot see it.

    ``width`` is a share of the text width, more than 0, at most 1.
    """

    image: Image
    alternative: str
    caption: Inlines = ()
    width: float = 1.0
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks set in several columns, read column by column, balanced at the end."""

    blocks: tuple[Block, ...]
    count: int = 2


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of a table of contents that is given: its words, and the page as printed."""

    level: int
    """From 1."""
    words: Inlines
    target: str
    """The anchor it leads to."""
    folio: str = ""
    """``3-2``; empty where no page is named, as for a part."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents: of the document's headings down to ``depth``, or of ``entries``."""

    depth: int = 2
    entries: tuple[ContentsEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line of an index: its words, and the pages as printed, each once and in order."""

    words: Inlines
    folios: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An index, set in columns; each page is a link to the page itself."""

    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The blocks on the coloured panel of a cover; what follows stands below the panel."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page begins here."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across the text."""


Block = (
    Heading
    | Paragraph
    | Section
    | ListBlock
    | Table
    | BlockQuote
    | Callout
    | Cards
    | KeyNumbers
    | DefinitionList
    | Figure
    | Columns
    | Contents
    | Index
    | Cover
    | PageBreak
    | Rule
)
