"""What a language does to dates, numbers and names; English is built in, the rest is CLDR's."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from briefwright.model import CalendarDate, CountryCode
from briefwright.templating.language import english

_LETTERS = re.compile(r"'([^']*)'|([yMLd])\2*")

Ranges = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Language:
    """One language as a document needs it; date patterns are those of CLDR (UTS 35, part 4).

    ``patterns`` holds ``day``, ``month`` and ``year``, each also as ``day_short`` …; ``ranges``
    gives, by the same names, the two halves of a period by the greatest field that differs.
    """

    tag: str
    patterns: Mapping[str, str]
    ranges: Mapping[str, Ranges]
    months: Mapping[str, tuple[str, ...]]
    """Names of the twelve months: ``wide``, ``alone``, ``short``, ``short_alone``."""
    decimal: str
    group: str
    country_name: Callable[[str], str | None]
    language_name: Callable[[str], str | None]
    first_of_month: str = "1"
    """How the first day of a month is written: ``1er`` in French."""

    def date(self, pattern: str, day: CalendarDate) -> str:
        """Return a year, month or day set in a pattern such as ``d MMMM y``."""

        def field(match: re.Match[str]) -> str:
            letters = match[0]
            if letters.startswith("'"):
                return match[1] or "'"
            return self._field(letters[0], len(letters), day)

        return _LETTERS.sub(field, pattern)

    def _field(self, letter: str, length: int, day: CalendarDate) -> str:
        if letter == "y":
            return str(day.year)
        if letter == "d":
            number = day.day or 1
            return self.first_of_month if number == 1 else str(number).zfill(length)
        month = day.month or 1
        if length <= 2:
            return str(month).zfill(length)
        names = {"M": ("short", "wide"), "L": ("short_alone", "alone")}[letter]
        return self.months[names[length > 3]][month - 1]

    def number(self, value: Decimal | int) -> str:
        """Return a number with the language's decimal sign and groups of three digits."""
        sign, digits = ("−", f"{-value:f}") if value < 0 else ("", f"{value:f}")
        whole, point, fraction = digits.partition(".")
        grouped = f"{int(whole):,}".replace(",", self.group)
        return sign + grouped + (self.decimal + fraction if point else "")


@cache
def language_for(tag: str) -> Language:
    """Return the language for a BCP 47 tag; one that CLDR does not know is set like English."""
    if tag == "en" or tag.startswith("en-"):
        return _english(tag)
    from briefwright.templating.language.cldr import cldr_language

    return cldr_language(tag) or _english(tag)


def _english(tag: str) -> Language:
    american = tag in ("en-US", "en-PH")
    return Language(
        tag,
        english.AMERICAN_PATTERNS if american else english.BRITISH_PATTERNS,
        english.AMERICAN_RANGES if american else english.BRITISH_RANGES,
        english.AMERICAN_MONTHS if american else english.BRITISH_MONTHS,
        ".",
        ",",
        lambda code: CountryCode(code).english_name if code in english.COUNTRIES else None,
        _english_language_name,
    )


def _english_language_name(tag: str) -> str | None:
    name = english.LANGUAGES.get(tag)
    if name is not None:
        return name
    from briefwright.templating.language.cldr import language_name

    return language_name(tag, "en_GB")
