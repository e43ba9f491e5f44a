"""Boxes: padding, fill, border and bar around other pieces, split with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.paragraphs import NARROWEST


@dataclass(frozen=True, slots=True)
class BoxLook:
    """How a box is drawn; lengths in points, colours as in the theme."""

    padding: float = 0.0
    """Above and below the content."""
    left_padding: float = 0.0
    """From the left edge, or from the bar, to the content."""
    right_padding: float = 0.0
    fill: str | None = None
    bar: float = 0.0
    """Width of the bar at the left edge."""
    bar_colour: str = "accent"
    border: float = 0.0
    border_colour: str = "text"
    head_bar: float = 0.0
    """Height of a bar along the upper edge."""
    head_bar_colour: str = "accent"
    before: float = 0.0
    after: float = 0.0
    is_open_above: bool = False
    """The box began on a page before: no border above."""
    is_open_below: bool = False


class Box(Piece):
    """A piece in a box; ``kept_height`` is the height up to which the box does not split."""

    def __init__(
        self, content: Piece, look: BoxLook, element: Element, kept_height: float = 0.0
    ) -> None:
        self.content = content
        self.look = look
        self.element = element
        self.kept_height = kept_height
        self.before, self.after = look.before, look.after

    def measure(self, width: float) -> float:
        """Return the height of the content and its padding."""
        look = self.look
        self.width = width
        self.left = look.bar + look.left_padding
        inner = width - self.left - look.right_padding
        if inner < NARROWEST:
            self.left, inner = 0.0, width
        self.height = self.content.measure(inner) + 2 * look.padding + look.head_bar
        return self.height

    def least_width(self) -> float:
        """Return the least width of the content with its padding."""
        look = self.look
        return self.content.least_width() + look.bar + look.left_padding + look.right_padding

    def split(self, height: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Split the content; the box goes on around both parts."""
        if not fresh and self.height <= self.kept_height:
            return None
        room = height - 2 * self.look.padding - self.look.head_bar
        parts = self.content.split(room, fresh=fresh) if room > 0 or fresh else None
        if parts is None:
            return None
        head = Box(parts[0], replace(self.look, is_open_below=True), self.element)
        tail = Box(parts[1], replace(self.look, is_open_above=True), self.element)
        head.measure(self.width)
        tail.measure(self.width)
        return head, tail

    def inner(self) -> Sequence[Piece]:
        """Return the content."""
        return (self.content,)

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw fill, bar and border, then the content."""
        canvas.place(self.element, x, top)
        draw_box(canvas, self.look, (x, top, self.width, self.height))
        self.content.draw(canvas, x + self.left, top - self.look.padding - self.look.head_bar)


def draw_box(canvas: PdfCanvas, look: BoxLook, box: tuple[float, float, float, float]) -> None:
    """Draw fill, bar and border of a box of left edge, top edge, width and height."""
    x, top, width, height = box
    foot = top - height
    if look.fill is not None:
        canvas.draw_fills(look.fill, [(x, foot, width, height)])
    if look.bar:
        canvas.draw_fills(look.bar_colour, [(x, foot, look.bar, height)])
    if look.head_bar:
        canvas.draw_fills(look.head_bar_colour, [(x, top - look.head_bar, width, look.head_bar)])
    if look.border:
        line = look.border
        sides = [(x + width - line, foot, line, height)]
        if not look.bar:
            sides.append((x, foot, line, height))
        if not look.is_open_above:
            sides.append((x, top - line, width, line))
        if not look.is_open_below:
            sides.append((x, foot, width, line))
        canvas.draw_fills(look.border_colour, sides)


class Indented(Piece):
    """A piece moved right, with a label hanging before its first line.

    Where too little width is left, the label stands above the piece, and nothing is moved.
    """

    shift: float = 0.0
    """From the left edge to the label."""
    kept_height: float = 0.0
    """The height up to which the piece does not split."""

    def __init__(
        self, content: Piece, indent: float, label: Piece | None, element: Element
    ) -> None:
        self.content = content
        self.indent = indent
        self.label = label
        self.element = element
        self.before, self.after = content.before, content.after
        self.keep_with_next = content.keep_with_next

    def measure(self, width: float) -> float:
        """Return the height of the content, or of a higher label."""
        self.width = width
        self.place, self.drop = self.shift + self.indent, 0.0
        lowest = 0.0 if self.label is None else self.label.measure(max(self.indent, NARROWEST))
        if width - self.place < NARROWEST:
            self.place, self.drop = 0.0, lowest
        self.height = max(self.drop + self.content.measure(width - self.place), lowest)
        return self.height

    def least_width(self) -> float:
        """Return the least width of the content, moved right."""
        return self.content.least_width() + self.shift + self.indent

    def split(self, height: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Split the content; the label stays with its first part."""
        if not fresh and self.height <= self.kept_height:
            return None
        parts = self.content.split(height - self.drop, fresh=fresh)
        if parts is None:
            return None
        pieces = (
            Indented(parts[0], self.indent, self.label, self.element),
            Indented(parts[1], self.indent, None, self.element),
        )
        for piece in pieces:
            piece.shift, piece.after = self.shift, self.after
            piece.measure(self.width)
        return pieces

    def inner(self) -> Sequence[Piece]:
        """Return the content: labels call no notes."""
        return (self.content,)

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the label, then the content."""
        canvas.place(self.element, x, top)
        if self.label is not None:
            self.label.draw(canvas, x + self.place - min(self.indent, self.place), top)
        self.content.draw(canvas, x + self.place, top - self.drop)


class RuleLine(Piece):
    """A thin line; ``share`` is how much of the width it takes."""

    def __init__(self, thickness: float, colour: str, share: float = 1.0) -> None:
        self.height = thickness
        self.colour = colour
        self.share = share

    def measure(self, width: float) -> float:
        """Return the thickness of the line."""
        self.width = width
        return self.height

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the line."""
        box = (x, top - self.height, self.width * self.share, self.height)
        canvas.draw_fills(self.colour, [box])
