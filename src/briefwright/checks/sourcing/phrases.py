"""Phrases held against a stretch of a source: which of their words do not stand there."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.checks.sourcing.spelling import INFLECTING, differ_in_ending, without_diacritics
from briefwright.checks.sourcing.texts import WORD
from briefwright.recognition.language_data import written_language
from briefwright.recognition.speech import speech_words

_WHOLE_WORD = 3  # letters up to which a word must be the same


def words_missing(phrase: str, around: str, language: str) -> Sequence[str]:
    """Return the words of a phrase that say something, and that do not stand in a text."""
    inflecting = written_language(language) in INFLECTING
    there = {without_diacritics(match[0]) for match in WORD.finditer(around.replace("’s", ""))}
    empty = speech_words(language).empty
    return [
        match[0]
        for match in WORD.finditer(phrase.replace("’s", "").replace("'s", ""))
        if match[0].lower() not in empty
        and not any(_same_word(match[0], word, inflecting=inflecting) for word in there)
    ]


def _same_word(ours: str, theirs: str, *, inflecting: bool) -> bool:
    ours = without_diacritics(ours)
    if ours == theirs:
        return True
    if len(ours) <= _WHOLE_WORD or ours.isdigit():
        return False
    common = ours[: max(_WHOLE_WORD + 1, len(ours) - 2)]
    return theirs.startswith(common) or (inflecting and differ_in_ending(ours, theirs))
