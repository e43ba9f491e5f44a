"""What a loop or a list filter goes over, whatever kind of value it is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2.runtime import Undefined

from briefwright.templating.faults import Unusable
from briefwright.templating.scope import Scope
from briefwright.templating.views import Absent, DataView, ListView, NotStatedValue, PartView
from briefwright.templating.views.texts import said
from briefwright.templating.views.values import DateValue, Value


class Turns:
    """The entries of a value for a loop; its turns are counted."""

    def __init__(self, value: object, scope: Scope) -> None:
        self._entries = entries(value)
        self._scope = scope

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[object]:
        self._scope.spend(len(self._entries))
        return iter(self._entries)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that share a value: ``grouper`` and ``list``, or two names in a loop."""

    grouper: object
    list: list[object]

    def template_field(self, name: str) -> object:
        """Return one of the two."""
        if name not in ("grouper", "list"):
            raise Unusable(f"a group has no '{name}'", "it has: grouper, list", name)
        return getattr(self, name)

    def __iter__(self) -> Iterator[object]:
        return iter((self.grouper, self.list))


def entries(value: object) -> Sequence[Any]:
    """Return the entries of a list, the keys of a mapping, nothing for what is not there."""
    if isinstance(value, ListView):
        return value.entries()
    if isinstance(value, list | tuple | range):
        return value
    if value is None or isinstance(value, Absent | NotStatedValue):
        return ()
    if isinstance(value, Undefined):
        return tuple(value)
    if isinstance(value, DataView | Mapping):
        return tuple(value)
    if isinstance(value, Turns | Group):
        return tuple(value)
    kind = "text" if isinstance(value, str) else "this"
    raise Unusable(f"{kind} is not a list", "loop over a list of the brief")


def order_of(value: object) -> tuple[int, Any]:
    """Return what a value is sorted by: numbers, then dates, then text; what is missing is last."""
    if is_missing(value):
        return (9, "")
    if isinstance(value, bool | int | float):
        return (0, value)
    if isinstance(value, DateValue):
        return (1, value.date.sort_key)
    if isinstance(value, PartView):
        return order_of(value.printed())
    return (2, _collated(said(value)))


def is_missing(value: object) -> bool:
    """Tell whether a value is absent, empty or not stated."""
    if isinstance(value, Value):
        return value.mark.not_stated
    return value is None or value == "" or isinstance(value, Absent | Undefined)


def _collated(text: str) -> str:
    """Return text that sorts letters with accents beside those without."""
    import unicodedata

    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in folded if not unicodedata.combining(sign))
