"""Read what Word wants to know of a typeface from the OS/2 table of its file (OpenType 1.9)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from briefwright.core.fonts import FontFamily

_NORMAL_LINE = 1.2
_RESTRICTED = 0x2
_BITMAPS_ONLY = 0x200


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family as Word sees it; hexadecimal text where the file format asks for it."""

    name: str
    alternatives: tuple[str, ...] = ()
    panose: str = ""
    ranges: tuple[str, ...] = ()
    """Four words of Unicode ranges, two of code pages; none where the file does not say."""
    line_height: float = _NORMAL_LINE
    """From line to line as the font itself would have it, in ems."""

    @property
    def is_serif(self) -> bool:
        """Whether the strokes end in serifs (PANOSE 1.0, second digit 2 to 10)."""
        return bool(self.panose) and 2 <= int(self.panose[2:4], 16) <= 10


def read_typeface(family: FontFamily) -> Typeface:
    """Return what the regular face of a family says; a broken file says nothing."""
    data = family.regular.data
    tables = _tables(data)
    if "OS/2" not in tables or "head" not in tables:
        return Typeface(family.name, family.alternatives)
    units = struct.unpack_from(">H", data, tables["head"] + 18)[0]
    start = tables["OS/2"]
    version = struct.unpack_from(">H", data, start)[0]
    ascent, descent = struct.unpack_from(">HH", data, start + 74)
    ranges = struct.unpack_from(">4I", data, start + 42)
    pages = struct.unpack_from(">2I", data, start + 78) if version else ()
    return Typeface(
        family.name,
        family.alternatives,
        data[start + 32 : start + 42].hex().upper(),
        tuple(f"{word:08X}" for word in (*ranges, *pages)),
        (ascent + descent) / units,
    )


def may_be_embedded(data: bytes) -> bool:
    """Tell whether a font's maker allows it to travel in documents (OpenType 1.9, OS/2 fsType).

    Forbidden are fonts of a restricted licence, and those of which only bitmaps may be embedded.
    """
    start = _tables(data).get("OS/2")
    if start is None:
        return False
    rights = int(struct.unpack_from(">H", data, start + 8)[0])
    return rights & 0xF != _RESTRICTED and not rights & _BITMAPS_ONLY


def _tables(data: bytes) -> dict[str, int]:
    """Return the offset of each table that is whole."""
    if len(data) < 12:
        return {}
    count = struct.unpack_from(">H", data, 4)[0]
    found = {}
    for index in range(min(count, (len(data) - 12) // 16)):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if offset + length <= len(data) and length >= (86 if tag == b"OS/2" else 54):
            found[tag.decode("latin-1")] = offset
    return found
