"""Read pair kerning from a font (OpenType 1.9, table GPOS, feature kern), pair by pair as asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from struct import unpack_from
from typing import Protocol

from briefwright.render.pdf.layout_tables import (
    Ranges,
    class_definition,
    coverage,
    feature_lookups,
    number_at,
)
from briefwright.render.pdf.sfnt import TrueTypeFile

_PAIR_ADJUSTMENT = 2
_X_ADVANCE = 0x0004

Kern = int | None
"""Units to add to the advance of the first glyph; None where a subtable says nothing."""


class Kerning:
    """The kerning of one font; a font without any kerns nothing."""

    def __init__(self, font: TrueTypeFile) -> None:
        self.font = font
        self._rules_of_left: dict[int, list[list[tuple[_Subtable, int]]]] = {}

    def between(self, left: int, right: int) -> int:
        """Return the units to add to the advance of glyph ``left`` before glyph ``right``."""
        rules = self._rules_of_left.get(left)
        if rules is None:
            rules = self._rules_of_left[left] = self._rules(left)
        return sum(_first_kern(lookup, left, right) for lookup in rules)

    def _rules(self, left: int) -> list[list[tuple[_Subtable, int]]]:
        """Return, lookup by lookup, the subtables that cover a glyph, and its index there."""
        covered = (
            [(subtable, subtable.coverage.value(left)) for subtable in lookup]
            for lookup in self._lookups
        )
        rules = [
            [(table, index) for table, index in found if index is not None] for found in covered
        ]
        return [lookup for lookup in rules if lookup]

    @cached_property
    def _lookups(self) -> tuple[tuple[_Subtable, ...], ...]:
        return tuple(
            tuple(_subtable(table) for kind, table in lookup if kind == _PAIR_ADJUSTMENT)
            for lookup in feature_lookups(self.font, b"GPOS", b"kern")
        )


def _first_kern(lookup: list[tuple[_Subtable, int]], left: int, right: int) -> int:
    """Return what the first subtable says that knows the pair."""
    for subtable, index in lookup:
        kern = subtable.kern(index, left, right)
        if kern is not None:
            return kern
    return 0


class _Subtable(Protocol):
    coverage: Ranges

    def kern(self, index: int, left: int, right: int) -> Kern: ...


class _Pairs:
    """A subtable that lists pair by pair (PairPos, format 1)."""

    def __init__(self, table: bytes) -> None:
        self.table = table
        place, first, second, _count = unpack_from(">HHHH", table, 2)
        self.coverage = coverage(table, place)
        self.size = 2 + 2 * (first.bit_count() + second.bit_count())
        self.advance = _advance_place(first)
        self.sets: dict[int, dict[int, int]] = {}

    def kern(self, index: int, left: int, right: int) -> Kern:
        if index not in self.sets:
            self.sets[index] = dict(self._pair_set(index))
        return self.sets[index].get(right)

    def _pair_set(self, index: int) -> Iterator[tuple[int, int]]:
        place = number_at(self.table, 10 + 2 * index)
        first = place + 2
        for start in range(first, first + number_at(self.table, place) * self.size, self.size):
            kern = 0 if self.advance is None else _signed(self.table, start + 2 + self.advance)
            yield number_at(self.table, start), kern


class _Classes:
    """A subtable that sorts glyphs into classes (PairPos, format 2)."""

    def __init__(self, table: bytes) -> None:
        self.table = table
        place, first, second, self.left, self.right = unpack_from(">HHHHH", table, 2)
        self.right_count = number_at(table, 14)
        self.coverage = coverage(table, place)
        self.size = 2 * (first.bit_count() + second.bit_count())
        self.advance = _advance_place(first)

    @cached_property
    def classes(self) -> tuple[Ranges, Ranges]:
        """The classes of the first and of the second glyph; class 0 may be left out."""
        return class_definition(self.table, self.left), class_definition(self.table, self.right)

    def kern(self, index: int, left: int, right: int) -> Kern:
        if self.advance is None:
            return 0
        first, second = self.classes
        row = (first.value(left) or 0) * self.right_count + (second.value(right) or 0)
        return _signed(self.table, 16 + row * self.size + self.advance)


def _subtable(table: bytes) -> _Subtable:
    return _Pairs(table) if number_at(table, 0) == 1 else _Classes(table)


def _signed(table: bytes, place: int) -> int:
    value: int = unpack_from(">h", table, place)[0]
    return value


def _advance_place(value_format: int) -> int | None:
    """Return where in a value record the x advance stands, None where there is none."""
    if not value_format & _X_ADVANCE:
        return None
    return 2 * (value_format & (_X_ADVANCE - 1)).bit_count()
