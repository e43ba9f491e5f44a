"""What is attached to a report, and the report itself, as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefwright.attach.naming import name_in_sentence


@dataclass(frozen=True, slots=True)
class Report:
    """A file that somebody made, to which briefs are attached."""

    name: str
    """What diagnostics call it."""
    data: bytes = field(repr=False)

    @property
    def called(self) -> str:
        """Its name as it stands in a sentence."""
        return name_in_sentence(self.name)


@dataclass(frozen=True, slots=True)
class ListedInBook:
    """A line of a book's contents."""

    words: str
    level: int
    has_page: bool = True


@dataclass(frozen=True, slots=True)
class PlaceInBook:
    """How a Word file stands in a book: as a piece of the whole, not as an annex of a report."""

    bookmark: str
    """What the bookmark around it is called."""
    listed: Mapping[str, Sequence[ListedInBook]] = field(default_factory=dict)
    """Lines of the book's contents by the bookmarks that they lead to."""
    is_own: bool = False
    """Its pages are the book's own: contents and the count of tabs are those of the book."""
    keeps_styles: bool = True
    """Whether it brings its styles under other names, rather than take those of the book."""


@dataclass(frozen=True, slots=True)
class Annex:
    """A finished file that goes into a report, of the report's own kind."""

    name: str
    """What a paragraph ``{{ annex: NAME }}`` calls it: the brief's file name without its ending."""
    title: str
    """For bookmarks and the contents: ``Annex A: Montenegro in NATO``."""
    letter: str
    """Its pages are ``A-1``, ``A-2`` …"""
    data: bytes = field(repr=False)
    divider: bytes | None = field(default=None, repr=False)
    """A file of the same kind with the page that stands before it."""
    language: str = "en"
    in_book: PlaceInBook | None = None
    """Of the pieces of a book."""
