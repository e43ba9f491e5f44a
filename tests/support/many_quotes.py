"""A brief of many quotes and the long source that they stand in, for measuring."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, count

from briefwright.evidence import ArchivedText
from briefwright.model import Brief

_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
_VOCABULARY = 8000
_WORDS = 90  # in a paragraph
_SIZE = 1_000_000  # characters
_MULTIPLIER, _MODULUS = 48271, 2**31 - 1  # Park and Miller's generator: the same on every machine


def many_quotes(number: int, *, altered: bool) -> tuple[Brief, Mapping[str, ArchivedText]]:
    """Return a brief with quotes of 22 words, and its source of a million characters.

    Words are as frequent as in a language: the n-th has an n-th of the first one's share.
    """
    paragraphs = _paragraphs()
    quotes = []
    for index in range(number):
        words = paragraphs[index * 7 % len(paragraphs)].rstrip(".").split()
        start = index % (_WORDS - 22)
        quote = words[start : start + 22]
        if altered:
            quote[7] = "otherwise"
            quote.insert(14, "added")
        quotes.append({"text": " ".join(quote), "source": "article"})
    brief = Brief.model_validate(
        {
            "title": "Many quotes",
            "summary": "They are held against one long source.",
            "sources": [{"id": "article", "title": "A long source"}],
            "quotes": quotes,
        }
    )
    return brief, {"article": ArchivedText("article.txt", "0" * 64, tuple(paragraphs))}


def _paragraphs() -> list[str]:
    seeds = accumulate(count(), lambda state, _: state * _MULTIPLIER % _MODULUS, initial=20241003)
    lines = (" ".join(_word(next(seeds)) for _ in range(_WORDS)) + "." for _ in count())
    found: list[str] = []
    size = 0
    while size < _SIZE:
        found.append(next(lines))
        size += len(found[-1]) + 1
    return found


def _word(seed: int) -> str:
    """Return a word of the vocabulary; small ranks come often."""
    share = seed / _MODULUS
    rank = int(_VOCABULARY**share)
    letters = ""
    while rank or not letters:
        rank, step = divmod(rank, len(_SYLLABLES))
        letters += _SYLLABLES[step]
    return letters
