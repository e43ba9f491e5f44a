"""What the book as a whole says of its briefs: the marking that it takes, what is out of date."""

from __future__ import annotations

import datetime

import pytest

from briefwright.core.diagnostics import Severity
from tests.checks.across.books import YEAR, across, places

BOOK = "title: b\ndate: 2025-03-01\n{}tabs: x.yaml\n"


@pytest.mark.parametrize(
    ("book", "one", "other", "found", "says"),
    [
        ("", "TLP:GREEN", "TLP:AMBER", "note", "TLP:AMBER (tab 2); the book takes TLP:AMBER."),
        ("", None, "TLP:CLEAR", "note", "not at all (tab 1), TLP:CLEAR (tab 2)"),
        ("", "TLP:GREEN", "TLP:GREEN", None, ""),
        ("marking: TLP:AMBER\n", "TLP:GREEN", "TLP:AMBER", None, ""),
        ("marking: TLP:RED\n", "TLP:GREEN", None, None, ""),
        (
            "marking: TLP:GREEN\n", "TLP:CLEAR", "TLP:RED", "warning",
            "The book says TLP:GREEN, and tab 2 (2.yaml) is marked TLP:RED: the book takes",
        ),
        ("", "OFFICIAL", "TLP:AMBER", "warning", "AMBER cannot be held against OFFICIAL in 1"),
        ("marking: NATO SECRET\n", None, "CUI", "warning", "NATO SECRET of the book (line 3)"),
    ],
)  # fmt: skip
def test_the_book_takes_the_highest_marking_and_says_so(
    book: str, one: str | None, other: str | None, found: str | None, says: str
) -> None:
    briefs = (f"marking: {marking}\n" if marking else "" for marking in (one, other))
    diagnostics = across(*briefs, book=BOOK.format(book))

    assert [each.severity.value for each in diagnostics] == ([found] if found else [])
    assert all(each.code == "B204" and says in each.message for each in diagnostics)


def test_facts_are_measured_on_the_date_of_the_book() -> None:
    brief = (
        "status: final\ndate: 2024-01\nreview_by: 2025-02\n"
        "officials: {name: Ana Kos, as_of: 2023-12}\n"
        "commitments: {what: x, deadline: 2025-01, status: pledged}\n"
    )
    found = across(brief, facts_current_for=YEAR)

    assert places(found) == ["B205 1.yaml:5", "B205 1.yaml:6", "B205 1.yaml:7"]
    assert {each.severity for each in found} == {Severity.WARNING}
    assert all("(measured on 2025-03-01, in the book)" in each.message for each in found)


def test_what_the_check_of_a_brief_finds_by_itself_is_not_said_twice() -> None:
    brief = "officials: {name: Ana Kos, as_of: 2023-12}\n"
    today = datetime.date(2025, 3, 10)

    assert across(brief, facts_current_for=YEAR, today=today) == ()
    assert places(across(brief, facts_current_for=YEAR)) == ["B205 1.yaml:3"]


def test_without_a_date_facts_are_measured_on_the_day_of_the_check() -> None:
    brief = "status: final\ndate: 2024-01\nreview_by: 2025-02\n"
    book = "title: b\ntabs: x.yaml\n"

    assert across(brief, book=book) == ()
    assert places(across(brief, book=book, today=datetime.date(2025, 2, 1))) == []
