"""The contents of a whole book: front matter, parts, tabs with their headings, back matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from briefwright.document import Contents, ContentsEntry, Document, Folio, Inlines, Text
from briefwright.templating.book.edition import Edition
from briefwright.templating.book.running import ROMAN, own_chapter
from briefwright.templating.book.values import ContentsLine, LineKind

_FIGURE_SPACE: Final = "\u2007"
"""As wide as a digit (Unicode, 6.2)."""


def contents_document(
    edition: Edition, lines: Sequence[ContentsLine], folio: Folio = ROMAN
) -> Document:
    """Return the contents of a book, one line each for what the lines lead to.

    Tabs stand one level below parts where there are any, their headings below them.
    """
    title: Inlines = (Text(edition.label("contents")),)
    entries = tuple(_entries(edition, lines))
    depth = max((entry.level for entry in entries), default=1)
    return own_chapter(edition, title, (Contents(depth, entries),), folio)


def _entries(edition: Edition, lines: Sequence[ContentsLine]) -> Iterable[ContentsEntry]:
    tab_level = 2 if any(line.kind is LineKind.PART for line in lines) else 1
    levels = {LineKind.MATTER: 1, LineKind.PART: 1, LineKind.TAB: tab_level}
    room = _widest_number(lines)
    for line in lines:
        level = levels.get(line.kind, tab_level + line.depth)
        words = edition.in_language(line.words, line.language)
        if line.name:
            words = (Text(_padded(line.name, room)), *words)
        yield ContentsEntry(level, words, line.target, line.folio)


def _widest_number(lines: Sequence[ContentsLine]) -> int:
    """Return the digits of the longest number; 0 where tabs have names of other kinds."""
    names = [line.name for line in lines if line.name]
    return max(map(len, names), default=0) if all(map(str.isdecimal, names)) else 0


def _padded(name: str, room: int) -> str:
    """Return a tab's name and the space after it; numbers end below one another."""
    return f"{name.rjust(room, _FIGURE_SPACE)}{_FIGURE_SPACE * 2}"
