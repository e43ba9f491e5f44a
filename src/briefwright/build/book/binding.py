"""All that the pages of a book are bound from, once its briefs are prepared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefwright.build.book.members import Member
from briefwright.build.book.pieces import InsertedFile
from briefwright.build.book.request import BookRequest
from briefwright.build.book.shelf import Shelf
from briefwright.build.book.work import Workers
from briefwright.build.template_reading import TemplateReading
from briefwright.core.paths import FieldPath
from briefwright.core.world import World
from briefwright.loading import LoadedBook
from briefwright.model import Book
from briefwright.model.book_members import BoundBrief
from briefwright.model.book_tabs import Tab
from briefwright.templating.book import Edition, PersonEntry, TabHead


@dataclass(frozen=True, slots=True)
class Binding:
    """A book whose briefs are prepared, and who does the work that is left."""

    world: World
    request: BookRequest
    loaded: LoadedBook
    book: Book
    edition: Edition
    look: TemplateReading
    """Theme, fonts and labels of the book's own pages."""
    shelf: Shelf
    workers: Workers
    text: bytes = field(repr=False)
    """The book file, as it was read."""
    members: Mapping[FieldPath, Member] = field(default_factory=dict)
    """The briefs by the path of their entry in the book."""
    inserts: Mapping[FieldPath, InsertedFile] = field(default_factory=dict)
    """Inserted files that could be read, likewise."""
    tabs: Sequence[tuple[Tab, TabHead]] = ()
    people: Sequence[PersonEntry] = ()
    unusable: Mapping[FieldPath, Sequence[str]] = field(default_factory=dict)
    """Why files are missing or cannot go in, by the path of their entry."""
    bound: Sequence[BoundBrief] = ()
    """The briefs that are printed, with their tabs."""

    def has_divider(self, name: str) -> bool:
        """Tell whether a divider stands before a tab: always where its pages are inserted."""
        inserted = (tab.name for tab, _ in self.tabs if tab.path in self.inserts)
        return self.book.dividers or name in inserted

    def opening(self, name: str) -> str:
        """Return the name of the chapter that a tab opens with: its divider, if it has one."""
        return f"tab {name}" if self.has_divider(name) else name
