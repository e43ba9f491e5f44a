"""Totals that do not add up; and numbers that nobody adds up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.checks import check_brief
from tests.model.reading import brief_of

MISSIONS = [{"mission": "One", "strength": "120"}, {"mission": "Two", "strength": "45 officers"}]


def found(**parts: Any) -> list[str | None]:
    findings = check_brief(brief_of(**parts))
    assert {each.code for each in findings} <= {"E314"}
    return [each.path for each in findings]


def of_chart(categories: Sequence[str], values: Sequence[object], **more: Any) -> list[str | None]:
    series = [{"name": "2024", "values": [str(value) for value in values]}]
    chart = {"kind": "bar", "title": "Ships", "categories": categories, "series": series, **more}
    return found(figures={"charts": [chart]})


@pytest.mark.parametrize("name", ["Total", "TOTAL", "In all", "Total général", "Gesamt", "Итого"])
def test_a_total_category_is_the_sum_of_the_others(name: str) -> None:
    assert of_chart(["a", name, "b"], [1, 4, 3]) == []
    assert of_chart(["a", name, "b"], [1, 5, 3]) == ["figures.charts[0].series[0].values[1]"]


def test_a_total_series_is_the_sum_of_the_others() -> None:
    series = [
        {"name": "Red", "values": ["1", "2"]},
        {"name": "Blue", "values": ["3", "4"]},
        {"name": "Total", "values": ["4", "7"]},
    ]
    chart = {"kind": "line", "title": "Ships", "categories": ["2023", "2024"], "series": series}

    assert found(figures={"charts": [chart]}) == ["figures.charts[0].series[2].values[1]"]


@pytest.mark.parametrize(
    ("categories", "values", "more"),
    [
        (["a", "b", "Total"], [1, 3, "not stated"], {}),
        (["a", "b", "Total"], [1, "not stated", 9], {}),
        (["a", "b", "All"], [1, 3, 2], {}),
        (["a", "Total"], [1, 3], {}),
        (["a", "Subtotal", "b", "Total"], [1, 1, 3, 4], {}),
        (["a", "of which b", "c", "Total"], [4, 1, 3, 7], {}),
        (["a", "b", "Total"], [1, 3, 2], {"unit": "% of GDP"}),
        (["a", "b", "Total"], [1, 3, 2], {"unit": "per 1000"}),
        (["a", "b", "Total"], [1, 3, 2], {"title": "Average age"}),
        (["a", "b", "Total"], ["1.2", "3.3", "4.6"], {}),
        (["a", "b", "Total"], [33, 66, 100], {"unit": "%"}),
    ],
)
def test_what_may_be_right_is_let_pass(
    categories: Sequence[str], values: Sequence[object], more: dict[str, Any]
) -> None:
    assert of_chart(categories, values, **more) == []


def test_shares_of_a_whole_add_up_to_a_hundred() -> None:
    assert of_chart(["a", "b", "Total"], [33, 60, 100], unit="%") != []


@given(st.lists(st.decimals(0, 1000, places=2), min_size=2, max_size=12), st.integers(0, 2))
def test_a_sum_of_rounded_numbers_is_never_wrong(values: list[Any], places: int) -> None:
    categories = [*(f"c{n}" for n in range(len(values))), "Total"]
    shown = [f"{round(value, places):.{places}f}" for value in (*values, sum(values))]
    if places or "100" in shown:
        assert of_chart(categories, shown) == []


@pytest.mark.parametrize(
    ("value", "label", "is_found"),
    [
        ("170", "troops deployed abroad in total", True),
        ("165", "troops deployed abroad in total", False),
        ("about 170", "troops deployed abroad in total", False),
        ("170", "troops deployed abroad", False),
        ("170", "ships in total", False),
    ],
)
def test_a_key_number_is_the_sum_of_all_strengths(
    value: str, label: str, *, is_found: bool
) -> None:
    figures = {"key_numbers": [{"value": value, "label": label}]}
    expected = ["figures.key_numbers[0].value"] if is_found else []

    assert found(deployments=MISSIONS, figures=figures) == expected


@pytest.mark.parametrize(
    "other",
    [
        {"mission": "Three"},
        {"mission": "Three", "strength": "about 10"},
        {"mission": "Three", "strength": "10", "status": "ended"},
        {"mission": "Three", "strength": "10", "status": "planned"},
    ],
)
def test_strengths_that_are_open_add_up_to_nothing(other: dict[str, Any]) -> None:
    figures = {"key_numbers": [{"value": "9", "label": "deployed in total"}]}
    assert found(deployments=[*MISSIONS, other], figures=figures) == []
