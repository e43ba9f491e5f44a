"""The words by which names, titles and speech are known, by language; read when first asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("words")
_OF_ALL = "all"
# Languages that share the words of another here.
_RELATIVES = {"bs": "sr", "hr": "sr", "cnr": "sr", "sh": "sr", "be": "ru"}

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
    language = tag.replace("_", "-").split("-", 1)[0].lower()
    return _lexicon(_RELATIVES.get(language, language))


@cache
def _lexicon(language: str) -> Lexicon:
    if language == _OF_ALL or not (_FOLDER / f"{language}.toml").is_file():
        return Lexicon("", _tables(_OF_ALL))
    return Lexicon(language, merged(_tables(_OF_ALL), _tables(language)))


@cache
def _tables(name: str) -> Mapping[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def merged(common: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return the lists and tables of both; what is neither list nor table is the latter's."""
    result = dict(common)
    for name, value in own.items():
        match result.get(name), value:
            case list() as first, list():
                result[name] = [*first, *value]
            case dict() as first, dict():
                result[name] = {**first, **value}
            case _:
                result[name] = value
    return result
