"""Letterheads as PDF: pages of lines, shapes and words in RGB, fonts embedded, nothing else."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pikepdf
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.support.houses.house import Sheet
from tests.support.houses.logos import Shape

_FONTS = Path(__file__).resolve().parents[3] / "src" / "briefwright" / "fonts"
SANS, SEMIBOLD, SERIF = "SourceSans3-Regular", "SourceSans3-Semibold", "SourceSerif4-Semibold"

Place = tuple[float, float]
"""Millimetres from the left and from the top edge of the page."""


class Letterhead:
    """A letterhead while it is drawn; the same bytes each time. Colours are RRGGBB."""

    def __init__(self, sheet: Sheet, title: str) -> None:
        for name in (SANS, SEMIBOLD, SERIF):
            pdfmetrics.registerFont(TTFont(name, str(_FONTS / f"{name}.ttf"), asciiReadable=False))
        self._file = io.BytesIO()
        self._height = sheet.height
        # A font of ours from the start: the library would name Helvetica, which is not embedded.
        font = {"initialFontName": SANS}
        size = (sheet.width * mm, sheet.height * mm)
        self._canvas = Canvas(self._file, size, invariant=1, **font)  # type: ignore[arg-type]
        self._canvas.setTitle(title)

    def write(
        self, text: str, at: Place, font: str, size: float, colour: str, *, ends: bool = False
    ) -> None:
        """Write text that begins or ends at a place, its size in points."""
        self._canvas.setFont(font, size)
        self._canvas.setFillColor(f"#{colour}")
        draw = self._canvas.drawRightString if ends else self._canvas.drawString
        draw(at[0] * mm, self._y(at[1]), text)

    def rule(self, sides: Place, top: float, colour: str, points: float) -> None:
        """Draw a line between two sides, at a height in millimetres from the top."""
        self._canvas.setStrokeColor(f"#{colour}")
        self._canvas.setLineWidth(points)
        self._canvas.line(sides[0] * mm, self._y(top), sides[1] * mm, self._y(top))

    def bar(self, width: float, height: float, colour: str) -> None:
        """Fill the page's upper left corner, in millimetres."""
        self._canvas.setFillColor(f"#{colour}")
        box = (0, self._y(height), width * mm, height * mm)
        self._canvas.rect(*box, stroke=0, fill=1)

    def logo(self, shapes: Sequence[Shape], at: Place, side: float) -> None:
        """Draw a logo with its top left corner at a place; its side in millimetres."""
        for shape in shapes:
            path = self._canvas.beginPath()
            for index, (x, y) in enumerate(shape.points):
                step = path.lineTo if index else path.moveTo
                step((at[0] + x * side) * mm, self._y(at[1] + y * side))
            path.close()
            self._canvas.setFillColor(f"#{shape.colour}")
            self._canvas.drawPath(path, stroke=0, fill=1)

    def end_page(self) -> None:
        """Begin the next page."""
        self._canvas.showPage()

    def data(self) -> bytes:
        """Return the file; nothing can be drawn any more."""
        self._canvas.save()
        return _without_null(self._file.getvalue())

    def _y(self, top: float) -> float:
        return (self._height - top) * mm


def _without_null(data: bytes) -> bytes:
    """Return a file whose fonts map no code to U+0000, as ReportLab has it of the first."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and "/ToUnicode" in each:
                codes = each.ToUnicode.read_bytes().replace(b"<00> <0000>", b"<00> <0020>")
                each.ToUnicode.write(codes)
        pdf.save(file, deterministic_id=True)
    return file.getvalue()
