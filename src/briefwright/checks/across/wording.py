"""Words that say the same in another spelling: defence and defense, NATO and its long form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from briefwright.checks.titles import SMALL_WORDS
from briefwright.core.words import folded_words

_ALIKE = 80  # per cent; 'organisation' and 'organization' are 92 alike, 'defence' and 'defense' 86
_ONE_OFFICE = {
    "chairman": "chair", "chairperson": "chair", "chairwoman": "chair", "vice": "deputy",
    "spokesman": "spokesperson", "spokeswoman": "spokesperson",
}  # fmt: skip


def content_words(text: object) -> tuple[str, ...]:
    """Return the words of a text that carry meaning, one word for what means one office."""
    if not isinstance(text, str):
        return ()
    return tuple(
        _ONE_OFFICE.get(word, word) for word in folded_words(text) if word not in SMALL_WORDS
    )


def without_partner(words: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """Return the words that no other word is like, in their order."""
    others = tuple(others)
    return tuple(word for word in words if not any(are_alike(word, other) for other in others))


@cache
def are_alike(one: str, other: str) -> bool:
    """Tell whether two words are one in two spellings or forms."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or any(map(str.isdigit, one + other)):
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _ALIKE


def covers(fewer: Sequence[str], more: Sequence[str]) -> bool:
    """Tell whether words say nothing that others do not say, in long form or as an acronym."""
    left = without_partner(fewer, more)
    return all(_is_acronym_of(word, more) for word in left)


def _is_acronym_of(word: str, words: Sequence[str]) -> bool:
    """Tell whether a word is made of the first letters of words that follow one another."""
    firsts = "".join(each[0] for each in words)
    return len(word) > 1 and word in firsts
