"""The people of a brief in its sources: how their names are spelt, what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from briefwright.checks.sourcing.given_names import with_other_given_name
from briefwright.checks.sourcing.mentions import Likeness, Mention, family_name, mentions_of
from briefwright.checks.sourcing.phrases import words_missing
from briefwright.checks.sourcing.texts import WORD, Library, Scope, SourceText
from briefwright.checks.sourcing.titles import (
    bears_title,
    has_office_before,
    is_counterpart,
    says_former,
    title_beside,
    without_former_titles,
)
from briefwright.evidence import Claim, ClaimKind, SourcePassage, Verdict, Verification
from briefwright.model import Brief, EdtfDate, Official, PersonReference
from briefwright.model.people import NativeScript
from briefwright.model.vocabularies import Origin
from briefwright.recognition.language_data import same_language
from briefwright.recognition.scripts import script_of

_A_MONTH = timedelta(days=31)
_TITLE = 60  # characters before a name in which its title stands


@dataclass(frozen=True)
class Person:
    """Somebody whom the brief names, and where the sources do."""

    names: tuple[str, ...]
    """The name, and the name in its own script."""
    official: Official | None = None
    _mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict, repr=False)

    def mentions(self, text: SourceText) -> tuple[Mention, ...]:
        """Return where a source names the person, in any of the spellings."""
        if text.id not in self._mentions:
            found = [mention for name in self.names for mention in mentions_of(name, text)]
            self._mentions[text.id] = tuple(sorted(found, key=lambda each: each.start))
        return self._mentions[text.id]


@dataclass(frozen=True, slots=True)
class People:
    """Everybody whom a brief names as an official or as a speaker."""

    officials: tuple[Person, ...]
    speakers: dict[str, Person]

    @classmethod
    def of(cls, brief: Brief) -> People:
        """Return the people of a brief."""
        officials = tuple(Person(_names(official), official) for official in brief.officials)
        known = {
            key: person
            for person, official in zip(officials, brief.officials, strict=True)
            for key in (official.id, official.name)
            if key is not None
        }
        for quote in brief.quotes:
            if isinstance(quote.speaker, PersonReference):
                known.setdefault(quote.speaker, Person((str(quote.speaker),)))
        return cls(officials, known)

    @property
    def everybody(self) -> tuple[Person, ...]:
        """Each of them once."""
        return tuple(
            {id(each): each for each in (*self.officials, *self.speakers.values())}.values()
        )

    def others(self, person: Person, text: SourceText) -> tuple[Mention, ...]:
        """Return where a source names anybody else."""
        own = {mention.start for mention in person.mentions(text)}
        return tuple(
            mention
            for other in self.everybody
            if other is not person
            for mention in other.mentions(text)
            if mention.start not in own and mention.likeness is not Likeness.PERHAPS
        )


def _names(official: Official) -> tuple[str, ...]:
    native = official.native_script
    own_script = (native.text,) if isinstance(native, NativeScript) else ()
    return (official.name, *own_script)


def verify_officials(brief: Brief, people: People, library: Library) -> Iterator[Verification]:
    """Yield what came of the name, the rank and the role of each official."""
    for index, (official, person) in enumerate(zip(brief.officials, people.officials, strict=True)):
        path = ("officials", index)
        scopes = library.scopes(official.source)
        claim = Claim(ClaimKind.NAME, (*path, "name"), official.name, official.source)
        named = _named(claim, person, scopes, library)
        other = _with_other_given_name(person, people, scopes, library)
        yield named if other is None else Verification(claim, Verdict.ALTERED, other)
        if len(person.names) > 1:
            own_script = Person(person.names[1:], official)
            path_of_name = (*path, "native_script", "text")
            claim = Claim(ClaimKind.NAME, path_of_name, person.names[1], official.source)
            yield _in_own_script(_named(claim, own_script, scopes, library))
        for kind, title in ((ClaimKind.RANK, official.rank), (ClaimKind.ROLE, official.role)):
            if isinstance(title, str) and official.source and official.origin is not Origin.EDITOR:
                claim = Claim(kind, (*path, kind.value), title, official.source)
                yield _titled(claim, person, people, scopes, str(brief.language))


def _with_other_given_name(
    person: Person, people: People, scopes: Sequence[Scope], library: Library
) -> SourcePassage | None:
    """Return where the sources cited name somebody else of the same family name, and not them."""
    official = person.official
    cites = official.source if official is not None and official.origin is not Origin.EDITOR else ()
    if not cites or not library.has_all(cites):
        return None
    if any(m.likeness is not Likeness.SHORT for s in scopes for m in person.mentions(s.text)):
        return None
    for scope in scopes:
        text = scope.text
        taken = {mention.start for mention in people.others(person, text)}
        other = with_other_given_name(person.names[0], person.mentions(text), taken, text)
        if other is not None:
            return other
    return None


def _named(claim: Claim, person: Person, scopes: Sequence[Scope], library: Library) -> Verification:
    """Return what came of a name: in the sources cited, then in any other at hand."""
    cited = [scope.text for scope in scopes]
    others = [text for text in library.texts.values() if text not in cited]
    texts = (*cited, *others)
    named = [(mention, text) for text in texts for mention in mentions_of(person.names[0], text)]
    candidates = named or [(m, text) for text in texts for m in person.mentions(text)]
    if not candidates:
        at_hand = bool(cited) and library.has_all(claim.cites)
        is_owed = at_hand and all(_can_be_told(person, text) for text in cited)
        is_editors = person.official is not None and person.official.origin is Origin.EDITOR
        is_owed = is_owed and not any(_is_described(person, text) for text in cited)
        if is_owed and not is_editors:
            return Verification(claim, Verdict.NOT_FOUND)
        return Verification(claim, Verdict.UNDECIDED if at_hand else Verdict.NOT_CHECKED)
    mention, text = min(candidates, key=lambda each: (each[0].likeness, each[1] not in cited))
    passage = text.passage(mention.start, mention.end)
    match mention.likeness:
        case Likeness.SPELT_OTHERWISE | Likeness.PERHAPS:
            return Verification(claim, Verdict.ALTERED, passage)
        case _:
            verdict = Verdict.EXACT if mention.likeness is Likeness.SAME else Verdict.FOUND
    passage = _in_scope(person, scopes) or passage
    if scopes and not _in_scope(person, scopes) and any(not s.is_whole for s in scopes):
        verdict = Verdict.ELSEWHERE if text in cited else verdict
    return Verification(claim, verdict, passage)


def _in_own_script(found: Verification) -> Verification:
    """Return what came of a name in its own script: a source need not give it, or not there."""
    if found.verdict in (Verdict.NOT_FOUND, Verdict.ELSEWHERE):
        return Verification(found.claim, Verdict.UNDECIDED, found.passage)
    return found


def _in_scope(person: Person, scopes: Sequence[Scope]) -> SourcePassage | None:
    """Return the best mention in the paragraphs cited."""
    found = [
        (mention.likeness, mention.start, scope.text.passage(mention.start, mention.end))
        for scope in scopes
        for mention in person.mentions(scope.text)
        if scope.text.number_at(mention.start) in scope.paragraphs
    ]
    return min(found, key=lambda each: each[:2])[2] if found else None


def _is_described(person: Person, text: SourceText) -> bool:
    """Tell whether a source's title or author names a person, whom its text need not name."""
    return any(family_name(name) in text.description for name in person.names)


def _can_be_told(person: Person, text: SourceText) -> bool:
    """Tell whether a name is known in the script that a source is written in."""
    own = {script_of(name) for name in person.names}
    return any(script_of(paragraph) in own for paragraph in text.archived.paragraphs)


def _titled(
    claim: Claim, person: Person, people: People, scopes: Sequence[Scope], language: str
) -> Verification:
    """Return what came of a rank or role; a source in another language is not asked."""
    texts = [s.text for s in scopes if same_language(s.text.language, language)]
    texts = [text for text in texts if person.mentions(text)]
    for text in texts:
        mentions, others = person.mentions(text), people.others(person, text)
        may_be_former = claim.kind is ClaimKind.RANK or _is_of_the_past(claim.words, person, text)
        if bears_title(claim.words, mentions, others, text, may_be_former=may_be_former):
            return Verification(
                claim, Verdict.FOUND, text.passage(mentions[0].start, mentions[0].end)
            )
    if len({cite.source for cite in claim.cites}) > len(scopes):
        return Verification(claim, Verdict.NOT_CHECKED)
    if not texts:
        return Verification(claim, Verdict.UNDECIDED)
    text = texts[0]
    mentions = person.mentions(text)
    if claim.kind is ClaimKind.ROLE and _is_told(claim.words, person, people, texts):
        return Verification(claim, Verdict.UNDECIDED)
    beside = title_beside(mentions, people.others(person, text), text)
    start, end = beside or (mentions[0].start, mentions[0].end)
    return Verification(claim, Verdict.NOT_FOUND, text.passage(start, end))


def _is_shared(role: str, named: Sequence[Mention], text: SourceText) -> bool:
    """Tell whether a role stands in the plural before one of some names: the ministers A and B."""
    plurals = {f"{match[0].lower()}s" for match in WORD.finditer(role)}
    for mention in named:
        before = text.joined[max(mention.start - _TITLE, 0) : mention.start].lower()
        words = WORD.findall(re.split(r"[,.;:\n]", before)[-1])
        if plurals.intersection(words) and not words_missing(role, before, text.language):
            return True
    return False


def _is_told(role: str, person: Person, people: People, texts: Sequence[SourceText]) -> bool:
    """Tell whether a source may tell the role in other words.

    It calls the person somebody's counterpart; or the words of the role stand in a paragraph that
    names nobody else.
    """
    for text in texts:
        mentions = person.mentions(text)
        if is_counterpart(mentions, text):
            return True
        others = people.others(person, text)
        named = {text.number_at(mention.start) for mention in others}
        titled = [mention for mention in mentions if has_office_before(mention, others, text)]
        named |= {text.number_at(mention.start) for mention in titled}
        alone = {text.number_at(mention.start) for mention in mentions} - named
        told = {n: text.paragraph(n) for n in alone}
        if not _is_of_the_past(role, person, text):
            told = {n: without_former_titles(words, text.language) for n, words in told.items()}
        if any(not words_missing(role, words, text.language) for words in told.values()):
            return True
        here = {text.number_at(mention.start) for mention in mentions}
        everybody = (*mentions, *others)
        if _is_shared(role, [m for m in everybody if text.number_at(m.start) in here], text):
            return True
    return False


def _is_of_the_past(title: str, person: Person, text: SourceText) -> bool:
    """Tell whether a brief gives somebody an office of the past: in words, or by ``as_of``."""
    as_of = person.official.as_of if person.official is not None else None
    is_before = (
        isinstance(as_of, EdtfDate)
        and text.issued is not None
        and as_of.last_day < text.issued.first_day - _A_MONTH
    )
    return is_before or says_former(title, text.language)
