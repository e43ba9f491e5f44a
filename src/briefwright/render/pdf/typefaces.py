"""Typefaces: the measure of each word, kerned, worked out once per process and font."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from struct import error
from zlib import compress

from briefwright.core.fonts import FontFace
from briefwright.render.pdf.characters import INVISIBLE, is_plain, objection
from briefwright.render.pdf.figure_widths import tabular_glyphs
from briefwright.render.pdf.kerning import Kerning
from briefwright.render.pdf.sfnt import FontFileError, TrueTypeFile, subset_file

# Between measuring and writing, words carry what is no character as private code points, so that a
# single ``str.translate`` writes a whole line (Unicode, planes 15 and 16: no text uses them here).
KERN = 0xF8000
"""This code point plus n: the next glyph stands n thousandths of an em further on."""
NO_ADVANCE_SPACE = 0xF0000
"""A space that takes no room: it parts words for a reader of the file, not for the eye."""
SOFT_HYPHEN = 0xF0001
"""A hyphen at the end of a line that the text allows, but does not contain."""
CAPITAL = 0x100000
"""This code point plus n: character n, shown as a capital."""

_REPLACEMENTS = (0xFFFD, 0x25A1, 0x2610, 0x3F, 0x20)
"""What shows that a character is missing: its sign, a box, a question mark; a font has a space."""
_STAND_INS = {0xA0: 0x20, 0x202F: 0x20, 0x2007: 0x20, 0x2010: 0x2D, 0x2011: 0x2D}
"""Characters that look like another one, and differ only in where lines break."""

_LEAST_KERN = 8
"""Thousandths of an em below which no eye sees a kern."""
_CACHED_WORDS = 50_000
_CACHED_SUBSETS = 16

Word = tuple[float, str]
"""The width of a word in thousandths of an em, and its text with the kerns in it."""


class Typeface:
    """One face of a family, ready to measure words; lengths are thousandths of an em.

    ``figures`` are glyphs, by code point, that stand in place of the font's usual ones.

    Raises:
        FontFileError: the font has no space, so that no words can be set in it.
    """

    def __init__(self, font: TrueTypeFile, name: str, figures: Mapping[int, int]) -> None:
        self.font = font
        self.name = name
        self.scale = 1000 / font.units_per_em
        if 0x20 not in font.glyph_of:
            raise FontFileError("it has no space to set between words")
        self.glyph_of = {**_stand_ins(font.glyph_of), **font.glyph_of, **figures}
        self.words = _Words(self, capitals=False)
        self.capital_words = _Words(self, capitals=True)
        self.space = self.advance(self.glyph_of[0x20])
        self.replacement = next(
            self.glyph_of[code] for code in _REPLACEMENTS if code in self.glyph_of
        )
        """The glyph in the place of a character that the face lacks: never the font's own, which
        ISO 14289-1, 7.21.8 forbids."""
        rise, fall = self.font.ascent, -self.font.descent
        self.baseline = rise / ((rise + fall) or 1)
        """How far below the top of the em the baseline stands, as a share of the em."""
        self._has_ascii = all(map(self.glyph_of.get, range(0x20, 0x7F)))
        self._plain: set[str] = set()
        """Characters seen that the face has and that need no cleaning."""
        self._kerns: dict[tuple[int, int], int] = {}
        self._subsets: dict[tuple[tuple[int, int], ...], tuple[bytes, int]] = {}

    def advance(self, glyph: int) -> float:
        """Return the width of a glyph."""
        width: float = self.font.advances[glyph] * self.scale
        return width

    def is_plain(self, text: str) -> bool:
        """Tell whether a text can be set as it is: clean, and without a missing character."""
        if self._has_ascii and text.isascii():
            return text.isprintable()
        if self._plain.issuperset(text):
            return True
        self._plain.update(c for c in text if self.glyph_of.get(ord(c)) and is_plain(c))
        return self._plain.issuperset(text)

    def has(self, text: str) -> bool:
        """Tell whether the face can show every character of a text."""
        return all(self.glyph_of.get(ord(c)) and not objection(c) for c in text)

    def shown(self, code: int) -> int:
        """Return the glyph that shows a code point, plain or marked as a capital."""
        glyph_of = self.glyph_of
        if code >= CAPITAL:
            capital = chr(code - CAPITAL).upper()
            plain = ord(capital) if len(capital) == 1 else code - CAPITAL
            return glyph_of.get(plain) or glyph_of.get(code - CAPITAL) or self.replacement
        if code == SOFT_HYPHEN:
            code = 0x2010
        return glyph_of.get(code) or self.replacement

    def measured(self, word: str, *, capitals: bool) -> Word:
        """Return the width of a word and its text, kerned and marked for capitals."""
        total, text, before = 0.0, "", -1
        for character in word:
            if character in INVISIBLE:
                continue
            code = ord(character)
            if code == NO_ADVANCE_SPACE:
                text, before = text + character, -1
                continue
            if capitals and character.upper() != character and code < 0x10000:
                code += CAPITAL
            glyph = self.shown(code)
            if before >= 0 and (kern := self._kern(before, glyph)):
                total += kern
                text += chr(KERN + kern)
            total += self.advance(glyph)
            text, before = text + chr(code), glyph
        return total, text

    def _kern(self, left: int, right: int) -> int:
        pair = (left, right)
        if pair not in self._kerns:
            try:
                kern = round(self._kerning.between(left, right) * self.scale)
            except (error, IndexError):  # a broken table kerns nothing
                kern = 0
            self._kerns[pair] = kern if _LEAST_KERN <= abs(kern) < 0x1000 else 0
        return self._kerns[pair]

    @cached_property
    def _kerning(self) -> Kerning:
        return Kerning(self.font)

    @cached_property
    def tabular(self) -> Typeface:
        """The face with figures of one width: the face itself where its figures have it already."""
        figures = tabular_glyphs(self.font)
        return Typeface(self.font, self.name, figures) if figures else self

    def subset(self, glyph_of_code: tuple[tuple[int, int], ...]) -> tuple[bytes, int]:
        """Return a font file of the coded glyphs, deflated, and its length before."""
        if glyph_of_code not in self._subsets:
            if len(self._subsets) >= _CACHED_SUBSETS:
                self._subsets.clear()
            data = subset_file(self.font, dict(glyph_of_code))
            self._subsets[glyph_of_code] = compress(data), len(data)
        return self._subsets[glyph_of_code]


class _Words(dict[str, Word]):
    """The measures of words, filled as words are asked for."""

    def __init__(self, typeface: Typeface, *, capitals: bool) -> None:
        super().__init__()
        self.typeface = typeface
        self.capitals = capitals

    def __missing__(self, word: str) -> Word:
        if len(self) >= _CACHED_WORDS:
            self.clear()
        measured = self[word] = self.typeface.measured(word, capitals=self.capitals)
        return measured


@lru_cache(maxsize=64)
def typeface(face: FontFace) -> Typeface:
    """Return the typeface of a face, read once per process.

    Raises:
        FontFileError: the face's bytes are no TrueType font, or one without a space.
    """
    name = re.sub(r"[^A-Za-z0-9_-]", "", face.name) or "Font"
    return Typeface(TrueTypeFile(face.data), name, {})


def _stand_ins(glyph_of: Mapping[int, int]) -> Mapping[int, int]:
    """Return glyphs for spaces and hyphens that a font may lack, though it has their shape."""
    return {code: glyph_of[like] for code, like in _STAND_INS.items() if like in glyph_of}
