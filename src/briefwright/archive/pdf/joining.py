"""Join the lines of a paragraph to one text; words parted by a hyphen become whole again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from briefwright.archive.pdf.lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LAST_PART = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*$")
_FIRST_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_DASHES = "-\u2010\u2011\u2013\u2014"


def words_of(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words that stand whole on a line, in lower case."""
    found: set[str] = set()
    goes_on = False
    for line in lines:
        words = _WORD.findall(line.text.lower())
        found.update(words[goes_on : -1 if line.ends_with_hyphen else None])
        goes_on = line.ends_with_hyphen
    return frozenset(found)


def joined(lines: Sequence[Line], known: Collection[str]) -> str:
    """Return the text of a paragraph; ``known`` are the words of the document."""
    text = lines[0].text
    for before, line in pairwise(lines):
        text = _extended(text, line.text, known, is_cut=before.is_cut)
    return f"{text}-" if lines[-1].is_cut else text


def _extended(text: str, following: str, known: Collection[str], *, is_cut: bool) -> str:
    if not is_cut and text.endswith(("-", "\u2010")) and text[-2:-1].isalpha():
        text, is_cut = text[:-1], True
    if is_cut:
        keeps = _keeps_hyphen(text, following, known)
        return f"{text}-{following}" if keeps else f"{text}{following}"
    touches = text.endswith(tuple(_DASHES)) and not text[-2:-1].isspace() and len(text) > 1
    return f"{text}{following}" if touches else f"{text} {following}"


def _keeps_hyphen(text: str, following: str, known: Collection[str]) -> bool:
    """Tell whether a hyphen at the end of a line belongs to the word.

    The document knows best: how the word stands elsewhere in it, or that both parts are words.
    """
    last, first = _LAST_PART.search(text), _FIRST_PART.match(following)
    if last is None or first is None or not first[0][0].islower():
        return True
    before, after = last[0].lower(), first[0].lower()
    if f"{before}-{after}" in known:
        return True
    return f"{before}{after}" not in known and before in known and after in known
