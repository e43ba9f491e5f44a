"""What the rendering of one page keeps track of: the theme, the voices heard, the notes to come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

from briefwright.core.fonts import FontFace, FontFamily
from briefwright.core.roles import ParagraphRole
from briefwright.document import Block, Footnote
from briefwright.theme import Theme


class Voice(NamedTuple):
    """The typeface words are set in: a family of the theme, its weight and slope."""

    font: str
    bold: bool = False
    italic: bool = False

    def stressed(self, *, bold: bool = False, italic: bool = False) -> Voice:
        """Return the voice with more weight or slope."""
        return Voice(self.font, self.bold or bold, self.italic or italic)


@dataclass(slots=True)
class Page:
    """One page in the making; it grows as its nodes are rendered, in reading order."""

    theme: Theme
    fonts: Mapping[str, FontFamily]
    blocks: tuple[Block, ...] = ()
    """The whole document, for contents that list its headings."""
    voices: dict[Voice, None] = field(default_factory=dict)
    footnotes: list[Footnote] = field(default_factory=list)

    def voice(self, role: ParagraphRole) -> Voice:
        """Return the voice of a kind of paragraph."""
        style = self.theme.styles[role]
        return Voice(style.font, style.bold, style.italic)

    def faces(self) -> tuple[tuple[Voice, FontFace], ...]:
        """Return the faces that words were set in, each with the voice it serves."""
        heard = sorted(self.voices)
        return tuple(
            (voice, self.fonts[voice.font].face(bold=voice.bold, italic=voice.italic))
            for voice in heard
            if voice.font in self.fonts
        )


def element(tag: str, content: str, attributes: Mapping[str, str | None] | None = None) -> str:
    """Return an element around markup; attributes that are None are left out."""
    return f"<{tag}{attribute_text(attributes or {})}>{content}</{tag}>"


def attribute_text(attributes: Mapping[str, str | None]) -> str:
    """Return attributes as they stand in a start tag, escaped, each after a space."""
    written = ""
    for name, value in attributes.items():
        if value is not None:
            written += f' {name}="{escape(value)}"'
    return written


def joined(pieces: Iterable[str]) -> str:
    """Return pieces of markup one below the other, the empty ones left out."""
    return "\n".join(filter(None, pieces))


def class_name(role: str) -> str:
    """Return the class that stands for a role: ``list_item`` → ``list-item``."""
    return role.replace("_", "-")
