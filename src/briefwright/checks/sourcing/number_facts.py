"""Numbers, held against those of the passages cited, in any of their usual forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.checks.sourcing.facts import FactFound, not_there, passage_of
from briefwright.checks.sourcing.texts import Scope
from briefwright.evidence import SourcePassage, Verdict
from briefwright.recognition.currencies import currencies_beside
from briefwright.recognition.numbers import ORDINAL, PERCENT, PERCENTAGE_POINTS, NumberMention
from briefwright.recognition.speech import speech_words

_SMALL = 13  # below it a number in words is often only a manner of speaking
_NOUN = re.compile(r"[\s\u00a0-]*([^\W\d_]{3,})")


@dataclass(frozen=True, slots=True)
class StatedNumber:
    """A number that an item states, with what stands around it."""

    number: NumberMention
    noun: str | None = None
    """The word that it counts."""
    currencies: frozenset[str] = frozenset()
    """The currencies that it may be in, by ISO 4217; none where nothing tells."""
    in_prose: bool = False

    @property
    def is_loose(self) -> bool:
        """Whether it may be only a manner of speaking: an ordinal, a small number in words."""
        number = self.number
        is_small = number.in_words and number.value < _SMALL and number.unit == ""
        return self.in_prose and (number.unit == ORDINAL or is_small)


def find_number(stated: StatedNumber, scopes: Sequence[Scope]) -> FactFound:
    """Return where a number stands in what is cited; undecided where it need not stand anywhere.

    A small number in words is wrong only where the source counts the same thing with another.
    """
    number, loose = stated.number, stated.is_loose
    in_other_money: SourcePassage | None = None
    for scope in scopes:
        for paragraph in scope.paragraphs:
            for mention in scope.text.numbers(paragraph):
                if not _same_number(number, mention) or (loose and mention.unit == PERCENT):
                    continue
                passage = passage_of(mention, paragraph, scope.text)
                if not _in_other_money(stated, mention, scope.text.paragraph(paragraph)):
                    return FactFound(Verdict.FOUND, passage)
                in_other_money = in_other_money or passage
            if loose or in_other_money is not None:
                continue
            if _stands_as_written(number, scope.text.paragraph(paragraph)):
                return FactFound(Verdict.FOUND)
    if in_other_money is not None:
        return FactFound(Verdict.NOT_FOUND, in_other_money)
    if loose:
        conflict = _counted_otherwise(number, stated.noun, scopes)
        return FactFound(Verdict.NOT_FOUND if conflict else Verdict.UNDECIDED, conflict)
    elsewhere = next(_elsewhere(stated, scopes), None)
    if elsewhere is not None:
        return FactFound(Verdict.ELSEWHERE, elsewhere)
    return not_there(scopes, _other_number(number, scopes))


def _in_other_money(stated: StatedNumber, mention: NumberMention, paragraph: str) -> bool:
    """Tell whether a source has a number in a currency that cannot be the one stated."""
    if not stated.currencies:
        return False
    theirs = currencies_beside(paragraph, mention.start, mention.end)
    return bool(theirs) and not theirs & stated.currencies


def _elsewhere(stated: StatedNumber, scopes: Sequence[Scope]) -> Iterator[SourcePassage]:
    for scope in scopes:
        for paragraph in range(1, scope.text.count + 1) if scope.text.count <= 400 else ():
            for mention in scope.text.numbers(paragraph):
                same = _same_number(stated.number, mention) and mention.unit == stated.number.unit
                if same and not _in_other_money(stated, mention, scope.text.paragraph(paragraph)):
                    yield passage_of(mention, paragraph, scope.text)


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
                    return passage_of(mention, paragraph, scope.text)
    return None


def _other_number(number: NumberMention, scopes: Sequence[Scope]) -> SourcePassage | None:
    """Return the first number of the same unit in what is cited, for showing it."""
    for scope in scopes:
        for paragraph in scope.paragraphs if not scope.is_whole else ():
            for mention in scope.text.numbers(paragraph):
                if mention.unit == number.unit and not mention.in_words:
                    return passage_of(mention, paragraph, scope.text)
    return None


def _no_nouns(scopes: Sequence[Scope]) -> frozenset[str]:
    """Return words after a number that are not what it counts: prepositions and the like."""
    return frozenset().union(*(speech_words(scope.text.language).empty for scope in scopes))


def noun_after(text: str, number: NumberMention) -> str | None:
    """Return the word that a number stands before: what it counts."""
    match = _NOUN.match(text, number.end)
    return match[1] if match else None
