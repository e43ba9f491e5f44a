"""What is out of date, and on which day: a record's own, or that of the check."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from briefwright.checks import Circumstances, check_brief
from briefwright.core.diagnostics import Severity
from briefwright.theme import Period
from tests.model.reading import brief_of

TODAY = datetime.date(2026, 11, 25)
YEAR = Period(12, "month")


def found(
    today: datetime.date | None = TODAY, limit: Period | None = YEAR, **parts: Any
) -> list[tuple[str, str | None, Severity]]:
    around = Circumstances(today=today, facts_current_for=limit)
    return [
        (each.code, each.path, each.severity)
        for each in check_brief(brief_of(**parts), circumstances=around)
    ]


@pytest.mark.parametrize(
    ("as_of", "is_old"),
    [
        ("2025-11-25", False),
        ("2025-11-24", True),
        ("2025-11", False),
        ("2025", False),
        ("2024", True),
    ],
)
def test_a_fact_is_old_when_all_of_its_date_lies_before_the_limit(
    as_of: str, *, is_old: bool
) -> None:
    expected = [("E310", "officials[0].as_of", Severity.WARNING)] if is_old else []
    assert found(officials={"name": "Maria Lund", "as_of": as_of}) == expected


@pytest.mark.parametrize(
    "parts",
    [
        {"officials": {"name": "A", "as_of": "not stated"}},
        {"officials": {"name": "A", "as_of": "2020/.."}},
        {"officials": {"name": "A", "last_met": "2019"}},
        {"commitments": {"what": "x", "status": "met", "as_of": "2019", "status_as_of": "2019"}},
    ],
)
def test_what_stays_true_is_not_old(parts: dict[str, Any]) -> None:
    assert found(**parts) == []


def test_nothing_is_old_where_the_theme_sets_no_limit() -> None:
    assert found(limit=None, officials={"name": "A", "as_of": "1999"}) == []


@pytest.mark.parametrize("status", ["final", "superseded"])
def test_a_record_is_measured_on_its_own_date(status: str) -> None:
    officials = [{"name": "A", "as_of": "2019-06"}, {"name": "B", "as_of": "2018"}]
    commitment = {"what": "x", "deadline": "2021", "status": "pledged"}
    parts: dict[str, Any] = {"status": status, "officials": officials, "commitments": commitment}
    old = [("E310", "officials[1].as_of", Severity.WARNING)]

    assert found(date="2020-01-15", **parts) == old
    assert found(date="2020-01-15", today=None, **parts) == old
    assert found(**parts) == []


def test_a_brief_past_its_review_is_a_warning_until_it_is_a_record() -> None:
    parts: dict[str, Any] = {"review_by": "2026-10"}

    assert found(**parts, status="draft") == [("E310", "review_by", Severity.WARNING)]
    assert found(**parts, status="final") == [("E310", "review_by", Severity.NOTE)]
    assert found(**parts, status="superseded") == []
    assert found(review_by="2026-11") == []


@pytest.mark.parametrize(
    ("deadline", "status", "is_found"),
    [
        ("2026-11-24", "pledged", True),
        ("2026-10", "on track", True),
        ("2026-11-25", "pledged", False),
        ("2026", "pledged", False),
        ("2025~", "pledged", False),
        ("2025?", "pledged", False),
        ("2024/..", "pledged", False),
        ("2025", "missed", False),
        ("2025", "ongoing", False),
        ("not stated", "pledged", False),
    ],
)
def test_a_deadline_has_passed_when_it_surely_has(
    deadline: str, status: str, *, is_found: bool
) -> None:
    expected = [("E311", "commitments[0].status", Severity.WARNING)] if is_found else []
    assert found(commitments={"what": "x", "deadline": deadline, "status": status}) == expected


def test_a_step_that_should_have_been_decided_is_a_note() -> None:
    steps = [
        {"what": "x", "by_when": "2026-01", "decision": "pending"},
        {"what": "y", "by_when": "2026-01", "decision": "agreed"},
        {"what": "z", "by_when": "2026-01"},
    ]
    assert found(recommendations=steps) == [("E311", "recommendations[0].decision", Severity.NOTE)]
