"""The words by which names, titles and speech are known, by language; read when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from briefwright.recognition.language_data import (
    TOPICS,
    has_data,
    kept_language,
    language_data,
    words_about,
)

Words = frozenset[str]
"""Single words, case folded."""
Phrases = frozenset[tuple[str, ...]]
"""Phrases as their words, case folded."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of one language with those that serve every language."""

    language: str
    """What they are kept under; empty where the language has none of its own."""
    tables: Mapping[str, Any] = field(repr=False)
    _kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def words(self, name: str) -> Words:
        """Return a list of single words."""
        key = f"words {name}"
        if key not in self._kept:
            self._kept[key] = frozenset(word.casefold() for word in self.tables.get(name, ()))
        found: Words = self._kept[key]
        return found

    def phrases(self, name: str) -> Phrases:
        """Return a list of phrases."""
        key = f"phrases {name}"
        if key not in self._kept:
            self._kept[key] = frozenset(
                tuple(word.rstrip(".") for word in phrase.casefold().split())
                for phrase in self.tables.get(name, ())
            )
        found: Phrases = self._kept[key]
        return found

    def heads(self, name: str) -> Words:
        """Return the first words of the phrases of a list: what to look for."""
        return frozenset(phrase[0] for phrase in self.phrases(name))

    def mapping(self, name: str) -> Mapping[str, str]:
        """Return a table of texts by case folded word or phrase."""
        key = f"mapping {name}"
        if key not in self._kept:
            self._kept[key] = {
                word.casefold(): value for word, value in self.tables.get(name, {}).items()
            }
        found: Mapping[str, str] = self._kept[key]
        return found

    def flag(self, name: str) -> bool:
        """Return whether something is so in the language."""
        return bool(self.tables.get(name, False))


def lexicon(tag: str) -> Lexicon:
    """Return the words for a language (BCP 47); without any of its own, those that serve all."""
    return _lexicon(kept_language(tag) if has_data(tag) else "")


@cache
def _lexicon(language: str) -> Lexicon:
    tables: dict[str, Any] = {}
    for topic in TOPICS:
        tables |= words_about(topic, language)
    if dates := language_data(language, "numbers_and_dates").get("dates"):
        names = [(name, name != first and first.startswith(name))
                 for first, *others in dates["months"] for name in (first, *others)]  # fmt: skip
        full = [name for name, is_short in names if not is_short]
        tables["months"] = [*full, *tables.get("weekdays", ())]
        tables["short_months"] = [name for name, is_short in names if is_short]
    tables["days"] = [*tables.get("weekdays", ()), *tables.get("days", ())]
    return Lexicon(language, tables)
