"""Numbers and dates, held against those of the passages cited, in any of their usual forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.checks.sourcing.texts import Scope, SourceText
from briefwright.evidence import SourcePassage, Verdict
from briefwright.model import EdtfDate
from briefwright.model.dates import CalendarDate
from briefwright.recognition.dates import DateMention, PartialDate
from briefwright.recognition.language_data import has_data
from briefwright.recognition.numbers import ORDINAL, PERCENT, PERCENTAGE_POINTS, NumberMention
from briefwright.recognition.speech import speech_words

_SMALL = 13  # below it a number in words is often only a manner of speaking
_CONTEXT = 3  # paragraphs before the passage that may set its date
_FARTHEST = 25  # of them, where some are short
_SHORT = 40  # characters
_NEAR_ISSUE = 8  # days around the issue that "on Thursday" may mean
_NOUN = re.compile(r"[\s\u00a0-]*([^\W\d_]{3,})")


@dataclass(frozen=True, slots=True)
class FactFound:
    """What came of looking for a fact, and where it stands or what stands there instead."""

    verdict: Verdict
    passage: SourcePassage | None = None


def find_number(
    number: NumberMention, noun: str | None, scopes: Sequence[Scope], *, in_prose: bool
) -> FactFound:
    """Return where a number stands in what is cited; undecided where it need not stand anywhere.

    ``noun`` is the word that it counts. A small number in words counts as wrong only where the
    source counts the same thing with another.
    """
    loose = in_prose and (
        number.unit == ORDINAL or (number.in_words and number.value < _SMALL and number.unit == "")
    )
    for scope in scopes:
        for paragraph in scope.paragraphs:
            for mention in scope.text.numbers(paragraph):
                if _same_number(number, mention) and not (loose and mention.unit == PERCENT):
                    return FactFound(Verdict.FOUND, _passage(mention, paragraph, scope.text))
            if not loose and _stands_as_written(number, scope.text.paragraph(paragraph)):
                return FactFound(Verdict.FOUND)
    if loose:
        conflict = _counted_otherwise(number, noun, scopes)
        return FactFound(Verdict.NOT_FOUND if conflict else Verdict.UNDECIDED, conflict)
    elsewhere = next(_elsewhere(number, scopes), None)
    if elsewhere is not None:
        return FactFound(Verdict.ELSEWHERE, elsewhere)
    return FactFound(_missing(scopes), _other_number(number, scopes))


def _missing(scopes: Sequence[Scope]) -> Verdict:
    """Return what it means that a fact is not found: little, in a language not known."""
    languages = {language for scope in scopes for language in scope.languages}
    return Verdict.NOT_FOUND if all(map(has_data, languages)) else Verdict.UNDECIDED


def _elsewhere(number: NumberMention, scopes: Sequence[Scope]) -> Iterator[SourcePassage]:
    for scope in scopes:
        for paragraph in range(1, scope.text.count + 1) if scope.text.count <= 400 else ():
            for mention in scope.text.numbers(paragraph):
                if _same_number(number, mention) and mention.unit == number.unit:
                    yield _passage(mention, paragraph, scope.text)


def _passage(
    mention: NumberMention | DateMention, paragraph: int, text: SourceText
) -> SourcePassage:
    first = text.start_of(paragraph)
    return text.passage(first + mention.start, first + mention.end)


def _same_number(ours: NumberMention, theirs: NumberMention) -> bool:
    if ours.value != theirs.value:
        return False
    match ours.unit:
        case "":
            return theirs.unit != ORDINAL
        case unit if unit == PERCENT:
            return theirs.unit == PERCENT
        case unit if unit == PERCENTAGE_POINTS:
            return theirs.unit in (PERCENT, PERCENTAGE_POINTS)
        case unit:
            return theirs.unit == unit


def _stands_as_written(number: NumberMention, paragraph: str) -> bool:
    pattern = rf"(?<![\w.,]){re.escape(number.written)}(?![\w%])(?![.,]\d)"
    return re.search(pattern, paragraph) is not None


def _counted_otherwise(
    number: NumberMention, noun: str | None, scopes: Sequence[Scope]
) -> SourcePassage | None:
    """Return where a source counts the same thing with another number, and nowhere with this."""
    if noun is None or number.unit == ORDINAL or noun.lower() in _no_nouns(scopes):
        return None
    stem = noun.lower().rstrip("s")
    for scope in scopes:
        for paragraph in scope.paragraphs:
            words = scope.text.paragraph(paragraph)
            for mention in scope.text.numbers(paragraph):
                after = _NOUN.match(words, mention.end)
                if mention.unit == "" and after and after[1].lower().rstrip("s") == stem:
                    return _passage(mention, paragraph, scope.text)
    return None


def _other_number(number: NumberMention, scopes: Sequence[Scope]) -> SourcePassage | None:
    """Return the first number of the same unit in what is cited, for showing it."""
    for scope in scopes:
        for paragraph in scope.paragraphs if not scope.is_whole else ():
            for mention in scope.text.numbers(paragraph):
                if mention.unit == number.unit and not mention.in_words:
                    return _passage(mention, paragraph, scope.text)
    return None


def _no_nouns(scopes: Sequence[Scope]) -> frozenset[str]:
    """Return words after a number that are not what it counts: prepositions and the like."""
    return frozenset().union(*(speech_words(scope.text.language).empty for scope in scopes))


def noun_after(text: str, number: NumberMention) -> str | None:
    """Return the word that a number stands before: what it counts."""
    match = _NOUN.match(text, number.end)
    return match[1] if match else None


def find_date(date: EdtfDate, scopes: Sequence[Scope]) -> FactFound:
    """Return where a date or both ends of a period stand; paragraphs before may set the date."""
    points = dict.fromkeys(point for point in (date.start, date.end) if point is not None)
    found = [_find_point(_partial(point), scopes) for point in points]
    worst = next((each for each in found if each.verdict is not Verdict.FOUND), None)
    return worst or next(iter(found), FactFound(Verdict.UNDECIDED))


def find_partial(date: PartialDate, scopes: Sequence[Scope], *, exactly: bool) -> FactFound:
    """Return where a date that stands in prose stands in what is cited.

    ``exactly`` holds a date with a year against the very paragraphs: a sentence that cites them.
    """
    return _find_point(date, scopes, exactly=exactly and date.year is not None)


def _partial(point: CalendarDate) -> PartialDate:
    if point.approximate or point.uncertain:
        return PartialDate(point.year)
    return PartialDate(point.year, point.month, point.day)


def _find_point(
    wanted: PartialDate, scopes: Sequence[Scope], *, exactly: bool = False
) -> FactFound:
    for scope in scopes:
        for paragraph in scope.paragraphs if exactly else _with_context(scope):
            for mention in scope.text.dates(paragraph):
                if _bears_out(mention, wanted, scope.text):
                    return FactFound(Verdict.FOUND, _passage(mention, paragraph, scope.text))
        if _is_of_issue(wanted, scope):
            return FactFound(Verdict.FOUND)
    return FactFound(_missing(scopes), _other_date(scopes))


def _with_context(scope: Scope) -> Sequence[int]:
    """Return the paragraphs cited, then those before them, nearest first."""
    before: list[int] = []
    left = _CONTEXT
    for number in range(scope.paragraphs[0] - 1, max(scope.paragraphs[0] - 1 - _FARTHEST, 0), -1):
        before.append(number)
        left -= len(scope.text.paragraph(number)) >= _SHORT  # rows of tables, headings
        if left == 0:
            break
    return (*scope.paragraphs, *before)


def _bears_out(mention: DateMention, wanted: PartialDate, text: SourceText) -> bool:
    """Tell whether a date of a source says a date, or says it more exactly."""
    ends = [mention.first] + ([mention.until] if mention.until is not None else [])
    if any(_covers(end, wanted, text) for end in ends):
        return True
    return mention.until is not None and _lies_between(wanted, mention.first, mention.until)


def _covers(said: PartialDate, wanted: PartialDate, text: SourceText) -> bool:
    year = said.year
    if year is None and wanted.year is not None and text.issued is not None:
        issued = text.issued.first_day.year
        if not issued - 1 <= wanted.year <= issued + 1:
            return False
        year = wanted.year
    if wanted.month is None:
        return year == wanted.year
    same_year = year is None or wanted.year is None or year == wanted.year
    if not same_year or said.month != wanted.month:
        return False
    return wanted.day is None or said.day == wanted.day


def _lies_between(wanted: PartialDate, first: PartialDate, last: PartialDate) -> bool:
    exact = wanted.day is None or (first.day is not None and last.day is not None)
    exact = exact and (wanted.month is None or (first.month is not None and last.month is not None))
    if not exact:
        return False

    def key(date: PartialDate, *, end: bool) -> tuple[int, int, int]:
        missing = 99 if end else 0
        return (date.year or 0, date.month or missing, date.day or missing)

    return key(first, end=False) <= key(wanted, end=False) and key(wanted, end=True) <= key(
        last, end=True
    )


def _is_of_issue(wanted: PartialDate, scope: Scope) -> bool:
    """Tell whether a date is near that of publication: "on Thursday", "this year"."""
    issued = scope.text.issued
    if issued is None or issued.start is None or wanted.year != issued.start.year:
        return False
    point = issued.start
    if wanted.month is None:
        return True
    if wanted.month != point.month or point.month is None:
        return False
    if wanted.day is None or point.day is None:
        return wanted.day is None
    says_other = any(
        mention.day is not None
        for paragraph in scope.paragraphs
        for mention in scope.text.dates(paragraph)
    )
    return not says_other and abs(wanted.day - point.day) <= _NEAR_ISSUE


def _other_date(scopes: Sequence[Scope]) -> SourcePassage | None:
    """Return the first date of what is cited, for showing it."""
    for scope in scopes:
        for paragraph in scope.paragraphs if not scope.is_whole else ():
            for mention in scope.text.dates(paragraph):
                return _passage(mention, paragraph, scope.text)
    return None
