"""The tokens of a theme, group by group; ``theme.yaml`` holds the same names."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole, TableLook, TextRole
from briefwright.theme.tokens import Colour, Length, Token

Alignment = Literal["left", "centre", "right"]

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


class Colours(Token):
    """The palette; other tokens name its entries. Body text needs 7:1 on paper, all text 4.5:1."""

    text: Colour
    muted: Colour
    accent: Colour
    alert: Colour
    tint: Colour
    rule: Colour
    paper: Colour
    band: Colour
    on_band: Colour


class FontSource(Token):
    """Where the faces of one family come from: files beside the theme, or shipped names."""

    name: str
    regular: str
    bold: str
    italic: str
    bold_italic: str
    alternatives: tuple[str, ...] = ()


class TextStyle(Token):
    """How one kind of paragraph is set. Spaces add up: after one paragraph plus before the next."""

    font: str
    size: Length
    leading: Length
    """From baseline to baseline."""
    bold: bool = False
    italic: bool = False
    colour: Colour = "text"
    align: Alignment = "left"
    before: Length = 0.0
    after: Length = 0.0
    indent: Length = 0.0
    right_indent: Length = 0.0
    keep_with_next: bool = False
    capitals: bool = False
    tracking: Length = 0.0
    """Extra space between letters."""


class SpanLook(Token):
    """How a stretch of text differs from its paragraph."""

    bold: bool = False
    italic: bool = False
    colour: Colour | None = None
    scale: float = Field(default=1.0, ge=0.5, le=2.0)
    capitals: bool = False


class ListLook(Token):
    """How the items of a list are set: each level moves right by ``hang``; its label hangs."""

    indent: Length = 0.0
    """From the text edge to the label of the first level."""
    hang: Length
    """From the label to the text."""
    label_colour: Colour = "text"
    label_bold: bool = False
    gap: Length = 0.0
    """Added after each item."""


class TableStyle(Token):
    """How a table is ruled and padded; a width of 0 draws no rule."""

    top_rule: Length = 0.0
    head_rule: Length = 0.0
    row_rule: Length = 0.0
    bottom_rule: Length = 0.0
    column_rule: Length = 0.0
    """Between columns and at both sides."""
    colour: Colour = "rule"
    """Of the rules between rows and columns."""
    strong_colour: Colour = "text"
    """Of the rules at the top, below the header and at the bottom."""
    head_fill: Colour | None = None
    header_column_fill: Colour | None = None
    padding: Length
    """Above and below the text of a cell."""
    side_padding: Length
    """Left and right of the text of a cell."""
    before: Length = 0.0
    after: Length = 0.0


class CalloutLook(Token):
    """How a box that stands out is drawn."""

    fill: Colour | None = None
    bar: Length = 0.0
    """Width of the bar at its left edge."""
    bar_colour: Colour = "accent"
    border: Length = 0.0
    border_colour: Colour = "text"
    padding: Length
    before: Length = 0.0
    after: Length = 0.0


class QuoteLook(Token):
    """How a block quote stands off from the text."""

    bar: Length
    bar_colour: Colour
    padding: Length
    """From the bar to the words."""
    before: Length = 0.0
    after: Length = 0.0


class CardLook(Token):
    """How cards for people are set."""

    gap: Length
    """Between columns, and between rows."""
    padding: Length
    border: Length = 0.0
    border_colour: Colour = "rule"
    fill: Colour | None = None
    picture_width: Length
    picture_height: Length
    initials_fill: Colour
    initials_colour: Colour
    initials_size: Length
    before: Length = 0.0
    after: Length = 0.0


class KeyNumberLook(Token):
    """How the strip of key numbers is drawn."""

    gap: Length
    padding: Length
    rule: Length = 0.0
    """Above each number."""
    rule_colour: Colour = "accent"
    fill: Colour | None = None
    before: Length = 0.0
    after: Length = 0.0


class FigureLook(Token):
    """How figures stand in the text."""

    before: Length = 0.0
    after: Length = 0.0


class ColumnLook(Token):
    """How text in columns is set."""

    gutter: Length


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
    fill: Colour = "band"
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


class Watermark(Token):
    """The word behind the text of a draft."""

    colour: Colour
    size: Length
    angle: float = 45.0


class Theme(Token):
    """All tokens of one look."""

    page: Page
    colours: Colours
    fonts: dict[str, FontSource]
    styles: dict[ParagraphRole, TextStyle]
    spans: dict[TextRole, SpanLook]
    lists: dict[ListRole, ListLook]
    tables: dict[TableLook, TableStyle]
    callouts: dict[CalloutRole, CalloutLook]
    quote: QuoteLook
    cards: CardLook
    key_numbers: KeyNumberLook
    figures: FigureLook
    columns: ColumnLook
    header: SlotFields
    footer: SlotFields
    first_header: SlotFields | None = None
    first_footer: SlotFields | None = None
    top_rule: Length = 0.0
    """A line in the accent colour above the first page's text."""
    band: Band | None = None
    markings: dict[str, MarkingLook]
    watermark: Watermark

    def colour(self, value: str) -> str:
        """Return a colour token as ``#RRGGBB``."""
        return value if value.startswith("#") else str(getattr(self.colours, value))

    @model_validator(mode="after")
    def _complete(self) -> Theme:
        for name, roles in (
            ("styles", ParagraphRole),
            ("spans", TextRole),
            ("lists", ListRole),
            ("tables", TableLook),
            ("callouts", CalloutRole),
        ):
            missing = [role.value for role in roles if role not in getattr(self, name)]
            if missing:
                raise PydanticCustomError(
                    "theme_incomplete",
                    "the theme has no {name} for {missing}",
                    {
                        "name": name,
                        "missing": ", ".join(missing),
                        "hint": "inherit from a shipped template with base:",
                    },
                )
        return self
