"""Words around speech: verbs of saying, pronouns, and words that say nothing of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefwright.recognition.language_data import base_language, language_data, words_about


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """What a language says around quotations."""

    said: re.Pattern[str]
    """A verb of saying, or "according to"."""
    pronoun: re.Pattern[str]
    """He, she, they: for somebody named before."""
    empty: frozenset[str]
    """Articles, prepositions and the like, in lower case."""


@cache
def speech_words(language: str) -> SpeechWords:
    """Return the words of a language, a tag of BCP 47; English ones where none are kept."""
    name = base_language(language)
    words = words_about("speech", name) if language_data(name, "speech") else _english()
    return SpeechWords(
        said=_any_of([*words["speech_verbs"], *words.get("verb_phrases", ()), *words["according"]]),
        pronoun=_any_of(words.get("back_references") or words["pronouns"]),
        empty=frozenset((*words["stops"], *words.get("weightless", ()))),
    )


def _english() -> Mapping[str, Any]:
    return words_about("speech", "en")


def _any_of(words: list[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    pattern = "|".join(map(re.escape, ordered)).replace("'", "['’]")
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
