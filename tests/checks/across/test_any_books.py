"""Whatever briefs a book is made of, they are checked, and none contradicts its own copy."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from briefwright.checks.across import Member, check_across
from briefwright.core.diagnostics import Span
from briefwright.core.paths import FieldPath
from briefwright.model import Brief, validate_brief
from briefwright.model.book_glossary import merged_glossary
from briefwright.model.book_marking import highest_marking
from briefwright.model.book_people import indexed_people
from briefwright.model.book_sources import merged_sources
from tests.checks.across.books import YEAR, book_of
from tests.support.strategies import brief_data
from tests.support.strategies_of_parts import Data


class Nowhere:
    """Places of a brief that stands in no file."""

    def nearest(self, path: FieldPath, /) -> Span:
        return Span.point("x.yaml", 1 + len(path))

    def within(self, path: FieldPath, words: str, occurrence: int = 0, /) -> Span:
        return self.nearest(path)


def bound(*data: Data) -> list[Member]:
    briefs = (validate_brief(each).brief for each in data)
    return [
        Member(str(number), brief, f"{number}.yaml", Nowhere(), YEAR)
        for number, brief in enumerate(briefs, 1)
        if isinstance(brief, Brief)
    ]


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(brief_data(), brief_data())
def test_any_briefs_can_be_bound(one: Data, other: Data) -> None:
    loaded = book_of()
    assert loaded.book is not None
    members = bound(one, other)

    found = check_across(members, loaded.book, loaded.positions, None)
    people = indexed_people(members)

    assert found == check_across(members, loaded.book, loaded.positions, None)
    assert all(person.forms and person.tabs for person in people)
    listed = [source for member in members for source in member.brief.sources]
    assert len(merged_sources(members)) <= len(listed)
    assert len(merged_glossary(members)) <= sum(len(each.brief.glossary) for each in members)
    marking = highest_marking(loaded.book, members)
    assert (marking is None) == all(each.brief.marking is None for each in members)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(brief_data())
def test_no_brief_contradicts_its_own_copy(data: Data) -> None:
    loaded = book_of()
    assert loaded.book is not None

    assert check_across(bound(data, data), loaded.book, loaded.positions, None) == ()
