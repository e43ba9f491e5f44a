"""Given names: where a source has a person's family name with the given names of another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from briefwright.checks.sourcing.mentions import Likeness, Mention, name_tokens
from briefwright.checks.sourcing.spelling import (
    INFLECTING,
    differ_in_ending,
    near_miss,
    without_diacritics,
    without_elision,
)
from briefwright.checks.sourcing.texts import SourceText
from briefwright.evidence import SourcePassage
from briefwright.recognition.language_data import kept_language, language_data, words_about

_WORD = re.compile(r"[^\W\d_]+(?:['’‑‐-][^\W\d_]+)*\.?")
_BEFORE = 80  # characters before a family name in which the rest of the name and a title stand
_MOST = 4  # given names
_SHORTEST_PREFIX = 3  # letters of a short form: Dan, Daniel


def with_other_given_name(
    name: str, mentions: Sequence[Mention], taken: Collection[int], text: SourceText
) -> SourcePassage | None:
    """Return where a source introduces somebody of the same family name and another given name.

    None where it does not, or may mean the person nowhere else: ``mentions`` are those of the name,
    ``taken`` says where the whole names of others begin. A source in a language whose titles are
    not known is not asked.
    """
    given = name_tokens(name)[:-1]
    is_known = bool(language_data(kept_language(text.language), "titles"))
    if not given or not is_known or any(each.likeness is not Likeness.SHORT for each in mentions):
        return None
    for mention in mentions:
        start = _other_name_start(given, mention, text)
        if start is not None and start not in taken:
            return text.passage(start, mention.end)
    return None


def _other_name_start(given: Sequence[str], mention: Mention, text: SourceText) -> int | None:
    """Return where a whole name begins that ends with a mention, and is another's."""
    titles = _title_words(kept_language(text.language))
    found: list[tuple[int, str]] = []
    opener = ""
    for start, word in _words_before(mention.start, text):
        if word.islower() and word in titles.particles:
            continue
        if not word[:1].isupper() or titles.has(word) or len(found) == _MOST:
            opener = word
            break
        found.append((start, word))
    names = [word.rstrip(".") for _, word in found]
    if not names or any(len(each) > 1 and each.isupper() for each in names):
        return None
    if any(_may_be_one(ours.rstrip("."), theirs, text) for ours in given for theirs in names):
        return None
    return found[-1][0] if _is_introduced(opener, found[-1][0], mention.end, text) else None


def _words_before(place: int, text: SourceText) -> Iterator[tuple[int, str]]:
    """Yield the words right before a place, nearest first, with nothing but spaces between."""
    first = max(place - _BEFORE, text.joined.rfind("\n", 0, place) + 1)
    end = place
    for match in reversed(list(_WORD.finditer(text.joined, first, place))):
        if text.joined[match.end() : end] not in (" ", "\u00a0", ""):
            return
        yield match.start(), match[0]
        end = match.start()


def _may_be_one(ours: str, theirs: str, text: SourceText) -> bool:
    """Tell whether two given names may be one: an initial, a short form, another ending."""
    one, two = without_diacritics(ours), without_diacritics(theirs)
    short = min(len(one), len(two))
    is_initial_or_long = short == 1 or short >= _SHORTEST_PREFIX
    if is_initial_or_long and (one.startswith(two) or two.startswith(one)):
        return True
    is_inflected = kept_language(text.language) in INFLECTING and differ_in_ending(ours, theirs)
    return is_inflected or near_miss(ours, theirs)


def _is_introduced(opener: str, start: int, end: int, text: SourceText) -> bool:
    """Tell whether a name stands where people are introduced: after a title, or in apposition."""
    titles = _title_words(kept_language(text.language))
    if opener and titles.has(opener):
        return True
    is_after_comma = text.joined[max(start - 2, 0) : start] == ", "
    return is_after_comma and text.joined[end : end + 1] == ","


class _TitleWords:
    """The words of titles of a language, by which a name is told from what stands before it."""

    def __init__(self, language: str) -> None:
        data = words_about("titles", language)
        phrases = (phrase for table in ("ranks", "honorifics", "roles", "role_phrases",
                   "office_words", "rank_words") for phrase in data.get(table, ()))  # fmt: skip
        self._words = frozenset(
            word.rstrip(".").lower() for phrase in phrases for word in phrase.split()
        )
        self._endings = tuple(word for word in self._words if len(word) >= 5)
        self._is_compound = language == "de"
        self.particles = frozenset(words_about("names", "all")["particles"])

    def has(self, word: str) -> bool:
        """Tell whether a word is one of titles; in German also at the end of a longer word."""
        lower = without_elision(word).rstrip(".").lower()
        return lower in self._words or (self._is_compound and lower.endswith(self._endings))


_title_words = cache(_TitleWords)
