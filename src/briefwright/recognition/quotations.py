"""Quotations: the stretches of a text that stand inside quotation marks of any language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

_CLOSERS = {
    "“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "›": "‹", "‚": "‘’", "‘": "’",
    "”": "”", '"': '"', "「": "」", "『": "』", "'": "'",
}  # fmt: skip
_SINGLE = "‘'"
_LONGEST_IN_SINGLES = 2_000
"""Characters between single marks: most of these are apostrophes."""
_TWO_FACED = "»›”\"'’"
"""Marks that open in one language and close in another, or both."""
_BEFORE_OPENING = " \u00a0\u202f([{—–-:¡¿“«„‘‚\"'"


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands inside a pair of quotation marks, the marks and spaces inside them left out."""

    paragraph: int
    """The index of its paragraph, from 0."""
    start: int
    end: int
    """Characters of the paragraph, from 0, the end exclusive."""
    outer_start: int
    outer_end: int
    """The same, with the marks."""
    words: str
    continues: bool = False
    """Whether it goes on with a quotation of the paragraph before, whose mark was not closed."""
    is_closed: bool = True
    """Whether a mark closes it, in this paragraph or, after it goes on there, in a later one."""


def quotations_in(paragraphs: Sequence[str]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of the paragraphs, in order.

    A quotation over several paragraphs, each of them with an opening mark and only the last with
    a closing one, is a quotation in each. A mark that nothing closes gives one that is not closed.
    """
    found: list[Quotation] = []
    is_open = False
    for index, text in enumerate(paragraphs):
        here = _in_paragraph(index, text)
        if is_open and here and here[0].outer_start == 0:
            here[0] = replace(here[0], continues=True)
            found[-1] = replace(found[-1], is_closed=True)
        found += here
        is_open = bool(here) and not here[-1].is_closed
    return tuple(found)


def _in_paragraph(index: int, text: str) -> list[Quotation]:
    found: list[Quotation] = []
    place = 0
    while place < len(text):
        if text[place] not in _CLOSERS or not _opens(text, place):
            place += 1
            continue
        end = _closing(text, place)
        is_closed = end is not None
        if not is_closed and text[place] in _SINGLE:
            place += 1
            continue
        last = len(text) if end is None else end
        quotation = _quotation(index, text, place, last, is_closed=is_closed)
        if quotation is not None:
            found.append(quotation)
        place = last + 1
    return found


def _quotation(
    index: int, text: str, opening: int, closing: int, *, is_closed: bool
) -> Quotation | None:
    words = text[opening + 1 : closing]
    start = opening + 1 + len(words) - len(words.lstrip())
    words = words.strip()
    if not any(sign.isalnum() for sign in words):
        return None
    outer_end = min(closing + 1, len(text))
    return Quotation(
        index, start, start + len(words), opening, outer_end, words, is_closed=is_closed
    )


def _opens(text: str, place: int) -> bool:
    mark = text[place]
    before = text[place - 1] if place else " "
    after = text[place + 1 : place + 2]
    if mark == "“" or mark in "„«‹‚「『":
        return bool(after)
    if before not in _BEFORE_OPENING or not after or after.isspace():
        return False
    return mark not in _SINGLE or after.isalnum()


def _closing(text: str, opening: int) -> int | None:
    """Return where the mark is that closes one; None where none does."""
    mark = text[opening]
    closers = _CLOSERS[mark]
    depth = 0
    last = len(text) if mark not in _SINGLE else min(len(text), opening + _LONGEST_IN_SINGLES)
    for place in range(opening + 1, last):
        sign = text[place]
        if sign == mark and mark not in closers and _opens(text, place):
            depth += 1
        elif sign in closers and _closes(text, place):
            if depth == 0:
                return place
            depth -= 1
    return None


def _closes(text: str, place: int) -> bool:
    sign = text[place]
    if sign not in _TWO_FACED and sign != "‘":
        return True
    after = text[place + 1 : place + 2]
    if sign in "'’‘":
        return not after.isalnum()
    if sign == '"':
        return not (after.isalnum() and text[place - 1].isspace())
    return True
