"""From the codes of a font to the glyphs of its program, where that way is beyond doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from briefwright.doctor.pdf.encodings import text_of_name
from briefwright.doctor.pdf.font_programs import CompactFont, Program
from briefwright.doctor.pdf.objects import (
    content_of,
    entry,
    integer,
    is_stream,
    items,
    number,
)
from briefwright.doctor.pdf.sfnt import TrueType

_MOST_WIDTHS = 70_000


@dataclass(frozen=True, slots=True)
class Glyph:
    """The glyph of a code: missing, or with the width stated and that of the program."""

    is_missing: bool
    stated: float | None = None
    actual: float | None = None

    @property
    def is_as_wide_as_stated(self) -> bool:
        """Tell whether the widths agree to a thousandth of the em square, where both are known."""
        if self.stated is None or self.actual is None:
            return True
        return abs(self.stated - self.actual) <= 1.0


Glyphs = Mapping[int, Glyph]


def composite_glyphs(font: Any, program: Program, codes: Iterable[int]) -> Glyphs:
    """Return the glyphs of a CIDFont whose codes are its CIDs (ISO 32000-1, 9.7.4)."""
    default = number(entry(font, "/DW"))
    widths = _composite_widths(items(entry(font, "/W")))
    stream = entry(font, "/CIDToGIDMap")
    mapped = content_of(stream) if is_stream(stream) else None
    found: dict[int, Glyph] = {}
    for cid in codes:
        stated = widths.get(cid, 1000.0 if default is None else default)
        if isinstance(program, TrueType):
            glyph = cid if mapped is None else int.from_bytes(mapped[2 * cid : 2 * cid + 2], "big")
            is_missing = not 0 < glyph < program.glyphs
            actual = None if is_missing else program.width(glyph)
        else:
            named = _compact_name(program, cid)
            is_missing = named is None or named == ".notdef"
            actual = None if named is None or is_missing else program.width(named)
        found[cid] = Glyph(is_missing, stated, actual)
    return found


def _compact_name(program: CompactFont, cid: int) -> str | None:
    """Return the name of the glyph of a CID; in a font that is no CID font they are in order."""
    if program.is_cid:
        named = f"cid{cid:05d}"
        return named if named in program.glyphs else None
    return program.order[cid] if cid < len(program.order) else None


def _composite_widths(given: list[Any]) -> dict[int, float]:
    """Return the widths of a CIDFont by CID (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    at = 0
    while at + 1 < len(given) and len(found) < _MOST_WIDTHS:
        first, second = given[at], given[at + 1]
        listed = items(second) if not isinstance(second, int) else None
        if not isinstance(first, int):
            return found
        if listed is not None:
            for offset, value in enumerate(listed):
                found[first + offset] = number(value) or 0.0
            at += 2
        elif at + 2 < len(given):
            width = number(given[at + 2]) or 0.0
            for cid in range(first, min(integer(second) + 1, first + _MOST_WIDTHS)):
                found[cid] = width
            at += 3
        else:
            break
    return found


def simple_glyphs(
    font: Any, program: Program, names: Mapping[int, str], codes: Iterable[int], *,
    is_symbolic: bool,
) -> Glyphs:  # fmt: skip
    """Return the glyphs of a simple font; codes whose way is open are left out (9.6.6)."""
    widths = [number(each) for each in items(entry(font, "/Widths"))]
    first = integer(entry(font, "/FirstChar"))
    found: dict[int, Glyph] = {}
    for code in codes:
        stated = widths[code - first] if 0 <= code - first < len(widths) else None
        if isinstance(program, TrueType):
            glyph = (
                _symbolic_glyph(program, code)
                if is_symbolic
                else _named_glyph(program, names.get(code, ""))
            )
            if glyph is not None:
                is_missing = not 0 < glyph < program.glyphs
                actual = None if is_missing else program.width(glyph)
                found[code] = Glyph(is_missing, stated, actual)
        elif not program.is_cid:
            named = names.get(code) or program.encoding.get(code)
            if named is not None:
                is_missing = named not in program.glyphs
                actual = None if is_missing else program.width(named)
                found[code] = Glyph(is_missing, stated, actual)
    return found


def _symbolic_glyph(program: TrueType, code: int) -> int | None:
    """Return the glyph of a code by the maps for symbols; 0 where they have none."""
    symbols = program.maps.get((3, 0))
    if symbols is not None:
        ways = [symbols.get(code | high) for high in (0xF000, 0, 0xF100, 0xF200)]
        return next((glyph for glyph in ways if glyph), 0)
    if len(program.maps) == 1:
        (only,) = program.maps.values()
        return only.get(code, 0)
    return None


def _named_glyph(program: TrueType, named: str) -> int | None:
    """Return the glyph of a name by the Unicode map; None where that is not the only way."""
    table = program.maps.get((3, 1))
    text = text_of_name(named)
    if table is None or len(text) != 1:
        return None
    return table.get(ord(text)) or None
