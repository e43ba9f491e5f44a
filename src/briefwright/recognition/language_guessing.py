"""The language of a text, guessed from the small words that each language has most often."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("languages") / "frequent_words.toml"
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 3
"""Frequent words that a paragraph needs, beyond twice those of the article's language."""
_LONGEST_SAMPLE = 20_000


def guessed_language(text: str, fallback: str = "") -> str:
    """Return the BCP 47 code of the language a text seems to be in.

    A fallback is left only for a language that has more than twice as much for it.
    """
    counts = Counter(word.casefold() for word in _WORD.findall(text[:_LONGEST_SAMPLE]))
    scores = {
        language: sum(counts[word] for word in words) for language, words in _frequent().items()
    }
    best = max(scores, key=lambda language: (scores[language], language == fallback))
    needed = scores.get(fallback, 0) * 2 + _ENOUGH if fallback else 1
    return best if scores[best] >= needed else fallback


@cache
def _frequent() -> Mapping[str, tuple[str, ...]]:
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {language: tuple(words) for language, words in tables.items()}
