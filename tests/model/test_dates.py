"""EDTF dates: their precision, their order, and what is said of impossible ones."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.model import DatePrecision, EdtfDate
from tests.model.reading import refused
from tests.support.strategies_of_text import dates, periods

any_dates = st.one_of(dates, periods)


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2017", DatePrecision.YEAR, (2017, 1, 1), (2017, 12, 31)),
        ("2024-02", DatePrecision.MONTH, (2024, 2, 1), (2024, 2, 29)),
        ("2024-10-03", DatePrecision.DAY, (2024, 10, 3), (2024, 10, 3)),
        ("2024-10-03/2024-10-05", DatePrecision.DAY, (2024, 10, 3), (2024, 10, 5)),
        ("2017/2019-06", DatePrecision.YEAR, (2017, 1, 1), (2019, 6, 30)),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(
    text: str, precision: DatePrecision, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    date = EdtfDate.read(text)
    assert date.precision is precision
    assert date.first_day == datetime.date(*first)
    assert date.last_day == datetime.date(*last)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2024", False, False),
        ("2024-10~", True, False),
        ("2024?", False, True),
        ("2024%", True, True),
    ],
)
def test_doubt_is_kept(text: str, approximate: bool, uncertain: bool) -> None:  # noqa: FBT001 - table
    date = EdtfDate.read(text)
    assert date.start is not None
    assert (date.start.approximate, date.start.uncertain) == (approximate, uncertain)


def test_an_open_period_has_no_end_and_reaches_the_end_of_the_calendar() -> None:
    date = EdtfDate.read("2017/..")
    assert date.is_period
    assert date.end is None
    assert date.last_day == datetime.date.max
    assert EdtfDate.read("../2017").first_day == datetime.date.min


@pytest.mark.parametrize(
    ("text", "says", "hint"),
    [
        ("2024-13", "2024-13 is not a date: there is no month 13.", "month (01 to 12)"),
        ("2023-02-29", "2023-02-29 is not a date: February 2023 has 28 days.", "01 to 28"),
        ("2024-06-31", "2024-06-31 is not a date: June 2024 has 30 days.", "01 to 30"),
        ("0000", "0000 is not a date: there is no year 0.", "Write a year"),
        (
            "2024-10-05/2024-10-03",
            "The period 2024-10-05/2024-10-03 ends before it begins.",
            "Swap",
        ),
        ("3 October 2024", "'3 October 2024' is not a date this program can read.", "2024-10-03."),
        ("Oct 2024", "'Oct 2024' is not a date this program can read.", "Write 2024-10."),
        ("03.10.2024", "'03.10.2024' is not a date this program can read.", "year first"),
        ("10/03/2024", "'10/03/2024' is not a date this program can read.", "year first"),
        ("../..", "'../..' is not a date this program can read.", "Write a year"),
        ("soon", "'soon' is not a date this program can read.", "Write a year"),
        ("2024-10-03T10:00", "'2024-10-03T10:00' is not a date this program can read.", "year"),
    ],
)
def test_an_impossible_date_is_refused_with_what_to_write(text: str, says: str, hint: str) -> None:
    message, advice = refused(EdtfDate, text)
    assert message == says
    assert hint in advice


def test_dates_of_different_precision_sort_by_beginning_then_end() -> None:
    texts = ["2025", "2024-10-03", "2024", "2024-10", "../2017", "2017/..", "2024-10-01", "2017"]
    ordered = [date.text for date in sorted(map(EdtfDate.read, texts))]
    assert ordered == [
        "../2017", "2017", "2017/..", "2024", "2024-10-01", "2024-10", "2024-10-03", "2025",
    ]  # fmt: skip


@given(any_dates)
def test_a_date_reads_back_from_its_own_text(text: str) -> None:
    date = EdtfDate.read(text)
    assert str(date) == text
    assert EdtfDate.read(str(date)) == date
    assert date.first_day <= date.last_day


@given(st.lists(any_dates, min_size=2, max_size=6))
def test_the_order_is_total(texts: list[str]) -> None:
    ordered = sorted(map(EdtfDate.read, texts))
    assert ordered == sorted(map(EdtfDate.read, reversed(texts)))
    for earlier, later in pairwise(ordered):
        assert earlier <= later
        assert (earlier < later) is (earlier != later)
        assert earlier.first_day <= later.first_day
