"""Ids for the items of a draft, made from names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from briefwright.draft.rules_reading import letters

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_LONGEST = 40


class Identifiers:
    """Gives out ids, each once."""

    def __init__(self, taken: Sequence[str] = ()) -> None:
        self._taken = set(taken)

    def new(self, *names: str, fallback: str) -> str:
        """Return the first id not yet given: of a name, of two of them, or with a number."""
        plain = [each for each in map(plain_identifier, names) if each]
        candidates = plain or [fallback]
        for candidate in candidates:
            if candidate not in self._taken:
                self._taken.add(candidate)
                return candidate
        base, number = candidates[0], 2
        while f"{base}-{number}" in self._taken:
            number += 1
        self._taken.add(f"{base}-{number}")
        return f"{base}-{number}"


def plain_identifier(words: str) -> str:
    """Return words as an id: ``Milatović`` → milatovic; empty where no letter is left."""
    table = letters()
    spelt = "".join(table.get(sign, sign) for sign in words.lower())
    decomposed = unicodedata.normalize("NFKD", spelt)
    spelt = "".join(table.get(sign, sign) for sign in decomposed)
    plain = _NOT_PLAIN.sub("-", "".join(c for c in spelt if not unicodedata.combining(c)))
    return re.sub("^[^a-z]+", "", plain[:_LONGEST]).strip("-")
