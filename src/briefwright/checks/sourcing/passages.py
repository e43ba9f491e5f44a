"""Passages of sources as findings show them, and citations as sentences say them."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.checks.sourcing.texts import Library
from briefwright.core.diagnostics import Passage
from briefwright.core.suggestions import listed
from briefwright.evidence import SourcePassage
from briefwright.model import SourceReference


def shown_passage(
    passage: SourcePassage | None, library: Library, stretch: tuple[int, int] | None = None
) -> Passage | None:
    """Return a passage to print beside a finding; ``stretch`` is the part of it that is meant."""
    text = library.texts.get(passage.source) if passage is not None else None
    if passage is None or text is None:
        return None
    start, end = stretch or (passage.start, passage.end)
    paragraph = text.paragraph(passage.paragraph)
    return Passage(cited_passage(passage), paragraph, start, min(end, len(paragraph)))


def cited_passage(passage: SourcePassage) -> str:
    """Return a passage as it is cited: ``article#p4``."""
    return f"{passage.source}#p{passage.paragraph}"


def cited_words(cites: Sequence[SourceReference]) -> str:
    """Return what an item cites, in a sentence: ``article#p4 or #p6``."""
    words: list[str] = []
    last = None
    for cite in dict.fromkeys(cites):
        text = str(cite)
        words.append(
            text.removeprefix(cite.source) if cite.source == last and "#" in text else text
        )
        last = cite.source
    return listed(words) if words else "any source"
