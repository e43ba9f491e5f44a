"""What is known of a language: its word lists by topic, read from ``languages`` when first asked.

``languages/LANGUAGE/TOPIC.toml`` holds one topic in one language, ``languages/all`` what serves
every language. The topics: ``numbers_and_dates``, ``countries``, ``titles``, ``speech``,
``names``, ``abbreviations``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

TOPICS = ("titles", "speech", "names", "countries", "abbreviations")
"""What a text is read by; numbers and dates have a grammar besides."""

_FOLDER = Path(__file__).with_name("languages")
_OF_ALL = "all"
# Languages that share the words of another here.
_RELATIVES = {"bs": "sr", "hr": "sr", "cnr": "sr", "sh": "sr", "be": "ru"}


def written_language(tag: str) -> str:
    """Return the language of a tag as it stands: ``sr`` for ``sr-Cyrl-ME``."""
    return tag.replace("_", "-").split("-", 1)[0].lower()


def kept_language(tag: str) -> str:
    """Return the language whose words serve that of a tag: ``sr`` for ``hr-HR``."""
    language = written_language(tag)
    return _RELATIVES.get(language, language)


def has_data(tag: str) -> bool:
    """Tell whether data is kept for a language, rather than English standing in for it."""
    language = kept_language(tag)
    return language != _OF_ALL and (_FOLDER / language).is_dir()


def base_language(tag: str) -> str:
    """Return the language of a tag as far as data is kept for it, else English."""
    return kept_language(tag) if has_data(tag) else "en"


def same_language(tag: str, other: str) -> bool:
    """Tell whether two tags mean one language, or two that share their words here."""
    return kept_language(tag) == kept_language(other)


@cache
def language_data(language: str, topic: str) -> Mapping[str, Any]:
    """Return the tables of a topic in a language alone; none where none are kept."""
    file = _FOLDER / language / f"{topic}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


@cache
def words_about(topic: str, language: str) -> Mapping[str, Any]:
    """Return the tables of a topic in a language, together with those of all languages."""
    return merged(language_data(_OF_ALL, topic), language_data(language, topic))


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
