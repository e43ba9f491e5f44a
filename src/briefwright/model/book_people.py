"""The officials of a book as its index lists them, with the forms to look for on its pages."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from briefwright.core.words import folded_words
from briefwright.model.book_members import BoundBrief
from briefwright.model.country_names import COUNTRY_NAMES
from briefwright.model.people import Official
from briefwright.model.scalars import Prose
from briefwright.model.walk import walk_filled_fields

_PARTICLES = frozenset(
    "af al ap ben bin da dal de del della den der di do dos du el la le les lo ter van ten und "
    "y zu zum zur von vom ibn abu".split()
)
# What may stand before or after a name in the field of the name, and is none.
_NOT_OF_THE_NAME = frozenset("dr prof mr mrs ms sir dame lord lady jr sr h e ii iii iv".split())
# Where names have the surname first, and texts in English leave them so.
_SURNAME_FIRST = frozenset("CN HK KH KP KR MO TW VN".split())
_SHORTEST_ALONE = 4  # letters of a surname that is looked for by itself
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class IndexedPerson:
    """A person of the index."""

    name: str
    """As it is sorted and printed: ``Rutte, Mark``."""
    forms: tuple[str, ...]
    """What to look for in the text of pages, longest first: ``Mark Rutte``, ``Rutte``."""
    tabs: tuple[str, ...]
    """The tabs whose briefs list the person, in order."""


@dataclass(slots=True)
class _Person:
    """A person as far as the briefs have been read."""

    spellings: list[str] = field(default_factory=list)
    tabs: list[str] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The spelling that is printed: with most diacritics, as at home, and in full."""
        return min(self.spellings, key=lambda name: (-_diacritics(name), -len(name)))

    @property
    def surname(self) -> str:
        """The words of the surname, as a text has them where it stands alone."""
        return _parted(self.name, self.countries)[0]

    @property
    def words(self) -> set[str]:
        """All words of the name, in small letters."""
        return {word for name in self.spellings for word in folded_words(name)}


def indexed_people(members: Sequence[BoundBrief]) -> tuple[IndexedPerson, ...]:
    """Return the officials of all briefs by surname, each once.

    Two are one where their names are the same but for diacritics, capitals and initials, and no
    two countries are given. A surname is among the forms only where no other official has a name
    with that word, and where it is no word in small letters of any brief, no country and no month.
    """
    people = _gathered(members)
    bearers = Counter(word for person in people for word in person.words)
    ordinary = _ordinary_words(members, {person.surname for person in people})
    found = [_indexed(person, bearers, ordinary) for person in people]
    return tuple(sorted(found, key=lambda person: (folded_words(person.name), person.name)))


def _indexed(person: _Person, bearers: Counter[str], ordinary: frozenset[str]) -> IndexedPerson:
    surname, given = _parted(person.name, person.countries)
    name = f"{surname}, {given}" if given else person.name
    forms = sorted(dict.fromkeys(person.spellings), key=lambda form: (-len(form), form))
    is_its_own = all(bearers[word] == 1 for word in folded_words(surname))
    if len(surname) >= _SHORTEST_ALONE and is_its_own and surname not in ordinary:
        forms += [surname] if surname not in forms else []
    return IndexedPerson(name, tuple(forms), tuple(person.tabs))


def _gathered(members: Sequence[BoundBrief]) -> tuple[_Person, ...]:
    """Return the people of all briefs in the order in which they are met."""
    by_name: dict[tuple[str, ...], list[_Person]] = {}
    for member in members:
        for official in member.brief.officials:
            key = tuple(word for word in folded_words(official.name) if len(word) > 1)
            country = {str(official.country)} if isinstance(official.country, str) else set()
            namesakes = by_name.setdefault(key, [])
            fitting = (each for each in namesakes if len(each.countries | country) < 2)
            person = next(fitting, None)
            if person is None:
                person = _Person()
                namesakes.append(person)
            person.countries |= country
            for values, value in ((person.tabs, member.tab), *_named(person, official)):
                if value not in values:
                    values.append(value)
    return tuple(person for namesakes in by_name.values() for person in namesakes)


def _named(person: _Person, official: Official) -> Iterator[tuple[list[str], str]]:
    return ((person.spellings, spelling) for spelling in _spellings(official))


def _spellings(official: Official) -> Iterator[str]:
    """Yield a name as it is written, and without its initials."""
    words = official.name.split()
    without = [word for word in words if len(word.strip(".")) > 1]
    yield official.name
    if len(without) > 1 and len(without) < len(words):
        yield " ".join(without)


def _diacritics(name: str) -> int:
    return sum(not character.isascii() for character in name)


def _parted(name: str, countries: set[str]) -> tuple[str, str]:
    """Return surname and given names: ``Rutte`` and ``Mark``, ``Leyen`` and ``Ursula von der``.

    Particles in small letters stay with the given names. Where only one word is in capitals, that
    is the surname. A name of one word, and one with the surname first, is not turned round: its
    second half is empty. Where a comma stands after the surname, it tells.
    """
    before, comma, after = name.partition(",")
    if comma and after.strip(" .").casefold() not in _NOT_OF_THE_NAME:
        return before.strip(), after.strip()
    words = [word for word in name.split() if word.strip(".,").casefold() not in _NOT_OF_THE_NAME]
    if len(words) < 2:
        return name, ""
    surname = _surname(words)
    if words[: len(surname)] == surname or countries & _SURNAME_FIRST:
        return " ".join(surname if words[: len(surname)] == surname else words[:1]), ""
    return " ".join(surname), " ".join(word for word in words if word not in surname)


def _surname(words: Sequence[str]) -> list[str]:
    """Return the words of a surname: the last, with particles that begin in a capital."""
    capitals = [word for word in words if len(word) > 2 and word.isupper()]
    if 0 < len(capitals) < len(words):
        return capitals
    start = before = len(words) - 1
    while before > 1 and words[before - 1].casefold() in _PARTICLES:
        before -= 1
        start = before if words[before][0].isupper() else start
    return list(words[start:])


@cache
def _names_of_other_things() -> frozenset[str]:
    """Return words that name countries and months, and people too: Jordan, May."""
    countries = {word for name in COUNTRY_NAMES.values() for word in name.split()}
    return frozenset((*countries, *month_name, *day_name))


def _ordinary_words(members: Sequence[BoundBrief], surnames: set[str]) -> frozenset[str]:
    """Return the surnames that briefs also use in small letters, or that name something else."""
    wanted = {surname.casefold(): surname for surname in surnames}
    found = set(surnames & _names_of_other_things())
    for member in members:
        for filled in walk_filled_fields(member.brief):
            if filled.structural or type(filled.value) not in (str, Prose):  # no ids
                continue
            for word in _WORD.findall(filled.value):
                if word.islower() and word in wanted:
                    found.add(wanted[word])
    return frozenset(found)
