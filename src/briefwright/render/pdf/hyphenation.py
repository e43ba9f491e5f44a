"""Find where words may part at the end of a line, by the dictionary of their language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

SOFT = "\xad"
"""Stands where a word may part; nothing shows it anywhere else."""
_LEAST_BEFORE = 3
_LEAST_AFTER = 3
_CAPITALISED_NOUNS = "de"
"""The language in which a capital does not make a name."""
_WORD = re.compile(
    r"""
    (?P<opening>[^\w@/\\#]*)           # quotation marks and brackets
    (?P<article>[^\W\d_]{1,4}['’])?    # l’, dell’
    (?P<letters>[^\W\d_]{6,})
    (?P<closing>(?:['’][^\W\d_]{0,2})?[^\w@/\\#]*)
    """,
    re.VERBOSE,
)
"""What is a word: letters alone. With figures, signs of addresses or hyphens it is something else:
a number, an address, a compound that parts at its own hyphen."""
_CACHED_WORDS = 10_000
_RAGGED_SHARE = 0.1
"""Of a line: what stays empty at its end rather than that a word parts."""
_MOST_RUNNING = 2
"""Lines one below the other that may end in a hyphen."""


class Hyphens:
    """The hyphens of one paragraph: which of its words may part by the dictionary."""

    def __init__(self) -> None:
        self.running = 0
        """Lines up to the current one that end in a hyphen."""
        self.in_last_word = False

    def offered(self, word: str, language: str, free: float, *, alone: bool) -> str:
        """Return a word that does not fit, with soft hyphens where it may part at this place.

        ``free`` is the share of the line that would stay empty. A word that is ``alone`` is longer
        than the line: it parts anyhow, so whatever it is, better by the dictionary. One that has
        soft hyphens of its own is left to them.
        """
        if SOFT in word:
            return word
        if alone:
            return hyphenated(word, language, names=True)
        if free < _RAGGED_SHARE or self.running >= _MOST_RUNNING or self.in_last_word:
            return word
        return hyphenated(word, language)

    def end_line(self, *, hyphen: bool) -> None:
        """Note that a line has ended, in a hyphen or not."""
        self.running = self.running + 1 if hyphen else 0


@lru_cache(maxsize=_CACHED_WORDS)
def hyphenated(word: str, language: str, *, names: bool = False) -> str:
    """Return a word with a soft hyphen wherever it may part; most words are returned as they are.

    Words with a capital count as names, which readers want whole; German writes all nouns so, and
    ``names`` makes no exception of them. Acronyms never part.
    """
    match = _WORD.fullmatch(word)
    if match is None:
        return word
    letters = match["letters"]
    is_name = not names and not language.lower().startswith(_CAPITALISED_NOUNS)
    if not letters[1:].islower() or (is_name and not letters[0].islower()):
        return word
    dictionary = _dictionary(language)
    if dictionary is None:
        return word
    start = match.start("letters")
    for place in reversed(_places(dictionary, letters)):
        word = f"{word[: start + place]}{SOFT}{word[start + place :]}"
    return word


def _places(dictionary: Pyphen, letters: str) -> list[int]:
    """Return where letters may part.

    Left out are places where letters would change (``place.data``), and those with a single letter
    between them: there pyphen, which knows no compounds, is often wrong (Zusamme-n-a-r-beit).
    """
    found = dictionary.positions(letters)
    alone = {place for place in found if place + 1 in found or place - 1 in found}
    return [place for place in found if place.data is None and place not in alone]


@lru_cache(maxsize=16)
def _dictionary(language: str) -> Pyphen | None:
    """Return the dictionary of a language or of the nearest one that has any, read only now."""
    import pyphen

    found = pyphen.language_fallback(language) if language else None
    return pyphen.Pyphen(lang=found, left=_LEAST_BEFORE, right=_LEAST_AFTER) if found else None
