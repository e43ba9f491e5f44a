"""Typography folded away: marks, dashes and ellipses that differ in shape, not in meaning."""

from __future__ import annotations

import re
import unicodedata

_MARKS = "\"“”„‟«»″'‘’‚‛‹›ʼ`´′"
_DASHES = "–—―−‐‑‒⸺-"
_ALIKE = {
    **dict.fromkeys(map(ord, _MARKS), "'"),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u2007\n"), " "),
}
_LIGATURES = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}
_CLOSE = str.maketrans({**_LIGATURES, "\u00ad": "", "\u200b": "", "\u200c": "", "…": "..."})
_BETWEEN_PARAGRAPHS = re.compile(r"'? ?\n ?'?")
_AROUND_DASHES = re.compile(r" ?- ?")
# Of a quote's end: a comma or stop may be the writer's, not the speaker's.
_EDGES = " '"
_END = " ',.;"


def plain_text(text: str) -> str:
    """Return text in NFC with its white space folded: nothing else is changed."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def alike(text: str) -> str:
    """Return text of the same length with one shape of quotation mark and dash."""
    return text.translate(_ALIKE)


def without_edges(words: str) -> str:
    """Return the words of a quote without marks around them, or a comma or stop at their end."""
    return words.lstrip(_EDGES).rstrip(_END)


def typography_folded(text: str) -> str:
    """Return text with everything folded that is only typography; the length may change."""
    text = text.translate(_CLOSE)
    text = _BETWEEN_PARAGRAPHS.sub("\n", alike(text.replace("\n", "\x00")).replace("\x00", "\n"))
    text = _AROUND_DASHES.sub("-", " ".join(text.replace(". . .", "...").split()))
    return without_edges(text)
