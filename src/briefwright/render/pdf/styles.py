"""What a theme's tokens mean on paper: letterings, and how paragraphs are set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import assert_never

from briefwright.core.fonts import FontFamily
from briefwright.core.roles import ParagraphRole, TextRole
from briefwright.render.pdf.fonts import Font
from briefwright.render.pdf.typefaces import KERN, Typeface, Word, typeface
from briefwright.theme import SpanLook, TextStyle, Theme
from briefwright.theme.tokens import Alignment

_NOTE_CALL_SCALE = 0.65
_NOTE_CALL_RISE = 0.34
"""Size and rise of the number that calls a note, as shares of the text's size."""


class Shift(Enum):
    """How inline text may differ from the text around it, other than by its role."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    NOTE_CALL = "note call"


Variant = Shift | TextRole


@dataclass(frozen=True, slots=True)
class Voice:
    """How a stretch of text is to be lettered; the key under which letterings are kept."""

    family: str
    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    tracking: float = 0.0
    rise: float = 0.0
    tabular: bool = False
    language: str | None = None
    """The language by which words are hyphenated; None where none is."""


class Lettering:
    """A font at a size in a colour: all that decides how text looks and how wide it is."""

    __slots__ = (
        "codes",
        "colour",
        "font",
        "font_operator",
        "rise",
        "scale",
        "size",
        "space",
        "tracking",
        "variants",
        "voice",
        "words",
    )

    def __init__(self, font: Font, voice: Voice) -> None:
        self.font = font
        self.codes = font.codes
        self.voice = voice
        self.size = voice.size
        self.scale = voice.size / 1000
        self.colour = colour_operands(voice.colour)
        self.rise = voice.rise
        self.tracking = voice.tracking
        self.font_operator = f"/{font.resource} {voice.size:g} Tf"
        self.variants: dict[Variant, Lettering] = {}
        """Letterings that differ from this one as a kind of inline text does."""
        face = font.typeface
        words: Mapping[str, Word] = face.capital_words if voice.capitals else face.words
        self.words = _Tracked(words, voice.tracking / self.scale) if voice.tracking else words
        self.space = face.space + voice.tracking / self.scale

    def measured(self, word: str) -> Word:
        """Return the measure of a word that need not be kept."""
        words = self.words
        if isinstance(words, _Tracked):
            return words.measured(word)
        return self.font.typeface.measured(word, capitals=self.voice.capitals)

    def width(self, text: str) -> float:
        """Return the width of a text on one line, in points."""
        words = text.split(" ")
        total = sum(self.words[word][0] for word in words) + self.space * (len(words) - 1)
        return total * self.scale

    def written(self, text: str) -> str:
        """Return a text on one line as the lettering writes it."""
        return " ".join(self.words[word][1] for word in text.split(" "))


class _Tracked(dict[str, Word]):
    """Measures of words whose letters stand further apart."""

    def __init__(self, words: Mapping[str, Word], tracking: float) -> None:
        super().__init__()
        self.words = words
        self.tracking = tracking

    def __missing__(self, word: str) -> Word:
        measured = self[word] = self.measured(word)
        return measured

    def measured(self, word: str) -> Word:
        width, text = self.words[word]
        letters = sum(not KERN - 0x7000 <= ord(character) < KERN + 0x7000 for character in text)
        return width + letters * self.tracking, text


@dataclass(frozen=True, slots=True)
class ParagraphSetting:
    """How a paragraph is set; lengths in points."""

    lettering: Lettering
    leading: float
    baseline: float
    """From the top of a line to its baseline."""
    align: Alignment = "left"
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    right_indent: float = 0.0
    keep_with_next: bool = False


class Styles:
    """The letterings and settings of documents in one theme and language.

    Each is made when first asked for.
    """

    def __init__(
        self,
        theme: Theme,
        families: Mapping[str, FontFamily],
        language: str = "",
        fonts: dict[Typeface, Font] | None = None,
    ) -> None:
        self.theme = theme
        self.families = families
        self.language = language
        """The language of the document."""
        self.fonts: dict[Typeface, Font] = {} if fonts is None else fonts
        """Those in use so far; documents of one file share them."""
        self._letterings: dict[Voice, Lettering] = {}
        self._settings: dict[ParagraphRole, ParagraphSetting] = {}
        self._label_settings: dict[tuple[Lettering, float, str, bool], ParagraphSetting] = {}

    def setting(self, role: ParagraphRole) -> ParagraphSetting:
        """Return how paragraphs of a role are set."""
        if role not in self._settings:
            self._settings[role] = self._setting(self.theme.styles[role])
        return self._settings[role]

    def _setting(self, style: TextStyle) -> ParagraphSetting:
        voice = Voice(
            style.font,
            style.size,
            self.theme.colour(style.colour),
            style.bold,
            style.italic,
            style.capitals,
            style.tracking,
            tabular=style.tabular,
            language=self.language if style.hyphenate else None,
        )
        share = self.typeface(voice).baseline
        return ParagraphSetting(
            self.lettering(voice),
            style.leading,
            (style.leading - style.size) / 2 + share * style.size,
            style.align,
            style.before,
            style.after,
            style.indent,
            style.right_indent,
            style.keep_with_next,
        )

    def variant(self, lettering: Lettering, kind: Variant) -> Lettering:
        """Return the lettering of a kind of inline text within text of another lettering."""
        if kind not in lettering.variants:
            voice = self._varied(lettering.voice, kind)
            lettering.variants[kind] = self.lettering(voice)
        return lettering.variants[kind]

    def _varied(self, voice: Voice, kind: Variant) -> Voice:
        if isinstance(kind, TextRole):
            return self._spoken(voice, kind)
        match kind:
            case Shift.BOLD:
                return replace(voice, bold=True)
            case Shift.ITALIC:
                return replace(voice, italic=True)
            case Shift.LINK:
                return replace(voice, colour=self.theme.colour("accent"))
            case Shift.NOTE_CALL:
                size, rise = voice.size * _NOTE_CALL_SCALE, voice.size * _NOTE_CALL_RISE
                return replace(voice, size=size, rise=rise)
        assert_never(kind)

    def _spoken(self, voice: Voice, role: TextRole) -> Voice:
        look: SpanLook = self.theme.spans[role]
        return replace(
            voice,
            size=voice.size * look.scale,
            colour=self.theme.colour(look.colour) if look.colour else voice.colour,
            bold=voice.bold or look.bold,
            italic=voice.italic or look.italic,
            capitals=voice.capitals or look.capitals,
            tabular=voice.tabular or look.tabular,
        )

    def in_language(self, lettering: Lettering, language: str) -> Lettering:
        """Return the lettering of words in a language, which decides how they are hyphenated."""
        if lettering.voice.language in {None, language}:
            return lettering
        return self.lettering(replace(lettering.voice, language=language))

    def label_setting(
        self, setting: ParagraphSetting, colour: str, *, bold: bool
    ) -> ParagraphSetting:
        """Return the setting of a label before paragraphs of another setting."""
        key = (setting.lettering, setting.leading, colour, bold)
        if key not in self._label_settings:
            voice = setting.lettering.voice
            voice = replace(voice, colour=self.theme.colour(colour), bold=voice.bold or bold)
            self._label_settings[key] = replace(
                setting, lettering=self.lettering(voice), align="left", indent=0.0, right_indent=0.0
            )
        return self._label_settings[key]

    def typeface(self, voice: Voice) -> Typeface:
        """Return the typeface of a voice."""
        face = typeface(self.families[voice.family].face(bold=voice.bold, italic=voice.italic))
        return face.tabular if voice.tabular else face

    def lettering(self, voice: Voice) -> Lettering:
        """Return the lettering of a voice."""
        if voice not in self._letterings:
            face = self.typeface(voice)
            font = self.fonts.setdefault(face, Font(face, len(self.fonts) + 1))
            self._letterings[voice] = Lettering(font, voice)
        return self._letterings[voice]


@cache
def colour_operands(colour: str) -> str:
    """Return ``#RRGGBB`` as the three operands of rg (ISO 32000-1, 8.6.8)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts)
