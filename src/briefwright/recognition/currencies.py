"""Currencies in plain text: what a sign, a code or a word beside a number says of its money."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefwright.model.currencies import CURRENCIES

_FILE = Path(__file__).with_name("languages") / "currencies.toml"
_LONGEST_SIGN = 4  # characters
_GAP = re.compile(r"[\s\u00a0\u202f]?")
_WORD = re.compile(r"[^\W\d_]+")
_NONE: frozenset[str] = frozenset()


def currencies_beside(text: str, start: int, end: int) -> frozenset[str]:
    """Return the currencies (ISO 4217) that a number, given as a stretch, may be in.

    Several where a sign is that of several: ``$``; none where nothing is known to tell.
    """
    return amount_around(text, start, end)[1]


def amount_around(text: str, start: int, end: int) -> tuple[str, frozenset[str]]:
    """Return a number with the sign, code or word of its currency, and which it may be."""
    before = text[max(start - _LONGEST_SIGN - 1, 0) : start]
    sign = before.rstrip("\u00a0\u202f ")
    for size in range(min(_LONGEST_SIGN, len(sign)), 0, -1):
        in_word = sign[-size].isalpha() and sign[-size - 1 : -size].isalpha()
        if (found := _of_sign(sign[-size:])) and not in_word:
            return text[start - len(before) + len(sign) - size : end], found
    place = _GAP.match(text, end).end()  # type: ignore[union-attr]  # it matches anything
    word = _WORD.match(text, place)
    after = word[0] if word is not None else text[place : place + 1]
    found = _of_sign(after) or _money().get(after.lower(), _NONE)
    return text[start : place + len(after)] if found else text[start:end], found


def _of_sign(sign: str) -> frozenset[str]:
    if sign in CURRENCIES:
        return frozenset((sign,))
    return _money().get(sign, _NONE)


@cache
def _money() -> Mapping[str, frozenset[str]]:
    """Return the currencies of each sign and word."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        sign: frozenset(codes.split()) for table in tables.values() for sign, codes in table.items()
    }
