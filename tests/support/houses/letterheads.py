"""Letterheads as PDF: two pages of lines, shapes and words with whole fonts, in RGB, without more."""

from __future__ import annotations

import io
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.support.houses.house import Sheet

_FONTS = Path(__file__).resolve().parents[3] / "src" / "briefwright" / "fonts"
SANS, SEMIBOLD, SERIF = "SourceSans3-Regular", "SourceSans3-Semibold", "SourceSerif4-Semibold"


def new_canvas(file: io.BytesIO, sheet: Sheet, title: str) -> Canvas:
    """Return a canvas that writes the same bytes each time."""
    for name in (SANS, SEMIBOLD, SERIF):
        pdfmetrics.registerFont(TTFont(name, str(_FONTS / f"{name}.ttf")))
    size = (sheet.width * mm, sheet.height * mm)
    # A font of ours from the start: the library would name Helvetica, which is not embedded.
    canvas = Canvas(file, size, invariant=1, initialFontName=SANS)
    canvas.setTitle(title)
    return canvas


def write(canvas: Canvas, text: str, at: tuple[float, float], font: str, size: float) -> None:
    """Write text from a place on: millimetres from the left and from the top edge of the page."""
    canvas.setFont(font, size)
    canvas.drawString(at[0] * mm, _height(canvas) - at[1] * mm, text)


def rule(canvas: Canvas, sides: tuple[float, float], top: float, colour: str, points: float) -> None:
    """Draw a line across, between two sides and below the top, in millimetres."""
    canvas.setStrokeColor(f"#{colour}")
    canvas.setLineWidth(points)
    y = _height(canvas) - top * mm
    canvas.line(sides[0] * mm, y, sides[1] * mm, y)


def bar(canvas: Canvas, box: tuple[float, float, float, float], colour: str) -> None:
    """Fill a box: left, top, width and height in millimetres."""
    left, top, width, height = (each * mm for each in box)
    canvas.setFillColor(f"#{colour}")
    canvas.rect(left, _height(canvas) - top - height, width, height, stroke=0, fill=1)


def _height(canvas: Canvas) -> float:
    return float(canvas._pagesize[1])
