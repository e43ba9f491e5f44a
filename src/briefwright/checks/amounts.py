"""The one number in a few words, such as a strength: ``about 1,200 soldiers``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

_NOT_EXACT = (
    "about almost approximately around least most between circa fewer less more nearly or over "
    "roughly some under up ab au autour bis env environ etwa knapp mehr mindestens moins ou plus "
    "près quelque rund weniger über около почти более менее свыше до приблизно понад майже"
).split()


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it is stated; not exact where the words around it leave it open."""

    value: Decimal
    is_exact: bool


def amount_in(text: str, language: str) -> Amount | None:
    """Return the number of a text in a language (BCP 47), None where it has none or several."""
    from briefwright.recognition.numbers import numbers_in

    mentions = numbers_in(text, language)
    if len(mentions) != 1:
        return None
    (mention,) = mentions
    around = f"{text[: mention.start]} {text[mention.end :]}"
    return Amount(mention.value, _leaves_open().search(around) is None)


@cache
def _leaves_open() -> re.Pattern[str]:
    words = "|".join(_NOT_EXACT)
    return re.compile(rf"\b(?:{words})\b|[~<>≈±+–—/-]", re.IGNORECASE)
