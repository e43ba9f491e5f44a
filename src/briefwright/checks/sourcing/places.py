"""Places and countries, held against the passages cited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefwright.checks.sourcing.facts import FactFound
from briefwright.checks.sourcing.spelling import INFLECTING, differ_in_ending, without_diacritics
from briefwright.checks.sourcing.texts import WORD, Scope
from briefwright.evidence import Verdict
from briefwright.model.country_names import COUNTRY_NAMES
from briefwright.recognition.countries import countries_named, names_country
from briefwright.recognition.language_data import has_data, same_language, written_language

_PART = re.compile(r"\s*(?:[,;/()–—]|\band\b|\bet\b|\bund\b|\by\b)\s*")
_KIND = re.compile(r"^\w+ (?=(?:of|off|near|around|de|du|des|von|bei)\b)")
_EMPTY = frozenset("the la le les el los der die das of de du des".split())


def find_place(place: str, scopes: Sequence[Scope], language: str) -> FactFound:
    """Return whether the parts of a place stand in what is cited.

    Only names count; a country named beside a town that stands there is taken as known.
    """
    parts = [part for part in _PART.split(place) if _names(part)]
    found = [_part_stands(part, scopes, language) for part in parts]
    if not parts or all(found):
        return FactFound(Verdict.FOUND)
    unfound = [part for part, stands in zip(parts, found, strict=True) if not stands]
    if any(found) and all(countries_named(part, language) for part in unfound):
        return FactFound(Verdict.FOUND)
    if any(not same_language(each, language) for scope in scopes for each in scope.languages):
        return FactFound(Verdict.UNDECIDED)
    return FactFound(Verdict.NOT_FOUND)


def find_country(code: str, scopes: Sequence[Scope], *, anywhere: bool) -> FactFound:
    """Return whether what is cited speaks of a country; ``anywhere`` takes the whole source."""
    for scope in scopes:
        every = range(1, scope.text.count + 1)
        for paragraph in every if anywhere else scope.paragraphs:
            words = scope.text.paragraph(paragraph)
            match = names_country(words, code, scope.text.language_of(paragraph))
            if match is not None:
                first = scope.text.start_of(paragraph)
                passage = scope.text.passage(first + match.start(), first + match.end())
                return FactFound(Verdict.FOUND, passage)
    is_known = all(has_data(language) for scope in scopes for language in scope.languages)
    return FactFound(Verdict.NOT_FOUND if is_known else Verdict.UNDECIDED)


def _names(part: str) -> list[str]:
    """Return the words of a place that name it: those with a capital, but Waters of …"""
    part = _KIND.sub("", part)
    return [
        match[0]
        for match in WORD.finditer(part)
        if not match[0].islower() and match[0].lower() not in _EMPTY
    ]


def _part_stands(part: str, scopes: Sequence[Scope], language: str) -> bool:
    countries = countries_named(part, language)
    if countries and all(
        find_country(code, scopes, anywhere=True).verdict.holds for code in countries
    ):
        for name in countries.values():
            part = part.replace(name, "")
    return any(_stands(part, scope) for scope in scopes)


def _stands(part: str, scope: Scope) -> bool:
    inflecting = written_language(scope.text.language) in INFLECTING
    there = {
        without_diacritics(match[0].removesuffix("’s").removesuffix("'s"))
        for paragraph in scope.paragraphs
        for match in WORD.finditer(scope.text.paragraph(paragraph))
    }
    return all(
        (word := without_diacritics(name)) in there
        or (inflecting and any(differ_in_ending(word, other) for other in there))
        for name in _names(part)
    )


def country_name(code: str) -> str:
    """Return the English name of a country, for saying it."""
    return COUNTRY_NAMES.get(code, code)
