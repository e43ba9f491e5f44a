"""Where a source has words like those of a quote: by its rarest words, then word for word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.checks.sourcing.texts import WORD, Scope, SourceText, Word, word_form

_SHORTEST = 6  # letters of a single word that can be known again though misspelt
_FEW_ALTERED = 0.75  # share of the letters that must be the same in one or two words
_RAREST = 6  # words of a quote that are looked up
_MOST_PLACES = 400  # of one word; a word as common as that says nothing of the place
_CANDIDATES = 3
_ALTERED = 0.6  # share of the words that must be the same
_SAME_LETTERS = 85  # of a hundred
_LIKE = 0.35  # share from which a passage is worth showing


@dataclass(frozen=True, slots=True)
class Nearest:
    """The stretch of a source most like some words; characters of the joined text."""

    text: SourceText
    start: int
    end: int
    share: float
    """How much of both is the same, 0 to 1."""

    @property
    def is_altered(self) -> bool:
        """Whether it can only be the same words, altered."""
        return self.share >= _ALTERED


def nearest_words(words: str, scope: Scope) -> Nearest | None:
    """Return what in a source is most like some words; the paragraphs cited are preferred."""
    wanted = [word_form(match[0]) for match in WORD.finditer(words)]
    if not wanted:
        return None
    if len(wanted) <= 2:
        return _nearest_few(words, len(wanted), scope)
    found = [_aligned(wanted, start, scope.text) for start in _candidates(wanted, scope)]
    best = max(found, key=lambda each: each.share, default=None)
    return best if best is not None and best.share >= _LIKE else None


def _candidates(wanted: Sequence[str], scope: Scope) -> Sequence[int]:
    """Return the words of the source where the quote may begin, likeliest first."""
    index = scope.text.index
    known = sorted(
        ((len(index[word]), place) for place, word in enumerate(wanted) if word in index)
    )
    votes: Counter[int] = Counter()
    for count, place in known[:_RAREST]:
        if count <= _MOST_PLACES or not votes:
            for at in index[wanted[place]][: _MOST_PLACES * 4]:
                votes[at - place] += 2
                votes[at - place - 1] += 1
                votes[at - place + 1] += 1
    best = votes.most_common(_CANDIDATES * 3)
    if not scope.is_whole:
        inside = [start for start in votes if _is_cited(scope, start)]
        best += [
            (start, votes[start]) for start in sorted(inside, key=lambda s: (-votes[s], s))[:1]
        ]
    chosen: list[int] = []
    for start, _ in best:
        if all(abs(start - other) > 3 for other in chosen):
            chosen.append(start)
    return chosen[: _CANDIDATES + 1]


def _is_cited(scope: Scope, start: int) -> bool:
    words = scope.text.words
    place = words[min(max(start, 0), len(words) - 1)].start
    return scope.text.number_at(place) in scope.paragraphs


def _aligned(wanted: Sequence[str], start: int, text: SourceText) -> Nearest:
    """Return the stretch around a place that fits the words best."""
    from rapidfuzz.distance import Indel

    slack = 2 + len(wanted) // 4
    first = max(start - slack, 0)
    window = text.words[first : max(start, 0) + len(wanted) + slack]
    forms = [word.form for word in window]
    blocks = [block for block in Indel.opcodes(wanted, forms).as_matching_blocks() if block.size]
    if not blocks:
        return Nearest(text, window[0].start, window[0].end, 0.0)
    # What the quote has before its first match, or after its last one, stands for as many words.
    low = max(blocks[0].b - blocks[0].a, 0)
    tail = len(wanted) - (blocks[-1].a + blocks[-1].size)
    high = min(blocks[-1].b + blocks[-1].size + tail, len(window))
    low, high = _kept_in_sentence(
        blocks[0].b, low, blocks[-1].b + blocks[-1].size, high, window, text
    )
    same = sum(block.size for block in blocks)
    share = 2 * same / (len(wanted) + (high - low))
    if _LIKE <= share < _ALTERED:
        share = max(share, _share_of_letters(wanted, forms[low:high]))
    return Nearest(text, window[low].start, window[high - 1].end, share)


def _share_of_letters(wanted: Sequence[str], forms: Sequence[str]) -> float:
    """Return 0.6 where two stretches are nearly the same letters: well-known, well known."""
    from rapidfuzz.fuzz import ratio

    return _ALTERED if ratio(" ".join(wanted), " ".join(forms)) >= _SAME_LETTERS else 0.0


def _kept_in_sentence(
    first: int, low: int, last: int, high: int, window: Sequence[Word], text: SourceText
) -> tuple[int, int]:
    """Return the ends of a stretch; it is not led over the end of a paragraph for a word more."""

    def paragraph(place: int) -> int:
        return text.number_at(window[place].start)

    while low < first and paragraph(low) != paragraph(first):
        low += 1
    while high > last and paragraph(high - 1) != paragraph(last - 1):
        high -= 1
    return low, high


def _nearest_few(words: str, count: int, scope: Scope) -> Nearest | None:
    """Return the one or two words of the cited paragraphs that are spelt most like some."""
    from rapidfuzz.distance import OSA

    text, best = scope.text, None
    wanted = words.lower()
    if len(wanted) < _SHORTEST or (scope.is_whole and text.count > 60):
        return None
    for place in range(len(text.words) - count + 1):
        first, last = text.words[place], text.words[place + count - 1]
        if text.number_at(first.start) not in scope.paragraphs:
            continue
        share = OSA.normalized_similarity(wanted, text.joined[first.start : last.end].lower())
        if share >= _FEW_ALTERED and (best is None or share > best.share):
            best = Nearest(text, first.start, last.end, share)
    return best
