"""Mentions of a person in a source: the name in full, the family name, or a name nearly theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from briefwright.checks.sourcing.spelling import (
    INFLECTING,
    differ_in_ending,
    near_miss,
    same_letters,
    slips_between,
    without_diacritics,
    without_possessive,
)
from briefwright.checks.sourcing.texts import SourceText, word_form
from briefwright.recognition.language_data import written_language

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ‐‑-][^\W\d_]+)*\.?")
_AFTER_NAME = frozenset("jr sr ii iii iv jnr snr".split())
_GAP = re.compile(r"\s+")


class Likeness(IntEnum):
    """How a mention compares to the name of the brief, best first."""

    SAME = 0
    """The whole name, letter for letter."""
    SPELT_OTHERWISE = 1
    """The whole name with other letters: it can only be the same person."""
    SHORT = 2
    """The family name, or the name with less or more than the brief gives."""
    PERHAPS = 3
    """A family name alone that is nearly theirs."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a source names somebody; characters of the joined text."""

    start: int
    end: int
    likeness: Likeness


def name_tokens(name: str) -> tuple[str, ...]:
    """Return the words of a name; what follows it (Jr., III) left out."""
    tokens = [match[0].rstrip(".") if len(match[0]) > 2 else match[0]
              for match in _TOKEN.finditer(name)]  # fmt: skip
    while len(tokens) > 1 and tokens[-1].rstrip(".").lower() in _AFTER_NAME:
        tokens.pop()
    return tuple(tokens)


def family_name(name: str) -> str:
    """Return the last word of a name, by which texts speak of a person."""
    tokens = name_tokens(name)
    return tokens[-1] if tokens else name


def mentions_of(name: str, text: SourceText) -> tuple[Mention, ...]:
    """Return where a source names a person, in order."""
    tokens = name_tokens(name)
    if not tokens:
        return ()
    inflecting = written_language(text.language) in INFLECTING
    found: dict[int, Mention] = {}
    for place in _family_places(tokens[-1], text, inflecting=inflecting):
        mention = _mention(tokens, place, text, inflecting=inflecting)
        if mention is not None and (
            mention.start not in found or mention.likeness < found[mention.start].likeness
        ):
            found[mention.start] = mention
    for mention in _in_other_order(tokens, text):
        if mention.start not in found or found[mention.start].likeness > mention.likeness:
            found[mention.start] = mention
    return tuple(sorted(found.values(), key=lambda mention: mention.start))


def _family_places(family: str, text: SourceText, *, inflecting: bool) -> Iterator[int]:
    """Yield the places among the source's words that may be the family name."""
    lower = word_form(family)
    wanted = without_diacritics(family)
    for form, places in text.index.items():
        plain = without_possessive(form)
        if plain[:1] != lower[:1] and without_diacritics(plain[:1]) != wanted[:1]:
            continue
        if (
            plain == lower
            or (abs(len(plain) - len(lower)) <= 2 and near_miss(plain, lower))
            or (inflecting and differ_in_ending(plain, lower))
        ):
            yield from places


def _mention(
    tokens: Sequence[str], place: int, text: SourceText, *, inflecting: bool
) -> Mention | None:
    """Return the mention that ends with a word of a source; None where it is not their name."""
    word = text.words[place]
    written = without_possessive(text.joined[word.start : word.end])
    end = word.start + len(written)
    if not written[:1].isupper() and tokens[-1][:1].isupper():
        return None
    before = _names_before(place, text, len(tokens) + 1)
    given = tokens[:-1]
    same_family = same_letters(written, tokens[-1])
    in_case = inflecting and differ_in_ending(written, tokens[-1]) and not same_family
    start, likeness = _with_given(given, before, text, inflecting=inflecting)
    if likeness is None:
        if same_family or in_case:
            return Mention(word.start, end, Likeness.SHORT)
        return _perhaps(written, tokens[-1], word.start, end)
    if not same_family and not in_case:
        return Mention(start if start is not None else word.start, end, Likeness.SPELT_OTHERWISE)
    return Mention(start if start is not None else word.start, end, likeness)


def _perhaps(written: str, family: str, start: int, end: int) -> Mention | None:
    """Return a family name alone that differs in diacritics, or in one letter of a long name."""
    plain, wanted = without_diacritics(written), without_diacritics(family)
    long_enough = min(len(plain), len(wanted)) >= 6
    if plain == wanted or (long_enough and slips_between(plain, wanted, 1) <= 1):
        return Mention(start, end, Likeness.PERHAPS)
    return None


def _names_before(place: int, text: SourceText, most: int) -> list[tuple[int, str]]:
    """Return the names and initials right before a word, nearest last."""
    found: list[tuple[int, str]] = []
    end = text.words[place].start
    for index in range(place - 1, max(place - 1 - most, -1), -1):
        word = text.words[index]
        between = text.joined[word.end : end]
        written = text.joined[word.start : word.end]
        is_initial = len(written) == 1 and written.isupper()
        fits = between == " " or (is_initial and between in (". ", "."))
        if not fits or not (written[:1].isupper() or (written.islower() and len(written) <= 3)):
            break
        found.append((word.start, written + ("." if is_initial and "." in between else "")))
        end = word.start
    return found[::-1]


def _with_given(
    given: Sequence[str], before: Sequence[tuple[int, str]], text: SourceText, *, inflecting: bool
) -> tuple[int | None, Likeness | None]:
    """Return where the whole name begins, and how alike it is; None for the family name alone."""
    if not given or not before:
        return None, Likeness.SAME if not given else None
    starts = [start for start, _ in before]
    written = [name for _, name in before]
    count = len(given)
    if len(written) >= count:
        tail = written[-count:]
        start = starts[-count]
        if all(map(same_letters, given, tail)):
            return start, Likeness.SAME
        if all(_alike(a, b, inflecting=inflecting) for a, b in zip(given, tail, strict=True)):
            in_case = inflecting and all(
                a == b or differ_in_ending(a, b) for a, b in zip(given, tail, strict=True)
            )
            return start, Likeness.SHORT if in_case else Likeness.SPELT_OTHERWISE
    return _with_other_initials(given, written, starts)


def _alike(ours: str, theirs: str, *, inflecting: bool) -> bool:
    if len(ours.rstrip(".")) == 1 or len(theirs.rstrip(".")) == 1:
        return ours.rstrip(".") == theirs.rstrip(".")
    if near_miss(ours, theirs) or (inflecting and differ_in_ending(ours, theirs)):
        return True
    return without_diacritics(ours)[:4] == without_diacritics(theirs)[:4]  # Grace, Gracia


def _with_other_initials(
    given: Sequence[str], written: Sequence[str], starts: Sequence[int]
) -> tuple[int | None, Likeness | None]:
    """Compare names of which one has an initial that the other lacks, or has otherwise."""
    ours = [name for name in given if len(name.rstrip(".")) > 1]
    for length in range(1, min(len(written), len(given) + 2) + 1):
        tail = written[-length:]
        theirs = [name for name in tail if len(name.rstrip(".")) > 1]
        initials = [name.rstrip(".") for name in tail if len(name.rstrip(".")) == 1]
        if ours and len(ours) == len(theirs) and all(map(near_miss, ours, theirs)):
            own = [name.rstrip(".") for name in given if len(name.rstrip(".")) == 1]
            has_fewer = len(initials) < len(own) and all(one in own for one in initials)
            more = length < len(written) and len(written[-length - 1].rstrip(".")) == 1
            if own != initials and not more:
                kind = Likeness.SHORT if has_fewer else Likeness.SPELT_OTHERWISE
                return starts[-length], kind
    if len(written[-1].rstrip(".")) == 1 and given and written[-1][0] == given[0][0]:
        return starts[-1], Likeness.SHORT
    return None, None


def _in_other_order(tokens: Sequence[str], text: SourceText) -> Iterator[Mention]:
    """Yield the name with the family name first: Milatović Jakov."""
    if len(tokens) != 2:
        return
    for place in text.index.get(word_form(tokens[1]), ()):
        if place + 1 >= len(text.words):
            continue
        first, then = text.words[place], text.words[place + 1]
        if text.joined[first.end : then.start] == " " and same_letters(
            text.joined[then.start : then.end], tokens[0]
        ):
            yield Mention(first.start, then.end, Likeness.SPELT_OTHERWISE)
