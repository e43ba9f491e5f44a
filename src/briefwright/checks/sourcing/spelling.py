"""Spellings compared: what is the same name with lost diacritics, another ending, a slip."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Letters that no decomposition takes apart.
_PLAIN = str.maketrans(
    {"đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae", "Æ": "Ae",
     "œ": "oe", "Œ": "Oe", "ı": "i", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "’": "'", "ʼ": "'",
     "‑": "-", "‐": "-"}
)  # fmt: skip
# Languages that change the endings of names.
INFLECTING = frozenset("uk ru be sr hr bs cnr sh sl mk bg pl cs sk el lt lv ro hu fi et sq".split())
_LONGEST_ENDING = 3
_ELISION = re.compile(r"^(?:[ldjmnstc]|qu|dell|all|nell|dall|sull)['’](?=\w\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")


@cache
def without_diacritics(word: str) -> str:
    """Return a word in lower case without accents, strokes and the like."""
    decomposed = unicodedata.normalize("NFD", word.translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def without_possessive(word: str) -> str:
    """Return a word without the ending of the English genitive."""
    return _POSSESSIVE.sub("", word)


def without_elision(word: str) -> str:
    """Return a word without a French or Italian article run into it: l’Observatoire."""
    return _ELISION.sub("", word)


def script_of(text: str) -> str:
    """Return the script most letters of a text are of: ``LATIN``, ``CYRILLIC``, ``GREEK``."""
    counts: dict[str, int] = {}
    for letter in text:
        if letter.isalpha():
            name = unicodedata.name(letter, "OTHER").split(" ", 1)[0]
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: (counts[name], name), default="")


def same_letters(name: str, other: str) -> bool:
    """Tell whether two words are spelt alike; one of them may be set in capitals throughout."""
    if name == other:
        return True
    capitals = len(name) > 2 and (name.isupper() or other.isupper())
    return capitals and name.casefold() == other.casefold()


def differ_in_ending(name: str, other: str) -> bool:
    """Tell whether two spellings are one name in two cases: Krapović, Krapovića; Олена, Олени."""
    common = 0
    for a, b in zip(name, other, strict=False):
        if a != b:
            break
        common += 1
    longest = max(len(name), len(other))
    ending = max(len(name), len(other)) - common
    return common >= 3 and ending <= _LONGEST_ENDING and common >= longest - _LONGEST_ENDING


def near_miss(name: str, other: str) -> bool:
    """Tell whether two different words are so near that one is the other with a slip."""
    from rapidfuzz.distance import OSA

    one, two = without_diacritics(name), without_diacritics(other)
    if one == two:
        return True
    shortest = min(len(one), len(two))
    allowed = 0 if shortest < 4 else 1 if shortest < 7 else 2
    return OSA.distance(one, two, score_cutoff=allowed) <= allowed
