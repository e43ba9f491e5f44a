"""Fill in the lists at the end of a book: sources, terms, and the people of the index."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from briefwright.build.book.binding import Binding
from briefwright.document.book import chapter_anchor
from briefwright.model import EdtfDate, Source
from briefwright.model.book_glossary import BookTerm, merged_glossary
from briefwright.model.book_sources import merged_sources
from briefwright.templating.book import GlossaryEntry, Meaning, SourceEntry, TabReference


def source_entries(binding: Binding) -> tuple[SourceEntry, ...]:
    """Return every source of the briefs once, with the tabs that list it."""
    merged = merged_sources(binding.bound)
    return tuple(_source(binding, each.source, each.tabs) for each in merged)


def glossary_entries(binding: Binding) -> tuple[GlossaryEntry, ...]:
    """Return every term of the briefs, with one meaning or several."""
    terms = [term for term in merged_glossary(binding.bound) if term.definition]
    return tuple(
        GlossaryEntry(name, tuple(_meaning(binding, term) for term in same))
        for name, same in groupby(terms, key=lambda term: term.term)
    )


def _meaning(binding: Binding, term: BookTerm) -> Meaning:
    return Meaning(term.definition or "", term.language, _references(binding, term.tabs))


def _references(binding: Binding, names: Sequence[str]) -> tuple[TabReference, ...]:
    """Return the tabs by name; front and back matter have none."""
    named = {tab.name for tab, _ in binding.tabs}
    return tuple(
        TabReference(name, chapter_anchor(binding.opening(name))) for name in names if name in named
    )


def _source(binding: Binding, source: Source, tabs: Sequence[str]) -> SourceEntry:
    edition = binding.edition
    kind = edition.words.of_vocabulary(source.type) if source.type is not None else ""
    authors = source.author if isinstance(source.author, tuple) else ()
    marking = source.marking.label if source.marking is not None else ""
    return SourceEntry(
        source.title,
        str(source.language or ""),
        tuple(map(str, authors)),
        kind,
        source.publisher if isinstance(source.publisher, str) else "",
        source.issued if isinstance(source.issued, EdtfDate) else None,
        source.url if isinstance(source.url, str) else "",
        source.accessed if isinstance(source.accessed, EdtfDate) else None,
        "" if edition.head.marking and marking == edition.head.marking.label else marking,
        _references(binding, tabs),
    )
