"""Short ways to build nodes of a document, for tests."""

from __future__ import annotations

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Block,
    Cell,
    Document,
    Furniture,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
    Properties,
    Text,
)

Words = str | Inline


def inlines(*words: Words) -> Inlines:
    """Return inline nodes; a plain string becomes Text."""
    return tuple(Text(word) if isinstance(word, str) else word for word in words)


def paragraph(*words: Words, role: ParagraphRole = ParagraphRole.BODY) -> Paragraph:
    """Return a paragraph of inline nodes and plain strings."""
    return Paragraph(inlines(*words), role)


def item(*blocks: Words | Block, role: ParagraphRole = ParagraphRole.LIST_ITEM) -> ListItem:
    """Return a list item; strings and inline nodes become one paragraph each."""
    return ListItem(
        tuple(
            paragraph(block, role=role) if isinstance(block, str | Inline) else block
            for block in blocks
        )
    )


def cell(*words: Words, header: bool = False, columns: int = 1, rows: int = 1) -> Cell:
    """Return a table cell of one paragraph."""
    role = ParagraphRole.TABLE_HEAD if header else ParagraphRole.TABLE_CELL
    return Cell((paragraph(*words, role=role),), header, columns, rows)


def heading(level: int, words: str, identity: str) -> Heading:
    """Return a heading."""
    return Heading(level, inlines(words), identity)


def document_of(*blocks: Block, furniture: Furniture = Furniture()) -> Document:  # noqa: B008 - frozen
    """Return a document of the given blocks with the least of properties."""
    return Document(
        Properties(title="Sample", language="en-GB", date="2025-01-31"), blocks, furniture
    )
