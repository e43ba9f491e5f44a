"""House style by language, and lengths of time."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from briefwright.theme import Period, Theme, WordList
from briefwright.theme.house_style import house_style_for
from tests.support.themes import theme_tokens

DAY = datetime.date(2026, 3, 31)
LISTS = {
    "mul": WordList(known_acronyms=("EU",), banned=("synergy",)),
    "en": WordList(preferred={"Kiev": "Kyiv", "defence": "security"}, known_acronyms=("UK",)),
    "en-GB": WordList(preferred={"defense": "defence", "defence": "defence"}, banned=("gotten",)),
    "fr": WordList(banned=("challenge",)),
}


def test_a_narrower_language_adds_to_the_wider_one() -> None:
    style = house_style_for(LISTS, "en-gb")

    assert dict(style.preferred) == {"Kiev": "Kyiv", "defence": "defence", "defense": "defence"}
    assert style.banned == ("synergy", "gotten")
    assert style.known_acronyms == {"EU", "UK"}


@pytest.mark.parametrize(
    ("language", "banned"),
    [("en", ("synergy",)), ("fr-CH", ("synergy", "challenge")), ("de", ("synergy",))],
)
def test_another_language_keeps_to_its_own_words(language: str, banned: tuple[str, ...]) -> None:
    assert house_style_for(LISTS, language).banned == banned


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (Period(1, "day"), (2026, 3, 30)),
        (Period(2, "week"), (2026, 3, 17)),
        (Period(1, "month"), (2026, 2, 28)),
        (Period(12, "month"), (2025, 3, 31)),
        (Period(2, "year"), (2024, 3, 31)),
        (Period(25, "month"), (2024, 2, 29)),
        (Period(9999, "year"), (1, 1, 31)),
    ],
)
def test_a_period_before_a_day(period: Period, before: tuple[int, int, int]) -> None:
    assert period.before(DAY) == datetime.date(*before)


@given(st.dates(), st.integers(1, 9999), st.sampled_from(("day", "week", "month", "year")))
def test_a_period_never_leaves_the_calendar(day: datetime.date, count: int, unit: Any) -> None:
    before = Period(count, unit).before(day)
    assert before < day or day.year == 1


@pytest.mark.parametrize("text", ["1 day", "26 weeks", "12 months", "2 years"])
def test_a_period_reads_as_it_is_written(text: str) -> None:
    theme = Theme.model_validate({**theme_tokens(), "facts_current_for": text})
    assert str(theme.facts_current_for) == text


@pytest.mark.parametrize("text", ["a year", "12", "0 days", "12 moons", "12  months", "-1 day", 12])
def test_what_is_no_period_is_refused_with_an_example(text: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Theme.model_validate({**theme_tokens(), "facts_current_for": text})
    (details,) = caught.value.errors()
    assert details["ctx"]["hint"] == "write 90 days, 26 weeks, 12 months or 2 years"


def test_a_theme_without_house_style_asks_for_nothing() -> None:
    style = Theme.model_validate(theme_tokens()).house_style_for("en")
    assert (style.preferred, style.banned, style.known_acronyms) == ((), (), frozenset())
