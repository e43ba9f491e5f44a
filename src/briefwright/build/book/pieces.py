"""What a book is bound of, in the order of its pages: own pages, briefs, and inserted files."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from briefwright.document.book import Chapter
from briefwright.theme import Theme


class PieceKind(StrEnum):
    """Whose pages they are."""

    OWN = "own"
    """The book's: cover, contents, dividers, prose, lists."""
    BRIEF = "brief"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class InsertedFile:
    """A finished file that goes into the book."""

    name: str
    """As the book file names it."""
    pdf: bytes = field(repr=False)
    """Empty where only a Word book is made, and no PDF is at hand."""
    pages: int | None
    """None where nobody counted them."""
    word: bytes | None = field(default=None, repr=False)
    """The same as a Word file; without one, Word gets pictures of the pages."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Pages that were made as one file."""

    kind: PieceKind
    chapter: Chapter
    """Of an insert: its name, title and folios; its document has no pages."""
    theme: Theme | None = None
    """Of own pages, where it is not that of the look."""
    member: int | None = None
    """The place of a brief on the shelf."""
    insert: InsertedFile | None = None
