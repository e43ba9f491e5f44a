"""One person, one title: an official does not stand in the brief with two ranks or roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.checks.findings import TWO_TITLES, Finding
from briefwright.core.diagnostics import Severity
from briefwright.core.words import folded_words
from briefwright.model import Brief, Official

SMALL_WORDS = frozenset(
    "a an and at d da das de der des di do du et for in l la le les of the und y".split()
)
# A word that makes another office of the same name.
OTHER_OFFICE = frozenset(
    "acting adjoint assistant deputy designate elect former stellvertretender under vice".split()
)
_MOST_NAMESAKES = 50  # that one official is held against
_LONGEST_ABBREVIATION = 5  # letters: 'Brig', 'Capt'


def check_titles(brief: Brief) -> Iterator[Finding]:
    """Find officials who stand twice, with ranks or roles that are not the same."""
    for (first, one), (second, other) in _namesakes(brief.officials):
        if not are_one_person(one, other):
            continue
        for name, are_same in (("rank", same_rank), ("role", _same_role)):
            here, there = getattr(other, name), getattr(one, name)
            if isinstance(here, str) and isinstance(there, str) and not are_same(here, there):
                yield Finding(
                    TWO_TITLES,
                    ("officials", second, name),
                    f"The {name} of {other.name} is '{here}' here and '{there}' {{place}}.",
                    "Keep one entry for each person; a former office goes into the biography.",
                    Severity.WARNING,
                    elsewhere=("officials", first, name),
                )


_Placed = tuple[int, Official]


def _namesakes(officials: Sequence[Official]) -> Iterator[tuple[_Placed, _Placed]]:
    """Yield the pairs of officials whose names end alike."""
    by_last_word: dict[str, list[_Placed]] = {}
    for index, official in enumerate(officials):
        for word in folded_words(official.name)[-1:]:
            by_last_word.setdefault(word, []).append((index, official))
    for alike in by_last_word.values():
        for place, later in enumerate(alike):
            yield from (
                (earlier, later) for earlier in alike[max(place - _MOST_NAMESAKES, 0) : place]
            )


def are_one_person(one: Official, other: Official) -> bool:
    """Tell whether two names are one, but for diacritics and initials."""
    first, second = folded_words(one.name), folded_words(other.name)
    if not first or not second or first[-1] != second[-1]:
        return False
    countries = {each.country for each in (one, other) if isinstance(each.country, str)}
    if len(countries) > 1:
        return False
    if _without_initials(first) == _without_initials(second):
        return len(first[0]) > 1 and len(second[0]) > 1
    # 'A. Rohling' is Andrew Rohling where both are said to be of one country.
    shorter, longer = sorted((first, second), key=lambda words: len(words[0]))
    is_initial = len(shorter[0]) == 1 and longer[0].startswith(shorter[0])
    both_stated = all(isinstance(each.country, str) for each in (one, other))
    rest = _without_initials(shorter[1:]) == _without_initials(longer[1:])
    return is_initial and both_stated and rest


def _without_initials(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if len(word) > 1)


def same_rank(one: str, other: str) -> bool:
    """Tell whether two ranks are one, written out or cut short."""
    first, second = folded_words(one), folded_words(other)
    if len(first) != len(second):
        return False
    return all(map(abbreviates, first, second))


def abbreviates(one: str, other: str) -> bool:
    """Tell whether two words are one, or one is the other cut short: 'lt' of 'lieutenant'."""
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer:
        return True
    if len(shorter) > _LONGEST_ABBREVIATION or shorter[:1] != longer[:1]:
        return False
    rest = iter(longer)
    return all(letter in rest for letter in shorter)


def _same_role(one: str, other: str) -> bool:
    """Tell whether two roles can be one, told in another order or less exactly."""
    first = set(folded_words(one)) - SMALL_WORDS
    second = set(folded_words(other)) - SMALL_WORDS
    if first <= second or second <= first:
        return not (first ^ second) & OTHER_OFFICE
    return False
