"""One official, one title in the whole book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.checks.across.members import Member, Place, are_apart, disagreement
from briefwright.checks.across.wording import content_words, covers
from briefwright.checks.titles import OTHER_OFFICE, are_one_person, same_rank
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.words import folded_words
from briefwright.model import EdtfDate, Official

CODE = "B201"
_MOST_NAMESAKES = 50  # earlier entries that one is held against
_Placed = tuple[Member, int, Official]


def check_titles(members: Sequence[Member]) -> Iterator[Diagnostic]:
    """Find officials whose rank or role in one brief is not that of an earlier one."""
    by_last_name: dict[str, dict[object, _Placed]] = {}
    for member in members:
        for index, official in enumerate(member.brief.officials):
            for word in folded_words(official.name)[-1:]:
                namesakes = by_last_name.setdefault(word, {})
                earlier = tuple(namesakes.values())[-_MOST_NAMESAKES:]
                yield from _against_earlier((member, index, official), earlier)
                namesakes.setdefault(_said_of(member, official), (member, index, official))


def _said_of(member: Member, official: Official) -> object:
    """Return all that is compared, so that what many briefs say alike is looked at once."""
    said = (official.rank, official.role, official.organisation, official.country)
    times = (official.as_of, official.since)
    return (member.language, official.name, *map(str, said), *map(str, times))


def _against_earlier(later: _Placed, namesakes: Sequence[_Placed]) -> Iterator[Diagnostic]:
    """Find what one entry says otherwise than all entries before, of which the first is told."""
    member, index, official = later
    earlier = [
        each
        for each in namesakes
        if each[0] is not member
        and each[0].language == member.language
        and are_one_person(each[2], official)
        and not _speak_of_other_times(each[2], official)
    ]
    for name, are_same in (("rank", _same_rank), ("role", _same_role)):
        here = getattr(official, name)
        stated = [each for each in earlier if isinstance(getattr(each[2], name), str)]
        if not isinstance(here, str) or any(are_same(each[2], official) for each in stated):
            continue
        for other, place, known in stated[:1]:
            there = getattr(known, name)
            place_there = Place(other, ("officials", place, name))
            message = f"The {name} of {official.name} is '{here}' here and '{there}' {place_there}."
            hint = "Give both briefs the same one, or say with as_of when each was true."
            yield disagreement(CODE, Place(member, ("officials", index, name)), message, hint)


def _speak_of_other_times(one: Official, other: Official) -> bool:
    """Tell whether both can be true, one after the other."""
    return (
        are_apart(one.as_of, other.as_of) or _begins_after(one, other) or _begins_after(other, one)
    )


def _begins_after(later: Official, earlier: Official) -> bool:
    """Tell whether one took office after what is said of the other was true."""
    if not isinstance(later.since, EdtfDate) or not isinstance(earlier.as_of, EdtfDate):
        return False
    return later.since.first_day > earlier.as_of.last_day


def _same_rank(one: Official, other: Official) -> bool:
    return same_rank(str(one.rank), str(other.rank))


def _same_role(one: Official, other: Official) -> bool:
    """Tell whether two roles can be one: in another order, less exactly, in another spelling.

    What the organisation and the country say belongs to the role: 'Secretary General' of NATO.
    """
    first, second = content_words(one.role), content_words(other.role)
    if (set(first) ^ set(second)) & OTHER_OFFICE:
        return False
    first_in_full = (*first, *content_words(one.organisation))
    second_in_full = (*second, *content_words(other.organisation))
    return covers(first, second_in_full) or covers(second, first_in_full)
