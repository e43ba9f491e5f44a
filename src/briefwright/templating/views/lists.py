"""Lists and free mappings of the brief; their entries become views when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, overload

from briefwright.core.paths import path_text
from briefwright.templating.faults import Refused
from briefwright.templating.views.absent import ABSENT
from briefwright.templating.views.values import Place

View = Callable[[object, Place], object]


class ListView:
    """A list of the brief."""

    __slots__ = ("_entries", "_seen", "_view", "place")

    def __init__(self, entries: Sequence[object], place: Place, view: View) -> None:
        self._entries = entries
        self._seen: dict[int, object] = {}
        self._view = view
        self.place = place

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> object: ...
    @overload
    def __getitem__(self, index: slice) -> list[object]: ...
    def __getitem__(self, index: int | slice) -> object:
        if isinstance(index, slice):
            return [self[number] for number in range(len(self))[index]]
        number = range(len(self))[index]
        if number not in self._seen:
            self._seen[number] = self._view(self._entries[number], self.place.below(number))
        return self._seen[number]

    def __iter__(self) -> Iterator[object]:
        return iter(self.entries())

    def entries(self) -> list[object]:
        """Return the views of all entries."""
        return [self[number] for number in range(len(self._entries))]

    def template_field(self, name: str) -> object:
        """Return the path, all a list tells of itself; raises Refused for anything else."""
        if name == "field_path":
            return path_text(self.place.path)
        raise Refused(f"a list has no '{name}' in a template", "use a filter: | first", name)


class DataView:
    """A mapping of the brief's free data; a key that is missing is absent, not an error."""

    __slots__ = ("_entries", "_view", "place")

    def __init__(self, entries: Mapping[str, Any], place: Place, view: View) -> None:
        self._entries = entries
        self._view = view
        self.place = place

    def template_field(self, name: str) -> object:
        """Return the view of a key."""
        if name not in self._entries:
            return ABSENT
        return self._view(self._entries[name], self.place.below(name))

    def items(self) -> list[tuple[str, object]]:
        """Return keys and views in the order of the YAML."""
        return [(key, self.template_field(key)) for key in self._entries]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, key: object) -> bool:
        return key in self._entries
