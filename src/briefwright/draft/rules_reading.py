"""The rules of a draft, by language: which words make a meeting, a promise, a mission."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from briefwright.recognition.language_data import merged
from briefwright.recognition.lexicon import Lexicon

_FOLDER = Path(__file__).with_name("rules")
_OF_ALL = "all"


@cache
def rules_for(language: str) -> Lexicon:
    """Return the rules for a language of a lexicon; without its own, those that serve all."""
    common = _tables(_OF_ALL)
    if not language or not (_FOLDER / f"{language}.toml").is_file():
        return Lexicon("", common)
    return Lexicon(language, merged(common, _tables(language)))


@cache
def letters() -> Mapping[str, str]:
    """Return plain letters for those of other scripts."""
    return _tables("letters")


@cache
def _tables(name: str) -> Mapping[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
