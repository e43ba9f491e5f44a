"""A chapter: a document as part of a book, and what is known of its pages when they are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefwright.document.document import Document
from briefwright.document.folio import page_anchor

__all__ = [
    "Chapter",
    "ChapterPages",
    "PageLabels",
    "chapter_anchor",
    "is_chapter_anchor",
    "page_anchor",
]


class PageLabels(StrEnum):
    """How viewers call the pages of a chapter (ISO 32000-1, 12.4.2)."""

    FOLIOS = "folios"
    """As they are printed: by the folio of the document."""
    NAME = "name"
    """All by one name, as ``3`` for a divider, ``Cover``; their headings are no bookmarks."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A document that becomes pages of a book: a brief, a divider, the cover, an index …"""

    document: Document
    name: str
    """Unlike that of any other chapter: before the anchors of its blocks, as in ``3/outlook``."""
    title: str = ""
    """In the bookmarks; a chapter without one goes on with that of the chapter before."""
    level: int = 1
    """Of its bookmark, from 1; the document's headings come below, even if there is none."""
    labels: PageLabels = PageLabels.FOLIOS
    is_front: bool = False
    """Stands before all chapters that are not, whenever it is written."""
    label: str = ""
    """What viewers call its pages where they go by a name: ``3``; the chapter's by default."""
    part: str = ""
    """The part of the book that begins with it: a bookmark above its own, of one level less."""
    opens_with_title: bool = False
    """Whether its first heading is its title again, which then is no bookmark of its own."""


@dataclass(frozen=True, slots=True)
class ChapterPages:
    """What is known of a chapter once its pages are drawn."""

    words: tuple[str, ...] = field(repr=False)
    """What stands in the text of each page, spaces folded, no furniture."""
    anchors: Mapping[str, int]
    """The page (from 0, within the chapter) by the id of each block that has one."""

    @property
    def count(self) -> int:
        """The number of pages."""
        return len(self.words)


def chapter_anchor(chapter: str, identity: str = "") -> str:
    """Return the anchor of a block of a chapter in the whole book, or of the chapter's start."""
    return f"{chapter}/{identity}"


def is_chapter_anchor(anchor: str) -> bool:
    """Tell whether an anchor is one of the whole book; no id of a block holds a slash."""
    return "/" in anchor
