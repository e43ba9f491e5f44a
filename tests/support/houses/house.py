"""What a house's Word file holds, before it is packed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of the document theme, as RRGGBB."""

    dark: str
    muted: str
    tint: str
    accent: str
    second: str
    rule: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its margins, in millimetres."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    header: float
    footer: float

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A Word file as an office keeps it; texts of XML are the content of their parts."""

    name: str
    palette: Palette
    heading_font: str
    text_font: str
    sheet: Sheet
    styles: str
    numbering: str
    body: str
    first_header: str
    header: str
    first_footer: str
    footer: str
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures of headers by file name; ``logo.png`` is the relationship ``logo``."""


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def emu(millimetres: float) -> int:
    """Return a length in English Metric Units, 36,000 a millimetre."""
    return round(millimetres * 36_000)
