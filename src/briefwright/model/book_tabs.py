"""What a book is made of, in one row: its tabs with their names, and the files that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefwright.core.paths import FieldPath
from briefwright.model.book import Book, BookEntry, BookPart, TabEntry


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab in its place."""

    name: str
    """As given, or counted over the whole book."""
    entry: TabEntry
    path: FieldPath
    """Of the entry in the book: ``("parts", 0, "tabs", 2)``."""
    part: BookPart | None = None
    """The part that it stands in."""
    is_counted: bool = True
    """Whether nobody gave it a name."""


class BookFileKind(StrEnum):
    """What a file of a book should be."""

    BRIEF = "brief"
    PDF = "pdf"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class BookFile:
    """A file that a book names."""

    path: str
    """As it is written: read from the folder of the book."""
    kind: BookFileKind
    field: FieldPath
    """Where it is named: ``("parts", 0, "tabs", 2, "brief")``."""
    entry: BookEntry


def tabs(book: Book) -> tuple[Tab, ...]:
    """Return the tabs of a book in their order, parts first where it has both parts and tabs.

    Tabs without a name are counted from 1 over the whole book. A name that is a number sets the
    count on (after ``5`` comes 6); any other leaves it alone (1, ``A``, 2).
    """
    count = 0
    found: list[Tab] = []
    for path, entry, part in _tab_entries(book):
        if entry.name is None:
            count += 1
        elif entry.name.isdecimal():
            count = int(entry.name)
        name = entry.name or str(count)
        found.append(Tab(name, entry, path, part, is_counted=entry.name is None))
    return tuple(found)


def entries(book: Book) -> Iterator[tuple[FieldPath, BookEntry]]:
    """Yield all documents of a book with their paths: front matter, tabs, back matter."""
    yield from ((("front", index), entry) for index, entry in enumerate(book.front))
    yield from ((path, entry) for path, entry, _ in _tab_entries(book))
    yield from ((("back", index), entry) for index, entry in enumerate(book.back))


def book_files(book: Book) -> tuple[BookFile, ...]:
    """Return the files that a book names, each as often as it is named."""
    return tuple(
        BookFile(name, kind, (*path, kind.value), entry)
        for path, entry in entries(book)
        for kind in BookFileKind
        if (name := getattr(entry, kind.value)) is not None
    )


def _tab_entries(book: Book) -> Iterator[tuple[FieldPath, TabEntry, BookPart | None]]:
    for number, part in enumerate(book.parts):
        for index, entry in enumerate(part.tabs):
            yield ("parts", number, "tabs", index), entry, part
    for index, entry in enumerate(book.tabs):
        yield ("tabs", index), entry, None
