"""Structure elements: what is drawn, as a reader of the file finds it, however pages split it."""

from __future__ import annotations

from enum import StrEnum

from briefwright.document import Document, Footnote
from briefwright.document.walk import Node


class Tag(StrEnum):
    """The standard structure types that a brief needs (ISO 32000-1, 14.8.4)."""

    DOCUMENT = "Document"
    PART = "Part"
    """A chapter of a book."""
    SECTION = "Sect"
    DIVISION = "Div"
    """A group that says nothing of itself: a figure with its caption."""
    HEADING_1 = "H1"
    HEADING_2 = "H2"
    HEADING_3 = "H3"
    PARAGRAPH = "P"
    QUOTE = "BlockQuote"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    """The bullet, number or box before a list item; the number before a note; a term."""
    ITEM_BODY = "LBody"
    TABLE = "Table"
    TABLE_HEAD = "THead"
    TABLE_BODY = "TBody"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CAPTION = "Caption"
    CONTENTS = "TOC"
    CONTENTS_ENTRY = "TOCI"
    INDEX = "Index"
    REFERENCE = "Reference"
    LINK = "Link"
    NOTE = "Note"
    SPAN = "Span"


HOLDING_BLOCKS = frozenset(
    {Tag.DOCUMENT, Tag.PART, Tag.SECTION, Tag.DIVISION, Tag.ITEM_BODY, Tag.HEADER_CELL, Tag.CELL}
)
"""Elements in which a note may follow a block; a quote holds nothing but what was said."""
HEADINGS = (Tag.HEADING_1, Tag.HEADING_2, Tag.HEADING_3)
KEPT_EMPTY = frozenset({Tag.ROW, Tag.HEADER_CELL, Tag.CELL})
"""Elements that stay though nothing is drawn in them: without them a table would not add up."""

Mark = tuple[int, int]
"""A page, from 0, and the number of a marked-content sequence on it."""


class Element:
    """A structure element (ISO 32000-1, 14.7.2): a node of the document, or a side of one.

    Two equal nodes are two elements. Pieces of layout carry their element through every split, so
    that it gathers all its marks, on whatever pages. Elements join their parent in the order of
    the document, whatever the order of drawing; those inside a paragraph are late, since they are
    made before the words around them are drawn: they join with their first word.
    """

    __slots__ = ("anchor", "attributes", "is_late", "kids", "node", "parent", "tag")

    def __init__(
        self,
        tag: Tag,
        node: Node | Document,
        parent: Element | None = None,
        *,
        anchor: str | None = None,
        attributes: str = "",
        is_late: bool = False,
    ) -> None:
        self.tag = tag
        self.node = node
        self.parent = parent
        self.anchor = anchor
        """The name by which links reach it."""
        self.attributes = attributes
        """Further entries of its dictionary, as written."""
        self.kids: list[Element | Mark] = []
        self.is_late = is_late
        """It has not joined its parent yet."""
        if parent is not None and not is_late:
            parent.kids.append(self)

    def mark(self, page: int, number: int) -> None:
        """Add a marked-content sequence; with the first one, late elements join their parents."""
        self.kids.append((page, number))
        self.join()

    def join(self) -> None:
        """Join the parent now, if this element is late, and so do those around it."""
        element = self
        while element.is_late and element.parent is not None:
            element.is_late = False
            element.parent.kids.append(element)
            element = element.parent


class Hyperlink:
    """A link: an absolute address, or ``#`` and the anchor of an element; ``words`` say which."""

    __slots__ = ("element", "target", "words")

    def __init__(self, target: str, element: Element, words: str) -> None:
        self.target = target
        self.element = element
        self.words = words.strip() or target


def note_anchor(number: int) -> str:
    """Return the anchor of a footnote; no id of a block holds a space."""
    return f"note {number}"


def call_anchor(number: int) -> str:
    """Return the anchor of the place that calls a footnote."""
    return f"call {number}"


def note_element(note: Footnote, parent: Element) -> Element:
    """Return the element of a footnote."""
    anchor = note_anchor(note.number)
    return Element(Tag.NOTE, note, parent, anchor=anchor)


def block_parent(element: Element) -> Element:
    """Return the closest element around another that may hold a note after it."""
    parent = element.parent
    while parent is not None and parent.tag not in HOLDING_BLOCKS:
        parent = parent.parent
    if parent is None:
        raise AssertionError("an element that is part of no document")
    return parent
