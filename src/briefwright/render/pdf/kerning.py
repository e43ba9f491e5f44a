"""Read pair kerning from a font (OpenType 1.9, table GPOS, feature kern), pair by pair as asked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from struct import unpack_from
from typing import Protocol

from briefwright.render.pdf.sfnt import TrueTypeFile, big_endian

_PAIR_ADJUSTMENT = 2
_EXTENSION = 9
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
        if b"GPOS" not in self.font.tables:
            return ()
        gpos = self.font.table(b"GPOS")
        features, lookups = unpack_from(">HH", gpos, 6)
        offsets = _offsets(gpos, lookups)
        indexes = sorted(set(_kern_lookups(gpos, features)))
        return tuple(tuple(_subtables(gpos, lookups + offsets[index])) for index in indexes)


def _first_kern(lookup: list[tuple[_Subtable, int]], left: int, right: int) -> int:
    """Return what the first subtable says that knows the pair."""
    for subtable, index in lookup:
        kern = subtable.kern(index, left, right)
        if kern is not None:
            return kern
    return 0


class _Subtable(Protocol):
    coverage: _Ranges

    def kern(self, index: int, left: int, right: int) -> Kern: ...


class _Ranges:
    """Numbers by ranges of glyphs; within a range they stay or count up."""

    def __init__(self, table: bytes, place: int, *, counting: bool) -> None:
        numbers = big_endian("H", table[place + 4 : place + 4 + 6 * _number(table, place + 2)])
        self.starts, self.ends, self.values = numbers[::3], numbers[1::3], numbers[2::3]
        self.counting = counting

    def value(self, glyph: int) -> Kern:
        """Return the number of a glyph, None outside all ranges."""
        place = bisect_right(self.starts, glyph) - 1
        if place < 0 or glyph > self.ends[place]:
            return None
        return self.values[place] + (glyph - self.starts[place] if self.counting else 0)


class _Glyphs(_Ranges):
    """Numbers by glyph, listed one by one."""

    def __init__(self, values: dict[int, int]) -> None:
        self.by_glyph = values

    def value(self, glyph: int) -> Kern:
        """Return the number of a glyph, None where it is not listed."""
        return self.by_glyph.get(glyph)


class _Pairs:
    """A subtable that lists pair by pair (PairPos, format 1)."""

    def __init__(self, table: bytes) -> None:
        self.table = table
        coverage, first, second, _count = unpack_from(">HHHH", table, 2)
        self.coverage = _coverage(table, coverage)
        self.size = 2 + 2 * (first.bit_count() + second.bit_count())
        self.advance = _advance_place(first)
        self.sets: dict[int, dict[int, int]] = {}

    def kern(self, index: int, left: int, right: int) -> Kern:
        if index not in self.sets:
            self.sets[index] = dict(self._pair_set(index))
        return self.sets[index].get(right)

    def _pair_set(self, index: int) -> Iterator[tuple[int, int]]:
        place = _number(self.table, 10 + 2 * index)
        first = place + 2
        for start in range(first, first + _number(self.table, place) * self.size, self.size):
            kern = 0 if self.advance is None else _signed(self.table, start + 2 + self.advance)
            yield _number(self.table, start), kern


class _Classes:
    """A subtable that sorts glyphs into classes (PairPos, format 2)."""

    def __init__(self, table: bytes) -> None:
        self.table = table
        coverage, first, second, self.left, self.right = unpack_from(">HHHHH", table, 2)
        self.right_count = _number(table, 14)
        self.coverage = _coverage(table, coverage)
        self.size = 2 * (first.bit_count() + second.bit_count())
        self.advance = _advance_place(first)

    @cached_property
    def classes(self) -> tuple[_Ranges, _Ranges]:
        """The classes of the first and of the second glyph; class 0 may be left out."""
        return _class_definition(self.table, self.left), _class_definition(self.table, self.right)

    def kern(self, index: int, left: int, right: int) -> Kern:
        if self.advance is None:
            return 0
        first, second = self.classes
        row = (first.value(left) or 0) * self.right_count + (second.value(right) or 0)
        return _signed(self.table, 16 + row * self.size + self.advance)


def _kern_lookups(gpos: bytes, features: int) -> Iterator[int]:
    """Yield the indexes of the lookups that any feature kern names."""
    for index in range(_number(gpos, features)):
        tag, offset = unpack_from(">4sH", gpos, features + 2 + 6 * index)
        if tag == b"kern":
            yield from _offsets(gpos, features + offset + 2)


def _subtables(gpos: bytes, lookup: int) -> Iterator[_Subtable]:
    kind = _number(gpos, lookup)
    for offset in _offsets(gpos, lookup + 4):
        start, form = lookup + offset, kind
        if kind == _EXTENSION:
            form, distance = unpack_from(">HI", gpos, start + 2)
            start += distance
        if form == _PAIR_ADJUSTMENT:
            table = gpos[start:]
            yield _Pairs(table) if _number(table, 0) == 1 else _Classes(table)


def _offsets(table: bytes, place: int) -> tuple[int, ...]:
    """Return a list of offsets that begins with its length."""
    return unpack_from(f">{_number(table, place)}H", table, place + 2)


def _number(table: bytes, place: int) -> int:
    return table[place] << 8 | table[place + 1]


def _signed(table: bytes, place: int) -> int:
    value: int = unpack_from(">h", table, place)[0]
    return value


def _advance_place(value_format: int) -> int | None:
    """Return where in a value record the x advance stands, None where there is none."""
    if not value_format & _X_ADVANCE:
        return None
    return 2 * (value_format & (_X_ADVANCE - 1)).bit_count()


def _coverage(table: bytes, place: int) -> _Ranges:
    """Return the coverage index by glyph."""
    if _number(table, place) == 2:
        return _Ranges(table, place, counting=True)
    glyphs = _offsets(table, place + 2)
    return _Glyphs({glyph: index for index, glyph in enumerate(glyphs)})


def _class_definition(table: bytes, place: int) -> _Ranges:
    """Return the class by glyph."""
    if _number(table, place) == 2:
        return _Ranges(table, place, counting=False)
    first = _number(table, place + 2)
    values = _offsets(table, place + 4)
    return _Glyphs({first + index: value for index, value in enumerate(values)})
