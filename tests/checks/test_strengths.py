"""One mission with two strengths; and what only looks like it."""

from __future__ import annotations

from typing import Any

import pytest

from briefwright.checks import check_brief
from briefwright.checks.amounts import Amount, amount_in
from tests.model.reading import brief_of


def found(one: dict[str, Any], other: dict[str, Any]) -> list[str | None]:
    deployments = [{"mission": "KFOR", **one}, {"mission": "KFOR", **other}]
    findings = check_brief(brief_of(deployments=deployments))
    assert {each.code for each in findings} <= {"E313"}
    return [each.path for each in findings]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"strength": "300 soldiers"}, {"strength": "about 320"}),
        ({"strength": "1,200"}, {"strength": "two hundred", "mission": "kfor"}),
        ({"strength": "2", "country": "XK"}, {"strength": "3", "country": ["XK"]}),
        ({"strength": "2", "place": "Pristina"}, {"strength": "3"}),
        (
            {"id": "a", "mission": "One", "strength": "2"},
            {"mission": "Two", "strength": "3", "may_be_same_as": "a"},
        ),
    ],
)
def test_two_numbers_for_one_mission_contradict(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert found(one, other) == ["deployments[1].strength"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"strength": "about 300"}, {"strength": "300 soldiers"}),
        ({"strength": "300"}, {"strength": "a company"}),
        ({"strength": "300"}, {"strength": "200 to 300"}),
        ({"strength": "300"}, {"strength": "not stated"}),
        ({"strength": "300"}, {}),
        ({"strength": "2", "place": "Pristina"}, {"strength": "3", "place": "Peć"}),
        ({"strength": "2", "country": "XK"}, {"strength": "3", "country": "BA"}),
        ({"strength": "2", "as_of": "2023"}, {"strength": "3", "as_of": "2024"}),
        ({"strength": "2", "until": "2020"}, {"strength": "3", "since": "2020"}),
        ({"strength": "2", "mission": "One"}, {"strength": "3"}),
    ],
)
def test_what_can_both_be_true_is_let_pass(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert found(one, other) == []


@pytest.mark.parametrize(
    ("text", "value", "is_exact"),
    [
        ("1,200 troops", 1200, True),
        ("about 1 200", 1200, False),
        ("more than 40", 40, False),
        ("~40", 40, False),
        ("two thousand", 2000, True),
    ],
)
def test_an_amount_is_exact_unless_its_words_leave_it_open(
    text: str, value: int, *, is_exact: bool
) -> None:
    amount = amount_in(text, "en")

    assert amount is not None
    assert (int(amount.value), amount.is_exact) == (value, is_exact)


@pytest.mark.parametrize("text", ["a battalion", "40 to 60", "2 ships and 300 sailors", ""])
def test_there_is_no_amount_without_exactly_one_number(text: str) -> None:
    assert amount_in(text, "en") is None


def test_thousands_are_written_as_the_language_has_them() -> None:
    assert amount_in("1.200 Soldaten", "de") == Amount(amount_in("1200", "en").value, True)  # type: ignore[union-attr]
