"""Numbers in plain text: figures, words, percentages, ordinals, as a language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import zip_longest
from typing import Any

from briefwright.recognition.language_data import base_language, language_data
from briefwright.recognition.number_words import NumberWords, Stretch

PERCENT = "%"
PERCENTAGE_POINTS = "pp"
ORDINAL = "ordinal"

_SPACES = " \u00a0\u2009\u202f"
_RANGE = re.compile(r"\s*(?:[-–—]|to|and|or|à|et|ou|bis|und|a|y|do|до|по|и|й|та)\s*")


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number where it stands: characters from 0, the end exclusive, its unit included."""

    start: int
    end: int
    value: Decimal
    """With its magnitude: 1500000 for ``1.5 million``."""
    unit: str
    """``%``, ``pp`` (percentage points), ``ordinal``, or empty."""
    written: str
    in_words: bool = False


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How a language writes numbers."""

    figures: re.Pattern[str]
    separators: str
    decimal: str
    ordinal_ending: re.Pattern[str] | None
    magnitude: re.Pattern[str]
    magnitudes: Mapping[str, int]
    unit: re.Pattern[str]
    points: re.Pattern[str]
    words: NumberWords


def numbers_in(text: str, language: str) -> tuple[NumberMention, ...]:
    """Return the numbers in a text, in order; years and days of dates are numbers, too.

    ``language`` is a tag of BCP 47; English stands in for languages without data.
    """
    grammar = _grammar(base_language(language))
    found = [*_figures(text, grammar), *_words(text, grammar)]
    found.sort(key=lambda mention: (mention.start, mention.end))
    return tuple(_sharing_units(text, _composed(text, found)))


def _figures(text: str, grammar: _Grammar) -> Iterator[NumberMention]:
    for match in grammar.figures.finditer(text):
        value = Decimal(_plain_figures(match[0], grammar))
        ending = grammar.ordinal_ending.match(text, match.end()) if grammar.ordinal_ending else None
        if ending is not None:
            end = ending.end()
            yield NumberMention(match.start(), end, value, ORDINAL, text[match.start() : end])
        else:
            yield _with_unit(text, match.start(), match.end(), value, grammar)


def _plain_figures(written: str, grammar: _Grammar) -> str:
    """Return figures as Decimal reads them: the decimal sign last, no separators."""
    written = written.replace("\u2212", "-").translate(dict.fromkeys(map(ord, _SPACES)))
    other = "," if grammar.decimal == "." else "."
    if re.search(rf"\{other}\d{{1,2}}$", written) and grammar.decimal not in written:
        return written.replace(other, ".")  # 1,5 in English: nothing else can be meant
    for sign in grammar.separators:
        written = written.replace(sign, "")
    return written.replace(grammar.decimal, ".")


def _words(text: str, grammar: _Grammar) -> Iterator[NumberMention]:
    for stretch in grammar.words.stretches(text):
        if stretch.is_ordinal:
            written = text[stretch.start : stretch.end]
            value = Decimal(stretch.value)
            yield NumberMention(stretch.start, stretch.end, value, ORDINAL, written, in_words=True)
            continue
        mention = _with_unit(text, stretch.start, stretch.end, Decimal(stretch.value), grammar)
        if not _is_article(stretch, mention):
            yield replace(mention, in_words=True)


def _is_article(stretch: Stretch, mention: NumberMention) -> bool:
    """Tell whether a word is an article rather than a number: ``a``, ``une``."""
    return stretch.is_article and mention.end == stretch.end


def _with_unit(text: str, start: int, end: int, value: Decimal, grammar: _Grammar) -> NumberMention:
    """Return a mention with the magnitude and the per cent that follow the number."""
    magnitude = grammar.magnitude.match(text, end)
    while magnitude is not None:
        name = " ".join((magnitude["word"] or magnitude["letter"]).lower().split())
        value *= 10 ** grammar.magnitudes[name]
        end = magnitude.end()
        magnitude = grammar.magnitude.match(text, end)
    unit = ""
    if (match := grammar.points.match(text, end)) is not None:
        unit, end = PERCENTAGE_POINTS, match.end()
    elif (match := grammar.unit.match(text, end)) is not None:
        unit, end = PERCENT, match.end()
    return NumberMention(start, end, value, unit, text[start:end])


def _composed(text: str, found: list[NumberMention]) -> list[NumberMention]:
    """Join what is one number: ``two thousand five hundred``."""
    joined: list[NumberMention] = []
    for mention in found:
        last = joined[-1] if joined else None
        if last is not None and mention.start < last.end:
            continue
        if last is not None and _carries_on(text, last, mention):
            written = text[last.start : mention.end]
            value = last.value + mention.value
            joined[-1] = replace(
                mention, start=last.start, value=value, written=written, in_words=True
            )
        else:
            joined.append(mention)
    return joined


def _carries_on(text: str, first: NumberMention, then: NumberMention) -> bool:
    if not (first.in_words and then.in_words) or first.unit or first.value < 1000:
        return False
    magnitude = Decimal(1000) ** ((first.value.adjusted()) // 3)
    between = text[first.end : then.start]
    return then.value < magnitude and re.fullmatch(r"[\s-]+(?:and\s+)?", between) is not None


def _sharing_units(text: str, found: list[NumberMention]) -> Iterator[NumberMention]:
    """Yield mentions; the first number of a range has the per cent of the second."""
    for mention, after in zip_longest(found, found[1:]):
        shares = (
            after is not None
            and not mention.unit
            and after.unit in (PERCENT, PERCENTAGE_POINTS)
            and _RANGE.fullmatch(text, mention.end, after.start) is not None
        )
        yield replace(mention, unit=after.unit) if shares and after is not None else mention


@cache
def _grammar(language: str) -> _Grammar:
    data = language_data(language, "numbers_and_dates")["numbers"]
    separators, decimal = "".join(data["separators"]), data["decimal"]
    magnitudes: Mapping[str, int] = data["magnitudes"]
    endings = data.get("ordinal_endings", [])
    long_names = [name for name in magnitudes if len(name) > 1]
    letters = [name for name in magnitudes if len(name) <= 2]
    return _Grammar(
        figures=_figures_pattern(separators, decimal),
        separators=separators,
        decimal=decimal,
        ordinal_ending=re.compile(rf"(?:{_any(endings)})(?!\w)") if endings else None,
        magnitude=re.compile(
            rf"[\s-]+(?P<word>{_any(long_names)})\b\.?|(?P<letter>{_any(letters) or '(?!)'})\b",
            re.IGNORECASE,
        ),
        magnitudes=magnitudes,
        unit=re.compile(rf"\s*%|[\s-]*(?:{_any(data['percent'])})(?!\w)", re.IGNORECASE),
        points=re.compile(rf"[\s-]+(?:{_any(data['points'])})\b", re.IGNORECASE),
        words=_number_words(data),
    )


def _figures_pattern(separators: str, decimal: str) -> re.Pattern[str]:
    """Return what figures look like; not those of names (F-16, G7) and hours (15:30)."""
    groups = f"[{re.escape(separators + _SPACES)}]"
    return re.compile(
        r"(?<!\w)(?<![^\W\d]-)(?<!\d[:.,])(?:(?<!\w)[-+\u2212])?"
        rf"(?:\d{{1,3}}(?:{groups}\d{{3}})+|\d+)(?!\d)"
        rf"(?:\{decimal}\d+|[.,]\d{{1,2}}(?!\d))?(?!\d|:\d)"
    )


def _any(words: list[str] | tuple[str, ...]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


def _number_words(data: Mapping[str, Any]) -> NumberWords:
    return NumberWords(
        values=data["words"],
        ordinals=data.get("ordinals", {}),
        articles=frozenset(data.get("articles", ())),
        joiners=tuple(data["joiners"]),
        joins_tens=data.get("joins", "tens") == "tens",
        tens_take_teens=data.get("tens_take_teens", False),
        ones_before_tens=data.get("ones_before_tens", False),
        compounds=data.get("compounds", False),
    )
