"""Ranges: what of a sorted sequence begins in a stretch of a text, found without reading it all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Whatever stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Its first character, from 0."""
        ...


_Placed = TypeVar("_Placed", bound=Placed)


def between(items: Sequence[_Placed], start: int, end: int) -> list[_Placed]:
    """Return the items that begin between two characters, the latter exclusive; they are sorted."""
    first = bisect_left(items, start, key=lambda item: item.start)
    last = bisect_left(items, end, lo=first, key=lambda item: item.start)
    return list(items[first:last])
