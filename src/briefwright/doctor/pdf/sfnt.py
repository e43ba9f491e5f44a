"""Reading TrueType fonts: only what is asked for, and never more than the file can hold."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cached_property

_MOST_TABLES = 64


class BrokenFont(Exception):
    """A font program is not what it says."""


@dataclass(frozen=True)
class TrueType:
    """A TrueType font program, by its tables."""

    tables: dict[str, bytes]

    @classmethod
    def read(cls, data: bytes) -> TrueType:
        """Return the font of a program.

        Raises:
            BrokenFont: it is none.
        """
        if len(data) < 12 or data[:4] not in {b"\0\1\0\0", b"true", b"OTTO"}:
            raise BrokenFont
        count = min(int.from_bytes(data[4:6], "big"), _MOST_TABLES)
        tables = {}
        for index in range(count):
            record = data[12 + 16 * index : 28 + 16 * index]
            if len(record) < 16:
                raise BrokenFont
            tag, _, offset, length = struct.unpack(">4sLLL", record)
            tables[tag.decode("latin-1")] = data[offset : offset + length]
        return cls(tables)

    def _number(self, table: str, offset: int) -> int:
        field = self.tables.get(table, b"")[offset : offset + 2]
        if len(field) < 2:
            raise BrokenFont
        return int.from_bytes(field, "big")

    @cached_property
    def units(self) -> int:
        """Units of the em square."""
        return self._number("head", 18) or 1000

    @cached_property
    def glyphs(self) -> int:
        """How many glyphs it has."""
        return self._number("maxp", 4)

    def width(self, glyph: int) -> float:
        """Return the width of a glyph in thousandths of the em square."""
        count = self._number("hhea", 34)
        at = 4 * min(glyph, max(0, count - 1))
        return self._number("hmtx", at) * 1000 / self.units

    @cached_property
    def maps(self) -> dict[tuple[int, int], dict[int, int]]:
        """The character maps, each from codes to glyphs, by platform and encoding."""
        data = self.tables.get("cmap", b"")
        found: dict[tuple[int, int], dict[int, int]] = {}
        for index in range(min(int.from_bytes(data[2:4], "big"), _MOST_TABLES)):
            record = data[4 + 8 * index : 12 + 8 * index]
            if len(record) == 8:
                platform, encoding, offset = struct.unpack(">HHL", record)
                found[platform, encoding] = _character_map(data[offset:])
        return found


def _character_map(data: bytes) -> dict[int, int]:
    """Return a subtable of cmap; formats that PDF does not use are left empty."""
    kind = int.from_bytes(data[:2], "big")
    if kind == 0:
        return {code: glyph for code, glyph in enumerate(data[6:262]) if glyph}
    if kind == 4:
        return _segments(data)
    if kind == 6:
        first, count = struct.unpack(">HH", data[6:10].ljust(4, b"\0"))
        glyphs = [int.from_bytes(data[at : at + 2], "big") for at in range(10, 10 + 2 * count, 2)]
        return {first + index: glyph for index, glyph in enumerate(glyphs) if glyph}
    return _groups(data) if kind == 12 else {}


def _segments(data: bytes) -> dict[int, int]:
    count = int.from_bytes(data[6:8], "big") // 2

    def column(start: int) -> list[int]:
        part = data[start : start + 2 * count].ljust(2 * count, b"\0")
        return list(struct.unpack(f">{count}H", part))

    ends, starts = column(14), column(16 + 2 * count)
    deltas, offsets = column(16 + 4 * count), column(16 + 6 * count)
    found: dict[int, int] = {}
    covered = 0
    for index, (first, last) in enumerate(zip(starts, ends, strict=True)):
        covered += max(0, last - first)
        if covered > 0x20000:  # segments that overlap: a font made to keep us busy
            break
        for code in range(first, last + 1):
            glyph = code
            if offsets[index]:
                at = 16 + 6 * count + 2 * index + offsets[index] + 2 * (code - first)
                glyph = int.from_bytes(data[at : at + 2], "big")
                if not glyph:
                    continue
            glyph = (glyph + deltas[index]) & 0xFFFF
            if glyph and code != 0xFFFF:
                found[code] = glyph
    return found


def _groups(data: bytes) -> dict[int, int]:
    found: dict[int, int] = {}
    for index in range(min(int.from_bytes(data[12:16], "big"), 20_000)):
        record = data[16 + 12 * index : 28 + 12 * index]
        if len(record) < 12:
            break
        first, last, glyph = struct.unpack(">LLL", record)
        for code in range(first, min(last + 1, first + 0x10000, 0x110000)):
            found[code] = glyph + code - first
        if len(found) > 0x20000:
            break
    return found
