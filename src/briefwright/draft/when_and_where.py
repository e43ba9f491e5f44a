"""When and where: the dates and places of a stretch of a sentence, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.draft.reading import ReadParagraph, ReadSentence
from briefwright.recognition.dates import DateMention, PartialDate
from briefwright.recognition.lexicon import Lexicon
from briefwright.recognition.people import Stretch
from briefwright.recognition.places import place_after
from briefwright.recognition.tokens import Token, bare

_BACK = 6
"""Words before a date that may say what it is for: by the end of the year."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a sentence, and where the word stands that leads up to it."""

    stretch: Stretch
    opener: int
    """The index of that word among the tokens of the sentence."""


def edtf(date: DateMention) -> str:
    """Return a date in EDTF at the precision it has; empty where it has no year."""
    first = _point(date.first)
    if date.until is None or not first:
        return first
    last = _point(date.until)
    return f"{first}/{last}" if last and last >= first else first


def _point(date: PartialDate) -> str:
    if date.year is None:
        return ""
    parts = [f"{date.year:04}"]
    if date.month is not None:
        parts.append(f"{date.month:02}")
        if date.day is not None:
            parts.append(f"{date.day:02}")
    return "-".join(parts)


def with_year(date: DateMention, year: int) -> str:
    """Return what a date without a year would be in a year."""
    first = PartialDate(year, date.month, date.day)
    until = date.until and PartialDate(year, date.until.month or date.month, date.until.day)
    return edtf(DateMention(date.start, date.end, *_parts(first), until, date.written))


def _parts(date: PartialDate) -> tuple[int | None, int | None, int | None]:
    return date.year, date.month, date.day


def leads(
    tokens: Sequence[Token], date: DateMention, openers: frozenset[str], rules: Lexicon
) -> bool:
    """Tell whether one of some words leads up to a date: ``by`` (the end of) 2026."""
    between = rules.words("between")
    before = [token for token in tokens if token.end <= date.start][-_BACK:]
    for token in reversed(before):
        if bare(token) in openers:
            return True
        if bare(token) not in between:
            return False
    return False


def dates_when(sentence: ReadSentence, rules: Lexicon) -> list[DateMention]:
    """Return the dates at which something took place; not those since or until which it did."""
    not_when = rules.words("not_when")
    return [date for date in sentence.dates if not leads(sentence.tokens, date, not_when, rules)]


def places_of(
    paragraph: ReadParagraph, sentence: ReadSentence, *, with_goals: bool = False
) -> list[Place]:
    """Return the places that a word of place leads up to, in order.

    ``with_goals`` adds those that somebody is sent to.
    """
    words = paragraph.words
    openers = words.words("place_openers")
    if with_goals:
        openers |= words.words("goal_openers")
    found: list[Place] = []
    end = -1
    for index, token in enumerate(sentence.tokens):
        if token.start < end or token.folded not in openers:
            continue
        stretch = place_after(sentence.tokens, index + 1, words)
        if stretch is not None and is_place(stretch, paragraph, sentence):
            found.append(Place(stretch, index))
            end = stretch.end
    return found


def place_at(paragraph: ReadParagraph, sentence: ReadSentence, index: int) -> Place | None:
    """Return the place that begins right at a token: visited | Podgorica."""
    stretch = place_after(sentence.tokens, index, paragraph.words)
    if stretch is None or not is_place(stretch, paragraph, sentence):
        return None
    return Place(stretch, index)


def is_place(stretch: Stretch, paragraph: ReadParagraph, sentence: ReadSentence) -> bool:
    """Tell whether capitalised words are no date, person, language, mission or body."""
    words = paragraph.words
    inside = [token for token in sentence.tokens if stretch.start <= token.start < stretch.end]
    openers = words.words("place_openers")
    further = [place for place, token in enumerate(inside) if token.folded in openers and place]
    inside = inside[: further[0]] if further else inside
    if any(date.start < stretch.end and stretch.start < date.end for date in sentence.dates):
        return False
    if any(
        person.has_title and stretch.start <= person.name.start < stretch.end
        for person in sentence.people
    ):
        return False
    last = bare(inside[-1])
    is_site = any(bare(token) in words.words("sites") for token in inside)
    if last in words.mapping("demonyms") or last in words.words("no_places"):
        return False
    kinds = ("organisations", "missions", "organisation_nouns", "event_nouns")
    return is_site or not any(last in words.words(name) for name in kinds)


def codes_in(stretch: Stretch, sentence: ReadSentence) -> tuple[str, ...]:
    """Return the countries named inside a stretch, each once."""
    return tuple(
        dict.fromkeys(
            land.code
            for land in sentence.countries
            if stretch.start <= land.stretch.start < stretch.end and not land.is_adjective
        )
    )
