"""Totals are the sum of what they add up: in charts, and of the people sent abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import TypeVar

from briefwright.checks.amounts import amount_in
from briefwright.checks.findings import WRONG_TOTAL, Finding
from briefwright.core.diagnostics import Severity
from briefwright.core.paths import FieldPath
from briefwright.core.words import folded_words
from briefwright.model import Brief, Chart, DeploymentStatus

T = TypeVar("T")

# What a category or series is called that adds up the others, without diacritics. 'All' is none of
# them: in many charts it is the average of everybody.
_TOTALS = frozenset(
    (
        *("total", "sum", "grand total", "in all", "in total", "altogether"),
        *("somme", "au total", "total general", "gesamt", "insgesamt", "summe", "zusammen"),
        *("totale", "somma", "suma", "razem", "ogolem", "ukupno", "ukupan", "totaal", "summa"),
        *("итого", "всего", "укупно", "разом", "усього"),
    )
)
_PARTIAL = re.compile("total|sum|gesamt|davon|thereof|of which|dont", re.IGNORECASE)
# Numbers that nobody adds up: shares, rates, averages.
_NOT_ADDED = re.compile(
    r"%|per\b|/|cent\b|prozent|pour|index|indice|average|mean|median|mittel|moyenne|rate\b|ratio",
    re.IGNORECASE,
)
_WHOLE = Decimal(100)


def check_totals(brief: Brief) -> Iterator[Finding]:
    """Find totals that are not the sum of what they add up."""
    if brief.figures is None:
        return
    for index, chart in enumerate(brief.figures.charts):
        path = ("figures", "charts", index)
        yield from _total_category(chart, path)
        yield from _total_series(chart, path)
    yield from _people_abroad(brief)


def _total_category(chart: Chart, path: FieldPath) -> Iterator[Finding]:
    place = _one_total(chart.categories)
    if place is None:
        return
    for number, series in enumerate(chart.series):
        values = series.values
        where = (*path, "series", number, "values", place)
        yield from _held_against(values[place], _others(values, place), chart, where)


def _total_series(chart: Chart, path: FieldPath) -> Iterator[Finding]:
    place = _one_total([series.name for series in chart.series])
    if place is None:
        return
    for column, _ in enumerate(chart.categories):
        values = [series.values[column] for series in chart.series]
        where = (*path, "series", place, "values", column)
        yield from _held_against(values[place], _others(values, place), chart, where)


def _one_total(names: Sequence[str]) -> int | None:
    """Return which of the names is the total of the others, where that cannot be mistaken."""
    totals = [index for index, name in enumerate(names) if " ".join(folded_words(name)) in _TOTALS]
    if len(totals) != 1 or len(names) < 3:
        return None
    others = _others(names, totals[0])
    return None if any(_PARTIAL.search(name) for name in others) else totals[0]


def _others(values: Sequence[T], place: int) -> list[T]:
    return [*values[:place], *values[place + 1 :]]


def _held_against(
    total: Decimal | None, parts: Sequence[Decimal | None], chart: Chart, where: FieldPath
) -> Iterator[Finding]:
    known = [part for part in parts if part is not None]
    if total is None or len(known) != len(parts):
        return
    if _NOT_ADDED.search(f"{chart.unit or ''} {chart.title}") and total != _WHOLE:
        return
    added = sum(known, Decimal())
    if abs(added - total) > _rounding([*known, total]):
        yield _wrong(where, f"The total is given as {total}; its parts add up to {added}.")


def _rounding(numbers: Sequence[Decimal]) -> Decimal:
    """Return how far a sum of rounded numbers may be off: half of the last place for each."""
    places = min(int(number.as_tuple().exponent) for number in numbers)
    if all(number == number.to_integral_value() for number in numbers):
        return Decimal() if _WHOLE not in numbers else Decimal(len(numbers)) / 2
    return Decimal(len(numbers)) * Decimal(5).scaleb(places - 1)


def _people_abroad(brief: Brief) -> Iterator[Finding]:
    """Hold a key number for all that are deployed against the strengths of the deployments."""
    numbers = brief.figures.key_numbers if brief.figures is not None else ()
    if not numbers or len(brief.deployments) < 2:
        return
    strengths = [
        amount_in(each.strength, brief.language) if isinstance(each.strength, str) else None
        for each in brief.deployments
    ]
    exact = [strength.value for strength in strengths if strength and strength.is_exact]
    is_open = any(
        each.may_be_same_as or each.status in (DeploymentStatus.ENDED, DeploymentStatus.PLANNED)
        for each in brief.deployments
    )
    if is_open or len(exact) != len(strengths):
        return
    for index, number in enumerate(numbers):
        total = amount_in(number.value, brief.language)
        if number.label is None or total is None or not total.is_exact:
            continue
        if _in_total().search(number.label) and _abroad().search(number.label):
            added = sum(exact, Decimal())
            if added != total.value:
                path = ("figures", "key_numbers", index, "value")
                message = f"This says {number.value} in all; the strengths of the deployments "
                yield _wrong(path, f"{message}add up to {added}.")


@cache
def _in_total() -> re.Pattern[str]:
    words = r"\b(?:in total|total|in all|altogether|au total|en tout|insgesamt|gesamt)\b"
    return re.compile(words, re.IGNORECASE)


@cache
def _abroad() -> re.Pattern[str]:
    words = r"abroad|deployed|on missions|overseas|à l['’]étranger|déployés|im ausland|im einsatz"
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _wrong(path: FieldPath, message: str) -> Finding:
    hint = "Check the total and its parts against the source."
    return Finding(WRONG_TOTAL, path, message, hint, Severity.WARNING)
