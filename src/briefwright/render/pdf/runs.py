"""Runs of text, and the lines that they become."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefwright.render.pdf.elements import Element, Hyperlink
from briefwright.render.pdf.styles import Lettering

LINE_BREAK = "\n"
"""The text of a run that ends a line."""
LONG_WORD = 200
"""Letters from which a word is surely longer than a line."""


class Run:
    """A stretch of text in one lettering, perhaps a link.

    ``element`` is the one it belongs to within the paragraph, None for the paragraph itself.
    """

    __slots__ = ("element", "lettering", "link", "text")

    def __init__(
        self,
        lettering: Lettering,
        text: str,
        link: Hyperlink | None = None,
        element: Element | None = None,
    ) -> None:
        self.lettering = lettering
        self.text = text
        self.link = link
        self.element = element


Segment = tuple[Run, str, float]
"""What one run has on one line: its text as the lettering writes it, and its width."""


class Line(NamedTuple):
    """A line of text; ``end`` is the space that parts it from the next one in the file."""

    segments: Sequence[Segment]
    width: float
    end: str = " "


def one_line(runs: Iterable[Run]) -> Line:
    """Return runs on one line, however wide."""
    segments = [
        (run, run.lettering.written(run.text), run.lettering.width(run.text)) for run in runs
    ]
    return Line(segments, sum(width for _run, _text, width in segments))


def longest_word(runs: Iterable[Run]) -> float:
    """Return the width of the longest word in points; words in several runs count run by run."""
    return max((_longest(run.text, run.lettering) for run in runs), default=0.0)


def _longest(text: str, lettering: Lettering) -> float:
    words = lettering.words
    widths = (words[word][0] for word in text.split(" ") if len(word) < LONG_WORD)
    return max(widths, default=0.0) * lettering.scale
