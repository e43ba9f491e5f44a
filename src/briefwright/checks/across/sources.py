"""One source, cited in one way in the whole book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.checks.across.members import Member, Place, are_apart, disagreement
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.words import folded_words
from briefwright.model import EdtfDate, Source
from briefwright.model.book_sources import identity_keys

CODE = "B207"
_HINT = "It is the same text, by its address or fingerprint: cite it in the same way."
_Placed = tuple[Member, int, Source]


def check_sources(members: Sequence[Member]) -> Iterator[Diagnostic]:
    """Find sources whose title or date in one brief is not that of an earlier one."""
    known: dict[str, dict[object, _Placed]] = {}
    for member in members:
        for index, source in enumerate(member.brief.sources):
            keys = identity_keys(source)
            earlier = [
                each
                for key in keys
                for each in known.get(key, {}).values()
                if each[0] is not member
            ]
            yield from _differences((member, index, source), earlier)
            said = (member.language, source.title, str(source.issued))
            for key in keys:
                known.setdefault(key, {}).setdefault(said, (member, index, source))


def _differences(later: _Placed, earlier: Sequence[_Placed]) -> Iterator[Diagnostic]:
    """Find what one entry says otherwise than all entries before, of which the first is told."""
    member, index, source = later
    titled = [each for each in earlier if each[0].language == member.language]
    if titled and not any(_are_one_title(source.title, each[2].title) for each in titled):
        other, place, cited = titled[0]
        there = Place(other, ("sources", place, "title"))
        message = f"This source is called '{cited.title}' {there}."
        yield disagreement(CODE, Place(member, ("sources", index, "title")), message, _HINT)
    dated = [each for each in earlier if isinstance(each[2].issued, EdtfDate)]
    if dated and all(are_apart(source.issued, each[2].issued) for each in dated):
        other, place, cited = dated[0]
        there = Place(other, ("sources", place, "issued"))
        message = f"This source is of {source.issued} here and of {cited.issued} {there}."
        yield disagreement(CODE, Place(member, ("sources", index, "issued")), message, _HINT)


def _are_one_title(one: str, other: str) -> bool:
    """Tell whether two titles are one, with or without what stands before or after it."""
    first, second = (f" {' '.join(folded_words(title))} " for title in (one, other))
    return first in second or second in first
