"""Full stops: which end a sentence, and which only shorten a word or follow an ordinal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefwright.recognition.language_data import base_language, words_about

_END = re.compile(r"[.!?…]+[”\"’»)]*(?=\s)|\n")
_LAST_WORD = re.compile(r"(?:^|[\s(«“\"'’\-–/])((?:[^\W\d_]\.)*[^\W_]+)$")
_LONGEST_WORD = 24
# Abbreviations at which a sentence may well end; before a capital it is taken to.
_MAY_END = frozenset("am co corp dept etc inc jr ltd no pm sr usw u.s".split())
_ORDINAL_DAYS = frozenset("bs cnr cs da de et fi hr hu lv no sh sk sl sr".split())


def sentence_ends(text: str, language: str, start: int = 0) -> Iterator[int]:
    """Yield where the sentences of a text end: after their stop, and the marks that close there.

    Cheap and cautious, for short stretches; ``sentences_in`` reads whole paragraphs. ``language``
    is a tag of BCP 47. A line ends a sentence, too.
    """
    for match in _END.finditer(text, start):
        if match[0] != "." or not _shortens(text, match.start(), language):
            yield match.end()


def _shortens(text: str, stop: int, language: str) -> bool:
    """Tell whether a full stop belongs to the word before it."""
    following = text[stop + 1 :].lstrip()[:1]
    if following.islower():
        return True
    before = _LAST_WORD.search(text[max(stop - _LONGEST_WORD, 0) : stop])
    if before is None:
        return False
    word = before[1].lower()
    if word in _MAY_END or "." in word:
        return following.isdigit()
    if word.isdigit():
        return len(word) <= 2 and language.split("-", maxsplit=1)[0].lower() in _ORDINAL_DAYS
    is_initial = len(word) == 1 and before[1].isupper()
    return is_initial or word in _abbreviations(base_language(language))


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(words_about("abbreviations", language)["abbreviations"])
