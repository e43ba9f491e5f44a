"""Tokens of the page: its size and margins, and what stands at its head and foot."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from pydantic import Field

from briefwright.theme.tokens import Alignment, Colour, Length, Token

PAGE_SIZES = {"A4": (595.276, 841.89), "Letter": (612.0, 792.0)}
"""Width and height in points (ISO 216; ANSI/ASME Y14.1)."""


class Margins(Token):
    """The space between the text and the edge of the page."""

    top: Length
    right: Length
    bottom: Length
    left: Length


class Page(Token):
    """The page."""

    size: Literal["A4", "Letter"] = "A4"
    margins: Margins
    header: Length
    """From the top edge of the page to the top of the header."""
    footer: Length
    """From the bottom edge of the page to the foot of the footer."""

    @property
    def width(self) -> float:
        """Width of the page in points."""
        return PAGE_SIZES[self.size][0]

    @property
    def height(self) -> float:
        """Height of the page in points."""
        return PAGE_SIZES[self.size][1]

    @property
    def text_width(self) -> float:
        """Width between the left and right margins in points."""
        return self.width - self.margins.left - self.margins.right

    @property
    def text_height(self) -> float:
        """Height between the upper and lower margins in points."""
        return self.height - self.margins.top - self.margins.bottom

    @property
    def is_landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height

    @property
    def turned(self) -> "Page":
        """The page in landscape: its margins turn with the sheet, and the left one is at the top.

        Header and footer stay as far from the edges above and below.
        """
        if self.is_landscape:
            return self
        sides = self.margins
        margins = Margins(top=sides.left, right=sides.top, bottom=sides.right, left=sides.bottom)
        return MeasuredPage(
            across=self.height,
            down=self.width,
            margins=margins,
            header=self.header,
            footer=self.footer,
        )


class MeasuredPage(Page):
    """A page of any size, as a house file may have it, or of a size on its side."""

    across: Length
    down: Length

    @property
    def width(self) -> float:
        """Width of the page in points."""
        return self.across

    @property
    def height(self) -> float:
        """Height of the page in points."""
        return self.down


class SlotField(StrEnum):
    """What a place in a header or footer may show; empty ones vanish with their separator."""

    TITLE = "title"
    SHORT_TITLE = "short_title"
    REFERENCE = "reference"
    VERSION = "version"
    DATE = "date"
    STATUS = "status"
    ORIGINATOR = "originator"
    SERIES = "series"
    LANGUAGE = "language"
    PAGE = "page"
    PAGE_OF_PAGES = "page_of_pages"


class SlotFields(Token):
    """What stands left, centred and right in a header or footer."""

    left: tuple[SlotField, ...] = ()
    centre: tuple[SlotField, ...] = ()
    right: tuple[SlotField, ...] = ()
    rule: Length = 0.0
    """A line between the slots and the text."""
    rule_colour: Colour = "rule"


class Band(Token):
    """A coloured band across the whole width at the head of page one."""

    height: Length
    fill: Colour | None = "band"
    """Nothing keeps the room only, as for a letterhead."""
    colour: Colour = "on_band"
    left: tuple[SlotField, ...] = ()
    right: tuple[SlotField, ...] = ()


class MarkingLook(Token):
    """How the markings of one scheme look, and their order, lowest first."""

    labels: tuple[str, ...]
    colours: Mapping[str, Colour] = Field(default_factory=dict)
    """Text colour by label, where labels differ."""
    colour: Colour = "text"
    fill: Colour | None = None
    size: Length
    bold: bool = True
    align: Alignment = "centre"


PLAIN_MARKING = MarkingLook(labels=(), size=12.0)
"""Of a scheme that the theme does not know, or of several at once: no marking may be left out."""


class Watermark(Token):
    """The word behind the text of a draft."""

    colour: Colour
    size: Length
    angle: float = 45.0
