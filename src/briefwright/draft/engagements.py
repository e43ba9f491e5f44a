"""Engagements of a draft: sentences in which people meet, visit, confer or train together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefwright.draft.cast import Cast
from briefwright.draft.date_fields import date_fields
from briefwright.draft.datelines import Dateline
from briefwright.draft.engagement_words import own_name, place_to, triggers_in
from briefwright.draft.identifiers import Identifiers
from briefwright.draft.items import Field, Item
from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.draft.rules_reading import rules_for
from briefwright.draft.when_and_where import (
    Place,
    codes_in,
    dates_when,
    edtf,
    place_at,
    places_of,
)
from briefwright.recognition.dates import DateMention
from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.people import Stretch
from briefwright.recognition.tokens import bare

_LONGEST_WHAT = 24
_NEAR = 3
"""Words between the name of an event and the word that leads up to its place."""
_NEAR_NAME = 8
_ENDS = frozenset(',;.:–—()?!“”«»„"')


@dataclass(frozen=True, slots=True)
class Contact:
    """An engagement as its words tell it, in one sentence."""

    paragraph: ReadParagraph
    sentence: ReadSentence
    first: int
    last: int
    """The first and the last word that makes it one, as indices of tokens."""
    kind: str
    place: Place | None = None
    date: DateMention | None = None
    name: Stretch | None = None
    """The engagement's own name, where it has one: NATO Chiefs of Defence Conference."""
    is_loose: bool = False


def engagements_of(
    article: Sequence[ReadParagraph], cast: Cast, ids: Identifiers, dateline: Dateline | None
) -> tuple[Item, ...]:
    """Return an entry for each contact; the dateline helps with dates that lack a year."""
    found = []
    for paragraph in article:
        rules = rules_for(paragraph.words.language)
        for sentence in paragraph.sentences:
            contacts = _contacts(paragraph, sentence, rules)
            found += [_item(contact, cast, ids, dateline) for contact in contacts]
    return tuple(found)


def _contacts(
    paragraph: ReadParagraph, sentence: ReadSentence, rules: Lexicon
) -> Iterator[Contact]:
    if paragraph.is_heading:
        return
    contacts = _merged(list(_single(paragraph, sentence, rules)))
    useful = [each for each in contacts if each.place or each.date or each.name]
    if not useful:
        useful = [each for each in contacts if not each.is_loose and _has_people(sentence)][:1]
    if not useful:
        useful = list(_dated(paragraph, sentence, rules))
    yield from useful


def _has_people(sentence: ReadSentence) -> bool:
    return any(person.has_title for person in sentence.people)


def _single(paragraph: ReadParagraph, sentence: ReadSentence, rules: Lexicon) -> Iterator[Contact]:
    """Yield a contact for every word that makes one, with what stands between it and the next."""
    tokens = sentence.tokens
    loose = rules.mapping("loose_engagements")
    triggers = list(triggers_in(tokens, rules, paragraph.words))
    places, dates = places_of(paragraph, sentence), dates_when(sentence, rules)
    for number, (index, size, kind) in enumerate(triggers):
        start = tokens[index].start if number else sentence.stretch.start
        is_last = number + 1 == len(triggers)
        end = sentence.stretch.end if is_last else tokens[triggers[number + 1][0]].start
        direct = place_at(paragraph, sentence, index + size) if kind == "visit" else None
        to = place_to(paragraph, sentence, index + size) if kind in ("visit", "other") else None
        after = [each for each in places if start <= each.stretch.start < end]
        place = direct or to or next(iter(after), None)
        date = next((each for each in dates if start <= each.start < end), None)
        name = own_name(paragraph, sentence, index)
        if name is not None and place is not None and place.opener - index > _NEAR:
            place = None
        folded = " ".join(bare(token) for token in tokens[index : index + size])
        yield Contact(
            paragraph, sentence, index, index + size - 1, kind, place, date, name, folded in loose
        )


def _merged(contacts: list[Contact]) -> list[Contact]:
    """Join contacts of a sentence that tell of one: no two places, no two dates, no two names."""
    found: list[Contact] = []
    for contact in contacts:
        last = found[-1] if found else None
        if last is None or not _fit(last, contact):
            found.append(contact)
            continue
        found[-1] = replace(
            last,
            last=contact.last,
            place=last.place or contact.place,
            date=last.date or contact.date,
            kind=last.kind if last.kind != "other" else contact.kind,
            name=contact.name,
            is_loose=last.is_loose and contact.is_loose,
        )
    return found


def _fit(one: Contact, other: Contact) -> bool:
    if (one.place and other.place) or (one.date and other.date) or one.name is not None:
        return False
    return other.name is None or other.last - one.last <= _NEAR_NAME


def _dated(paragraph: ReadParagraph, sentence: ReadSentence, rules: Lexicon) -> Iterator[Contact]:
    """Yield a contact where people, a date to the day and a place stand together."""
    days = [date for date in dates_when(sentence, rules) if date.day is not None]
    places = places_of(paragraph, sentence)
    if days and places and _has_people(sentence):
        words = [
            index
            for index, token in enumerate(sentence.tokens)
            if token.folded in paragraph.words.words("speech_verbs")
        ]
        first = words[0] if words else 0
        yield Contact(paragraph, sentence, first, first, "", places[0], days[0])


def _item(contact: Contact, cast: Cast, ids: Identifiers, dateline: Dateline | None) -> Item:
    paragraph, sentence = contact.paragraph, contact.sentence
    text = paragraph.text
    what = contact.name or _what(contact)
    place = contact.place.stretch if contact.place else None
    unsure: list[str] = []
    fields = [Field("what", what.of(text))]
    if contact.kind:
        fields.append(Field("kind", contact.kind))
    fields += date_fields("date", contact.date, dateline, unsure)
    if contact.date is None:
        unsure += _weekday(sentence, paragraph, dateline)
    if place is not None:
        fields.append(Field("place", place.of(text)))
        codes = codes_in(place, sentence)
        if len(codes) == 1:
            fields.append(Field("country", codes[0]))
    participants = _participants(contact, cast, unsure)
    if participants:
        fields.append(Field("participants", participants))
    named = place.of(text) if place else ""
    kind = "" if contact.kind == "other" else contact.kind
    base = f"{named} {kind}".strip() if named and not contact.name else what.of(text)
    identifier = Field("id", ids.new(base, what.of(text), fallback="engagement"))
    return Item((identifier, *fields), (paragraph.number,), tuple(unsure))


def _weekday(
    sentence: ReadSentence, paragraph: ReadParagraph, dateline: Dateline | None
) -> list[str]:
    found = [
        token.text for token in sentence.tokens if token.folded in paragraph.words.words("days")
    ]
    if not found:
        return []
    note = f"; the article is dated “{dateline.words}” ({edtf(dateline.date)})" if dateline else ""
    return [f"date: only “{found[0]}” is said{note}"]


def _participants(contact: Contact, cast: Cast, unsure: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for person in contact.sentence.people:
        members = cast.who(contact.paragraph, person)
        if len(members) == 1:
            found.append(members[0].id)
        elif members:
            ids = ", ".join(member.id for member in members)
            unsure.append(f"participants: “{person.name.of(contact.paragraph.text)}” may be {ids}")
    return tuple(dict.fromkeys(found))


def _what(contact: Contact) -> Stretch:
    """Return the words from the first that makes a contact on to the end of the phrase."""
    tokens = contact.sentence.tokens
    last = contact.last + 1
    while (
        last < len(tokens)
        and last - contact.first < _LONGEST_WHAT
        and tokens[last].text not in _ENDS
        and tokens[last].folded not in contact.paragraph.words.words("phrase_ends")
    ):
        last += 1
    while last - 1 > contact.last and tokens[last - 1].folded in contact.paragraph.words.words(
        "dangling"
    ):
        last -= 1
    return Stretch(tokens[_with_auxiliaries(contact)].start, tokens[last - 1].end)


def _with_auxiliaries(contact: Contact) -> int:
    """Return where a verb begins with what belongs to it: will go, a signé, s'étaient réunis."""
    words = contact.paragraph.words
    tokens = contact.sentence.tokens
    joining = words.words("verb_auxiliaries")
    first = contact.first
    while first > 0 and tokens[first - 1].folded in joining:
        first -= 1
    return first
