"""Deployments of a draft: who serves where, by the names of missions and by numbers of people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefwright.draft.date_fields import date_fields
from briefwright.draft.datelines import Dateline
from briefwright.draft.figures_in_text import Figure
from briefwright.draft.identifiers import Identifiers
from briefwright.draft.items import Field, Item
from briefwright.draft.missions import Mission, missions_in
from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.draft.rules_reading import rules_for
from briefwright.draft.strengths import (
    mission_of,
    place_of,
    place_of_mission,
    somebody_is_sent,
    strengths_in,
    without_titles,
)
from briefwright.draft.when_and_where import Place, codes_in, leads, places_of
from briefwright.recognition.dates import DateMention
from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.people import Stretch
from briefwright.recognition.tokens import bare

_LONGEST_MISSION = 12


@dataclass(frozen=True, slots=True)
class Posting:
    """People or a mission abroad, as one sentence tells it."""

    paragraph: ReadParagraph
    sentence: ReadSentence
    mission: Stretch
    is_named: bool
    """Whether the mission has a name of its own."""
    place: Place | None = None
    strength: Figure | None = None
    hints: tuple[str, ...] = ()


def deployments_of(
    article: Sequence[ReadParagraph], ids: Identifiers, dateline: Dateline | None
) -> tuple[Item, ...]:
    """Return an entry for each mission and each number of people who serve somewhere."""
    found = []
    told: set[str] = set()
    for paragraph in article:
        if paragraph.is_heading:
            continue
        rules = rules_for(paragraph.words.language)
        for before, sentence in zip(
            (None, *paragraph.sentences), paragraph.sentences, strict=False
        ):
            for posting in _postings(paragraph, sentence, before, rules):
                words = posting.mission.of(paragraph.text)
                if posting.strength is None and words in told:
                    continue
                told.add(words)
                found.append(_item(posting, rules, ids, dateline))
    return tuple(found)


def _postings(
    paragraph: ReadParagraph,
    sentence: ReadSentence,
    before: ReadSentence | None,
    rules: Lexicon,
) -> Iterator[Posting]:
    missions = without_titles(missions_in(paragraph, sentence, rules), sentence)
    is_sent = somebody_is_sent(sentence, rules)
    strengths = strengths_in(paragraph, sentence, rules) if is_sent else []
    places = places_of(paragraph, sentence, with_goals=True)
    used: list[Mission] = []
    for number, strength in enumerate(strengths):
        later = strengths[number + 1 :]
        end = later[0].number.start if later else sentence.stretch.end
        mission = mission_of(missions, strength, end)
        place = place_of(strength, places, end, is_last=not later)
        if mission is not None:
            used.append(mission)
            place = place_of_mission(mission, places, missions, sentence) or place
            yield Posting(paragraph, sentence, mission.stretch, True, place, strength)
            continue
        hints = _hints(paragraph, before, rules) if before is not None and place is None else ()
        if place is not None or hints:
            phrase = _phrase(sentence, strength, place, paragraph.words)
            yield Posting(paragraph, sentence, phrase, False, place, strength, hints)
    told = strengths_in(paragraph, before, rules) if before and is_sent and not strengths else []
    words = ", ".join(each.number.written for each in told)
    hints = (f"strength: perhaps {words}, of the sentence before",) if told else ()
    for mission in missions:
        if mission in used:
            continue
        place = place_of_mission(mission, places, missions, sentence)
        if place is None and is_sent:
            place = next(
                (each for each in places if each.stretch.end <= mission.stretch.start), None
            )
        if place is not None or mission.is_certain:
            yield Posting(paragraph, sentence, mission.stretch, True, place, None, hints)


def _hints(paragraph: ReadParagraph, before: ReadSentence, rules: Lexicon) -> tuple[str, ...]:
    """Return what the sentence before may say of where people are, and in what."""
    missions = missions_in(paragraph, before, rules)
    places = [
        place
        for place in places_of(paragraph, before, with_goals=True)
        if not any(
            each.stretch.start <= place.stretch.start < each.stretch.end for each in missions
        )
    ]
    found = [f"mission: perhaps “{each.stretch.of(paragraph.text)}”" for each in missions[-1:]]
    found += [f"place: perhaps “{each.stretch.of(paragraph.text)}”" for each in places[-1:]]
    return tuple(found)


def _phrase(
    sentence: ReadSentence, strength: Figure, place: Place | None, words: Lexicon
) -> Stretch:
    """Return the words from the number on to the place, or as far as a name may be long."""
    tokens = [token for token in sentence.tokens if token.start >= strength.number.start]
    last = tokens[0]
    for count, token in enumerate(tokens):
        if count >= _LONGEST_MISSION or token.text in (",", ";", "."):
            break
        last = token
        if place is not None and token.end >= place.stretch.end > token.start:
            break
    kept = [token for token in tokens if token.end <= last.end]
    while len(kept) > 1 and kept[-1].folded in words.words("dangling"):
        kept.pop()
    return Stretch(strength.number.start, max(kept[-1].end, strength.number.end))


def _item(posting: Posting, rules: Lexicon, ids: Identifiers, dateline: Dateline | None) -> Item:
    paragraph, sentence = posting.paragraph, posting.sentence
    text = paragraph.text
    unsure: list[str] = []
    mission = posting.mission.of(text)
    if not posting.is_named:
        unsure.append("mission: no name is given; these are the article's words")
    unsure += posting.hints
    fields = [Field("id", ids.new(mission, fallback="deployment")), Field("mission", mission)]
    organisation = _framework(posting)
    if organisation:
        fields.append(Field("framework", organisation))
    if posting.place is not None:
        fields.append(Field("place", posting.place.stretch.of(text)))
        codes = codes_in(posting.place.stretch, sentence)
        if codes:
            fields.append(Field("country", codes if len(codes) > 1 else codes[0]))
    if posting.strength is not None:
        fields.append(Field("strength", posting.strength.number.written))
    since = _date(posting, rules, "since_openers")
    until = _date(posting, rules, "until_openers")
    end = since.until if since else None
    if since is not None and end is not None:
        until = replace(since, year=end.year, month=end.month, day=end.day, until=None)
        since = replace(since, until=None)
    fields += date_fields("since", since, dateline, unsure)
    fields += date_fields("until", until, dateline, unsure)
    status = _status(posting, rules)
    if status and not any(field.key == "since" for field in fields):
        fields.append(Field("status", status))
    return Item(tuple(fields), (paragraph.number,), tuple(unsure))


def _framework(posting: Posting) -> str:
    """Return the organisation that the mission's own words name."""
    words = posting.paragraph.words
    for token in posting.sentence.tokens:
        is_inside = posting.mission.start <= token.start < posting.mission.end
        if is_inside and bare(token) in words.words("organisations"):
            return token.text
    return ""


def _date(posting: Posting, rules: Lexicon, openers: str) -> DateMention | None:
    words = rules.words(openers)
    dates = posting.sentence.dates
    return next(
        (date for date in dates if leads(posting.sentence.tokens, date, words, rules)), None
    )


def _status(posting: Posting, rules: Lexicon) -> str:
    """Return planned, paused or ended where a word of the sentence says so."""
    tokens = posting.sentence.tokens
    folded = {bare(token) for token in tokens}
    will_be_sent = any(
        bare(one) in rules.words("future") and bare(other) in rules.words("deploying")
        for one, other in pairwise(tokens)
    )
    if will_be_sent and posting.strength is not None:
        return "planned"
    if folded & rules.words("paused"):
        return "paused"
    return "ended" if folded & rules.words("ended") else ""
