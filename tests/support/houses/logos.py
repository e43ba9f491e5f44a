"""Logos of offices that do not exist, as plain shapes: drawn as PNG, in Word and in PDF."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

_DOTS_PER_MILLIMETRE = 24  # some 600 dpi
_SMOOTHING = 4

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled polygon in a square of side 1, from the top left corner."""

    colour: str
    points: Sequence[Point]


def disc(colour: str, centre: Point, radius: float) -> Shape:
    """Return a circle, as a polygon of many sides."""
    turns = (index * math.tau / 96 for index in range(96))
    x, y = centre
    return Shape(
        colour, [(x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns]
    )


def arch(colour: str, centre: Point, outer: float, inner: float) -> Shape:
    """Return the upper half of a ring between two radii."""
    turns = [math.pi * (1 + index / 48) for index in range(49)]
    x, y = centre
    edges = [(outer, turn) for turn in turns] + [(inner, turn) for turn in reversed(turns)]
    return Shape(
        colour,
        [(x + radius * math.cos(turn), y + radius * math.sin(turn)) for radius, turn in edges],
    )


def rectangle(colour: str, left: float, top: float, right: float, bottom: float) -> Shape:
    """Return a rectangle by its sides."""
    return Shape(colour, [(left, top), (right, top), (right, bottom), (left, bottom)])


def png(shapes: Sequence[Shape], side: float) -> bytes:
    """Return a logo with sides in millimetres as PNG, on white."""
    pixels = round(side * _DOTS_PER_MILLIMETRE)
    fine = pixels * _SMOOTHING
    image = Image.new("RGB", (fine, fine), "white")
    draw = ImageDraw.Draw(image)
    for shape in shapes:
        draw.polygon([(x * fine, y * fine) for x, y in shape.points], fill=f"#{shape.colour}")
    small = image.resize((pixels, pixels), Image.Resampling.BOX)
    few = small.quantize(64, dither=Image.Dither.NONE)
    file = io.BytesIO()
    dots_per_inch = _DOTS_PER_MILLIMETRE * 25.4
    few.save(file, "PNG", dpi=(dots_per_inch, dots_per_inch))
    return file.getvalue()
