"""Read TrueType files and cut subsets out of them (OpenType 1.9)."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate
from struct import Struct, error, pack, unpack_from

_TRUETYPE = (b"\0\1\0\0", b"true")
_TABLE_RECORD = Struct(">4sIII")
_CMAP_ENCODINGS = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Unicode character maps by platform and encoding, fullest first."""

# Flags of a part of a composite glyph (OpenType, table glyf).
_ARGUMENTS_ARE_WORDS = 0x0001
_HAS_SCALE = 0x0008
_MORE_PARTS = 0x0020
_HAS_TWO_SCALES = 0x0040
_HAS_MATRIX = 0x0080
_HAS_INSTRUCTIONS = 0x0100
# Flags of a point of a simple glyph: short coordinates, and those left out (OpenType, table glyf).
_REPEATED = 0x08
_SIZE_OF_POINT = [
    (1 if flag & 0x02 else 0 if flag & 0x10 else 2)
    + (1 if flag & 0x04 else 0 if flag & 0x20 else 2)
    for flag in range(0x40)
]


class FontFileError(ValueError):
    """The bytes are not a TrueType font that can be embedded."""


def big_endian(kind: str, data: bytes) -> array[int]:
    """Return the numbers of a big-endian stretch of bytes; ``kind`` is a type code of array."""
    numbers = array(kind, data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


class TrueTypeFile:
    """A TrueType font file: its metrics, its character map, its glyphs.

    Raises:
        FontFileError: the bytes are no TrueType font, or a broken one.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        if data[:4] not in _TRUETYPE:
            raise FontFileError("it is not a TrueType font")
        try:
            self._read()
        except (error, KeyError, IndexError, ValueError) as cause:
            raise FontFileError("it is a broken TrueType font") from cause

    def _read(self) -> None:
        (count,) = unpack_from(">H", self.data, 4)
        records = _TABLE_RECORD.iter_unpack(self.data[12 : 12 + 16 * count])
        self.tables = {tag: (start, length) for tag, _checksum, start, length in records}
        head = self.table(b"head")
        (self.units_per_em,) = unpack_from(">H", head, 18)
        self.box: tuple[int, int, int, int] = unpack_from(">hhhh", head, 36)
        self.has_long_offsets = unpack_from(">h", head, 50)[0] == 1
        self.ascent, self.descent = unpack_from(">hh", self.table(b"hhea"), 4)
        (metrics,) = unpack_from(">H", self.table(b"hhea"), 34)
        (self.glyph_count,) = unpack_from(">H", self.table(b"maxp"), 4)
        hmtx = big_endian("H", self.table(b"hmtx")[: 4 * metrics])
        self.advances = hmtx[::2]
        self.advances.extend(self.advances[-1:] * (self.glyph_count - metrics))
        self.glyph_of = self._character_map()
        if max(self.glyph_of.values(), default=0) >= self.glyph_count:
            raise ValueError("a character without its glyph")
        self._read_style()

    def _read_style(self) -> None:
        os2 = self.table(b"OS/2")
        (self.weight,) = unpack_from(">H", os2, 4)
        has_cap_height = unpack_from(">H", os2)[0] >= 2
        self.cap_height = unpack_from(">h", os2, 88)[0] if has_cap_height else self.ascent
        (italic_angle,) = unpack_from(">i", self.table(b"post"), 4)
        self.italic_angle: float = italic_angle / 65536

    def table(self, tag: bytes) -> bytes:
        """Return a table's bytes; raises KeyError where the font has none of that name."""
        start, length = self.tables[tag]
        return self.data[start : start + length]

    def _character_map(self) -> dict[int, int]:
        """Return glyph by code point (OpenType, table cmap)."""
        cmap = self.table(b"cmap")
        (count,) = unpack_from(">H", cmap, 2)
        records = (unpack_from(">HHI", cmap, 4 + 8 * index) for index in range(count))
        offsets = {(platform, encoding): offset for platform, encoding, offset in records}
        for encoding in _CMAP_ENCODINGS:
            if encoding in offsets:
                subtable = cmap[offsets[encoding] :]
                (form,) = unpack_from(">H", subtable)
                if form in (4, 12):
                    return _segments(subtable) if form == 4 else _groups(subtable)
        raise KeyError("no Unicode character map")

    @cached_property
    def offsets(self) -> array[int]:
        """Where each glyph begins in the table glyf, and where the last one ends."""
        loca = self.table(b"loca")
        if self.has_long_offsets:
            return big_endian("I", loca)
        return array("I", (2 * half for half in big_endian("H", loca)))

    def glyph(self, index: int) -> bytes:
        """Return the outline of a glyph, without hinting instructions."""
        start, _length = self.tables[b"glyf"]
        outline = self.data[start + self.offsets[index] : start + self.offsets[index + 1]]
        if len(outline) < 10:
            return b""
        (contours,) = unpack_from(">h", outline)
        return _without_instructions(outline, contours) if contours >= 0 else outline


def _segments(table: bytes) -> dict[int, int]:
    """Read a character map of format 4: segments of the basic plane."""
    count = unpack_from(">H", table, 6)[0] // 2
    numbers = big_endian("H", table[14 : len(table) & ~1])
    ends, starts = numbers[:count], numbers[count + 1 : 2 * count + 1]
    deltas, base = numbers[2 * count + 1 : 3 * count + 1], 3 * count + 1
    glyphs: dict[int, int] = {}
    for index in range(count):
        codes = range(starts[index], ends[index] + 1)
        delta, distance = deltas[index], numbers[base + index]
        if distance == 0:
            glyphs.update((code, code + delta & 0xFFFF) for code in codes)
            continue
        place = base + index + distance // 2 - starts[index]
        for code in codes:
            glyph = numbers[place + code] if place + code < len(numbers) else 0
            glyphs[code] = glyph + delta & 0xFFFF if glyph else 0
    glyphs.pop(0xFFFF, None)
    return {code: glyph for code, glyph in glyphs.items() if glyph}


def _groups(table: bytes) -> dict[int, int]:
    """Read a character map of format 12: groups over all planes."""
    (count,) = unpack_from(">I", table, 12)
    numbers = big_endian("I", table[16 : 16 + 12 * count])
    glyphs: dict[int, int] = {}
    for first, last, glyph in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
        if first == last:  # most groups are of one character
            glyphs[first] = glyph
        else:
            codes = range(first, last + 1)
            glyphs.update(zip(codes, range(glyph, glyph + len(codes)), strict=True))
    return glyphs


def _without_instructions(outline: bytes, contours: int) -> bytes:
    """Return a simple glyph without instructions, and without the filling bytes at its end."""
    place = 10 + 2 * contours
    (length,) = unpack_from(">H", outline, place)
    start = place + 2 + length
    points = unpack_from(">H", outline, place - 2)[0] + 1 if contours else 0
    return outline[:place] + b"\0\0" + outline[start : _end_of_points(outline, start, points)]


def _end_of_points(outline: bytes, place: int, points: int) -> int:
    """Return where the flags and coordinates of so many points end."""
    size = 0
    while points > 0:
        flag, place, times = outline[place], place + 1, 1
        if flag & _REPEATED:
            times, place = outline[place] + 1, place + 1
        size += times * _SIZE_OF_POINT[flag & 0x36]
        points -= times
    return place + size


def subset_file(font: TrueTypeFile, glyph_of_code: Mapping[int, int]) -> bytes:
    """Return a font file of the glyphs alone, with codes below 256 as its only encoding.

    The file holds what ISO 32000-1, 9.9 asks of an embedded TrueType program; hinting is left out.
    """
    glyphs = list(dict.fromkeys((0, *(glyph_of_code[code] for code in sorted(glyph_of_code)))))
    outlines = _outlines(font, glyphs)
    number = {glyph: index for index, glyph in enumerate(glyphs)}
    hmtx = b"".join(
        pack(">Hh", font.advances[glyph], _side_bearing(font, glyph)) for glyph in glyphs
    )
    offsets = accumulate((len(outline) for outline in outlines), initial=0)
    head = bytearray(font.table(b"head"))
    head[8:12], head[50:52] = bytes(4), b"\0\1"
    tables = {
        b"cmap": _code_map({code: number[glyph] for code, glyph in glyph_of_code.items()}),
        b"glyf": b"".join(outlines),
        b"head": bytes(head),
        b"hhea": font.table(b"hhea")[:34] + pack(">H", len(glyphs)),
        b"hmtx": hmtx,
        b"loca": b"".join(offset.to_bytes(4, "big") for offset in offsets),
        b"maxp": _maximum_profile(font, len(glyphs)),
    }
    return _assembled(tables)


def _outlines(font: TrueTypeFile, glyphs: list[int]) -> list[bytes]:
    """Return the outlines, each of even length; adds the parts of composites to the glyphs."""
    outlines: list[bytes] = []
    number = {glyph: index for index, glyph in enumerate(glyphs)}
    for glyph in glyphs:  # grows while it is read
        outline = font.glyph(glyph)
        if outline[:2] >= b"\x80":
            outline = _renumbered(outline, glyphs, number)
        outlines.append(outline + bytes(len(outline) % 2))
    return outlines


def _renumbered(outline: bytes, glyphs: list[int], number: dict[int, int]) -> bytes:
    """Return a composite glyph with the new numbers of its parts, without instructions."""
    composite, place, flags = bytearray(outline), 10, _MORE_PARTS
    while flags & _MORE_PARTS:
        flags, part = unpack_from(">HH", outline, place)
        if part not in number:
            number[part] = len(glyphs)
            glyphs.append(part)
        composite[place : place + 4] = pack(">HH", flags & ~_HAS_INSTRUCTIONS, number[part])
        place += 8 if flags & _ARGUMENTS_ARE_WORDS else 6
        if flags & _HAS_SCALE:
            place += 2
        elif flags & _HAS_TWO_SCALES:
            place += 4
        elif flags & _HAS_MATRIX:
            place += 8
    return bytes(composite[:place])


def _side_bearing(font: TrueTypeFile, glyph: int) -> int:
    start, _length = font.tables[b"glyf"]
    begin, end = font.offsets[glyph], font.offsets[glyph + 1]
    if begin == end:
        return 0
    x_minimum: int = unpack_from(">h", font.data, start + begin + 2)[0]
    return x_minimum


def _code_map(glyph_of_code: Mapping[int, int]) -> bytes:
    """Return a cmap of one subtable: platform 1, encoding 0, format 6."""
    codes = range(max(glyph_of_code, default=0) + 1)
    glyphs = [glyph_of_code.get(code, 0) for code in codes]
    header = pack(">HHHHI", 0, 1, 1, 0, 12)
    subtable = pack(">HHHHH", 6, 10 + 2 * len(glyphs), 0, 0, len(glyphs))
    return header + subtable + pack(f">{len(glyphs)}H", *glyphs)


def _maximum_profile(font: TrueTypeFile, glyph_count: int) -> bytes:
    """Return maxp for so many glyphs, asking for none of what instructions need."""
    maxp = bytearray(font.table(b"maxp"))
    maxp[4:6] = pack(">H", glyph_count)
    if len(maxp) >= 32:
        maxp[14:28] = pack(">HHHHHHH", 1, 0, 0, 0, 0, 0, 0)
    return bytes(maxp)


def _assembled(tables: Mapping[bytes, bytes]) -> bytes:
    """Return a font file of the tables, with its directory and checksums."""
    count = len(tables)
    power = count.bit_length() - 1
    header = pack(">4sHHHH", _TRUETYPE[0], count, 16 << power, power, 16 * count - (16 << power))
    place, records, bodies = 12 + 16 * count, [header], []
    for tag in sorted(tables):
        body = tables[tag] + bytes(-len(tables[tag]) % 4)
        records.append(_TABLE_RECORD.pack(tag, _checksum(body), place, len(tables[tag])))
        bodies.append(body)
        place += len(body)
    file = bytearray(b"".join((*records, *bodies)))
    adjustment = (0xB1B0AFBA - _checksum(bytes(file))) & 0xFFFFFFFF
    head = sum(len(body) for tag, body in zip(sorted(tables), bodies, strict=True) if tag < b"head")
    start = 12 + 16 * count + head + 8
    file[start : start + 4] = pack(">I", adjustment)
    return bytes(file)


def _checksum(data: bytes) -> int:
    return sum(big_endian("I", data)) & 0xFFFFFFFF
