"""One commitment, one target and one value reached in the whole book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefwright.checks.across.members import Member, Place, disagreement
from briefwright.checks.amounts import amount_in
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.words import folded_words
from briefwright.model import Commitment, EdtfDate

CODE = "B208"
_COMPARED = ("target", "value")
_Key = tuple[str, tuple[str, ...], tuple[str, ...], str]
_Placed = tuple[Member, int, Commitment]


def check_commitments(members: Sequence[Member]) -> Iterator[Diagnostic]:
    """Find commitments of one party, by one measure and deadline, with two targets or values.

    Only those are held against one another that state all of these in the same words.
    """
    known: dict[_Key, dict[object, _Placed]] = {}
    for member in members:
        for index, commitment in enumerate(member.brief.commitments):
            key = _key(member, commitment)
            if key is None:
                continue
            alike = known.setdefault(key, {})
            earlier = [each for each in alike.values() if each[0] is not member]
            for name in _COMPARED:
                yield from _differences(name, (member, index, commitment), earlier)
            said = (
                *(str(getattr(commitment, name)) for name in _COMPARED),
                commitment.status_as_of,
            )
            alike.setdefault(said, (member, index, commitment))


def _key(member: Member, commitment: Commitment) -> _Key | None:
    if not isinstance(commitment.by, str) or not isinstance(commitment.measure, str):
        return None
    by, measure = folded_words(commitment.by), folded_words(commitment.measure)
    deadline = str(commitment.deadline) if isinstance(commitment.deadline, EdtfDate) else ""
    return (member.language, by, measure, deadline)


def _differences(name: str, later: _Placed, earlier: Sequence[_Placed]) -> Iterator[Diagnostic]:
    """Find a number that is none of those before, of which the first is told."""
    member, index, commitment = later
    here = getattr(commitment, name)
    mine = _exact_amount(here, member)
    stated = [
        (each, amount)
        for each in earlier
        if (name != "value" or _are_of_one_day(commitment, each[2]))
        and (amount := _exact_amount(getattr(each[2], name), each[0])) is not None
    ]
    if mine is None or not stated or any(amount == mine for _, amount in stated):
        return
    other, place, known = stated[0][0]
    there = Place(other, ("commitments", place, name))
    message = (
        f"The {name} of this commitment is '{here}' here and '{getattr(known, name)}' {there}."
    )
    hint = "Keep the one that the better source gives, or say how the two differ."
    yield disagreement(CODE, Place(member, ("commitments", index, name)), message, hint)


def _exact_amount(text: object, member: Member) -> Decimal | None:
    amount = amount_in(text, member.brief.language) if isinstance(text, str) else None
    return amount.value if amount is not None and amount.is_exact else None


def _are_of_one_day(one: Commitment, other: Commitment) -> bool:
    """Tell whether two values are of one day: in between, one may have grown."""
    return isinstance(one.status_as_of, EdtfDate) and one.status_as_of == other.status_as_of
