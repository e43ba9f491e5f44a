"""The colours of the file as a profile: sRGB (IEC 61966-2-1), written out from its definition."""

from __future__ import annotations

from functools import cache
from struct import pack

CONDITION = "sRGB IEC61966-2.1"
"""The name of the space in the registry of the ICC."""

_D50 = (0.9642, 1.0, 0.8249)
_WHITE_AND_PRIMARIES = {
    b"wtpt": _D50,
    b"rXYZ": (0.436066, 0.222488, 0.013916),
    b"gXYZ": (0.385147, 0.716873, 0.097076),
    b"bXYZ": (0.143066, 0.060608, 0.714096),
}
"""White and primaries in XYZ, adapted to D50."""
_ADAPTATION = (
    *(1.047882, 0.022919, -0.050217),
    *(0.029587, 0.990479, -0.017059),
    *(-0.009232, 0.015076, 0.751678),
)
"""From D65 to D50 after Bradford, row by row."""
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""Exponent, slope, offset, slope of the dark end and where that ends."""
_NAME = "sRGB"
_RIGHTS = "No rights reserved"


@cache
def srgb_profile() -> bytes:
    """Return an ICC profile of version 4.2 (ISO 15076-1): a display with matrix and curves."""
    curve = b"para" + pack(">IHH", 0, 3, 0) + _fixed(*_CURVE)
    adaptation = b"sf32" + bytes(4) + _fixed(*_ADAPTATION)
    tags = {
        b"desc": _words(_NAME),
        b"cprt": _words(_RIGHTS),
        b"chad": adaptation,
        **{name: b"XYZ " + bytes(4) + _fixed(*at) for name, at in _WHITE_AND_PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    place = 128 + 4 + 12 * len(tags)
    table, bodies, places = [pack(">I", len(tags))], [], dict[bytes, int]()
    for name, body in tags.items():
        if body not in places:
            places[body] = place
            bodies.append(body + bytes(-len(body) % 4))
            place += len(bodies[-1])
        table.append(name + pack(">II", places[body], len(body)))
    return _header(place) + b"".join((*table, *bodies))


def _header(size: int) -> bytes:
    """Return the 128 bytes at the head of a profile (ISO 15076-1, 7.2)."""
    date = pack(">HHHHHH", 2024, 1, 1, 0, 0, 0)
    kind = b"\x04\x20\x00\x00mntrRGB XYZ "
    header = pack(">I", size) + bytes(4) + kind + date + b"acsp" + bytes(28) + _fixed(*_D50)
    return header + bytes(128 - len(header))


def _fixed(*numbers: float) -> bytes:
    """Return numbers as s15Fixed16."""
    return b"".join(pack(">i", round(number * 65536)) for number in numbers)


def _words(text: str) -> bytes:
    """Return a text in one language (multiLocalizedUnicodeType)."""
    data = text.encode("utf-16-be")
    return b"mluc" + pack(">IIIHHII", 0, 1, 12, 0x656E, 0x5553, len(data), 28) + data
