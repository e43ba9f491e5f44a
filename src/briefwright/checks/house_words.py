"""The words that a house prefers or bans; quotes and names are never touched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from briefwright.checks.circumstances import Circumstances
from briefwright.checks.findings import BANNED_WORD, PREFERRED_WORD, Finding
from briefwright.checks.writing import Writing, writings
from briefwright.core.diagnostics import Severity
from briefwright.model import Brief
from briefwright.theme import HouseStyle

_NEIGHBOUR_BEFORE = re.compile(
    r"[^\W\d_][\w.'’-]*(?=\s+(?:(?:of|for|and|the|de|du|des|la|le|der|für|und)\s+)*$)"
)
_NEIGHBOUR_AFTER = re.compile(
    r"\s+(?:(?:of|for|and|the|de|du|des|la|le|der|für|und)\s+)*(?P<word>[^\W\d_])"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:…]\s+|\n\s*(?:[-*+]|\d+[.)])?\s*|^[*_#>\s-]+)$")
_NEIGHBOURHOOD = 80  # characters in which the neighbours of a word stand
_MOST = 1000  # findings; more than that is no brief
_AROUND = 32  # characters of the line shown on each side of a word


def check_house_words(brief: Brief, circumstances: Circumstances) -> Iterator[Finding]:
    """Find words that the theme bans, or for which it has a better one."""
    style = circumstances.house_style
    if style is not None and (style.preferred or style.banned):
        yield from islice(_words_found(brief, style), _MOST)


def _words_found(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    preferred = dict(style.preferred)
    listed = {**dict.fromkeys(style.banned), **preferred}
    exact = {word: better for word, better in listed.items() if word != word.lower()}
    folded = {_folded(word): better for word, better in listed.items() if word == word.lower()}
    pattern = _pattern(listed)
    for writing in writings(brief):
        if pattern.search(writing.text) is None:
            continue
        own = writing.own
        for match in pattern.finditer(own):
            word = " ".join(match[0].split())
            if word in exact:
                yield _finding(writing, match, exact[word])
            elif _folded(word) in folded and not _is_in_a_name(match, own):
                yield _finding(writing, match, folded[_folded(word)])


def _pattern(words: Mapping[str, str | None]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    alternatives = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def _folded(word: str) -> str:
    return " ".join(word.lower().split())


def _is_in_a_name(match: re.Match[str], text: str) -> bool:
    """Tell whether a word is part of a name: a capital, and a neighbour with one."""
    if not match[0][:1].isupper():
        return False
    after = _NEIGHBOUR_AFTER.match(text, match.end())
    if after is not None and after["word"].isupper():
        return True
    cut = max(match.start() - _NEIGHBOURHOOD, 0)
    near = ("x" if cut else "") + text[cut : match.start()]
    before = _NEIGHBOUR_BEFORE.search(near)
    if before is None or not before[0][:1].isupper():
        return False
    return _SENTENCE_START.search(near[: before.start()]) is None or " of " in near[before.end() :]


def _finding(writing: Writing, match: re.Match[str], better: str | None) -> Finding:
    word = match[0]
    if better is None:
        code, message = BANNED_WORD, f"The house style does without '{word}'."
        hint = "Leave it out, or say what is meant."
    else:
        instead = _in_the_case_of(word, better)
        code, message = PREFERRED_WORD, f"The house style prefers '{instead}' to '{word}'."
        hint = f"Write: {_line_with(writing.text, match, instead)}"
    return Finding(
        code,
        writing.path,
        message,
        hint,
        Severity.WARNING,
        " ".join(word.split()),
        occurrence=writing.text.count(word, 0, match.start()),
    )


def _in_the_case_of(word: str, better: str) -> str:
    """Return the better word with the capitals of the one it replaces."""
    if len(word) > 1 and word.isupper():
        return better.upper()
    if word[:1].isupper() and better[:1].islower():
        return better[:1].upper() + better[1:]
    return better


def _line_with(text: str, match: re.Match[str], instead: str) -> str:
    """Return the words around the one replaced, so that the line can be written anew."""
    before = text[max(match.start() - 2 * _AROUND, 0) : match.start()]
    after = text[match.end() : match.end() + 2 * _AROUND]
    left = before.rpartition("\n")[2]
    right = after.partition("\n")[0]
    if len(left) > _AROUND:
        left = "… " + left[-_AROUND:].partition(" ")[2]
    if len(right) > _AROUND:
        right = right[:_AROUND].rpartition(" ")[0] + " …"
    return f"{left}{instead}{right}".strip()
