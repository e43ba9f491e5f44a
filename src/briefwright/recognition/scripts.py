"""The language of a stretch of text, where its script says that it is not the text's."""

from __future__ import annotations

import re
import unicodedata

# Letters that only one of the languages has, in the order in which they are asked.
_CYRILLIC = (
    ("uk", frozenset("іїєґ")),
    ("mk", frozenset("ѓќѕ")),
    ("sr", frozenset("ђћјљњџ")),
    ("ru", frozenset("ыэё")),
)
_NOT_LATIN = re.compile("[\u0370-\u1cff\u1f00-\u1fff\u2e80-\ud7ff]")
_BY_SCRIPT = {"GREEK": "el", "ARABIC": "ar", "HEBREW": "he", "GEORGIAN": "ka", "ARMENIAN": "hy"}
_CYRILLIC_LANGUAGES = frozenset("bg ru uk sr mk be bs cnr sh kk ky mn".split())


def script_of(text: str) -> str:
    """Return the script most letters of a text are of: ``LATIN``, ``CYRILLIC``, ``GREEK``."""
    if _NOT_LATIN.search(text) is None:
        return "LATIN"
    counts: dict[str, int] = {}
    for letter in text:
        if letter.isalpha():
            name = unicodedata.name(letter, "OTHER").split(" ", 1)[0]
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: (counts[name], name), default="")


def language_in(text: str, language: str) -> str:
    """Return the language of a paragraph of a text in ``language``: another where its script is."""
    if _NOT_LATIN.search(text) is None:
        return language
    script = script_of(text)
    if script in _BY_SCRIPT:
        return _BY_SCRIPT[script]
    if script != "CYRILLIC" or language.split("-", 1)[0].lower() in _CYRILLIC_LANGUAGES:
        return language
    used = frozenset(text.lower())
    return next((tag for tag, letters in _CYRILLIC if letters & used), "bg")
