"""Dates print at the precision they have, in the brief's language."""

from __future__ import annotations

import calendar
import datetime

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from briefwright.model import EdtfDate
from briefwright.templating.language import Words, date_words, language_for
from tests.support.strategies_of_text import dates


def said(date: str, language: str = "en", *, short: bool = False) -> str:
    words = Words({"en": {}}, language)
    return date_words(EdtfDate.read(date), language_for(language), words, short=short)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2017", "2017"),
        ("2024-10", "October 2024"),
        ("2024-10-03", "3 October 2024"),
        ("2024-10-03/2024-10-05", "3–5 October 2024"),
        ("2024-09-28/2024-10-03", "28 September – 3 October 2024"),
        ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2024-03/2024-05", "March–May 2024"),
        ("2023-11/2024-02", "November 2023 – February 2024"),
        ("2017/2019", "2017–2019"),
        ("2017/..", "since 2017"),
        ("2024-10-03/..", "since 3 October 2024"),
        ("../2019", "until 2019"),
        ("2024-10~", "about October 2024"),
        ("2024?", "2024 (uncertain)"),
        ("2024-05%", "about May 2024 (uncertain)"),
        ("2017~/2019", "about 2017 – 2019"),
        ("2017/2024-10", "2017 – October 2024"),
        ("2024-10-03/2024-10-03", "3 October 2024"),
    ],
)
def test_english_says_a_date_the_british_way(date: str, words: str) -> None:
    assert said(date) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2024-10-03", "October 3, 2024"),
        ("2024-10", "October 2024"),
        ("2024-10-03/2024-10-05", "October 3–5, 2024"),
        ("2024-09-28/2024-10-03", "September 28 – October 3, 2024"),
        ("2023-12-30/2024-01-02", "December 30, 2023 – January 2, 2024"),
    ],
)
def test_american_english_puts_the_month_first(date: str, words: str) -> None:
    assert said(date, "en-US") == words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2024-10", "octobre 2024"),
        ("2024-10-03", "3 octobre 2024"),
        ("2024-10-01", "1er octobre 2024"),
        ("2024-10-03/2024-10-05", "3–5 octobre 2024"),
        ("2024-09-28/2024-10-03", "28 septembre – 3 octobre 2024"),
        ("2017/..", "depuis 2017"),
        ("2024-10-03/..", "depuis le 3 octobre 2024"),
        ("../2019", "jusqu’en 2019"),
        ("../2019-06-01", "jusqu’au 1er juin 2019"),
        ("2024-10~", "vers octobre 2024"),
        ("2024?", "2024 (incertain)"),
    ],
)
def test_french_says_a_date_as_french_does(date: str, words: str) -> None:
    assert said(date, "fr") == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "3. Oktober 2024"),
        ("sr-Latn-ME", "3. oktobar 2024."),
        ("el", "3 Οκτωβρίου 2024"),
        ("uk", "3 жовтня 2024\u00a0р."),
        ("fr-CA", "3 octobre 2024"),
    ],
)
def test_other_languages_come_from_cldr(language: str, words: str) -> None:
    assert said("2024-10-03", language) == words


def test_a_language_nobody_knows_is_set_like_english() -> None:
    assert said("2024-10-03", "tlh") == "3 October 2024"


@pytest.mark.parametrize(
    ("language", "date", "words"),
    [
        ("en", "2024-10-03", "3 Oct 2024"),
        ("en", "2024-09", "Sept 2024"),
        ("en-US", "2024-09-03", "Sep 3, 2024"),
        ("fr", "2024-10-03", "3 oct. 2024"),
        ("en", "2024-09-28/2024-10-03", "28 Sept – 3 Oct 2024"),
    ],
)
def test_the_short_form_abbreviates_months(language: str, date: str, words: str) -> None:
    assert said(date, language, short=True) == words


@given(
    st.dates(datetime.date(1000, 1, 1)),
    st.sampled_from([("en-GB", "d MMM y"), ("en-US", "MMM d, y")]),
)
def test_built_in_english_says_what_cldr_says(day: datetime.date, form: tuple[str, str]) -> None:
    tag, short = form
    locale = tag.replace("-", "_")
    assert said(day.isoformat(), tag) == format_date(day, "long", locale)
    assert said(day.isoformat(), tag, short=True) == format_date(day, short, locale)


@given(dates, st.sampled_from(["en", "en-US", "fr", "de", "sr-Latn-ME", "ja"]))
def test_every_date_is_said_with_each_year_it_names(date: str, language: str) -> None:
    read = EdtfDate.read(date)
    words = said(date, language)
    for point in (read.start, read.end):
        if point is not None:
            assert str(point.year) in words
    assert "{" not in words
    assert words == words.strip()


def test_english_months_are_those_of_the_calendar() -> None:
    months = [said(f"2024-{month:02}") for month in range(1, 13)]
    assert months == [f"{name} 2024" for name in list(calendar.month_name)[1:]]
