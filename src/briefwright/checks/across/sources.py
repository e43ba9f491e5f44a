"""One source, cited in one way in the whole book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.checks.across.members import Member, Place, are_apart, disagreement
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.words import folded_words
from briefwright.model import Source
from briefwright.model.book_sources import identity_keys

CODE = "B207"


def check_sources(members: Sequence[Member]) -> Iterator[Diagnostic]:
    """Find sources whose title or date in one brief is not that of an earlier one."""
    first: dict[str, tuple[Member, int, Source]] = {}
    for member in members:
        for index, source in enumerate(member.brief.sources):
            keys = identity_keys(source)
            known = next((first[key] for key in keys if key in first), None)
            if known is not None and known[0] is not member:
                yield from _differences(member, index, source, known)
            for key in keys:
                first.setdefault(key, (member, index, source))


def _differences(
    member: Member, index: int, source: Source, known: tuple[Member, int, Source]
) -> Iterator[Diagnostic]:
    other, place, cited = known
    hint = "It is the same text, by its address or fingerprint: cite it in the same way."
    is_one_title = _are_one_title(source.title, cited.title)
    if not is_one_title and member.language == other.language:
        there = Place(other, ("sources", place, "title"))
        message = f"This source is called '{cited.title}' {there}."
        yield disagreement(CODE, Place(member, ("sources", index, "title")), message, hint)
    if are_apart(source.issued, cited.issued):
        there = Place(other, ("sources", place, "issued"))
        message = f"This source is of {source.issued} here and of {cited.issued} {there}."
        yield disagreement(CODE, Place(member, ("sources", index, "issued")), message, hint)


def _are_one_title(one: str, other: str) -> bool:
    """Tell whether two titles are one, with or without what stands before or after it."""
    first, second = (f" {' '.join(folded_words(title))} " for title in (one, other))
    return first in second or second in first
