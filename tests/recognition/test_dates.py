"""Dates are found in all their usual forms, at the precision they are given in."""

from __future__ import annotations

import pytest

from briefwright.recognition.dates import PartialDate, dates_in

Parts = tuple[int | None, int | None, int | None]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "on 3 October 2024", [(2024, 10, 3)]),
        ("en", "on October 3, 2024", [(2024, 10, 3)]),
        ("en", "on the 1st of May 2024", [(2024, 5, 1)]),
        ("en", "in Oct. 2024", [(2024, 10, None)]),
        ("en", "October 2024", [(2024, 10, None)]),
        ("en", "2024-10 or 2024-10-03", [(2024, 10, None), (2024, 10, 3)]),
        ("en", "03/10/2024", [(2024, 10, 3)]),
        ("en-US", "10/03/2024", [(2024, 10, 3)]),
        ("en", "in December", [(None, 12, None)]),
        ("en", "last May he may march", [(None, 5, None)]),
        ("en", "in 2017, at the end of 2024", [(2017, None, None), (2024, None, None)]),
        ("en", "by mid-2026", [(2026, None, None)]),
        ("en", "the 1990s; 2,024 men; 2024.5; T-2020", []),
        ("fr", "le 3 octobre 2024, le 1er mai", [(2024, 10, 3), (None, 5, 1)]),
        ("de", "am 3. Oktober 2024, im Mai", [(2024, 10, 3), (None, 5, None)]),
        ("es", "3 de octubre de 2024", [(2024, 10, 3)]),
        ("it", "1º maggio 2024", [(2024, 5, 1)]),
        ("sr-Cyrl", "у октобру 2024. године", [(2024, 10, None)]),
        ("uk", "3 жовтня 2024 року, у листопаді", [(2024, 10, 3), (None, 11, None)]),
        ("ru", "3 октября 2024 г.", [(2024, 10, 3)]),
    ],
)
def test_forms(language: str, text: str, expected: list[Parts]) -> None:
    found = [(date.year, date.month, date.day) for date in dates_in(text, language)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("3–5 October 2024", PartialDate(2024, 10, 3), PartialDate(2024, 10, 5)),
        ("October 3-5, 2024", PartialDate(2024, 10, 3), PartialDate(2024, 10, 5)),
        ("28 September to 3 October 2024", PartialDate(2024, 9, 28), PartialDate(2024, 10, 3)),
        ("October–December 2024", PartialDate(2024, 10), PartialDate(2024, 12)),
        ("2024-25", PartialDate(2024), PartialDate(2025)),
        ("2024–2026", PartialDate(2024), PartialDate(2026)),
    ],
)
def test_periods(text: str, first: PartialDate, last: PartialDate) -> None:
    (date,) = dates_in(text, "en")
    assert (date.first, date.until) == (first, last)


def test_a_mention_says_where_it_stands() -> None:
    text = "It came in May, they say."
    (date,) = dates_in(text, "en")
    assert text[date.start : date.end] == date.written == "May"
