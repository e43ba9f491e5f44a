"""What comes of looking for a number, date or place in the passages cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.checks.sourcing.texts import Scope, SourceText
from briefwright.evidence import SourcePassage, Verdict
from briefwright.recognition.dates import DateMention
from briefwright.recognition.language_data import has_data
from briefwright.recognition.numbers import NumberMention


@dataclass(frozen=True, slots=True)
class FactFound:
    """What came of looking for a fact, and where it stands or what stands there instead."""

    verdict: Verdict
    passage: SourcePassage | None = None


def not_there(scopes: Sequence[Scope], shown: SourcePassage | None = None) -> FactFound:
    """Return that a fact was not found, which means little in a language not known."""
    languages = {language for scope in scopes for language in scope.languages}
    verdict = Verdict.NOT_FOUND if all(map(has_data, languages)) else Verdict.UNDECIDED
    return FactFound(verdict, shown)


def passage_of(
    mention: NumberMention | DateMention, paragraph: int, text: SourceText
) -> SourcePassage:
    """Return where a number or date of a paragraph stands."""
    first = text.start_of(paragraph)
    return text.passage(first + mention.start, first + mention.end)
