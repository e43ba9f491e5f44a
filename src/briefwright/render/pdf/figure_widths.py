"""Read which figures of a font have one width (OpenType 1.9, table GSUB, feature tnum)."""

from __future__ import annotations

from collections.abc import Mapping
from struct import error, unpack_from

from briefwright.render.pdf.layout_tables import coverage, feature_lookups, numbers_at
from briefwright.render.pdf.sfnt import TrueTypeFile

_SINGLE = 1
_FIGURES = range(0x21, 0x7F)
"""What is set in columns: digits, and the signs and marks of ASCII that stand among them."""


def tabular_glyphs(font: TrueTypeFile) -> Mapping[int, int]:
    """Return, by code point, the glyphs that stand for figures where all are to have one width.

    A font whose figures have one width already, or have no other, needs none.
    """
    try:
        lookups = list(feature_lookups(font, b"GSUB", b"tnum"))
        return {code: glyph for code in _FIGURES if (glyph := _tabular(font, lookups, code))}
    except (error, IndexError):  # a broken table changes nothing
        return {}


def _tabular(font: TrueTypeFile, lookups: list[list[tuple[int, bytes]]], code: int) -> int | None:
    plain = glyph = font.glyph_of.get(code, 0)
    for lookup in lookups:
        glyph = _substituted(lookup, glyph)
    return glyph if glyph != plain and glyph < font.glyph_count else None


def _substituted(lookup: list[tuple[int, bytes]], glyph: int) -> int:
    """Return what the first subtable puts in place of a glyph that knows it."""
    for kind, table in lookup:
        if kind != _SINGLE:
            continue
        form, place = unpack_from(">HH", table)
        index = coverage(table, place).value(glyph)
        if index is None:
            continue
        if form == 1:
            return (glyph + int(unpack_from(">h", table, 4)[0])) & 0xFFFF
        return numbers_at(table, 4)[index]
    return glyph
