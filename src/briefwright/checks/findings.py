"""Findings: what a check says of a field, and how it becomes a diagnostic with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from briefwright.core.diagnostics import Diagnostic, Passage, Severity, Span
from briefwright.core.paths import FieldPath, path_text

QUOTE_ALTERED = "E101"
QUOTE_NOT_FOUND = "E102"
QUOTE_TYPOGRAPHIC = "E103"
QUOTE_TWICE = "E104"
SPEAKER_NOT_NEAR = "E105"
ATTRIBUTION_NOT_NEAR = "E106"
NAME_SPELT_OTHERWISE = "E107"
NAME_NOT_FOUND = "E108"
TITLE_NOT_NEAR = "E109"
NUMBER_NOT_THERE = "E110"
DATE_NOT_THERE = "E111"
PLACE_NOT_THERE = "E112"
NO_SUCH_PARAGRAPH = "E113"
NO_SOURCE = "E114"
NEVER_CITED = "E115"
IN_ANOTHER_PARAGRAPH = "E116"
NOT_IN_MARKS = "E117"
NOT_AS_VERIFIED = "E126"
LOCK_OUT_OF_DATE = "E129"
DANGLING_REFERENCE = "E301"
DUPLICATE_ID = "E302"
ORDER_OF_DATES = "E303"
MARKED_HIGHER = "E304"
MARKING_NOT_COMPARABLE = "E305"
LONG_BOTTOM_LINE = "E306"
LIKELIHOOD_WITH_CONFIDENCE = "E307"
TWO_YARDSTICKS = "E308"
CIRCLE_OF_SECTIONS = "E309"
OUT_OF_DATE = "E310"
DEADLINE_PASSED = "E311"
TWO_TITLES = "E312"
TWO_STRENGTHS = "E313"
WRONG_TOTAL = "E314"
ACRONYM = "E315"
PREFERRED_WORD = "E316"
BANNED_WORD = "E317"


class Places(Protocol):
    """Where the fields of a brief stand in its file."""

    def nearest(self, path: FieldPath, /) -> Span:
        """Return the span of a field, or of the closest part that holds it."""
        ...

    def within(self, path: FieldPath, words: str, occurrence: int = 0, /) -> Span:
        """Return the span of words in a field's text, or of the field where they are not found.

        ``occurrence`` counts how often they stand there before.
        """
        ...


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a field of the brief, in one sentence, and what to do."""

    code: str
    path: FieldPath
    message: str
    hint: str | None = None
    severity: Severity = Severity.ERROR
    words: str | None = None
    """The words of the field's text that it speaks of, where it does not mean the whole."""
    occurrence: int = 0
    """How often those words stand in the text before."""
    elsewhere: FieldPath | None = None
    """Another field that the message speaks of as ``{place}``."""
    passage: Passage | None = None
    """What a source says instead."""

    def diagnostic(self, places: Places | None) -> Diagnostic:
        """Return the finding at its place in the file, where the places are known."""
        return Diagnostic(
            self.code,
            self.severity,
            self._message(places),
            self._span(places),
            self.hint,
            path_text(self.path),
            self.passage,
        )

    def _span(self, places: Places | None) -> Span | None:
        if places is None:
            return None
        if self.words is not None:
            return places.within(self.path, self.words, self.occurrence)
        return places.nearest(self.path)

    def _message(self, places: Places | None) -> str:
        if self.elsewhere is None:
            return self.message
        if places is None:
            return self.message.replace("{place}", path_text(self.elsewhere))
        return self.message.replace("{place}", f"on line {places.nearest(self.elsewhere).line}")
