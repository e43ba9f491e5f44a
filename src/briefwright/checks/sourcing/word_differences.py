"""What differs between the words of a quote and those of its source, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.checks.sourcing.folding import alike, without_edges

_CHUNK = re.compile(r"\S+")
_MOST_SAID = 3  # differences that a message spells out
_LONGEST = 60  # characters of a difference in a message


@dataclass(frozen=True, slots=True)
class WordDifference:
    """A stretch that is not the same in both; characters from 0, empty where words are missing."""

    start: int
    end: int
    source_start: int
    source_end: int
    ours: str
    theirs: str

    def __str__(self) -> str:
        if not self.theirs:
            return f"'{_shortened(self.ours)}' is not there"
        if not self.ours:
            return f"'{_shortened(self.theirs)}' is missing"
        return f"'{_shortened(self.ours)}' stands for '{_shortened(self.theirs)}'"


def word_differences(ours: str, theirs: str) -> tuple[WordDifference, ...]:
    """Return where two texts differ in words, or in the punctuation on them."""
    from rapidfuzz.distance import Indel

    mine, yours = list(_CHUNK.finditer(ours)), list(_CHUNK.finditer(theirs))
    forms = [_form(match, index, mine) for index, match in enumerate(mine)]
    their_forms = [_form(match, index, yours) for index, match in enumerate(yours)]
    blocks = Indel.opcodes(forms, their_forms).as_matching_blocks()
    return tuple(
        _difference(ours, theirs, mine[a:b], yours[c:d], (_at(mine, a), _at(yours, c)))
        for a, b, c, d in _gaps([(block.a, block.b, block.size) for block in blocks])
    )


def differences_said(differences: Sequence[WordDifference]) -> str:
    """Return differences as a clause: ``'regions' stands for 'region'; 'the' is missing``."""
    said = [str(difference) for difference in differences[:_MOST_SAID]]
    more = len(differences) - _MOST_SAID
    return "; ".join(said) + (f"; and {more} more" if more > 0 else "")


def _gaps(blocks: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Yield what lies between the blocks that match; a single word between two gaps joins them."""
    gaps: list[tuple[int, int, int, int]] = []
    a = b = 0
    for start_a, start_b, size in blocks:
        if start_a > a or start_b > b:
            if gaps and gaps[-1][1] == a - 1 and _are_swapped(gaps[-1], (a, start_a, b, start_b)):
                gaps[-1] = (gaps[-1][0], start_a, gaps[-1][2], start_b)
            else:
                gaps.append((a, start_a, b, start_b))
        a, b = start_a + size, start_b + size
    yield from gaps


def _are_swapped(first: tuple[int, int, int, int], then: tuple[int, int, int, int]) -> bool:
    """Tell whether one gap lacks what the next has: two words have changed places."""
    return (first[0] == first[1]) != (then[0] == then[1]) or (first[2] == first[3]) != (
        then[2] == then[3]
    )


def _difference(
    ours: str,
    theirs: str,
    mine: Sequence[re.Match[str]],
    yours: Sequence[re.Match[str]],
    places: tuple[int, int],
) -> WordDifference:
    start, end = (mine[0].start(), mine[-1].end()) if mine else (places[0], places[0])
    from_, to = (yours[0].start(), yours[-1].end()) if yours else (places[1], places[1])
    return WordDifference(start, end, from_, to, ours[start:end], theirs[from_:to])


def _at(chunks: Sequence[re.Match[str]], index: int) -> int:
    if index < len(chunks):
        return chunks[index].start()
    return chunks[-1].end() if chunks else 0


def _form(match: re.Match[str], index: int, chunks: Sequence[re.Match[str]]) -> str:
    """Return a chunk as it is compared: typography does not count, nor the ends of the quote."""
    form = alike(match[0])
    if index == 0:
        form = form.lstrip("' ")
    return without_edges(form) if index == len(chunks) - 1 else form


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"


def unique_stretch(text: str, start: int, end: int) -> str:
    """Return the words around a stretch that stand only once in a text: for pointing at it."""
    chunks = list(_CHUNK.finditer(text))
    inside = [i for i, chunk in enumerate(chunks) if chunk.end() > start and chunk.start() < end]
    if not inside:  # words are missing between two others
        after = next((i for i, chunk in enumerate(chunks) if chunk.start() >= start), len(chunks))
        inside = [i for i in (after - 1, after) if 0 <= i < len(chunks)]
    if not inside:
        return text
    low, high = inside[0], inside[-1]
    while True:
        stretch = text[chunks[low].start() : chunks[high].end()]
        if text.count(stretch) == 1 or (low == 0 and high == len(chunks) - 1):
            return stretch
        low, high = max(low - 1, 0), min(high + (1 if low == 0 else 0), len(chunks) - 1)
