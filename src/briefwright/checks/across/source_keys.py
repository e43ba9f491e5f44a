"""What tells in two briefs that a source is one: its text's fingerprint, or its address."""

from __future__ import annotations

from briefwright.model import Assertable, Brief
from briefwright.model.book_sources import identity_keys


def source_keys(brief: Brief, item: Assertable) -> frozenset[str]:
    """Return the keys of the sources that an item cites."""
    cited = {reference.source for reference in item.source}
    return frozenset(
        key for source in brief.sources if source.id in cited for key in identity_keys(source)
    )


def paragraph_keys(brief: Brief, item: Assertable) -> frozenset[tuple[str, int]]:
    """Return the paragraphs that an item cites, each with the key of its source."""
    by_id = {str(source.id): source for source in brief.sources if source.id is not None}
    found: set[tuple[str, int]] = set()
    for reference in item.source:
        source = by_id.get(reference.source)
        if source is None or reference.first_paragraph is None:
            continue
        last = reference.last_paragraph or reference.first_paragraph
        for number in range(reference.first_paragraph, last + 1):
            found.update((key, number) for key in identity_keys(source))
    return frozenset(found)
