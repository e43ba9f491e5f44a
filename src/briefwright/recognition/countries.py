"""Countries in plain text: by their names in a language, and by what else is said for them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from briefwright.model.country_names import COUNTRY_NAMES
from briefwright.recognition.language_data import base_language

_FOLDER = Path(__file__).with_name("data") / "countries"
_VOWELS = "aeiouyãéíаеиіоуюяїйь"
_LONGEST_ENDING = 5
# Names that lead to other words: no ending may follow them.
_WHOLE = frozenset({"Niger", "Chad", "Mali", "Guinea", "Oman", "Dominica", "Cuba", "Peru", "Togo"})


def names_country(text: str, code: str, language: str) -> re.Match[str] | None:
    """Return where a text first speaks of a country: by name, adjective or short form.

    ``code`` is that of ISO 3166-1 (or XK), ``language`` the text's, a tag of BCP 47; English and
    French names count in every language.
    """
    return _pattern(code, base_language(language)).search(text)


def countries_named(text: str, language: str) -> Mapping[str, re.Match[str]]:
    """Return the countries that a text names in full, by code, and where it first does so."""
    matches = _all_names(base_language(language)).finditer(text)
    codes = _codes(base_language(language))
    found: dict[str, re.Match[str]] = {}
    for match in matches:
        found.setdefault(codes[match[0]], match)
    return found


@cache
def _pattern(code: str, language: str) -> re.Pattern[str]:
    forms: list[str] = []
    for each in dict.fromkeys((language, "en", "fr")):
        forms += [_with_endings(name) for name in _names(each).get(code, ())]
        forms += [re.escape(other) for other in _data(each)["others"].get(code, ())]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _with_endings(name: str) -> str:
    """Return a pattern for a name and the words made of it: Montenegro, Montenegrin."""
    name = name.replace("’", "'")
    if " " in name or name in _WHOLE or len(name) < 4:
        return re.escape(name).replace("'", "['’]")
    stem = name[:-1] if name[-1].lower() in _VOWELS and len(name) > 4 else name
    return rf"{re.escape(stem).replace(chr(39), '[' + chr(39) + '’]')}\w{{0,{_LONGEST_ENDING}}}"


def _names(language: str) -> Mapping[str, Iterable[str]]:
    if language == "en":
        return {code: (name,) for code, name in COUNTRY_NAMES.items()}
    names: Mapping[str, Iterable[str]] = _data(language)["names"]
    return names


@cache
def _data(language: str) -> Mapping[str, Any]:
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


@cache
def _codes(language: str) -> Mapping[str, str]:
    return {name: code for code, names in _names(language).items() for name in names}


@cache
def _all_names(language: str) -> re.Pattern[str]:
    names = sorted(_codes(language), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
