"""People: names with their titles, and which mention means whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefwright.recognition.names import NameWords, Run, name_runs
from briefwright.recognition.title_phrases import (
    in_parenthesis,
    role_after,
    role_before_comma,
    title_before,
)
from briefwright.recognition.tokens import Token, bare, follows

_POSSESSIVES = ("'s", "s'", "'")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of a text, from 0, the end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that stand there."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person where the text names one."""

    name: Stretch
    whole: Stretch
    """The name with the title before it."""
    words: tuple[str, ...]
    """The words of the name."""
    family_names: tuple[str, ...]
    """What a later mention may be: the last word, and that with what belongs to it."""
    rank: Stretch | None = None
    role: Stretch | None = None
    honorific: Stretch | None = None
    further_role: Stretch | None = None
    """A second office, named after the name where one stands before it."""
    of: Stretch | None = None
    """Whose, where it is said before the title: ``Montenegro's`` Minister of Defence."""
    beside: Stretch | None = None
    """What stands in a parenthesis after the name: its country, or the name in another script."""
    is_of_country: bool = False
    """Whether that is a country, which tells a person as a title does."""

    @property
    def is_full(self) -> bool:
        """Whether the name has more than a family name."""
        return len(self.words) > 1

    @property
    def has_title(self) -> bool:
        """Whether a title says that it is a person."""
        return bool(self.rank or self.role or self.honorific or self.is_of_country)


def people_in(tokens: list[Token], names: NameWords) -> tuple[PersonMention, ...]:
    """Return what may be people in the tokens of a sentence, in order.

    A mention without a title may be no person: whoever asks decides by what else is known.
    """
    runs = name_runs(tokens, names)
    return tuple(_mention(tokens, run, names, runs) for run in runs)


def _mention(tokens: list[Token], run: Run, names: NameWords, runs: list[Run]) -> PersonMention:
    words = names.words
    title = title_before(tokens, run, words)
    first = min(title.first, run.first)
    before = title.role or role_before_comma(tokens, first, words)
    after = role_after(tokens, run, names, runs)
    role = before or after
    beside = in_parenthesis(tokens, run)
    name_words = tuple(token.text for token in tokens[run.first : run.last])
    return PersonMention(
        name=_stretch(tokens, run),
        whole=Stretch(tokens[first].start, tokens[run.last - 1].end),
        words=name_words,
        family_names=tuple(_family_names(name_words, names)),
        rank=_stretch_of(tokens, title.rank),
        role=_stretch_of(tokens, role),
        honorific=_stretch_of(tokens, title.honorific),
        further_role=_stretch_of(tokens, after if before else None),
        of=_owner(tokens, before.first if before else first) if before or title.rank else None,
        beside=_stretch_of(tokens, beside),
        is_of_country=beside is not None and _is_country(tokens, beside, names),
    )


def _stretch(tokens: list[Token], run: Run) -> Stretch:
    return Stretch(tokens[run.first].start, tokens[run.last - 1].end)


def _stretch_of(tokens: list[Token], run: Run | None) -> Stretch | None:
    return None if run is None or run.first >= run.last else _stretch(tokens, run)


def _is_country(tokens: list[Token], beside: Run, names: NameWords) -> bool:
    words = (token.folded for token in tokens[beside.first : beside.last])
    return tuple(words) in names.country_words


def _owner(tokens: list[Token], first: int) -> Stretch | None:
    """Return the word before a possessive ending that leads up to a title."""
    if first < 2 or tokens[first - 1].folded not in _POSSESSIVES:
        return None
    start = first - 2
    while (
        start > 0 and tokens[start - 1].is_capitalised and follows(tokens[start - 1], tokens[start])
    ):
        start -= 1
    return Stretch(tokens[start].start, tokens[first - 2].end)


def _family_names(words: Sequence[str], names: NameWords) -> Iterator[str]:
    """Yield what a person of this name is called later: Leyen, der Leyen, von der Leyen."""
    yield words[-1]
    particles = names.words.words("particles")
    place = len(words) - 1
    while place > 1 and words[place - 1].casefold() in particles:
        place -= 1
        yield " ".join(words[place:])
    for start in range(1, place):
        yield " ".join(words[start:])


@dataclass(frozen=True, slots=True)
class Person:
    """One person with all that a text says in titles."""

    name: str
    mentions: tuple[tuple[int, PersonMention], ...]
    """With the index of their paragraphs, from 0, in the order of the text."""

    def is_named_in_full(self, paragraph: int, before: int) -> bool:
        """Tell whether a paragraph has the full name before a character."""
        last = bisect_left(
            self.mentions, (paragraph, before), key=lambda each: (each[0], each[1].name.start)
        )
        for index in range(last - 1, -1, -1):
            given, mention = self.mentions[index]
            if given != paragraph:
                break
            if mention.is_full:
                return True
        return False


def known_by(people: Iterable[Person]) -> dict[str, list[Person]]:
    """Return who may be meant by each whole or family name."""
    found: dict[str, list[Person]] = {}
    for person in people:
        mention = person.mentions[0][1]
        for name in dict.fromkeys([person.name, *mention.family_names]):
            found.setdefault(name, []).append(person)
    return found


def gathered(mentions: Iterable[tuple[int, PersonMention, str]]) -> tuple[Person, ...]:
    """Return one person for each name, with the mentions of it; the third is the name as it stands.

    A name without its initials is the same: Andrew Rohling, Andrew M. Rohling. Family names alone
    join the one person that has them; where nobody or several have, they stand alone.
    """
    groups: dict[str, tuple[str, list[tuple[int, PersonMention]]]] = {}
    short: list[tuple[int, PersonMention, str]] = []
    for paragraph, mention, name in mentions:
        if not mention.is_full:
            short.append((paragraph, mention, name))
            continue
        key = _key(mention)
        if key not in groups or len(name) > len(groups[key][0]):
            groups[key] = (name, groups[key][1] if key in groups else [])
        groups[key][1].append((paragraph, mention))
    _join_family_names(groups, short)
    return tuple(
        Person(name, tuple(sorted(given, key=lambda each: (each[0], each[1].name.start))))
        for name, given in groups.values()
    )


def _join_family_names(
    groups: dict[str, tuple[str, list[tuple[int, PersonMention]]]],
    short: list[tuple[int, PersonMention, str]],
) -> None:
    owners: dict[str, set[str]] = {}
    for key, (_, given) in groups.items():
        for family_name in {each for _, mention in given for each in mention.family_names}:
            owners.setdefault(family_name, set()).add(key)
    for paragraph, mention, name in short:
        keys = owners.get(name, set())
        if not keys and mention.honorific:  # Ratu Semi, for Semi Naqova
            keys = {key for key, (whole, _) in groups.items() if whole.split()[0] == name}
        if len(keys) == 1:
            groups[next(iter(keys))][1].append((paragraph, mention))
        elif not keys and mention.has_title:
            groups.setdefault(name, (name, []))[1].append((paragraph, mention))


def _key(mention: PersonMention) -> str:
    """Return the name without initials and in one case."""
    return " ".join(word for word in mention.words if not word.endswith(".")).casefold()


def bare_words(tokens: Iterable[Token]) -> Iterator[str]:
    """Yield the words that stand in lower case."""
    for token in tokens:
        if token.text[0].islower():
            yield bare(token)
