"""Tokens: the words and signs of a text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefwright.recognition.lexicon import Lexicon

_APOSTROPHES = "'’ʼ"
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.-?){2,}"  # U.S., J.-P.
    r"|[^\W\d_]\.(?=\s?[^\W\d_])"  # M.
    rf"|[{_APOSTROPHES}]s\b"  # Montenegro's
    rf"|\d+(?:[.,:]\d+)*|\w+(?:[-‑{_APOSTROPHES}.]\w+)*"
    r"|\S"
)
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s$", re.IGNORECASE)


class Token(NamedTuple):
    """A word or a sign: characters from 0, the end exclusive."""

    start: int
    end: int
    text: str
    folded: str
    """The text, case folded, with straight apostrophes."""

    @property
    def is_capitalised(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_acronym(self) -> bool:
        """Whether it is a word in capital letters: NATO, U.S., EU."""
        letters = self.text.replace(".", "")
        return len(letters) > 1 and letters.isupper() and letters[0].isalpha()

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter with a stop, as in a name, or several: M., J.-P."""
        return self.text.endswith(".") and self.text[0].isupper() and self.text[1] == "."

    @property
    def is_word(self) -> bool:
        """Whether it has a letter or figure."""
        return self.text[0].isalnum()


def tokens_in(text: str, words: Lexicon, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words and signs of a stretch of a text.

    An abbreviation keeps its stop; a possessive ending and, where the language has them, elided
    articles (l'Europe) stand alone.
    """
    abbreviations = words.words("abbreviations")
    elisions = words.words("elisions")
    found: list[Token] = []
    for first, last in _pieces(text, start, len(text) if end is None else end, elisions):
        piece = text[first:last]
        before = found[-1] if found else None
        is_stop = piece == "." and before is not None and before.end == first
        if before is not None and is_stop and before.folded in abbreviations:
            found[-1] = Token(before.start, last, f"{before.text}.", f"{before.folded}.")
        else:
            found.append(Token(first, last, piece, piece.casefold().replace("’", "'")))
    return found


def _pieces(text: str, start: int, end: int, elisions: frozenset[str]) -> Iterator[tuple[int, int]]:
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        word = match[0]
        if last - first > 2 and any(sign in word for sign in _APOSTROPHES):
            cut = next(place for place, sign in enumerate(word) if sign in _APOSTROPHES)
            is_name = word[0].isupper() and word[cut + 1 : cut + 2].isupper()  # N’Diaye, O’Brien
            if 0 < cut < len(word) - 1 and word[:cut].casefold() in elisions and not is_name:
                yield first, first + cut + 1
                first += cut + 1
                word = text[first:last]
            ending = _POSSESSIVE.search(word)
            if ending and ending.start() > 0:
                yield first, first + ending.start()
                first += ending.start()
        yield first, last


def follows(left: Token, right: Token) -> bool:
    """Tell whether nothing but one space stands between two tokens, at most."""
    return right.start - left.end <= 1


def phrase_at(tokens: list[Token], index: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """Return how many tokens from an index on make up one of the phrases, the longest; 0 if none.

    Stops of abbreviations do not count: ``Lt.`` is ``lt``.
    """
    best = 0
    words: list[str] = []
    for token in tokens[index : index + 8]:
        words.append(bare(token))
        if tuple(words) in phrases:
            best = len(words)
    return best


def phrase_before(tokens: list[Token], index: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """Return how many tokens just before an index make up one of the phrases, the longest."""
    best = 0
    words: list[str] = []
    for token in reversed(tokens[max(index - 8, 0) : index]):
        words.insert(0, bare(token))
        if tuple(words) in phrases:
            best = len(words)
    return best


def bare(token: Token) -> str:
    """Return a token case folded, without the stop of an abbreviation."""
    folded = token.folded
    return folded[:-1] if len(folded) > 1 and folded[-1] == "." else folded
