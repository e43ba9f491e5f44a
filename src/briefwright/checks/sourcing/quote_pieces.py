"""A quote taken apart: what is marked in it as left out or added, and the words between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OMISSION = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]")
_BARE_OMISSION = re.compile(r"\s*(?:…|(?<!\.)\.\s?\.\s?\.(?!\.))\s*")
_SIC = re.compile(r"\s*\[\s*sic!?\s*\]", re.IGNORECASE)
_LETTERS = re.compile(r"\[(?P<letters>\w{1,2})\](?=\w)|(?<=\w)\[(?P<ending>\w{1,4})\]")
_INSERTION = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class QuotePiece:
    """Words that must stand in the source in one stretch."""

    words: str
    follows_insertion: bool = False
    """Whether what stands before it is the editor's, in place of some words of the source."""
    any_capital: bool = False
    """Whether the first letter was set in brackets: [M]ontenegro."""


def quote_pieces(text: str, *, bare_omissions: bool = False) -> tuple[QuotePiece, ...]:
    """Return the stretches of a quote that are the source's own; empty where none are.

    ``bare_omissions`` takes an ellipsis without brackets for words left out.
    """
    text = _SIC.sub("", text)
    found: list[QuotePiece] = []
    for stretch in _OMISSION.split(text):
        for part in _BARE_OMISSION.split(stretch) if bare_omissions else [stretch]:
            found.extend(_pieces(part))
    return tuple(found)


def has_marks(text: str) -> bool:
    """Tell whether anything in a quote is marked as left out or added."""
    return "[" in text or _OMISSION.search(text) is not None


def _pieces(stretch: str) -> Iterator[QuotePiece]:
    """Yield the pieces between the editor's insertions."""
    place, after_insertion, letters = 0, False, ""
    for match in _INSERTION.finditer(stretch):
        bracketed = _LETTERS.match(stretch, match.start())
        yield from _piece(letters + stretch[place : match.start()], after_insertion, bool(letters))
        starts_word = bracketed is not None and bracketed["letters"] is not None
        letters = bracketed["letters"] if bracketed is not None and starts_word else ""
        place, after_insertion = match.end(), not starts_word
    yield from _piece(letters + stretch[place:], after_insertion, bool(letters))


def _piece(words: str, follows_insertion: bool, any_capital: bool) -> Iterator[QuotePiece]:  # noqa: FBT001 -- both are what was seen
    words = words.strip(" ,;:–—-")
    if any(character.isalnum() for character in words):
        yield QuotePiece(words, follows_insertion, any_capital)
