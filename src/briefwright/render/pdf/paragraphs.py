"""Paragraphs: lines of text that split over pages without widows and orphans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.document import Footnote
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element
from briefwright.render.pdf.flowables import TOLERANCE, Piece
from briefwright.render.pdf.lines import break_lines
from briefwright.render.pdf.runs import Line, Run, longest_word
from briefwright.render.pdf.styles import ParagraphSetting

LEAST_LINES = 2
"""Lines of a paragraph that stay together at the foot and at the head of a page."""
NARROWEST = 36.0
"""Points below which text is set without its indents rather than letter by letter."""

WIDEST_RIGHT_INDENT = 1 / 3
"""Share of the width above which a right indent is left out: it is meant for lines of a page."""


@dataclass(frozen=True, slots=True)
class Backing:
    """A coloured box close behind the words of a paragraph."""

    fill: str
    padding: float


class TextBlock(Piece):
    """A paragraph, or the lines of one that stand on a page."""

    def __init__(self, runs: Sequence[Run], setting: ParagraphSetting, element: Element) -> None:
        self.runs = runs
        self.setting = setting
        self.element = element
        self.before = setting.before
        self.after = setting.after
        self.keep_with_next = setting.keep_with_next
        self.align = setting.align
        self.backing: Backing | None = None
        self.lines: Sequence[Line] = ()
        self.width = -1.0
        self.indent = setting.indent

    def measure(self, width: float) -> float:
        """Break the text into lines."""
        if width != self.width:
            self.width = width
            setting = self.setting
            right = setting.right_indent
            if right > width * WIDEST_RIGHT_INDENT:
                right = 0.0
            room = width - setting.indent - right
            if room < NARROWEST:
                self.indent, room = 0.0, width
            self.room = room
            self.lines = break_lines(self.runs, room)
            self.height = len(self.lines) * setting.leading
        return self.height

    def least_width(self) -> float:
        """Return the width at which no word has to part."""
        return longest_word(self.runs) + self.setting.indent

    def split(self, height: float, *, fresh: bool) -> tuple[TextBlock, TextBlock] | None:
        """Split between lines."""
        count = len(self.lines)
        fitting = int((height + TOLERANCE) / self.setting.leading)
        if fresh:
            fitting = min(max(fitting, 1), count - 1)
        if count - fitting < LEAST_LINES and fitting > LEAST_LINES:
            fitting = count - LEAST_LINES
        while LEAST_LINES < fitting < count and not self.lines[fitting - 1].end:
            fitting -= 1  # no page ends within a word
        if not 0 < fitting < count:
            return None
        if not fresh and (fitting < LEAST_LINES or count - fitting < LEAST_LINES):
            return None
        return self._part(self.lines[:fitting]), self._part(self.lines[fitting:])

    def _part(self, lines: Sequence[Line]) -> TextBlock:
        part = TextBlock(self.runs, self.setting, self.element)
        part.take_lines(self, lines)
        return part

    def take_lines(self, whole: TextBlock, lines: Sequence[Line]) -> None:
        """Become the part of a whole that has some of its lines."""
        self.align, self.backing, self.indent = whole.align, whole.backing, whole.indent
        self.before, self.after = whole.before, whole.after
        self.keep_with_next = whole.keep_with_next
        self.width, self.room, self.lines = whole.width, whole.room, lines
        self.height = len(lines) * self.setting.leading

    def calls(self) -> Iterator[Element]:
        """Yield the calls of footnotes in the lines."""
        for line in self.lines:
            for run, _text, _width in line.segments:
                if run.element is not None and isinstance(run.element.node, Footnote):
                    yield run.element

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the lines."""
        setting = self.setting
        canvas.place(self.element, x, top)
        box = (x + self.indent, top - setting.baseline, self.room)
        if self.backing is not None:
            self._draw_backing(canvas, self.backing, x + self.indent, top)
        canvas.draw_lines(self.lines, box, setting.leading, self.align, self.element)

    def _draw_backing(self, canvas: PdfCanvas, backing: Backing, x: float, top: float) -> None:
        wide = max((line.width for line in self.lines), default=0.0)
        shift = {"left": 0.0, "centre": 0.5, "right": 1.0}[self.align] * (self.room - wide)
        padding = backing.padding
        capital = self.setting.baseline - 0.33 * self.setting.lettering.size
        top += self.setting.leading / 2 - capital  # the middle of capitals is that of the box
        box = (x + shift - padding, top - self.height, wide + 2 * padding, self.height)
        canvas.draw_fills(backing.fill, [box])
