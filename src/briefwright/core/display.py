"""How characters show on a terminal: the columns they take, and pictures for the invisible."""

from __future__ import annotations

from collections.abc import Sequence

TAB = 4  # columns
_INVISIBLE = frozenset("\u00ad\u200b\u2028\u2029\u2060\ufeff")
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def displayed(text: str) -> list[str]:
    """Return for each character what to print for it; tabs become spaces up to the next stop."""
    shown: list[str] = []
    column = 0
    for character in text:
        picture = " " * (TAB - column % TAB) if character == "\t" else _picture(character)
        shown.append(picture)
        column += cells([picture])
    return shown


def as_typed(name: object) -> str:
    """Return a file's name as people type it in a command: in quotation marks where it has spaces.

    These marks hold in the shells of Unix and Windows; a name with marks of its own is left alone.
    """
    text = str(name)
    return f'"{text}"' if " " in text and '"' not in text else text


def cells(pictures: Sequence[str]) -> int:
    """Return how many columns a sequence of printed characters takes."""
    return sum(
        len(picture) if picture.isascii() else sum(map(_width, picture)) for picture in pictures
    )


def _picture(character: str) -> str:
    """Return a character, or a visible stand-in for one that would command the terminal."""
    if character.isascii():
        if character.isprintable():
            return character
        return chr(0x2400 + ord(character)) if ord(character) < 0x20 else "\u2421"
    if character in _BIDI_CONTROLS or 0x80 <= ord(character) < 0xA0:
        return "\ufffd"
    if 0xD800 <= ord(character) <= 0xF8FF or character in _INVISIBLE:
        return "\ufffd"
    return character


def _width(character: str) -> int:
    import unicodedata

    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
