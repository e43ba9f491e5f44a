"""Where in a report something is to go: after a page, or after the section of a bookmark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from briefwright.attach.pdf.destinations import destination_target, destinations
from briefwright.attach.pdf.labels import page_labels
from briefwright.attach.pdf.objects import entry, identity, integer, items, name, text
from briefwright.attach.pdf.opening import Refused
from briefwright.attach.pdf.outlines import outline_items
from briefwright.attach.pdf.parties import Host
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.suggestions import closest

_NUMBER = re.compile(r"^[0-9]+([.][0-9]+)*[.)]? +|^[ivxlc]+[.)] +|^[a-z][.)] +")
"""The number of a section before its title."""
_HEAD = 0.8
"""What begins above this part of a page's height begins with the page."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An item of the outline, and where it leads."""

    title: str
    level: int
    page: int
    """From 0."""
    begins_page: bool
    """Whether nothing of the section before it can stand on that page."""


@dataclass(frozen=True)
class Places:
    """The places of a report that have names."""

    host: Host

    def pages_before(self, after: str) -> int:
        """Return after how many pages of the report a place is.

        A place is a page by its number, or else by its label; or a bookmark, with or without the
        number before its title, or a named destination, which stand for their sections. A section
        ends where the next bookmark of its level or a higher one begins: before that page where it
        begins at the head of it, else behind it.

        Raises:
            Refused: there is no such place, or there are several (A109).
        """
        wanted = " ".join(after.split())
        count = len(self.host.pages)
        if wanted.isdecimal() and len(wanted) < 7 and 1 <= int(wanted) <= count:
            return int(wanted)
        labels = [index for index, label in enumerate(self.labels) if label == wanted]
        if labels:
            return 1 + self._only(labels, after, "label")
        titles = self._titled(wanted)
        if titles:
            return self._end(self._only(titles, after, "bookmark"))
        page = self.named.get(after, self.named.get(wanted))
        if page is not None:
            return self._end_around(page)
        raise Refused(self._nowhere(after))

    def _titled(self, wanted: str) -> list[int]:
        """Return the bookmarks of a title; if there is none, those with a number before it."""
        given = [each.title.casefold() for each in self.bookmarks]
        bare = [_NUMBER.sub("", title) for title in given]
        found = ([at for at, title in enumerate(titles) if title == wanted.casefold()]
                 for titles in (given, bare))  # fmt: skip
        return next(filter(None, found), [])

    @cached_property
    def labels(self) -> Sequence[str]:
        """The label of each page."""
        return page_labels(self.host.pdf, len(self.host.pages))

    @cached_property
    def bookmarks(self) -> Sequence[Bookmark]:
        """The bookmarks that lead to a page, in the order of the outline."""
        return list(self._bookmarks())

    @cached_property
    def named(self) -> Mapping[str, int]:
        """The pages of the named destinations, from 0."""
        strings, names = self._destinations
        found = {_readable(key): value for key, value in strings.items()}
        found |= {key[1:]: value for key, value in names.items()}
        pages = {key: self._page_of(value) for key, value in found.items()}
        return {key: page for key, page in pages.items() if page is not None}

    @cached_property
    def _destinations(self) -> tuple[dict[bytes, Any], dict[str, Any]]:
        return destinations(self.host.pdf)

    def item_page(self, item: Any) -> int | None:
        """Return the page to which an item of the outline leads, from 0."""
        return self._page_of(self._destination(item))

    def _destination(self, item: Any) -> Any:
        value = entry(item, "/Dest")
        action = entry(item, "/A")
        if value is None and name(entry(action, "/S")) == "/GoTo":
            value = entry(action, "/D")
        strings, names = self._destinations
        if name(value):
            value = names.get(name(value))
        elif text(value):
            value = strings.get(bytes(value))
        found = entry(value, "/D")
        return value if found is None else found

    def _page_of(self, destination: Any) -> int | None:
        """Return the page of a destination, from 0; some programs write its number (12.3.2.2)."""
        number = integer(destination_target(destination), -1)
        if 0 <= number < len(self.host.pages):
            return number
        return self.host.page_numbers.get(identity(destination_target(destination)))

    def _bookmarks(self) -> Iterator[Bookmark]:
        for item, level in outline_items(self.host.pdf):
            destination = self._destination(item)
            page = self._page_of(destination)
            if page is not None:
                title = " ".join(text(entry(item, "/Title")).split())
                yield Bookmark(title, level, page, self._is_at_head(destination, page))

    def _is_at_head(self, destination: Any, page: int) -> bool:
        """Tell whether a destination is the head of its page, as far as it says (12.3.2.2)."""
        given = items(destination)
        kind = name(given[1]) if len(given) > 1 else ""
        place = {"/XYZ": 3, "/FitH": 2, "/FitBH": 2, "/FitR": 5}.get(kind)
        if place is None or len(given) <= place:
            return True
        try:
            box = [float(each) for each in self.host.pages[page].MediaBox]
            top, foot, head = float(given[place]), min(box[1], box[3]), max(box[1], box[3])
        except (AttributeError, TypeError, ValueError, IndexError):
            return True
        return top >= foot + _HEAD * (head - foot)

    def _end(self, place: int) -> int:
        """Return how many pages there are up to the end of a bookmark's section."""
        mine = self.bookmarks[place]
        for each in self.bookmarks[place + 1 :]:
            if each.level <= mine.level:
                end = each.page if each.begins_page else each.page + 1
                return max(end, mine.page + 1)
        return len(self.host.pages)

    def _end_around(self, page: int) -> int:
        """Return how many pages there are up to the end of the section that a page is in."""
        around = [index for index, each in enumerate(self.bookmarks) if each.page <= page]
        return max(self._end(around[-1]), page + 1) if around else page + 1

    def _only(self, found: Sequence[int], after: str, kind: str) -> int:
        if len(found) == 1:
            return found[0]
        pages = found if kind == "label" else [self.bookmarks[index].page for index in found]
        listed = ", ".join(str(page + 1) for page in pages[:5])
        message = f"{self.host.called} has several places called '{after}': on pages {listed}."
        raise Refused(
            Diagnostic("A109", Severity.ERROR, message, hint="give the number of the page")
        )

    def _nowhere(self, after: str) -> Diagnostic:
        count = len(self.host.pages)
        if after.strip().isdecimal():
            pages = "1 page" if count == 1 else f"{count} pages"
            message, near = f"{self.host.called} has no page {after.strip()}; it has {pages}.", None
        else:
            message = f"{self.host.called} has no page, bookmark or destination '{after}'."
            near = closest(after, [each.title for each in self.bookmarks if each.title])
        hint = f"did you mean '{near}'?" if near else "give a page number, or leave --after out"
        return Diagnostic("A109", Severity.ERROR, message, hint=hint)


def _readable(key: bytes) -> str:
    if key.startswith(b"\xfe\xff"):
        return key[2:].decode("utf-16-be", "replace")
    return key.decode("utf-8", "replace")
