"""One commitment, one target and one value reached in the whole book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.checks.across.members import Member, Place, disagreement
from briefwright.checks.amounts import amount_in
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.words import folded_words
from briefwright.model import Commitment, EdtfDate

CODE = "B208"
_Key = tuple[str, tuple[str, ...], tuple[str, ...], str]
_Placed = tuple[Member, int, Commitment]


def check_commitments(members: Sequence[Member]) -> Iterator[Diagnostic]:
    """Find commitments of one party, by one measure and deadline, with two targets or values.

    Only those are held against one another that state all of these in the same words.
    """
    first: dict[_Key, _Placed] = {}
    for member in members:
        for index, commitment in enumerate(member.brief.commitments):
            key = _key(member, commitment)
            if key is None:
                continue
            known = first.setdefault(key, (member, index, commitment))
            if known[0] is not member:
                yield from _differences((member, index, commitment), known)


def _key(member: Member, commitment: Commitment) -> _Key | None:
    if not isinstance(commitment.by, str) or not isinstance(commitment.measure, str):
        return None
    by, measure = folded_words(commitment.by), folded_words(commitment.measure)
    deadline = str(commitment.deadline) if isinstance(commitment.deadline, EdtfDate) else ""
    return (member.language, by, measure, deadline)


def _differences(later: _Placed, earlier: _Placed) -> Iterator[Diagnostic]:
    (member, index, commitment), (other, place, known) = later, earlier
    for name in ("target", "value"):
        here, there = getattr(commitment, name), getattr(known, name)
        if not isinstance(here, str) or not isinstance(there, str):
            continue
        if name == "value" and not _are_of_one_day(commitment, known):
            continue  # it may have grown in between
        mine, others = amount_in(here, member.language), amount_in(there, other.language)
        if mine is None or others is None or mine.value == others.value:
            continue
        if mine.is_exact and others.is_exact:
            where = Place(other, ("commitments", place, name))
            message = f"The {name} of this commitment is '{here}' here and '{there}' {where}."
            hint = "Keep the one that the better source gives, or say how the two differ."
            path = ("commitments", index, name)
            yield disagreement(CODE, Place(member, path), message, hint)


def _are_of_one_day(one: Commitment, other: Commitment) -> bool:
    return isinstance(one.status_as_of, EdtfDate) and one.status_as_of == other.status_as_of
