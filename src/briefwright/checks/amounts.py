"""The one number in a few words, such as a strength: ``about 1,200 soldiers``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_NUMBER = re.compile(r"\d{1,3}(?:[ ,.'’\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_MULTIPLES = {"thousand": 10**3, "million": 10**6, "millions": 10**6, "tausend": 10**3}
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+)")
_NOT_EXACT = re.compile(
    r"\b(?:about|almost|approximately|around|at least|at most|between|circa|fewer|less|more|nearly|"
    r"or|over|roughly|some|under|up to|à|ab|au|autour|bis|env|environ|etwa|knapp|mehr|mindestens|"
    r"moins|near|ou|plus|près|quelque|rund|über|weniger)\b|[~<>≈±+–—/-]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it is stated; not exact where the words around it leave it open."""

    value: Decimal
    is_exact: bool


def amount_in(text: str) -> Amount | None:
    """Return the number of a text, None where it has none or more than one."""
    matches = list(_NUMBER.finditer(text))
    if len(matches) != 1:
        return None
    (match,) = matches
    around = text[: match.start()] + " " + text[match.end() :]
    word = _NEXT_WORD.match(text, match.end())
    multiple = _MULTIPLES.get(word[1].lower(), 1) if word else 1
    return Amount(_value(match[0]) * multiple, _NOT_EXACT.search(around) is None)


def _value(written: str) -> Decimal:
    """Return the value of digits with marks between thousands, or one before decimals."""
    if re.fullmatch(r"\d{1,3}(?:[^\d]\d{3})+", written):
        return Decimal(re.sub(r"\D", "", written))
    return Decimal(written.replace(",", "."))
