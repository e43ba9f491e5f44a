"""Languages other than English, from the Unicode CLDR data that Babel carries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from briefwright.templating.language.languages import Language, Ranges

if TYPE_CHECKING:
    from babel import Locale

# CLDR sets dashes and groups of digits off with spaces that text fonts often lack.
_PLAIN_SPACES = str.maketrans({"\u2009": " ", "\u202f": "\u00a0"})
_FIRST_OF_MONTH = {"fr": "1er", "it": "1º"}
_KINDS = {"day": ("yMMMd", "dMy"), "month": ("yMMM", "My"), "year": ("y", "y")}


def cldr_language(tag: str) -> Language | None:
    """Return a language by its BCP 47 tag, or the nearest that CLDR has; None where it has none."""
    locale = _locale(tag)
    if locale is None:
        return None
    symbols = locale.number_symbols.get("latn", {})
    return Language(
        tag,
        _patterns(locale),
        _ranges(locale),
        _months(locale),
        symbols.get("decimal", "."),
        symbols.get("group", " ").translate(_PLAIN_SPACES),
        locale.territories.get,
        lambda other: language_name(other, str(locale)),
        _FIRST_OF_MONTH.get(locale.language, "1"),
    )


@cache
def language_name(tag: str, in_language: str) -> str | None:
    """Return what a language is called in another (a CLDR locale); None where CLDR has no name."""
    from babel import Locale, UnknownLocaleError

    speaker = Locale.parse(in_language)
    name = speaker.languages.get(tag.replace("-", "_"))
    if name is None:
        try:
            name = Locale.parse(tag, sep="-").get_display_name(speaker)
        except (UnknownLocaleError, ValueError):
            name = speaker.languages.get(tag.partition("-")[0])
    return name


def _locale(tag: str) -> Locale | None:
    """Return the locale of the longest beginning of a tag that CLDR knows."""
    from babel import Locale, UnknownLocaleError

    parts = tag.split("-")
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:length]))
        except (UnknownLocaleError, ValueError):
            continue
    return None


def _patterns(locale: Locale) -> dict[str, str]:
    skeletons = locale.datetime_skeletons

    def skeleton(name: str, otherwise: str) -> str:
        return str(skeletons[name].pattern) if name in skeletons else otherwise

    patterns = {
        "day": str(locale.date_formats["long"].pattern),
        "month": skeleton("yMMMM", "MMMM y"),
        "year": "y",
        "day_short": skeleton("yMMMd", "d MMM y"),
        "month_short": skeleton("yMMM", "MMM y"),
        "year_short": "y",
    }
    return {kind: pattern.translate(_PLAIN_SPACES) for kind, pattern in patterns.items()}


def _ranges(locale: Locale) -> dict[str, Ranges]:
    ranges: dict[str, Ranges] = {}
    for kind, (skeleton, fields) in _KINDS.items():
        known: Mapping[str, Any] = locale.interval_formats.get(skeleton) or {}
        halves = {field: known[field] for field in fields if len(known.get(field, ())) == 2}
        short = {field: (_plain(one), _plain(two)) for field, (one, two) in halves.items()}
        ranges[f"{kind}_short"] = short
        ranges[kind] = {field: (_wide(one), _wide(two)) for field, (one, two) in short.items()}
    return ranges


def _plain(pattern: str) -> str:
    return pattern.translate(_PLAIN_SPACES)


def _wide(pattern: str) -> str:
    """Return a pattern with month names in full (UTS 35, part 4, adjusts fields in this way)."""
    return re.sub(r"(?<!M)MMM(?!M)|(?<!L)LLL(?!L)", lambda match: match[0] + match[0][0], pattern)


def _months(locale: Locale) -> dict[str, tuple[str, ...]]:
    def names(context: str, width: str) -> tuple[str, ...]:
        months = locale.months[context][width]
        return tuple(months[number] for number in range(1, 13))

    return {
        "wide": names("format", "wide"),
        "alone": names("stand-alone", "wide"),
        "short": names("format", "abbreviated"),
        "short_alone": names("stand-alone", "abbreviated"),
    }
