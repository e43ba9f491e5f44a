"""A house file: a Word file an office maintains, taken apart around the tags typed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

PIECE, PIECE_END = "\ue100", "\ue101"
"""Around the number of a piece of XML, in the text that Jinja sees."""
VALUE = "value"
"""Name of the processing instruction that stands where a tag printed something."""
BODY = "body"
"""Name of the tag, and of the processing instruction, where the composed document goes."""


@dataclass(frozen=True, slots=True)
class HouseTag:
    """A tag as typed in Word; its paragraph and its column there count from 1."""

    text: str
    paragraph: int
    column: int


@dataclass(frozen=True, slots=True)
class HousePart:
    """One XML part of a house file: pieces of XML, one more than the tags that stand between."""

    name: str
    """Its name in the package: ``word/header1.xml``."""
    pieces: tuple[str, ...] = field(repr=False)
    tags: tuple[HouseTag, ...] = ()
    paragraphs: tuple[str, ...] = field(default=(), repr=False)
    """The words of each paragraph, for excerpts."""

    @property
    def markup(self) -> str:
        """What Jinja runs: a sign for each piece of XML, and each tag on a line of its own."""
        signs = [f"{PIECE}{number}{PIECE_END}" for number in range(len(self.pieces))]
        lines = [f"{sign}{tag.text}{{#\n#}}" for sign, tag in zip(signs, self.tags, strict=False)]
        return "".join([*lines, signs[-1]])


@dataclass(frozen=True, slots=True)
class House:
    """A house file that can be used: every part as it is, and those with words taken apart."""

    file: str
    """As people know it."""
    contents: Mapping[str, bytes] = field(repr=False)
    parts: tuple[HousePart, ...]
    styles: tuple[tuple[str, str], ...] = ()
    """Type and name of each style: ``("paragraph", "heading 1")``."""

    def shown(self, part: str) -> str:
        """Return the name under which diagnostics speak of a part."""
        return f"{self.file}/{part}"
