"""Datelines: where and when an article was written, as its first lines say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefwright.recognition.dates import DateMention, dates_in

_DASH = re.compile(r"\s(?:--|[–—-])\s")
_LONGEST = 90
_FEW_WORDS = 14
_FIRST_PARAGRAPHS = 4


def dateline_end(text: str, index: int, dates: Sequence[DateMention]) -> int:
    """Return where the article's own words begin after ``ACCRA, Ghana, March 4, 2025 --``; else 0.

    ``index`` is that of the paragraph: only the first few can have one.
    """
    if index >= _FIRST_PARAGRAPHS:
        return 0
    dash = _DASH.search(text, 0, _LONGEST)
    if dash is None:
        return 0
    has_date = any(date.end <= dash.start() and date.year is not None for date in dates)
    return dash.end() if has_date else 0


def dated_by(text: str, index: int, language: str) -> DateMention | None:
    """Return the date of an article, where a dateline or a short first line gives it."""
    if index >= _FIRST_PARAGRAPHS:
        return None
    dates = [date for date in dates_in(text, language) if date.year is not None]
    end = dateline_end(text, index, dates)
    is_short = len(text.split()) <= _FEW_WORDS
    if not dates or not (end or is_short):
        return None
    return dates[0] if is_short or dates[0].end <= end else None


def year_of(paragraphs: Sequence[tuple[str, str]]) -> int | None:
    """Return the year an article was written in, from its first lines; text and language of each."""
    for index, (text, language) in enumerate(paragraphs[:_FIRST_PARAGRAPHS]):
        date = dated_by(text, index, language or "en")
        if date is not None:
            return date.year
    return None
