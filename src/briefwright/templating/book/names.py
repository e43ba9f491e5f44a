"""Names found in text: all spellings of all people in one pass, with one pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final
from unicodedata import is_normalized, normalize

from briefwright.templating.book.values import PersonEntry

_HYPHENS: Final = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
_APOSTROPHES: Final = "'’ʼ"
_SIGNS: Final = {
    " ": r"\s+",
    "-": f"[{_HYPHENS}]",
    "'": f"[{_APOSTROPHES}]",
}
# A name begins after no letter, no hyphen that joins it to a letter, and no apostrophe but that of
# an elision (d’Emmanuel, qu’Emmanuel); it ends before no letter and no hyphen that joins it to one.
_START: Final = rf"(?<!\w)(?<!\w[{_HYPHENS}])(?<![^\WdDlLuU][{_APOSTROPHES}])"
_END: Final = rf"(?!\w|[\u0300-\u036f]|[{_HYPHENS}]\w)"
_FOLDED: Final = str.maketrans({**dict.fromkeys(_HYPHENS, "-"), **dict.fromkeys(_APOSTROPHES, "'")})
_WHOLE: Final = ""
"""The key that ends a name in the tree of letters."""

Letters = dict[str, "Letters"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a text, and whose it is."""

    start: int
    end: int
    people: tuple[PersonEntry, ...]


@dataclass(frozen=True, slots=True)
class NameSearch:
    """Looks for the names of people."""

    pattern: re.Pattern[str] | None = field(repr=False)
    people: Mapping[str, tuple[PersonEntry, ...]] = field(repr=False)
    """By a name in its plain spelling."""
    longest: int
    """The number of characters that the longest name takes, and some for white space."""

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the names in a text, the longest at each place; large and small letters count.

        Any white space may stand between the words of a name, any apostrophe and hyphen for
        another; accents may be characters of their own (Unicode Annex 15).
        """
        if self.pattern is not None:
            for match in self.pattern.finditer(text):
                yield Mention(*match.span(), self.people[_plain(match[0])])


@lru_cache(maxsize=4)
def name_search(people: tuple[PersonEntry, ...]) -> NameSearch:
    """Return what looks for every name of people; a name that several share is found for each.

    It is made once for a book.
    """
    found: dict[str, list[PersonEntry]] = {}
    for person in people:
        for name in dict.fromkeys(_plain(name) for name in person.names):
            if name:
                found.setdefault(name, []).append(person)
    letters: Letters = {}
    for name in found:
        place = letters
        for letter in name:
            place = place.setdefault(letter, {})
        place[_WHOLE] = {}
    pattern = re.compile(f"{_START}(?:{_pattern(letters)}){_END}") if letters else None
    whose = {name: tuple(persons) for name, persons in found.items()}
    return NameSearch(pattern, whose, 2 * max(map(len, found), default=0))


def _plain(name: str) -> str:
    """Return a name in the spelling that names are compared in."""
    composed = name if is_normalized("NFC", name) else normalize("NFC", name)
    return " ".join(composed.translate(_FOLDED).split())


def _pattern(letters: Letters) -> str:
    """Return the pattern of all names in a tree of letters; longer names come first."""
    branches = []
    for letter in sorted(letters.keys() - {_WHOLE}):
        written, place = _sign(letter), letters[letter]
        while len(place) == 1 and _WHOLE not in place:
            ((following, place),) = place.items()
            written += _sign(following)
        branches.append(written + (_pattern(place) if place.keys() != {_WHOLE} else ""))
    inside = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{inside})?" if _WHOLE in letters else inside


def _sign(letter: str) -> str:
    """Return the pattern of one character: accents may be characters of their own."""
    if letter in _SIGNS:
        return _SIGNS[letter]
    parted: Sequence[str] = normalize("NFD", letter)
    whole = re.escape(letter)
    return whole if len(parted) == 1 else f"(?:{whole}|{re.escape(''.join(parted))})"
