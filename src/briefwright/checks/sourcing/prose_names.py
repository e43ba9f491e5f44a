"""Names of officials in the prose of a brief: a name nearly theirs is theirs with a slip."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefwright.checks.sourcing.mentions import Likeness, name_tokens
from briefwright.checks.sourcing.people import People, Person
from briefwright.checks.sourcing.spelling import (
    INFLECTING,
    differ_in_ending,
    same_letters,
    slips_between,
    without_diacritics,
    without_possessive,
)
from briefwright.checks.sourcing.texts import Library, SourceText, word_form
from briefwright.evidence import Claim, ClaimKind, SourcePassage, Verdict, Verification
from briefwright.model import Brief, FilledField, Prose
from briefwright.recognition.language_data import written_language

_CAPITAL_WORD = re.compile(r"(?<![\w@#/.-])[^\W\d_]+(?:['’‐‑-][^\W\d_]+)*")
_SHORTEST = 5  # letters of a name in which one wrong letter is a slip, not another word
_NOT_READ = frozenset("quotes sources data glossary".split())
_NOT_READ_FIELDS = frozenset("name native_script pronunciation file url email id alt".split())


@dataclass(frozen=True, slots=True)
class _Known:
    """A family name as a source spells it."""

    name: str
    passage: SourcePassage


def verify_names_in_prose(
    brief: Brief, fields: Iterable[FilledField], people: People, library: Library
) -> Iterator[Verification]:
    """Yield words of the brief's prose that are an official's family name, misspelt."""
    known = _known_names(people, library)
    if not known:
        return
    spelt = {token for person in people.officials for name in person.names
             for token in name_tokens(name)}  # fmt: skip
    spelt.update(token for name in people.speakers for token in name_tokens(name))
    inflecting = written_language(str(brief.language)) in INFLECTING
    initials = {each.name[0] for each in known.values()}
    letters = tuple(initials | {without_diacritics(letter).upper() for letter in initials})
    for field in fields:
        if not _is_read(field):
            continue
        for match in _CAPITAL_WORD.finditer(field.value):
            word = without_possessive(match[0])
            if word.startswith(letters) and word not in spelt:
                near = _near(word, known, library.texts, inflecting=inflecting)
                if near is not None:
                    claim = Claim(ClaimKind.NAME, field.path, word, ())
                    yield Verification(claim, Verdict.ALTERED, near.passage)


def _is_read(field: FilledField) -> bool:
    names = [step for step in field.path if isinstance(step, str)]
    return (
        type(field.value) in (str, Prose)
        and names[0] not in _NOT_READ
        and not _NOT_READ_FIELDS.intersection(names)
    )


def _known_names(people: People, library: Library) -> Mapping[str, _Known]:
    """Return the family names that a source spells as the brief does, by their plain form."""
    known: dict[str, _Known] = {}
    for person in people.officials:
        found = next(_family_passages(person, library), None)
        if found is not None:
            known.setdefault(without_diacritics(found.name), found)
    return known


def _family_passages(person: Person, library: Library) -> Iterator[_Known]:
    family = name_tokens(person.names[0])[-1:]
    for text in library.texts.values():
        mentions = person.mentions(text)
        if any(mention.likeness is Likeness.SPELT_OTHERWISE for mention in mentions):
            continue
        for mention in mentions:
            words = text.joined[mention.start : mention.end]
            if family and words.endswith(family[0]) and len(family[0]) >= 4:
                yield _Known(family[0], text.passage(mention.end - len(family[0]), mention.end))


def _near(
    word: str, known: Mapping[str, _Known], texts: Mapping[str, SourceText], *, inflecting: bool
) -> _Known | None:
    """Return the name that a word is nearly; None for a name, or a word, of its own."""
    plain = without_diacritics(word)
    for wanted, name in known.items():
        if abs(len(plain) - len(wanted)) > 1 or plain[:1] != wanted[:1] or word == name.name:
            continue
        if same_letters(word, name.name) or (plain == wanted and word.isupper()):
            continue
        lost = plain == wanted
        if not lost and (len(wanted) < _SHORTEST or not _one_slip(plain, wanted)):
            continue
        if inflecting and differ_in_ending(word, name.name) and not lost:
            continue
        if not lost and (plain.startswith(wanted) or wanted.startswith(plain)):
            continue  # another ending makes another word of it: Rutter
        if any(word_form(word) in text.index for text in texts.values()):
            continue
        return name
    return None


def _one_slip(word: str, name: str) -> bool:
    return slips_between(word, name, 1) <= 1
