"""Countries in plain text: by their names in a language, and by what else is said for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from briefwright.model.country_names import COUNTRY_NAMES
from briefwright.recognition.language_data import base_language, language_data, words_about

_WORD = re.compile(r"[^\W\d_]+")
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


def countries_named(text: str, language: str) -> Mapping[str, str]:
    """Return the countries that a text names in full: the names, by code, in their order."""
    names = _names_by_first_word(base_language(language))
    found: dict[str, str] = {}
    end = 0
    for match in _WORD.finditer(text):
        if match.start() < end:
            continue
        for name, code in names.get(match[0], ()):
            end_of_name = match.start() + len(name)
            if text.startswith(name, match.start()) and not text[end_of_name:][:1].isalnum():
                end = end_of_name
                found.setdefault(code, name)
                break
    return found


@cache
def _pattern(code: str, language: str) -> re.Pattern[str]:
    forms: list[str] = []
    for each in dict.fromkeys((language, "en", "fr")):
        forms += [_with_endings(name) for name in _names(each).get(code, ())]
        forms += map(re.escape, _others(each).get(code, ()))
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
    names: Mapping[str, Iterable[str]] = language_data(language, "countries")["names"]
    return names


@cache
def _others(language: str) -> Mapping[str, list[str]]:
    """Return what else than their names is said for countries, by code."""
    data = words_about("countries", language)
    others = {code: list(words) for code, words in data.get("others", {}).items()}
    for table in ("countries", "demonyms"):
        for word, code in data.get(table, {}).items():
            others.setdefault(code, []).append(word)
    return others


@cache
def _names_by_first_word(language: str) -> Mapping[str, list[tuple[str, str]]]:
    """Return the names of countries with their codes by their first word, longest names first."""
    names: dict[str, list[tuple[str, str]]] = {}
    for code, of_country in _names(language).items():
        for name in of_country:
            first = _WORD.match(name)
            if first is not None:
                names.setdefault(first[0], []).append((name, code))
    for same_word in names.values():
        same_word.sort(key=lambda each: (-len(each[0]), each))
    return names
