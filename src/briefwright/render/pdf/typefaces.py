"""Typefaces: the measure of each word, kerned, worked out once per process and font."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache
from struct import error
from zlib import compress

from briefwright.core.fonts import FontFace
from briefwright.render.pdf.kerning import Kerning
from briefwright.render.pdf.sfnt import TrueTypeFile, subset_file

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

INVISIBLE = frozenset("\xad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff") | {
    chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *range(0x202A, 0x202F))
}
"""Characters that say where a line may break or how letters join, and show nothing themselves."""
_KEPT_SPACES = " \xa0\u202f\u2007"
"""Spaces that stay what they are: plain, and those that hold words together."""

_LEAST_KERN = 8
"""Thousandths of an em below which no eye sees a kern."""
_CACHED_WORDS = 50_000
_CACHED_SUBSETS = 16

Word = tuple[float, str]
"""The width of a word in thousandths of an em, and its text with the kerns in it."""


class Typeface:
    """One face of a family, ready to measure words; lengths are thousandths of an em.

    Raises:
        FontFileError: the face's bytes are no TrueType font.
    """

    def __init__(self, face: FontFace) -> None:
        self.font = TrueTypeFile(face.data)
        self.name = re.sub(r"[^A-Za-z0-9_-]", "", face.name) or "Font"
        self.scale = 1000 / self.font.units_per_em
        self.glyph_of = self.font.glyph_of
        self.words = _Words(self, capitals=False)
        self.capital_words = _Words(self, capitals=True)
        self.space = self.advance(self.glyph_of.get(0x20, 0))
        rise, fall = self.font.ascent, -self.font.descent
        self.baseline = rise / ((rise + fall) or 1)
        """How far below the top of the em the baseline stands, as a share of the em."""
        self._has_ascii = all(code in self.glyph_of for code in range(0x20, 0x7F))
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
        self._plain.update(c for c in text if ord(c) in self.glyph_of and _is_plain(c))
        return self._plain.issuperset(text)

    def has(self, text: str) -> bool:
        """Tell whether the face has a glyph for every character of a text."""
        return all(map(self.glyph_of.__contains__, map(ord, text)))

    def shown(self, code: int) -> int:
        """Return the glyph that shows a code point, plain or marked as a capital; 0 if none."""
        if code >= CAPITAL:
            capital = chr(code - CAPITAL).upper()
            plain = ord(capital) if len(capital) == 1 else code - CAPITAL
            return self.glyph_of.get(plain) or self.glyph_of.get(code - CAPITAL, 0)
        if code == SOFT_HYPHEN:
            return self.glyph_of.get(0x2010) or self.glyph_of.get(0x2D, 0)
        return self.glyph_of.get(code, 0)

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
    """Return the typeface of a face, read once per process."""
    return Typeface(face)


def clean(text: str) -> str:
    """Return text in Unicode normal form C, with every kind of white space as a plain space."""
    text = unicodedata.normalize("NFC", text)
    return "".join(" " if _is_odd_space(character) else character for character in text)


def _is_odd_space(character: str) -> bool:
    if character.isspace():
        return character not in _KEPT_SPACES
    return unicodedata.category(character) == "Cc"


def _is_plain(character: str) -> bool:
    """Tell whether a character is the same when cleaned, whatever stands beside it."""
    return (
        character not in INVISIBLE
        and not _is_odd_space(character)
        and not unicodedata.category(character).startswith("M")
        and not 0x1100 <= ord(character) < 0x1200  # Hangul letters join
        and unicodedata.is_normalized("NFC", character)
    )
