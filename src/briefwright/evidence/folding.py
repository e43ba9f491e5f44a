"""Folding: the one form in which words of a brief and of a source are compared."""

from __future__ import annotations

from unicodedata import is_normalized, normalize

# Characters that show nothing and only say where a line may or may not break: soft hyphen, zero
# width space, word joiner, byte order mark.
_SHOW_NOTHING = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def folded(text: str) -> str:
    """Return text in NFC (Unicode Standard Annex 15), each stretch of white space one space.

    White space is what Unicode calls so, with no-break and narrow spaces. Soft hyphens and other
    marks that show nothing are left out. Nothing else is changed; folding twice changes nothing.
    """
    if not text.isascii():
        text = text.translate(_SHOW_NOTHING)
        if not is_normalized("NFC", text):
            text = normalize("NFC", text)
    return " ".join(text.split())
