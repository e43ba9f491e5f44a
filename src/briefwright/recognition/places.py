"""Places and countries: what is where, as far as words of place and lists of lands tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefwright.model.country_names import COUNTRY_NAMES
from briefwright.recognition.lexicon import Lexicon, lexicon
from briefwright.recognition.people import Stretch
from briefwright.recognition.tokens import Token, bare, follows

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country where it is named, and its code of ISO 3166-1."""

    stretch: Stretch
    code: str
    is_adjective: bool = False
    """Whether it is named by what belongs to it: German."""


@cache
def country_codes(language: str) -> Mapping[tuple[str, ...], str]:
    """Return codes by the words of names, case folded, for a language of a lexicon."""
    listed = lexicon(language).mapping("countries")
    named = {name.casefold().replace("’", "'"): code for code, name in COUNTRY_NAMES.items()}
    return {
        tuple(name.replace(".", "").split()): code for name, code in {**named, **listed}.items()
    }


@cache
def country_words(language: str) -> frozenset[tuple[str, ...]]:
    """Return the names of countries as their words, case folded."""
    return frozenset(country_codes(language))


def countries_in(tokens: list[Token], words: Lexicon) -> tuple[CountryMention, ...]:
    """Return the countries that are named, by name or by adjective, in order."""
    codes = country_codes(words.language)
    demonyms = words.mapping("demonyms")
    found: list[CountryMention] = []
    index = 0
    while index < len(tokens):
        size, code = _country_at(tokens, index, codes)
        if size:
            stretch = Stretch(tokens[index].start, tokens[index + size - 1].end)
            found.append(CountryMention(stretch, code))
        else:
            size = 1
            code = demonyms.get(tokens[index].folded, "")
            is_word = tokens[index].is_capitalised or not words.flag("modifiers_first")
            if code and is_word:
                stretch = Stretch(tokens[index].start, tokens[index].end)
                found.append(CountryMention(stretch, code, is_adjective=True))
        index += size
    return tuple(found)


def _country_at(
    tokens: list[Token], index: int, codes: Mapping[tuple[str, ...], str]
) -> tuple[int, str]:
    if not tokens[index].is_capitalised:
        return 0, ""
    words: list[str] = []
    best = (0, "")
    for token in tokens[index : index + _LONGEST]:
        words.append(token.folded.replace(".", ""))
        code = codes.get(tuple(words))
        if code:
            best = (len(words), code)
    return best


def place_after(tokens: list[Token], index: int, words: Lexicon) -> Stretch | None:
    """Return the place that begins at an index: ``NATO headquarters in Brussels``.

    A place is capitalised words, or an acronym and words of place, with a further place in it.
    """
    start = index
    while start < len(tokens) and _is_article(tokens[start], words):
        start += 1
    last = _place_words(tokens, start, words)
    if last == start:
        return None
    while last < len(tokens):
        further = _further_place(tokens, last, words)
        if further == last:
            break
        last = further
    return Stretch(tokens[start].start, tokens[last - 1].end)


def _is_article(token: Token, words: Lexicon) -> bool:
    """A capitalised article is part of the name: La Haye."""
    return token.folded in words.words("determiners") and not token.is_capitalised


def _is_article_of_name(tokens: list[Token], index: int, words: Lexicon) -> bool:
    return (
        tokens[index].folded in words.words("determiners")
        and index > 0
        and index + 1 < len(tokens)
        and tokens[index + 1].is_capitalised
    )


def _further_place(tokens: list[Token], last: int, words: Lexicon) -> int:
    """Return the end of ``in Brussels`` or of ``, Latvia`` after a place, or the index as given."""
    joint = tokens[last]
    if last + 1 >= len(tokens):
        return last
    if joint.folded in words.words("place_openers"):
        start = last + 1
        while start < len(tokens) and _is_article(tokens[start], words):
            start += 1
        end = _place_words(tokens, start, words)
        return end if end > start else last
    if joint.text == ",":
        size, _ = _country_at(tokens, last + 1, country_codes(words.language))
        return last + 1 + size if size else last
    return last


def _place_words(tokens: list[Token], start: int, words: Lexicon) -> int:
    """Return where capitalised words and words of place that begin at an index end."""
    last = start
    while last < len(tokens) and (last == start or follows(tokens[last - 1], tokens[last])):
        token = tokens[last]
        folded = bare(token)
        if folded in words.words("months") or folded in words.words("short_months"):
            break
        is_kind = folded in words.words("place_nouns") or folded in words.words("sites")
        is_named = token.is_capitalised and not (
            (folded in words.words("stops") and not _is_article_of_name(tokens, last, words))
            or folded in words.words("speech_verbs")
        )
        is_joint = (
            folded in words.words("place_joints")
            and last > start
            and last + 1 < len(tokens)
            and tokens[last + 1].is_capitalised
        )
        if not (is_named or is_joint or is_kind):
            break
        last += 1
    has_name = any(token.is_capitalised for token in tokens[start:last])
    return last if has_name else start


def code_of(stretch_words: str, words: Lexicon) -> str:
    """Return the code of the country that words name, alone or at their end; empty for none."""
    folded = stretch_words.casefold().replace("’", "'").replace(".", "")
    parts = tuple(folded.replace(",", " ").split())
    codes = country_codes(words.language)
    for start in range(len(parts)):
        code = codes.get(parts[start:])
        if code:
            return code
    return ""
