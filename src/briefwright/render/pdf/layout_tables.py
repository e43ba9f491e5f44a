"""Read what the layout tables of a font have in common (OpenType 1.9, GPOS and GSUB)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from struct import unpack_from

from briefwright.render.pdf.sfnt import TrueTypeFile, big_endian

_EXTENSIONS = {b"GPOS": 9, b"GSUB": 7}
"""The kind of lookup that only says where a subtable of another kind stands, further on."""


class Ranges:
    """Numbers by ranges of glyphs; within a range they stay or count up."""

    def __init__(self, table: bytes, place: int, *, counting: bool) -> None:
        numbers = big_endian("H", table[place + 4 : place + 4 + 6 * number_at(table, place + 2)])
        self.starts, self.ends, self.values = numbers[::3], numbers[1::3], numbers[2::3]
        self.counting = counting

    def value(self, glyph: int) -> int | None:
        """Return the number of a glyph, None outside all ranges."""
        place = bisect_right(self.starts, glyph) - 1
        if place < 0 or glyph > self.ends[place]:
            return None
        return self.values[place] + (glyph - self.starts[place] if self.counting else 0)


class Glyphs(Ranges):
    """Numbers by glyph, listed one by one."""

    def __init__(self, values: dict[int, int]) -> None:
        self.by_glyph = values

    def value(self, glyph: int) -> int | None:
        """Return the number of a glyph, None where it is not listed."""
        return self.by_glyph.get(glyph)


def coverage(table: bytes, place: int) -> Ranges:
    """Return the coverage index by glyph."""
    if number_at(table, place) == 2:
        return Ranges(table, place, counting=True)
    glyphs = numbers_at(table, place + 2)
    return Glyphs({glyph: index for index, glyph in enumerate(glyphs)})


def class_definition(table: bytes, place: int) -> Ranges:
    """Return the class by glyph."""
    if number_at(table, place) == 2:
        return Ranges(table, place, counting=False)
    first = number_at(table, place + 2)
    values = numbers_at(table, place + 4)
    return Glyphs({first + index: value for index, value in enumerate(values)})


def feature_lookups(
    font: TrueTypeFile, tag: bytes, feature: bytes
) -> Iterator[list[tuple[int, bytes]]]:
    """Yield the lookups of a feature in their order: kind and bytes of each subtable.

    The feature counts whatever script and language names it.
    """
    if tag not in font.tables:
        return
    table = font.table(tag)
    features, lookups = unpack_from(">HH", table, 6)
    offsets = numbers_at(table, lookups)
    for index in sorted(set(_indexes(table, features, feature))):
        yield list(_subtables(table, lookups + offsets[index], _EXTENSIONS[tag]))


def _indexes(table: bytes, features: int, wanted: bytes) -> Iterator[int]:
    for index in range(number_at(table, features)):
        feature, offset = unpack_from(">4sH", table, features + 2 + 6 * index)
        if feature == wanted:
            yield from numbers_at(table, features + offset + 2)


def _subtables(table: bytes, lookup: int, extension: int) -> Iterator[tuple[int, bytes]]:
    kind = number_at(table, lookup)
    for offset in numbers_at(table, lookup + 4):
        start, form = lookup + offset, kind
        if kind == extension:
            form, distance = unpack_from(">HI", table, start + 2)
            start += distance
        yield form, table[start:]


def numbers_at(table: bytes, place: int) -> tuple[int, ...]:
    """Return a list of numbers that begins with its length."""
    return unpack_from(f">{number_at(table, place)}H", table, place + 2)


def number_at(table: bytes, place: int) -> int:
    """Return a number of two bytes."""
    return table[place] << 8 | table[place + 1]
