"""Where a guest's tags go among those of its host, so that they are read in the order of pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefwright.attach.pdf.elements import (
    GROUPING,
    elements_below,
    first_page,
    heading_level,
    is_element,
    kids_of,
    role,
    roles_of,
)
from briefwright.attach.pdf.objects import Identity, entry, identity
from briefwright.attach.pdf.parties import Host

_DEEPEST = 200
_AT_THE_ENDS = 8
"""Kids at either end of a section that say on which pages it begins and ends."""
_Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Opening:
    """A place between the kids of an element."""

    parent: Any
    index: int
    """Kids of the parent that stand before it."""
    next_heading: int = 0
    """The level of the first heading behind it; 0 where there is none."""


@dataclass
class ReadingOrder:
    """The structure tree of a host as it came, by pages."""

    host: Host
    _extents: dict[Identity, _Extent | None] = field(default_factory=dict)
    _roles: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self._roles = roles_of(self.host.tags)

    def openings(self, places: Iterable[int]) -> Mapping[int, Opening]:
        """Return where the tags of a guest go by the number of pages before it.

        No element is divided but those that only group others (14.8.4.2): what runs on over the
        place is read to its end first.
        """
        found = {place: self._opening(place) for place in sorted(set(places))}
        return {
            place: Opening(each.parent, each.index, self._next_heading(each))
            for place, each in found.items()
        }

    def _top(self) -> Any:
        """Return the one element that holds the document, or the root where there is none."""
        top = kids_of(self.host.tags)
        if len(top) == 1 and is_element(top[0]) and role(top[0], self._roles) == "/Document":
            return top[0]
        return self.host.tags

    def _opening(self, place: int) -> Opening:
        parent = self._top()
        if place >= len(self.host.pages):
            return Opening(parent, len(kids_of(parent)))
        for _ in range(_DEEPEST):
            index, inside = self._among(parent, place)
            if inside is None:
                return Opening(parent, index)
            parent = inside
        return Opening(parent, len(kids_of(parent)))

    def _among(self, parent: Any, place: int) -> tuple[int, Any]:
        """Return the kids before a place; and the one that groups others on both its sides."""
        kids = kids_of(parent)
        for index, kid in enumerate(kids):
            extent = self._extent(kid, entry(parent, "/Pg"), 0)
            if extent is None:
                continue
            if extent[0] >= place:
                return index, None
            if extent[1] >= place and is_element(kid) and role(kid, self._roles) in GROUPING:
                return index, kid
        return len(kids), None

    def _extent(self, kid: Any, page: Any, depth: int) -> _Extent | None:
        """Return the first and the last page of what a kid holds, from 0."""
        if not is_element(kid):
            number = self.host.page_numbers.get(identity(first_page(kid, page)))
            return None if number is None else (number, number)
        where = identity(kid)
        if where in self._extents:
            return self._extents[where]
        if where != (0, 0):
            self._extents[where] = None
        kids = kids_of(kid) if depth < _DEEPEST else []
        if role(kid, self._roles) in GROUPING and len(kids) > 2 * _AT_THE_ENDS:
            kids = kids[:_AT_THE_ENDS] + kids[-_AT_THE_ENDS:]
        below = [
            extent
            for each in kids
            if (extent := self._extent(each, first_page(kid, page), depth + 1)) is not None
        ]
        found = (min(e[0] for e in below), max(e[1] for e in below)) if below else None
        if where != (0, 0):
            self._extents[where] = found
        return found

    def _next_heading(self, opening: Opening) -> int:
        """Return the level of the first heading behind a place; 0 where there is none."""
        parent, index = opening.parent, opening.index
        for _ in range(_DEEPEST):
            for kid in filter(is_element, kids_of(parent)[index:]):
                for element in (kid, *elements_below(kid)):
                    if level := heading_level(role(element, self._roles)):
                        return level
            above = entry(parent, "/P")
            siblings = [identity(kid) for kid in kids_of(above)]
            if identity(parent) not in siblings:
                break
            parent, index = above, siblings.index(identity(parent)) + 1
        return 0


def has_plain_headings(host: Host) -> bool:
    """Tell whether a host has headings without a level, to which no others may come (7.4)."""
    roles = roles_of(host.tags)
    return any(_plain(kind, roles) for kind in host.types)


def _plain(kind: str, roles: Mapping[str, str]) -> bool:
    for _ in range(20):
        if kind == "/H" or kind not in roles:
            break
        kind = roles[kind]
    return kind == "/H"
