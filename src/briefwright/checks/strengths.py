"""One mission, one strength."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from briefwright.checks.amounts import amount_in
from briefwright.checks.findings import TWO_STRENGTHS, Finding
from briefwright.core.diagnostics import Severity
from briefwright.core.words import folded_words
from briefwright.model import Brief, Deployment, EdtfDate

_MOST = 500  # deployments that are held against one another


def check_strengths(brief: Brief) -> Iterator[Finding]:
    """Find deployments that are one, or may be one, with different numbers of people."""
    stated = [
        (index, deployment)
        for index, deployment in enumerate(brief.deployments)
        if isinstance(deployment.strength, str)
    ]
    for (first, one), (second, other) in combinations(stated[:_MOST], 2):
        link = _link(one, other)
        if link is None or speak_of_other_times(one, other):
            continue
        here = amount_in(str(other.strength), brief.language)
        there = amount_in(str(one.strength), brief.language)
        if here is None or there is None or here.value == there.value:
            continue
        yield Finding(
            TWO_STRENGTHS,
            ("deployments", second, "strength"),
            f"The strength of '{other.mission}' is '{other.strength}' here and "
            f"'{one.strength}' {{place}}; {link}.",
            "Keep the number that the better source gives, or say with as_of when each was true.",
            Severity.WARNING,
            elsewhere=("deployments", first, "strength"),
        )


def _link(one: Deployment, other: Deployment) -> str | None:
    """Return why two deployments are one, or may be one; None where nothing says so."""
    linked = {*map(str, one.may_be_same_as), *map(str, other.may_be_same_as)}
    if linked & {one.id, other.id}:
        return "the two may be the same mission"
    return "it is the same mission" if is_one_mission(one, other) else None


def is_one_mission(one: Deployment, other: Deployment) -> bool:
    """Tell whether two deployments have one name, and nothing says that they are elsewhere."""
    if _folded(one.mission) != _folded(other.mission):
        return False
    is_there = _place(one) is None or _place(other) is None or _place(one) == _place(other)
    is_in = not one.country or not other.country or one.country == other.country
    return is_there and is_in


@cache
def _folded(name: str) -> tuple[str, ...]:
    return folded_words(name)


def _place(deployment: Deployment) -> tuple[str, ...] | None:
    return folded_words(deployment.place) if isinstance(deployment.place, str) else None


def speak_of_other_times(one: Deployment, other: Deployment) -> bool:
    """Tell whether both strengths can be true, one after the other."""
    if isinstance(one.as_of, EdtfDate) and isinstance(other.as_of, EdtfDate):
        return one.as_of != other.as_of
    return _ends_before(one, other) or _ends_before(other, one)


def _ends_before(one: Deployment, other: Deployment) -> bool:
    return (
        isinstance(one.until, EdtfDate)
        and isinstance(other.since, EdtfDate)
        and one.until.first_day <= other.since.last_day
    )
