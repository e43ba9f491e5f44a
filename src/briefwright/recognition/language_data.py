"""What is known of a language: words for numbers and months, read from ``data`` when first asked.

A language without a file of its own falls back to a near relative, then to English.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("data")
# Languages that share the words of another here.
_RELATIVES = {"bs": "sr", "hr": "sr", "cnr": "sr", "sh": "sr", "be": "ru"}


def base_language(tag: str) -> str:
    """Return the language of a tag as far as data is kept for it: ``en`` for ``en-GB``."""
    language = tag.replace("_", "-").split("-", 1)[0].lower()
    language = _RELATIVES.get(language, language)
    return language if language in _known() else "en"


@cache
def language_data(language: str) -> Mapping[str, Any]:
    """Return the tables of a language that ``base_language`` gave."""
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


@cache
def _known() -> frozenset[str]:
    return frozenset(file.stem for file in _FOLDER.glob("*.toml"))


def has_data(tag: str) -> bool:
    """Tell whether data is kept for a language, rather than English standing in for it."""
    language = written_language(tag)
    return _RELATIVES.get(language, language) in _known()


def same_language(tag: str, other: str) -> bool:
    """Tell whether two tags mean one language, or two that share their words here."""
    one, two = written_language(tag), written_language(other)
    return _RELATIVES.get(one, one) == _RELATIVES.get(two, two)


def written_language(tag: str) -> str:
    """Return the language of a tag as it stands: ``sr`` for ``sr-Cyrl-ME``."""
    return tag.replace("_", "-").split("-", 1)[0].lower()
