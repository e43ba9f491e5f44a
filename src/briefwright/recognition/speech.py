"""Words around speech: verbs of saying, pronouns, and words that say nothing of their own."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefwright.recognition.language_data import base_language

_FOLDER = Path(__file__).with_name("data") / "speech"


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
    file = _FOLDER / f"{base_language(language)}.toml"
    if not file.is_file():
        file = _FOLDER / "en.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return SpeechWords(
        said=_any_of(data["said"]),
        pronoun=_any_of(data["pronouns"]),
        empty=frozenset(data["empty"]),
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)", re.IGNORECASE)
