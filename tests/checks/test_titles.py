"""One official with two titles; and what only looks like it."""

from __future__ import annotations

from typing import Any

import pytest

from briefwright.checks import check_brief
from tests.model.reading import brief_of


def found(*officials: dict[str, Any]) -> list[str | None]:
    findings = check_brief(brief_of(officials=list(officials)))
    assert {each.code for each in findings} <= {"E312"}
    return [each.path for each in findings]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Milojko Spajić", "Milojko Spajić"),
        ("Milojko Spajić", "Milojko Spajic"),
        ("Andrew M. Rohling", "Andrew Rohling"),
        ("ANDREW ROHLING", "Andrew J. M. Rohling"),
    ],
)
def test_a_name_is_one_but_for_diacritics_and_initials(one: str, other: str) -> None:
    assert found({"name": one, "role": "President"}, {"name": other, "role": "Prime Minister"}) == [
        "officials[1].role"
    ]


def test_an_initial_stands_for_a_name_where_the_country_is_the_same() -> None:
    whole = {"name": "Andrew Rohling", "role": "Chair", "country": "US"}

    assert found(whole, {"name": "A. Rohling", "role": "Clerk", "country": "US"}) != []
    assert found(whole, {"name": "A. Rohling", "role": "Clerk"}) == []
    assert found(whole, {"name": "B. Rohling", "role": "Clerk", "country": "US"}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "Ana Kos"}, {"name": "Eva Kos"}),
        ({"name": "Ana Kos", "country": "SI"}, {"name": "Ana Kos", "country": "HR"}),
        ({"name": "Ana Kos-Novak"}, {"name": "Ana Kos"}),
    ],
)
def test_two_people_may_have_two_titles(one: dict[str, str], other: dict[str, str]) -> None:
    assert found({**one, "role": "Minister"}, {**other, "role": "Mayor"}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lt. Gen.", "Lieutenant General"),
        ("Brig. Gen.", "brigadier general"),
        ("Général de brigade", "General de brigade"),
        ("Cdr", "Commander"),
    ],
)
def test_a_rank_may_be_abbreviated(one: str, other: str) -> None:
    assert found({"name": "Ana Kos", "rank": one}, {"name": "Ana Kos", "rank": other}) == []


@pytest.mark.parametrize(
    ("one", "other"), [("General", "Lieutenant General"), ("Colonel", "General"), ("Maj.", "Gen.")]
)
def test_a_rank_is_not_another(one: str, other: str) -> None:
    assert found({"name": "Ana Kos", "rank": one}, {"name": "Ana Kos", "rank": other}) == [
        "officials[1].rank"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of Defence", "Defence Minister"),
        ("Minister", "Minister of Defence"),
        ("Ministre de l’intérieur", "Ministre de l'Intérieur"),
        ("Secretary General", "NATO Secretary General"),
    ],
)
def test_a_role_may_be_told_in_another_way(one: str, other: str) -> None:
    assert found({"name": "Ana Kos", "role": one}, {"name": "Ana Kos", "role": other}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of Defence", "Deputy Minister of Defence"),
        ("President", "former President"),
        ("Minister of Defence", "Minister of Justice"),
    ],
)
def test_a_role_is_not_another(one: str, other: str) -> None:
    assert found({"name": "Ana Kos", "role": one}, {"name": "Ana Kos", "role": other}) == [
        "officials[1].role"
    ]


def test_what_is_not_stated_contradicts_nothing() -> None:
    one, other = {"name": "Ana Kos", "role": "not stated"}, {"name": "Ana Kos", "role": "Mayor"}
    assert found(one, other, {"name": "Ana Kos"}) == []
