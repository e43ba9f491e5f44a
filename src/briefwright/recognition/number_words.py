"""Numbers in words, from zero to nine hundred and ninety-nine, and ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that make one number, and its value."""

    start: int
    end: int
    value: int
    is_ordinal: bool = False
    is_article: bool = False
    """Whether it is a word that is an article first: ``a``, ``une``."""


@dataclass(frozen=True)
class NumberWords:
    """The number words of a language, in lower case, and how it puts them together."""

    values: Mapping[str, int]
    ordinals: Mapping[str, int]
    articles: frozenset[str]
    joiners: tuple[str, ...]
    joins_tens: bool
    """Whether a joiner may stand between tens and ones, not only after hundreds."""
    tens_take_teens: bool
    """``soixante-douze``: sixty and twelve."""
    ones_before_tens: bool
    """``fünfundzwanzig``: five and twenty."""
    compounds: bool
    """Whether several are written as one word."""

    def stretches(self, text: str) -> Iterator[Stretch]:
        """Yield the numbers of a text that are written in words, in order."""
        folded = text.lower()
        if len(folded) != len(text):  # İ becomes two characters: keep the places right
            folded = "".join(letter.lower()[:1] for letter in text)
        for run in self._run.finditer(folded):
            yield from self._numbers(list(self._piece.finditer(folded, run.start(), run.end())))

    def _numbers(self, pieces: list[re.Match[str]]) -> Iterator[Stretch]:
        current: Stretch | None = None
        last, joined = 0, False
        for piece in pieces:
            word = " ".join(re.split(r"[\s-]+", piece[0]))
            value = self.values.get(word, self.ordinals.get(word))
            if value is None:
                joined = True
                continue
            total = self._added(current, last, value, joined=joined)
            if total is None:
                if current is not None:
                    yield current
                current = Stretch(piece.start(), piece.end(), value, word in self.ordinals)
                current = self._marked(current, word)
            else:
                start = current.start if current is not None else piece.start()
                current = Stretch(start, piece.end(), total, word not in self.values)
            last, joined = value, False
            if current.is_ordinal:
                yield current
                current, last = None, 0
        if current is not None:
            yield current

    def _marked(self, stretch: Stretch, word: str) -> Stretch:
        is_ordinal = word not in self.values
        return Stretch(stretch.start, stretch.end, stretch.value, is_ordinal, word in self.articles)

    def _added(self, current: Stretch | None, last: int, value: int, *, joined: bool) -> int | None:
        """Return the value of a number with one more word; None where that begins another."""
        if current is None:
            return None
        total = current.value
        if value in (100, 1000):
            return total * value if 1 <= total < value // 10 and not joined else None
        after_hundreds = 100 <= last < 1000 and value < 100
        tens = last >= 20 and last % 10 == 0 and last < 100
        ones_after_tens = tens and 0 < value < 10 and (self.joins_tens or not joined)
        teens_after_tens = tens and self.tens_take_teens and last in (60, 80) and value < 20
        tens_after_ones = self.ones_before_tens and joined and 0 < last < 10 and 20 <= value < 100
        if after_hundreds or ones_after_tens or teens_after_tens or tens_after_ones:
            return total + value
        return None

    @cached_property
    def _words(self) -> str:
        known = sorted({*self.values, *self.ordinals}, key=lambda word: (-len(word), word))
        return "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in known)

    @cached_property
    def _joining(self) -> str:
        return "|".join(map(re.escape, self.joiners)) or "(?!)"

    @cached_property
    def _run(self) -> re.Pattern[str]:
        between = rf"[\s-]+(?:(?:{self._joining})[\s-]+)?"
        word = self._words
        if self.compounds:
            word = rf"(?:{word})(?:(?:{self._joining})?(?:{word}))*"
        return re.compile(rf"(?<!\w)(?:{word})(?:{between}(?:{word})(?!\w))*(?!\w)")

    @cached_property
    def _piece(self) -> re.Pattern[str]:
        if self.compounds:
            return re.compile(rf"{self._words}|{self._joining}")
        return re.compile(rf"(?<!\w)(?:{self._words}|{self._joining})(?!\w)")
