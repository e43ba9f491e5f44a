"""Date fields: a date at the precision it has, or a comment where its year is open."""

from __future__ import annotations

from briefwright.draft.datelines import Dateline
from briefwright.draft.items import Field
from briefwright.draft.when_and_where import edtf, with_year
from briefwright.recognition.dates import DateMention

_SHORT_MONTH = 4
"""Signs of a month and its stop: Feb."""


def date_fields(
    key: str, date: DateMention | None, dateline: Dateline | None, unsure: list[str]
) -> list[Field]:
    """Return a date at its precision; one without a year is told in ``unsure`` instead."""
    if date is None:
        return []
    value = edtf(date)
    if value:
        return [Field(key, value)]
    year = dateline.date.year if dateline else None
    perhaps = with_year(date, year) if year is not None else ""
    note = f" ({perhaps} if it is the year of the article)" if perhaps else ""
    unsure.append(f"{key}: “{_written(date)}” has no year{note}")
    return []


def _written(date: DateMention) -> str:
    """Return the words of a date without the stop of the sentence."""
    words = date.written
    return words[:-1] if words[-1] == "." and len(words.split()[-1]) != _SHORT_MONTH else words
