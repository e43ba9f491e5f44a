"""The words of quotes, found in their sources: exactly, in other typography, nearly, or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.checks.sourcing.folding import (
    alike,
    plain_text,
    typography_folded,
    without_edges,
)
from briefwright.checks.sourcing.near_words import Nearest, nearest_words
from briefwright.checks.sourcing.quotation_marks import stands_in_marks
from briefwright.checks.sourcing.quote_pieces import QuotePiece, has_marks, quote_pieces
from briefwright.checks.sourcing.texts import Scope, SourceText
from briefwright.evidence import SourcePassage, Verdict

_INSERTED = 80  # characters of a source that an insertion may stand for
_MANY = 50  # places at which words are looked for; more say no more


@dataclass(frozen=True, slots=True)
class QuoteFound:
    """What came of looking for the words of a quote."""

    verdict: Verdict
    passage: SourcePassage | None = None


def find_quote(words: str, scopes: Sequence[Scope]) -> QuoteFound:
    """Return where the words of a quote stand, or what stands nearest, in the sources cited."""
    found = [_find_in(plain_text(words), scope) for scope in scopes]
    return min(found, key=lambda each: _ORDER.index(each.verdict))


_ORDER = (
    *(Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.AMBIGUOUS, Verdict.ELSEWHERE),
    *(Verdict.ALTERED, Verdict.NOT_FOUND),
)


def _find_in(words: str, scope: Scope) -> QuoteFound:
    text = scope.text
    places = _places_cited(words, scope) or tuple(occurrences(words, text.joined))
    if places:
        return _placed(places, Verdict.EXACT, scope)
    places = tuple(_typographic(words, text))
    if places:
        return _placed(places, Verdict.TYPOGRAPHIC, scope)
    for bare in (False, True):
        pieces = quote_pieces(words, bare_omissions=bare)
        if has_marks(words) or len(pieces) > 1:
            verdict = Verdict.TYPOGRAPHIC if bare else Verdict.EXACT
            pieced = _find_pieces(pieces, scope, verdict)
            if pieced is not None:
                return pieced
    return _nearly(words, scope)


def _places_cited(words: str, scope: Scope) -> tuple[tuple[int, int], ...]:
    """Return where words begin in the paragraphs cited: elsewhere they may stand too often."""
    if scope.is_whole:
        return ()
    text = scope.text
    found = []
    for number in scope.paragraphs:
        first = text.start_of(number)
        last = first + len(text.paragraph(number))
        found += [each for each in occurrences(words, text.joined, first) if each[0] < last]
    return tuple(found)


def occurrences(words: str, text: str, first: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where words stand in a text as whole words, up to fifty times from a place on."""
    start = text.find(words, first) if words else -1
    count = 0
    while start >= 0 and count < _MANY:
        end = start + len(words)
        if _is_whole(text, start, end):
            count += 1
            yield start, end
        start = text.find(words, start + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    before_cuts = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after_cuts = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not (before_cuts or after_cuts)


def _typographic(words: str, text: SourceText) -> Iterator[tuple[int, int]]:
    """Yield where words stand but for typography; the length of the source's words may differ."""
    for place in occurrences(without_edges(alike(words)), text.alike):
        yield text.from_alike(*place)


def _placed(places: Sequence[tuple[int, int]], verdict: Verdict, scope: Scope) -> QuoteFound:
    """Return what it means that words stand at some places of a source."""
    text = scope.text
    cited = [place for place in places if text.number_at(place[0]) in scope.paragraphs]
    if not cited:
        return QuoteFound(Verdict.ELSEWHERE, text.passage(*places[0]))
    if len(cited) > 1:
        marked = [place for place in cited if _in_marks(place, text)]
        cited = marked if len(marked) == 1 else cited
    passage = text.passage(*cited[0])
    return QuoteFound(Verdict.AMBIGUOUS if len(cited) > 1 else verdict, passage)


def _in_marks(place: tuple[int, int], text: SourceText) -> bool:
    number = text.number_at(place[0])
    first = text.start_of(number)
    return stands_in_marks(text.paragraph(number), place[0] - first, place[1] - first)


def _find_pieces(pieces: Sequence[QuotePiece], scope: Scope, verdict: Verdict) -> QuoteFound | None:
    """Return where the pieces of a quote stand, one after the other; None where they do not."""
    if not pieces:
        return None
    text = scope.text
    outside: QuoteFound | None = None
    for start, end in _places(pieces[0], text):
        last = _followed(pieces[1:], end, text)
        if last is None:
            continue
        if text.number_at(start) in scope.paragraphs:
            return QuoteFound(verdict, text.passage(start, last))
        outside = outside or QuoteFound(Verdict.ELSEWHERE, text.passage(start, last))
    return outside


def _followed(pieces: Sequence[QuotePiece], place: int, text: SourceText) -> int | None:
    """Return where the last of some pieces ends, each found after the one before."""
    for piece in pieces:
        following = [(s, e) for s, e in _places(piece, text) if s >= place]
        if not following or (piece.follows_insertion and following[0][0] - place > _INSERTED):
            return None
        place = following[0][1]
    return place


def _places(piece: QuotePiece, text: SourceText) -> Sequence[tuple[int, int]]:
    words = without_edges(alike(piece.words))
    found = list(occurrences(words, text.alike))
    if piece.any_capital and words:
        found += occurrences(words[0].swapcase() + words[1:], text.alike)
    return sorted(text.from_alike(*place) for place in found)


def _nearly(words: str, scope: Scope) -> QuoteFound:
    """Return what in a source is most like words that do not stand in it."""
    pieces = quote_pieces(words)
    parts = [piece.words for piece in pieces] if has_marks(words) and len(pieces) > 1 else [words]
    unfound = [part for part in parts if not any(_typographic(part, scope.text))] or parts
    nearest = [nearest_words(part, scope) for part in unfound]
    if any(each is None for each in nearest):
        return QuoteFound(Verdict.NOT_FOUND)
    worst = min((each for each in nearest if each is not None), key=lambda each: each.share)
    passage = worst.text.passage(worst.start, worst.end)
    if len(parts) == 1 and _is_typographic(words, worst):
        cited = passage.paragraph in scope.paragraphs
        return QuoteFound(Verdict.TYPOGRAPHIC if cited else Verdict.ELSEWHERE, passage)
    return QuoteFound(Verdict.ALTERED if worst.is_altered else Verdict.NOT_FOUND, passage)


def _is_typographic(words: str, near: Nearest) -> bool:
    """Tell whether words differ in nothing but what folding takes away."""
    stands = near.text.joined[near.start : near.end]
    return typography_folded(re.sub(r"\s*\[\s*sic!?\s*\]", "", words)) == typography_folded(stands)
