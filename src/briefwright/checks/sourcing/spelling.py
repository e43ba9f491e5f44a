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
_SHAPES = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "‐": "-"})
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


def same_letters(name: str, other: str) -> bool:
    """Tell whether two words are spelt alike, whatever the shape of their apostrophes and hyphens.

    One of them may be set in capitals throughout.
    """
    name, other = name.translate(_SHAPES), other.translate(_SHAPES)
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
    one, two = without_diacritics(name), without_diacritics(other)
    if one == two:
        return True
    shortest = min(len(one), len(two))
    allowed = 0 if shortest < 4 else 1 if shortest < 7 else 2
    if abs(len(one) - len(two)) > allowed or len(set(one) ^ set(two)) > 2 * allowed:
        return False
    return slips_between(one, two, allowed) <= allowed


def slips_between(one: str, two: str, most: int) -> int:
    """Return how many letters are wrong, missing, added or swapped; ``most`` + 1 for any more.

    The distance of optimal string alignment, for the few words that come near a name.
    """
    before_last: list[int] = []
    last = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(two, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before_last, last = last, row
    return min(last[-1], most + 1)
