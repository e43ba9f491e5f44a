"""Join the lines of a paragraph to one text; words parted by a hyphen become whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefwright.archive.pdf.lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LAST_PART = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*$")
_FIRST_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENOUGH = 60  # lines that show whether words are parted
_SELDOM = 40  # where no words are parted, at most one line in so many ends with a hyphen
_DASHES = "-\u2010\u2011\u2013\u2014"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a document shows of its words."""

    words: frozenset[str]
    """Those that stand whole on a line, in lower case."""
    parts_words: bool
    """Whether words are parted at the ends of lines at all; word processors do not by default."""


def vocabulary_of(lines: Sequence[Line]) -> Vocabulary:
    """Return what the lines of a document show of its words."""
    found: set[str] = set()
    goes_on = False
    for line in lines:
        words = _WORD.findall(line.text.lower())
        found.update(words[goes_on : -1 if line.ends_with_hyphen else None])
        goes_on = line.ends_with_hyphen
    count = sum(line.ends_with_hyphen for line in lines)
    return Vocabulary(frozenset(found), len(lines) < _ENOUGH or count * _SELDOM > len(lines))


def joined(lines: Sequence[Line], known: Vocabulary) -> str:
    """Return the text of a paragraph; ``known`` is what the document shows."""
    text = lines[0].text
    for before, line in pairwise(lines):
        text = _extended(text, line.text, known, is_cut=before.is_cut)
    return f"{text}-" if lines[-1].is_cut else text


def _extended(text: str, following: str, known: Vocabulary, *, is_cut: bool) -> str:
    if not is_cut and text.endswith(("-", "\u2010")) and text[-2:-1].isalpha():
        text, is_cut = text[:-1], True
    if is_cut:
        keeps = _keeps_hyphen(text, following, known)
        return f"{text}-{following}" if keeps else f"{text}{following}"
    touches = text.endswith(tuple(_DASHES)) and not text[-2:-1].isspace() and len(text) > 1
    return f"{text}{following}" if touches else f"{text} {following}"


def _keeps_hyphen(text: str, following: str, known: Vocabulary) -> bool:
    """Tell whether a hyphen at the end of a line belongs to the word.

    The document knows best: how the word stands elsewhere in it, that both parts are words, or
    that hardly a line ends with a hyphen: then only hyphens that belong to words do.
    """
    last, first = _LAST_PART.search(text), _FIRST_PART.match(following)
    if last is None or first is None or not first[0][0].islower():
        return True
    before, after = last[0].lower(), first[0].lower()
    if f"{before}-{after}" in known.words:
        return True
    if f"{before}{after}" in known.words:
        return False
    return not known.parts_words or (before in known.words and after in known.words)
