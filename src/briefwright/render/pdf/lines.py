"""Break the words of a paragraph into lines that fill a width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefwright.render.pdf.elements import Hyperlink
from briefwright.render.pdf.styles import Lettering
from briefwright.render.pdf.typefaces import SOFT_HYPHEN

LINE_BREAK = "\n"
"""The text of a run that ends a line."""
_TOLERANCE = 0.001
"""Points by which a line may pass its width: sums of floats are not exact."""
_LONG_WORD = 200
"""Letters from which a word is surely longer than a line."""
_OPPORTUNITY = re.compile("(?<=\\w[-\u2010\u2013/])(?=[^\\W\\d])|(?<=[\u2014\u200b\xad])(?=.)")
"""Where a word may part: after a hyphen, dash or slash before a letter; where a mark allows it."""
_LAST_RESORT = re.compile("(?<=[-/._?&=,;:@])(?=.)")
"""Where a word longer than a whole line parts best: in web addresses above all."""


class Run:
    """A stretch of text in one lettering, perhaps a link."""

    __slots__ = ("lettering", "link", "text")

    def __init__(self, lettering: Lettering, text: str, link: Hyperlink | None = None) -> None:
        self.lettering = lettering
        self.text = text
        self.link = link


class Segment(NamedTuple):
    """What one run has on one line: its text as the lettering writes it, and its width."""

    run: Run
    text: str
    width: float


class Line(NamedTuple):
    """A line of text; ``end`` is the space that parts it from the next one in the file."""

    segments: Sequence[Segment]
    width: float
    end: str = " "


def break_lines(runs: Sequence[Run], width: float) -> list[Line]:
    """Return the lines of a paragraph of runs, each at most ``width`` points wide."""
    width += _TOLERANCE
    if len(runs) == 1:
        return list(_plain_lines(runs[0], width))
    lines: list[Line] = []
    start = 0
    for index, run in enumerate(runs):
        if run.text == LINE_BREAK:
            lines += _mixed_lines(runs[start:index], width) or [Line((), 0.0)]
            start = index + 1
    return [*lines, *_mixed_lines(runs[start:], width)]


def longest_word(runs: Iterable[Run]) -> float:
    """Return the width of the longest word in points; words in several runs count run by run."""
    return max((_longest(run.text, run.lettering) for run in runs), default=0.0)


def _longest(text: str, lettering: Lettering) -> float:
    words = lettering.words
    widths = (words[word][0] for word in text.split(" ") if len(word) < _LONG_WORD)
    return max(widths, default=0.0) * lettering.scale


def _plain_lines(run: Run, width: float) -> Iterator[Line]:
    """Break a paragraph of one run."""
    lettering = run.lettering
    words, space, scale = lettering.words, lettering.space, lettering.scale
    room, used, texts = width / scale, 0.0, list[str]()
    for whole in run.text.split(" "):
        word = whole
        measured, text = words[word] if len(word) < _LONG_WORD else (room + 1, "")
        while used + measured > room:
            parts = _parted(word, lettering, room - used, force=not texts)
            if parts is not None:
                texts.append(parts[0][1])
                used += parts[0][0] + space
                word = parts[1]
            used -= space
            yield Line(
                (Segment(run, " ".join(texts), used * scale),), used * scale, "" if parts else " "
            )
            used, texts = 0.0, []
            measured, text = words[word] if len(word) < _LONG_WORD else (room + 1, "")
        if text:
            texts.append(text)
            used += measured + space
    if texts:
        used = (used - space) * scale
        yield Line((Segment(run, " ".join(texts), used),), used)


def _parted(
    word: str, lettering: Lettering, room: float, *, force: bool
) -> tuple[tuple[float, str], str] | None:
    """Return the measured head of a word that fits into the room, and the rest of the word.

    Room is in thousandths of an em. With ``force`` the word parts anywhere, after one letter at
    least: it stands alone and is longer than the line.
    """
    for position in reversed([match.start() for match in _OPPORTUNITY.finditer(word[:_LONG_WORD])]):
        head = lettering.measured(_with_hyphen(word[:position]))
        if head[0] <= room:
            return head, word[position:]
    if not force:
        return None
    return _forced(word, lettering, room)


def _with_hyphen(head: str) -> str:
    return head + chr(SOFT_HYPHEN) if head.endswith("\xad") else head


def _forced(word: str, lettering: Lettering, room: float) -> tuple[tuple[float, str], str]:
    """Part a word that is longer than a line at the best letter that fits."""
    fits, fails = 1, min(len(word), _LONG_WORD)
    while fails - fits > 1:
        middle = (fits + fails) // 2
        if lettering.measured(word[:middle])[0] <= room:
            fits = middle
        else:
            fails = middle
    best = [match.start() for match in _LAST_RESORT.finditer(word[: fits + 1])]
    position = best[-1] if best and best[-1] > fits // 3 else fits
    return lettering.measured(word[:position]), word[position:]


class _Part(NamedTuple):
    """What one run has of a word."""

    run: Run
    word: str
    text: str
    width: float


def _mixed_lines(runs: Sequence[Run], width: float) -> list[Line]:
    """Break a paragraph of several runs, which has no line break of its own."""
    breaker = _MixedBreaker(width)
    word: list[_Part] = []
    for run in runs:
        first, *others = run.text.split(" ")
        if first:
            word.append(_part(run, first))
        for text in others:
            breaker.add(word)
            breaker.space = run
            word = [_part(run, text)] if text else []
    breaker.add(word)
    return breaker.finished()


def _part(run: Run, word: str) -> _Part:
    if len(word) >= _LONG_WORD:
        return _Part(run, word, "", 1e9)
    measured, text = run.lettering.words[word]
    return _Part(run, word, text, measured * run.lettering.scale)


class _MixedBreaker:
    """Fills lines with words whose parts may come from several runs."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.lines: list[Line] = []
        self.parts: list[_Part] = []
        self.used = 0.0
        self.space: Run | None = None
        """The run whose space comes before the next word."""

    def add(self, word: list[_Part]) -> None:
        """Add a word to the line, or begin the next line with it."""
        while word:
            gap = 0.0
            if self.parts and self.space is not None:
                gap = self.space.lettering.space * self.space.lettering.scale
            wide = sum(part.width for part in word)
            if self.used + gap + wide <= self.width:
                self._append(word, gap)
                return
            word = self._filled(word, gap)

    def _append(self, word: Sequence[_Part], gap: float) -> None:
        if gap and self.space is not None:
            self.parts.append(_Part(self.space, " ", " ", gap))
        self.parts += word
        self.used += gap + sum(part.width for part in word)

    def _filled(self, word: list[_Part], gap: float) -> list[_Part]:
        """End the line, with what fits of the word; return the rest of the word."""
        room = self.width - self.used - gap
        for index, part in enumerate(word):
            if part.width > room:
                force = not self.parts and index == 0
                lettering = part.run.lettering
                parted = _parted(part.word, lettering, room / lettering.scale, force=force)
                if parted is not None:
                    (measured, text), rest = parted
                    head = _Part(part.run, part.word, text, measured * lettering.scale)
                    self._append([*word[:index], head], gap)
                    self._end_line("")
                    return (
                        [_part(part.run, rest), *word[index + 1 :]] if rest else word[index + 1 :]
                    )
                if not self.parts and index:
                    self._append(word[:index], gap)
                    self._end_line("")
                    return word[index:]
                break
            room -= part.width
        if not self.parts:  # it fits but for a rounding error
            self._append(word, 0.0)
            word = []
        self._end_line(" ")
        return word

    def _end_line(self, end: str) -> None:
        self.lines.append(Line(_segments(self.parts), self.used, end))
        self.parts, self.used = [], 0.0

    def finished(self) -> list[Line]:
        """Return the lines."""
        if self.parts:
            self._end_line(" ")
        return self.lines


def _segments(parts: Iterable[_Part]) -> list[Segment]:
    """Join what follows one another from the same run."""
    segments: list[Segment] = []
    for run, _word, text, width in parts:
        if segments and segments[-1].run is run:
            before = segments[-1]
            segments[-1] = Segment(run, before.text + text, before.width + width)
        else:
            segments.append(Segment(run, text, width))
    return segments
