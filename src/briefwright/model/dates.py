"""Dates at the precision they have: EDTF (ISO 8601-2:2019), levels 0 and 1 as briefs need them."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from enum import Enum
from functools import total_ordering
from typing import ClassVar, Self

from briefwright.model.refusals import refusal
from briefwright.model.scalars import JsonSchema, Scalar, read_line

HINT = (
    "Write a year (2024), a month (2024-10), a day (2024-10-03) or a period "
    "(2024-10-03/2024-10-05, 2017/..); add ~ for about, ? for uncertain, % for both."
)
_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<qualifier>[~?%]?)"
)
_SPOKEN = re.compile(r"(?:(?P<day>\d{1,2})\.? )?(?P<month>[A-Za-z]{3,9})\.?,? (?P<year>\d{4})")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NUMERIC = re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})")


class DatePrecision(Enum):
    """How exactly a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A year, a month or a day, and whether it is only about right or in doubt."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False

    @property
    def precision(self) -> DatePrecision:
        """What the date is exact to."""
        if self.day is not None:
            return DatePrecision.DAY
        return DatePrecision.YEAR if self.month is None else DatePrecision.MONTH

    @property
    def first_day(self) -> datetime.date:
        """The earliest day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The latest day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@total_ordering
@dataclass(frozen=True, slots=True)
class EdtfDate(Scalar):
    """A date or period; ``start`` and ``end`` are one for a date, None for an open end."""

    text: str
    """As it was written: ``2024-10``, ``2017/..``."""
    start: CalendarDate | None
    end: CalendarDate | None

    json_schema: ClassVar[JsonSchema] = {
        "type": ["string", "integer"],
        "examples": [
            "2017",
            "2024-10",
            "2024-10-03",
            "2024-10-03/2024-10-05",
            "2017/..",
            "2024-10~",
        ],
    }

    @classmethod
    def read(cls, value: object) -> Self:
        """Return the date for EDTF text; raises PydanticCustomError saying what to write."""
        if isinstance(value, cls):
            return value
        text = read_line(value)
        first, slash, last = text.partition("/")
        if not slash:
            point = _read_point(text)
            return cls(text, point, point)
        if _NUMERIC.fullmatch(text) or text == "../..":
            raise _not_a_date(text)
        start, end = (None if part == ".." else _read_point(part) for part in (first, last))
        if start and end and end.last_day < start.first_day:
            raise refusal(
                "bad_date", f"The period {text} ends before it begins.", "Swap the dates."
            )
        return cls(text, start, end)

    @property
    def is_period(self) -> bool:
        """Whether it is a period rather than one date."""
        return "/" in self.text

    @property
    def precision(self) -> DatePrecision:
        """What the date is exact to; for a period, its less exact end."""
        order = list(DatePrecision)
        known = (point.precision for point in (self.start, self.end) if point is not None)
        return min(known, key=order.index)

    @property
    def first_day(self) -> datetime.date:
        """The earliest day it can mean; the first day of the calendar for an open start."""
        return self.start.first_day if self.start else datetime.date.min

    @property
    def last_day(self) -> datetime.date:
        """The latest day it can mean; the last day of the calendar for an open end."""
        return self.end.last_day if self.end else datetime.date.max

    @property
    def sort_key(self) -> tuple[datetime.date, datetime.date, str]:
        """What dates are ordered by: beginning, then end, then text."""
        return (self.first_day, self.last_day, self.text)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, EdtfDate):
            return NotImplemented
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        return self.text


def _read_point(text: str) -> CalendarDate:
    match = _POINT.fullmatch(text)
    if match is None:
        raise _not_a_date(text)
    qualifier = match["qualifier"]
    date = CalendarDate(
        int(match["year"]),
        int(match["month"]) if match["month"] else None,
        int(match["day"]) if match["day"] else None,
        approximate=qualifier in ("~", "%"),
        uncertain=qualifier in ("?", "%"),
    )
    _refuse_impossible(date, text)
    return date


def _refuse_impossible(date: CalendarDate, text: str) -> None:
    if date.year == 0:
        raise refusal("bad_date", f"{text} is not a date: there is no year 0.", HINT)
    if date.month is None:
        return
    if not 1 <= date.month <= 12:
        message = f"{text} is not a date: there is no month {date.month:02}."
        raise refusal("bad_date", message, "Write the year, then the month (01 to 12).")
    days = calendar.monthrange(date.year, date.month)[1]
    if date.day is not None and not 1 <= date.day <= days:
        month = f"{_MONTHS[date.month - 1]} {date.year}"
        message = f"{text} is not a date: {month} has {days} days."
        raise refusal("bad_date", message, f"Write a day from 01 to {days}.")


def _not_a_date(text: str) -> Exception:
    meant = _meant(text)
    hint = f"Write {meant}." if meant else HINT
    return refusal("bad_date", f"'{text}' is not a date this program can read.", hint)


def _meant(text: str) -> str | None:
    """Return EDTF for a date spelt as ``3 October 2024``; figures leave day and month open."""
    spoken = _SPOKEN.fullmatch(text)
    if spoken is None:
        return "the year first, as in 2024-10-03" if _NUMERIC.fullmatch(text) else None
    spelt = spoken["month"].title()
    month = next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(spelt)), None)
    if month is None:
        return None
    day = f"-{int(spoken['day']):02}" if spoken["day"] else ""
    return f"{spoken['year']}-{month:02}{day}"
