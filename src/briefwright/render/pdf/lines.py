"""Break the words of a paragraph into lines that fill a width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from briefwright.render.pdf.hyphenation import SOFT, Hyphens
from briefwright.render.pdf.runs import LINE_BREAK, LONG_WORD, Line, Run, Segment
from briefwright.render.pdf.styles import Lettering
from briefwright.render.pdf.typefaces import SOFT_HYPHEN, Word

_TOLERANCE = 0.001
"""Points by which a line may pass its width: sums of floats are not exact."""
_TOO_WIDE = 1e9
_OPPORTUNITY = re.compile("(?<=\\w[-\u2010\u2013/])(?=[^\\W\\d])|(?<=[\u2014\u200b\xad])(?=.)")
"""Where a word may part: after a hyphen, dash or slash before a letter; where a mark allows it."""
_LAST_RESORT = re.compile("(?<=[-/._?&=,;:@])(?=.)")
"""Where a word longer than a whole line parts best: in web addresses above all."""


def break_lines(runs: Sequence[Run], width: float) -> list[Line]:
    """Return the lines of a paragraph of runs, each at most ``width`` points wide."""
    width += _TOLERANCE
    if len(runs) == 1 and runs[0].text != LINE_BREAK:
        return list(_plain_lines(runs[0], width))
    lines: list[Line] = []
    start = 0
    for index, run in enumerate(runs):
        if run.text == LINE_BREAK:
            lines += _mixed_lines(runs[start:index], width) or [Line((), 0.0)]
            start = index + 1
    return [*lines, *_mixed_lines(runs[start:], width)]


def _plain_lines(run: Run, width: float) -> Iterator[Line]:
    """Break a paragraph of one run."""
    lettering = run.lettering
    words, space, scale = lettering.words, lettering.space, lettering.scale
    room, used, texts = width / scale, 0.0, list[str]()
    hyphens, language = Hyphens(), lettering.voice.language
    wholes = run.text.split(" ")
    for index, whole in enumerate(wholes):
        word = whole
        measured, text = words[word] if len(word) < LONG_WORD else (_TOO_WIDE, "")
        while used + measured > room:
            if language is not None:
                hyphens.in_last_word = index == len(wholes) - 1
                word = hyphens.offered(word, language, 1 - used / room, alone=not texts)
            parts = _parted(word, lettering, room - used, force=not texts)
            if parts is not None:
                (wide, head), word = parts
                texts.append(head)
                used += wide + space
                measured, text = words[word] if len(word) < LONG_WORD else (_TOO_WIDE, "")
            if language is not None:
                hyphens.end_line(hyphen=parts is not None and _has_hyphen(texts[-1]))
            is_parted = parts is not None and word != ""
            yield _plain_line(run, texts, (used - space) * scale, "" if is_parted else " ")
            used, texts = 0.0, []
        if text:
            texts.append(text)
            used += measured + space
    if texts:
        yield _plain_line(run, texts, (used - space) * scale, " ")


def _plain_line(run: Run, texts: Iterable[str], width: float, end: str) -> Line:
    return Line(((run, " ".join(texts), width),), width, end)


def _parted(
    word: str, lettering: Lettering, room: float, *, force: bool
) -> tuple[Word, str] | None:
    """Return the measured head of a word that fits into the room, and the rest of the word.

    Room is in thousandths of an em. With ``force`` the word parts anywhere, after one letter at
    least: it stands alone and is longer than the line.
    """
    for position in reversed([match.start() for match in _OPPORTUNITY.finditer(word[:LONG_WORD])]):
        head = lettering.measured(_with_hyphen(word[:position]))
        if head[0] <= room:
            return head, word[position:]
    if not force:
        return None
    return _forced(word, lettering, room)


def _with_hyphen(head: str) -> str:
    return head + chr(SOFT_HYPHEN) if head.endswith(SOFT) else head


def _has_hyphen(written: str) -> bool:
    return written.endswith(chr(SOFT_HYPHEN))


def _forced(word: str, lettering: Lettering, room: float) -> tuple[Word, str]:
    """Part a word that is longer than a line at the best letter that fits, after one at least."""
    words, used, count = lettering.words, 0.0, 0
    while count < len(word) and used <= room:
        used += words[word[count]][0]
        count += 1
    fits = max(count - 1, 1)
    best = [match.start() for match in _LAST_RESORT.finditer(word[: fits + 1])]
    position = best[-1] if best and best[-1] > fits // 3 else fits
    return lettering.measured(word[:position]), word[position:]


_Part = tuple[Run, str, str, float]
"""What one run has of a word: the run, the word, its text as written, and its width."""


def _mixed_lines(runs: Sequence[Run], width: float) -> list[Line]:
    """Break a paragraph of several runs, which has no line break of its own."""
    breaker = _MixedBreaker(width)
    for run in runs:
        breaker.add(run)
    return breaker.finished()


def _part(run: Run, word: str) -> _Part:
    if len(word) >= LONG_WORD:
        return run, word, "", _TOO_WIDE
    measured, text = run.lettering.words[word]
    return run, word, text, measured * run.lettering.scale


class _MixedBreaker:
    """Fills lines with words whose parts may come from several runs."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.lines: list[Line] = []
        self.segments: list[Segment] = []
        self.used = 0.0
        self.word: list[_Part] = []
        """The parts of the word that the next run may still add to."""
        self.space: Run | None = None
        """The run whose space comes before that word."""
        self.hyphens = Hyphens()

    def add(self, run: Run) -> None:
        """Add the words of a run: the first may end a word, the last may go on in the next run."""
        words = run.text.split(" ")
        if words[0]:
            self.word.append(_part(run, words[0]))
        if len(words) == 1:
            return
        self._place(self.word)
        self.space = run
        if len(words) > 2:
            self._fill(run, words[1:-1])
        self.word = [_part(run, words[-1])] if words[-1] else []

    def _fill(self, run: Run, words: Sequence[str]) -> None:
        """Add whole words of one run; what does not fit goes the way of all words."""
        lettering = run.lettering
        measures, scale = lettering.words, lettering.scale
        gap, room = lettering.space * scale, self.width
        texts, used = list[str](), self.used
        for word in words:
            measured, text = measures[word] if len(word) < LONG_WORD else (_TOO_WIDE, "")
            if used and used + gap + measured * scale <= room:
                if text:
                    texts.append(text)
                    used += gap + measured * scale
                continue
            if texts:
                self._join(run, f" {' '.join(texts)}", used - self.used)
                texts = []
            if word:
                self._place([_part(run, word)])
            used = self.used
        if texts:
            self._join(run, f" {' '.join(texts)}", used - self.used)

    def _place(self, word: list[_Part]) -> None:
        """Add a word to the line, or begin the next line with it."""
        while word:
            gap = 0.0
            if self.segments and self.space is not None:
                gap = self.space.lettering.space * self.space.lettering.scale
            wide = word[0][3] if len(word) == 1 else sum(part[3] for part in word)
            if self.used + gap + wide <= self.width:
                self._append(word, gap)
                return
            word = self._filled(word, gap)

    def _append(self, word: Sequence[_Part], gap: float) -> None:
        if gap and self.space is not None:
            self._join(self.space, " ", gap)
        for run, _word, text, width in word:
            self._join(run, text, width)

    def _join(self, run: Run, text: str, width: float) -> None:
        self.used += width
        if self.segments:
            last, before, wide = self.segments[-1]
            if last is run:
                self.segments[-1] = (run, before + text, wide + width)
                return
        self.segments.append((run, text, width))

    def _filled(self, word: list[_Part], gap: float) -> list[_Part]:
        """End the line, with what fits of the word; return the rest of the word."""
        room, is_empty = self.width - self.used - gap, not self.segments
        for index, (run, whole, _text, width) in enumerate(word):
            if width <= room:
                room -= width
                continue
            force, lettering = is_empty and index == 0, run.lettering
            offered = self._offered(word, index, room, alone=force)
            parted = _parted(offered, lettering, room / lettering.scale, force=force)
            if parted is not None:
                (measured, text), rest = parted
                self._append([*word[:index], (run, whole, text, measured * lettering.scale)], gap)
                left = [_part(run, rest), *word[index + 1 :]] if rest else word[index + 1 :]
                self._end_line("" if left else " ", hyphen=_has_hyphen(text))
                return left
            if not is_empty or not index:
                break
            self._append(word[:index], gap)
            self._end_line("")
            return word[index:]
        else:  # it fits but for a rounding error
            self._append(word, gap)
            word = []
        self._end_line(" ")
        return word

    def _offered(self, word: Sequence[_Part], index: int, room: float, *, alone: bool) -> str:
        """Return the text of a part, with soft hyphens if no other part has letters of the word."""
        run, whole, _text, _width = word[index]
        language = run.lettering.voice.language
        others = (*word[:index], *word[index + 1 :])
        if language is None or any(letter.isalpha() for part in others for letter in part[1]):
            return whole
        return self.hyphens.offered(whole, language, room / self.width, alone=alone)

    def _end_line(self, end: str, *, hyphen: bool = False) -> None:
        self.hyphens.end_line(hyphen=hyphen)
        self.lines.append(Line(self.segments, self.used, end))
        self.segments, self.used = [], 0.0

    def finished(self) -> list[Line]:
        """Return the lines."""
        self.hyphens.in_last_word = True
        self._place(self.word)
        if self.segments:
            self._end_line(" ")
        return self.lines
