"""Every key that may stand somewhere in a file, gathered from the model when first asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefwright.model import Brief, Part, field_names
from briefwright.model.fields import part_of_field


class KnownKeys(Collection[str]):
    """The keys of a part; only broken files need them, so they are gathered late."""

    def __init__(self, root: type[Part] = Brief) -> None:
        self._root = root
        self._names: frozenset[str] | None = None

    def __contains__(self, key: object) -> bool:
        return key in self._gathered()

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._gathered()))

    def __len__(self) -> int:
        return len(self._gathered())

    def _gathered(self) -> frozenset[str]:
        if self._names is None:
            self._names = frozenset(_names(self._root, set()))
        return self._names


def _names(part: type[Part], seen: set[type[Part]]) -> Iterator[str]:
    seen.add(part)
    for name in field_names(part):
        yield name
        below = part_of_field(part, name)
        if below is not None and below not in seen:
            yield from _names(below, seen)


KNOWN_KEYS = KnownKeys()
