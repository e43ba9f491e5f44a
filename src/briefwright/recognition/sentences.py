"""Sentences: where each begins and ends, by sentencex, mended by what the language abbreviates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefwright.recognition.lexicon import lexicon

_LAST_WORD = re.compile(r"(?:^|[\s(«“\"'’\-])([^\W\d_]+)\.\s*$")

_LONGEST = 3_000
"""Characters of a sentence; what is longer is no sentence, and is read in pieces."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence where it stands: characters from 0, the end exclusive, no space at either end."""

    start: int
    end: int


def sentences_in(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph; ``language`` is a tag of BCP 47.

    No sentence ends after an initial or a title's abbreviation: ``M. Dupont``, ``Lt. Gen. Hale``.
    """
    import sentencex  # type: ignore[import-untyped]

    abbreviations = lexicon(language).words("abbreviations")
    base = language.split("-", 1)[0].lower() or "en"
    found: list[Sentence] = []
    place, start = 0, 0
    for segment in sentencex.segment(base, text):
        place = text.index(segment, place) + len(segment)
        piece = text[start:place]
        if place < len(text) and _is_open(piece, abbreviations):
            continue
        _add(found, text, start, place)
        start = place
    _add(found, text, start, len(text))
    return tuple(found)


def _is_open(piece: str, abbreviations: frozenset[str]) -> bool:
    """Tell whether a sentence goes on after what looks like its end."""
    match = _LAST_WORD.search(piece[-40:])
    if match is None:
        return False
    word = match[1]
    return word.casefold() in abbreviations or (len(word) == 1 and word.isupper())


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut + 1 if cut > 0 else start + _LONGEST
        _add(found, text, start, cut)
        start = cut
    piece = text[start:end]
    if piece.strip():
        begin = start + len(piece) - len(piece.lstrip())
        found.append(Sentence(begin, begin + len(piece.strip())))
