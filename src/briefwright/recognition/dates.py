"""Dates in plain text: days, months, years and periods, in the usual forms of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefwright.recognition.language_data import base_language, language_data


@dataclass(frozen=True, slots=True)
class PartialDate:
    """What is said of a date: any of its parts may be left open."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date where it stands: characters from 0, the end exclusive."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    until: PartialDate | None
    """The end of a period; None for a single date."""
    written: str

    @property
    def first(self) -> PartialDate:
        """The date, or the beginning of the period."""
        return PartialDate(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How a language writes dates: forms in the order in which they are tried, longest first."""

    forms: tuple[re.Pattern[str], ...]
    months: Mapping[str, int]
    day_first: bool


_DASH = r"\s?[-–—]\s?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_ISO = re.compile(
    rf"(?<![\w.,/-])(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])"
    r"(?:-(?P<day>0[1-9]|[12]\d|3[01]))?(?![\w/-])"
)
_NUMERIC = re.compile(
    r"(?<![\w.,/-])(?P<first>[0-3]?\d)(?P<sign>[./-])\s?(?P<second>[0-3]?\d)(?P=sign)\s?"
    rf"(?P<year>{_YEAR})(?!\w)"
)
_YEARS = re.compile(
    rf"(?<![\w.,/€$£])(?<!\d[-–])(?<![A-Z]-)(?P<year>{_YEAR})(?:\s?[-–—/]\s?(?P<last_year>{_YEAR}|\d\d))?"
    r"(?![\w/%]|[.,:]\d|-\d|\s?%)"
)


def dates_in(text: str, language: str) -> tuple[DateMention, ...]:
    """Return the dates in a text, in order, at the precision they are given in.

    ``language`` is a tag of BCP 47; English stands in for languages without data. Day and month in
    figures are read day first, but in American English month first where both are possible.
    """
    grammar = _grammar(base_language(language), language.endswith("-US"))
    taken: list[DateMention] = []
    covered = bytearray(len(text))
    for form in grammar.forms:
        for match in form.finditer(text):
            if covered.find(1, match.start(), match.end()) >= 0:
                continue
            for mention in _mention(match, grammar):
                taken.append(mention)
                covered[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return tuple(sorted(taken, key=lambda mention: mention.start))


def relative_years_in(text: str, language: str) -> frozenset[int]:
    """Return the years that a text means without their figures, counted from its own year.

    ``last year`` is -1, ``this year`` 0, ``next year`` 1.
    """
    names = language_data(base_language(language), "numbers_and_dates")["dates"]["relative_years"]
    text = text.lower().replace("’", "'")
    return frozenset(years for name, years in names.items() if name in text)


def _mention(match: re.Match[str], grammar: _Grammar) -> Iterator[DateMention]:
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    if "second" in parts:
        first = _in_figures(parts, day_first=grammar.day_first)
        if first is None:
            return
        last = None
    else:
        first = PartialDate(
            _number(parts.get("year")), _month(parts.get("month"), grammar), _day(parts.get("day"))
        )
        last = _last(parts, first, grammar)
    if last is not None and first.year is None:
        first = PartialDate(last.year, first.month, first.day)
    start = match.start("whole") if "whole" in parts else match.start()
    written = match.string[start : match.end()]
    yield DateMention(start, match.end(), first.year, first.month, first.day, last, written)


def _last(parts: Mapping[str, str], first: PartialDate, grammar: _Grammar) -> PartialDate | None:
    """Return the end of a period; what it leaves open is that of the beginning."""
    if not any(name.startswith("last_") for name in parts):
        return None
    month = _month(parts.get("last_month"), grammar) or first.month
    year = first.year
    if (written := parts.get("last_year")) is not None:
        short = len(written) == 2 and first.year is not None
        year = (first.year or 0) // 100 * 100 + int(written) if short else int(written)
        if "last_month" not in parts and "last_day" not in parts:
            month = None
    return PartialDate(year, month, _day(parts.get("last_day")))


def _in_figures(parts: Mapping[str, str], *, day_first: bool) -> PartialDate | None:
    day, month = int(parts["first"]), int(parts["second"])
    if (not day_first and day <= 12) or month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return PartialDate(int(parts["year"]), month, day)


def _number(written: str | None) -> int | None:
    return int(written) if written is not None else None


def _day(written: str | None) -> int | None:
    if written is None:
        return None
    day = int(re.match(r"\d+", written)[0])  # type: ignore[index]  # forms begin with a digit
    return day if 1 <= day <= 31 else None


def _month(written: str | None, grammar: _Grammar) -> int | None:
    if written is None:
        return None
    return int(written) if written.isdigit() else grammar.months[written.lower().rstrip(".")]


@cache
def _grammar(language: str, american: bool) -> _Grammar:  # noqa: FBT001 -- the key of a cache
    data = language_data(language, "numbers_and_dates")["dates"]
    months = {name: n for n, names in enumerate(data["months"], 1) for name in names}
    spelt = _spelt(rf"(?:{_any(months)})(?!\w)\.?", data)
    forms = (_ISO, _NUMERIC, *spelt, *_lone_months(data), _YEARS)
    return _Grammar(forms, months, day_first=not american)


def _spelt(month: str, data: Mapping[str, Any]) -> Iterator[re.Pattern[str]]:
    """Yield the forms with a month in letters, fullest first."""
    ending = r"(?:st|nd|rd|th|er|\.º|º|\.)?(?:-?(?:го|й))?"
    day = rf"[0-3]?\d{ending}(?!\d)"
    of = rf"\s+(?:(?:{_any(data.get('before_month', ()))})\s+)?"
    comma = rf"(?:,?\s+(?:(?:{_any(data.get('before_year', ()))})\s+)?)"
    to = rf"(?:{_DASH}|\s+(?:{_any(data['between_days'])})\s+)"
    year = rf"{_YEAR}(?![\d%])"
    begin = r"(?<![\w.,/])"
    named = "(?P<{}>{})".format
    day_1, day_2 = named("day", day), named("last_day", day)
    month_1, month_2 = named("month", month), named("last_month", month)
    year_1, year_2 = named("year", year), named("last_year", year)
    patterns = [
        # 28 September (2024) to 3 October 2024; 3–5 October 2024; 3 October 2024
        rf"{day_1}{of}{month_1}(?:{comma}{year_1})?{to}{day_2}{of}{month_2}(?:{comma}{year_2})?",
        rf"{day_1}{to}{day_2}{of}{month_1}(?:{comma}{year_1})?",
        rf"{day_1}\s?{of}{month_1}(?:{comma}{year_1})?",
    ]
    if data.get("month_first"):
        patterns += [
            # October 3–5, 2024; October 3, 2024
            rf"{month_1}\s+{day_1}{to}{day_2}(?:{comma}{year_1})?",
            rf"{month_1}\s+{day_1}(?:{comma}{year_1})?",
        ]
    patterns += [
        # October 2024 – May 2025; October–December 2024; October 2024
        rf"{month_1}(?:{comma}{year_1})?{to}{month_2}{comma}{year_2}",
        rf"{month_1}{comma}{year_1}",
    ]
    yield from (re.compile(begin + pattern, re.IGNORECASE) for pattern in patterns)


def _lone_months(data: Mapping[str, Any]) -> Iterator[re.Pattern[str]]:
    """Yield the forms of a month alone, in its usual case and not abbreviated.

    Names that are other words, too, count after a word that makes a date of them: ``in May``.
    """
    homographs, before = data.get("homographs", []), data.get("prepositions", [])
    capital = bool(data.get("capitals"))
    names = [
        name.title() if capital else name
        for first, *others in data["months"]
        for name in (first, *(other for other in others if not first.startswith(other)))
        if name not in homographs
    ]
    yield re.compile(rf"(?<!\w)(?P<month>{_any(names)})(?!\w)")
    if homographs:
        others = _any([name.title() for name in homographs])
        yield re.compile(rf"(?<!\w)(?:{_any(before)})\s+(?P<whole>(?P<month>{others}))(?!\w)")


def _any(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, longest first; of none, one for nothing."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered)) or "(?!)"
