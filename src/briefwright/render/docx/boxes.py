"""Boxes: how callouts and quotes stand off from the text, as borders of paragraphs or of a cell."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.core.roles import CalloutRole
from briefwright.core.units import eighth_points
from briefwright.render.docx.elements import Element, add
from briefwright.theme import CalloutLook, Theme

_HAIRLINE = 0.25
"""A border in the colour of the fill: the only way to pad a shaded paragraph."""
_WIDEST_SPACE = 31  # points, ST_PointMeasure of a border's space (ECMA-376 part 1, 17.3.4)
_SIDES = ("top", "left", "bottom", "right")


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of a box: a line and its distance from the text, in points."""

    width: float
    colour: str
    space: float

    @property
    def inset(self) -> float:
        """From the outside of the line to the text."""
        return self.width + self.space


@dataclass(frozen=True, slots=True)
class Box:
    """A box by name: its four sides and its fill."""

    name: str
    left: Edge
    top: Edge | None = None
    bottom: Edge | None = None
    right: Edge | None = None
    fill: str | None = None
    before: float = 0.0
    after: float = 0.0
    is_narrow: bool = True
    """Whether lines are short in it already, so that no style needs to shorten them."""

    @property
    def left_inset(self) -> float:
        """From the left edge of the box to its text, in points."""
        return self.left.inset

    @property
    def right_inset(self) -> float:
        """From the text to the right edge of the box, in points."""
        return self.right.inset if self.right else 0.0


def hex_colour(theme: Theme, token: str) -> str:
    """Return a colour token as Word writes it: six digits."""
    return theme.colour(token).removeprefix("#")


def callout_box(role: CalloutRole, theme: Theme) -> Box:
    """Return the box of a kind of callout."""
    look = theme.callouts[role]
    name = f"Brief {role.value.replace('_', ' ').title()}"
    side = _side(look, theme)
    bar = Edge(look.bar, hex_colour(theme, look.bar_colour), look.padding) if look.bar else side
    fill = hex_colour(theme, look.fill) if look.fill else None
    return Box(name, bar, side, side, side, fill, look.before, look.after)


def quote_box(theme: Theme) -> Box:
    """Return the bar beside a block quote."""
    look = theme.quote
    bar = Edge(look.bar, hex_colour(theme, look.bar_colour), look.padding)
    return Box("Quote", bar, before=look.before, after=look.after, is_narrow=False)


def add_paragraph_box(properties: Element, box: Box) -> None:
    """Give a paragraph (style) the borders and the fill of a box."""
    borders = add(properties, "pBdr")
    for name in _SIDES:
        edge: Edge | None = getattr(box, name)
        if edge:
            add_border(borders, name, edge)
    if box.fill:
        add(properties, "shd", val="clear", color="auto", fill=box.fill)


def add_border(parent: Element, name: str, edge: Edge) -> None:
    """Append one border; a width of 0 is no line."""
    if not edge.width:
        add(parent, name, val="nil")
        return
    width = min(96, max(2, eighth_points(edge.width)))
    space = min(_WIDEST_SPACE, round(edge.space))
    add(parent, name, val="single", sz=str(width), space=str(space), color=edge.colour)


def _side(look: CalloutLook, theme: Theme) -> Edge:
    if look.border:
        return Edge(look.border, hex_colour(theme, look.border_colour), look.padding)
    return Edge(_HAIRLINE, hex_colour(theme, look.fill or "paper"), look.padding)
