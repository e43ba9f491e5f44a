"""Datelines: where and when an article was written, as its first lines say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.recognition.dates import DateMention, dates_in

_DASH = re.compile(r"\s(?:--|[–—-])\s")
_LONGEST = 90
_FEW_WORDS = 14
_FIRST_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when an article was written."""

    words: str
    """As they stand: ``Suva, 21 May 2025``."""
    date: DateMention


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


def dateline_of(paragraphs: Sequence[tuple[str, str]]) -> Dateline | None:
    """Return the dateline of an article; None where its first lines have none.

    ``paragraphs`` are texts and their languages. A short first line with a date counts, too.
    """
    for index, (text, language) in enumerate(paragraphs[:_FIRST_PARAGRAPHS]):
        dates = [date for date in dates_in(text, language or "en") if date.year is not None]
        end = dateline_end(text, index, dates)
        is_short = len(text.split()) <= _FEW_WORDS
        if dates and (end or is_short):
            words = _DASH.split(text[:end] if end else text)[0]
            return Dateline(words.strip(), dates[0])
    return None
