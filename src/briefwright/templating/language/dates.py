"""Dates in words, at the precision they have: "October 2024", "3–5 October 2024", "since 2017"."""

from __future__ import annotations

from briefwright.model import CalendarDate, EdtfDate
from briefwright.templating.language.languages import Language
from briefwright.templating.language.words import Words


def date_words(date: EdtfDate, language: Language, words: Words, *, short: bool = False) -> str:
    """Return a date as the language says it; ``short`` abbreviates the names of months."""
    speaker = _DateSpeaker(language, words, "_short" if short else "")
    if date.start is None or date.end is None:
        return speaker.open_period(date.start, date.end)
    if date.start == date.end:
        return speaker.point(date.start)
    return speaker.period(date.start, date.end)


class _DateSpeaker:
    """Says points in time and periods in one language and one length."""

    def __init__(self, language: Language, words: Words, length: str) -> None:
        self.language = language
        self.words = words
        self.length = length

    def point(self, day: CalendarDate) -> str:
        """Say a date with its qualifier: "about 2017", "October 2024 (uncertain)"."""
        said = self._plain(day)
        if day.approximate:
            said = self._phrase("date_about", said, day)
        return self._phrase("date_uncertain", said, day) if day.uncertain else said

    def open_period(self, start: CalendarDate | None, end: CalendarDate | None) -> str:
        """Say a period with one end: "since 2017"."""
        if start is not None:
            return self._phrase("date_since", self.point(start), start)
        return self._phrase("date_until", self.point(end), end) if end is not None else ""

    def period(self, start: CalendarDate, end: CalendarDate) -> str:
        """Say a period, what both ends share only once: "3–5 October 2024"."""
        kind = _kind(start)
        qualified = any(day.approximate or day.uncertain for day in (start, end))
        halves = self.language.ranges[kind + self.length].get(_difference(start, end))
        if qualified or kind != _kind(end) or halves is None:
            return f"{self.point(start)} – {self.point(end)}"
        return self.language.date(halves[0], start) + self.language.date(halves[1], end)

    def _plain(self, day: CalendarDate) -> str:
        return self.language.date(self.language.patterns[_kind(day) + self.length], day)

    def _phrase(self, key: str, said: str, day: CalendarDate) -> str:
        """Fill a phrase; French and others say it differently where a day is named."""
        phrase = self.words.find(f"{key}_{_kind(day)}") or self.words.find(key) or "{date}"
        return phrase.replace("{date}", said)


def _kind(day: CalendarDate) -> str:
    return day.precision.value


def _difference(start: CalendarDate, end: CalendarDate) -> str:
    """Return the CLDR letter of the greatest field in which two dates differ."""
    if start.year != end.year:
        return "y"
    return "M" if start.month != end.month else "d"
