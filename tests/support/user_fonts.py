"""Fonts as a user might bring them: drawn for a test, with just the letters it needs."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

from briefwright.core.fonts import FontFace, FontFamily

EM = 1000


def drawn_face(
    letters: Iterable[str] | Mapping[str, int],
    features: str = "",
    extra: Mapping[str, int] | None = None,
) -> FontFace:
    """Return a face with a glyph of black boxes for each letter, named ``u0041`` and so on.

    ``letters`` may say how wide each is, else half an em; ``extra`` are glyphs without a
    character, by name; ``features`` are OpenType features in the language of feaLib.
    """
    widths = dict(letters) if isinstance(letters, Mapping) else dict.fromkeys(letters, EM // 2)
    names = {ord(letter): f"u{ord(letter):04X}" for letter in widths}
    advances = {".notdef": EM, **{names[ord(each)]: wide for each, wide in widths.items()}}
    advances |= extra or {}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(list(advances))
    builder.setupCharacterMap(names)
    builder.setupGlyf({name: _box(wide) for name, wide in advances.items()})
    builder.setupHorizontalMetrics({name: (wide, 0) for name, wide in advances.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
    addOpenTypeFeaturesFromString(builder.font, features)
    file = io.BytesIO()
    builder.font.recalcTimestamp = False
    builder.save(file)
    return FontFace("Drawn", file.getvalue())


def family_of(face: FontFace, key: str = "sans") -> FontFamily:
    """Return a family of one face."""
    return FontFamily(key, "Drawn", face, face, face, face)


def _box(width: int) -> Glyph:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 700), (width - 50, 700), (width - 50, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()
