"""Characters of a text before any font sees them: what shows nothing, and what no file may show."""

from __future__ import annotations

import unicodedata
from functools import cache

INVISIBLE = frozenset(
    chr(code)
    for first, last in (
        # Unicode's property Default_Ignorable_Code_Point, without the Hangul fillers.
        (0xAD, 0xAD),
        (0x34F, 0x34F),
        (0x61C, 0x61C),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xFFF9, 0xFFFB),  # marks around annotations, which are read by no one either
        (0x1BCA0, 0x1BCA3),
        (0x1D173, 0x1D17A),
        (0xE0000, 0xE0FFF),
    )
    for code in range(first, last + 1)
)
"""Characters that say where a line may break or how letters join, and show nothing themselves."""
_KEPT_SPACES = " \xa0\u202f\u2007"
"""Spaces that stay what they are: plain, and those that hold words together."""

_SHAPED = ((0x900, 0xDFF), (0xF00, 0x109F), (0x1780, 0x17FF))
"""Scripts of India, Tibet, Burma and Cambodia, whose letters change with their neighbours."""
_NONCHARACTERS = range(0xFDD0, 0xFDF0)


def clean(text: str) -> str:
    """Return text in Unicode normal form C, with every kind of white space as a plain space."""
    text = unicodedata.normalize("NFC", text)
    return "".join(" " if _is_odd_space(character) else character for character in text)


def is_plain(character: str) -> bool:
    """Tell whether a character is the same when cleaned, whatever stands beside it."""
    return (
        character not in INVISIBLE
        and not _is_odd_space(character)
        and not unicodedata.category(character).startswith("M")
        and not 0x1100 <= ord(character) < 0x1200  # Hangul letters join
        and not objection(character)
        and unicodedata.is_normalized("NFC", character)
    )


def means_nothing(character: str) -> bool:
    """Tell whether a character says nothing to anyone: a file may not even name it."""
    return unicodedata.category(character) in {"Co", "Cs"} or _is_noncharacter(ord(character))


@cache
def objection(character: str) -> str:
    """Return why a character cannot be set, though a font may have it; nothing where it can."""
    if means_nothing(character):
        return "stands for nothing that readers could agree on"
    if unicodedata.bidirectional(character) in {"R", "AL"}:
        return "is written from right to left, which the PDF cannot do"
    if any(first <= ord(character) <= last for first, last in _SHAPED):
        return "is of a script that joins its letters, which the PDF cannot do"
    return ""


def named(character: str) -> str:
    """Return a character with its number and name, as a reader would look it up."""
    shown = f"“{character}” " if character.isprintable() else ""
    name = unicodedata.name(character, "")
    return f"{shown}(U+{ord(character):04X}{f' {name}' if name else ''})"


def _is_noncharacter(code: int) -> bool:
    return code in _NONCHARACTERS or code & 0xFFFE == 0xFFFE


def _is_odd_space(character: str) -> bool:
    if character.isspace():
        return character not in _KEPT_SPACES
    return unicodedata.category(character) == "Cc"
