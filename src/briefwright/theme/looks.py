"""Tokens of looks: palette, faces, and how each kind of block and text is set."""

from pydantic import Field

from briefwright.theme.tokens import Alignment, Colour, Length, Token


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
    hyphenate: bool = False
    """Words may part at the end of a line, as the dictionary of their language says."""
    tabular: bool = False
    """Figures have one width, so that those in a column stand below each other."""


class SpanLook(Token):
    """How a stretch of text differs from its paragraph."""

    bold: bool = False
    italic: bool = False
    colour: Colour | None = None
    scale: float = Field(default=1.0, ge=0.5, le=2.0)
    capitals: bool = False
    tabular: bool = False
    """Figures have one width."""


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


class CoverLook(Token):
    """How the panel of a cover is drawn: over the whole width of the page, from its upper edge."""

    fill: Colour = "accent"
    height: float = Field(default=0.6, ge=0.55, le=1.0)
    """Least height, as a share of that of the page; more words make it higher."""
    divider_height: float = Field(default=0.4, ge=0.2, le=1.0)
    """The same of the panel at the head of a divider."""
    padding: Length = 28.0
    """Below the words."""
    tab_scale: float = Field(default=1.6, ge=1.0, le=2.0)
    """How much larger the name of a tab is on its divider than the title below it."""
    long_title: int = Field(default=90, ge=1)
    """Titles on panels that have more characters than this are set smaller."""
    long_title_scale: float = Field(default=0.7, ge=0.3, le=1.0)
    """By how much."""


class ColumnLook(Token):
    """How text in columns is set."""

    gutter: Length
