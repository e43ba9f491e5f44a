"""One mission, one strength in the whole book.

Briefs on two countries may each give the contingent of theirs: there, only numbers so near to one
another and so large that both must mean the whole mission are held against one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefwright.checks.across.members import Member, Place, disagreement
from briefwright.checks.across.source_keys import source_keys
from briefwright.checks.amounts import Amount, amount_in
from briefwright.checks.strengths import is_one_mission, speak_of_other_times
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.words import folded_words
from briefwright.model import Brief, Deployment

CODE = "B202"
_MOST_ALIKE = 50  # earlier entries that one is held against
_NEAR = Decimal("1.25")
_NO_CONTINGENT = 1000  # people; what is larger, and near, is the whole mission
_Placed = tuple[Member, int, Deployment, Amount]


def check_strengths(members: Sequence[Member]) -> Iterator[Diagnostic]:
    """Find missions whose strength in one brief is not that of an earlier one."""
    by_mission: dict[tuple[str, ...], list[_Placed]] = {}
    for member in members:
        for index, deployment in enumerate(member.brief.deployments):
            if not isinstance(deployment.strength, str):
                continue
            amount = amount_in(deployment.strength, member.brief.language)
            if amount is None:
                continue
            known = by_mission.setdefault(folded_words(deployment.mission), [])
            yield from _against_earlier((member, index, deployment, amount), known)
            known.append((member, index, deployment, amount))


def _against_earlier(later: _Placed, known: Sequence[_Placed]) -> Iterator[Diagnostic]:
    member, index, deployment, amount = later
    earlier = [each for each in known[-_MOST_ALIKE:] if _are_comparable(each, later)]
    if any(_can_be_one(each[3], amount) for each in earlier):
        return
    for other, place, mission, _ in earlier[:1]:
        there = Place(other, ("deployments", place, "strength"))
        message = (
            f"The strength of '{deployment.mission}' is '{deployment.strength}' here and "
            f"'{mission.strength}' {there}."
        )
        hint = "Keep the number that the better source gives, or say with as_of when each was true."
        here = Place(member, ("deployments", index, "strength"))
        yield disagreement(CODE, here, message, hint)


def _are_comparable(one: _Placed, other: _Placed) -> bool:
    """Tell whether two entries speak of one mission, at one time, and of all its people."""
    if one[0] is other[0] or not is_one_mission(one[2], other[2]):
        return False
    if speak_of_other_times(one[2], other[2]):
        return False
    return _have_one_source(one, other) or _count_the_same_people(one, other)


def _count_the_same_people(one: _Placed, other: _Placed) -> bool:
    first, second = _countries(one[0].brief), _countries(other[0].brief)
    if not first or not second or first & second:
        return True
    low, high = sorted((one[3].value, other[3].value))
    return low >= _NO_CONTINGENT and high <= low * _NEAR


def _countries(brief: Brief) -> frozenset[str]:
    """Return the countries that a brief is about: those of its map and its officials."""
    on_map = brief.figures.map.countries if brief.figures and brief.figures.map else ()
    of_officials = (each.country for each in brief.officials if isinstance(each.country, str))
    return frozenset(map(str, (*on_map, *of_officials)))


def _have_one_source(one: _Placed, other: _Placed) -> bool:
    return bool(source_keys(one[0].brief, one[2]) & source_keys(other[0].brief, other[2]))


def _can_be_one(one: Amount, other: Amount) -> bool:
    """Tell whether two numbers are one, or near where one of them is not exact."""
    if one.value == other.value:
        return True
    low, high = sorted((one.value, other.value))
    return not (one.is_exact and other.is_exact) and high <= low * _NEAR
