"""The index of officials: where each stands on the finished pages, and the page that says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefwright.core.roles import TextRole
from briefwright.document import Document, Folio, Index, IndexEntry, Inlines, Span, Text
from briefwright.document.book import ChapterPages
from briefwright.templating.book.edition import Edition
from briefwright.templating.book.names import NameSearch, name_search
from briefwright.templating.book.running import own_chapter
from briefwright.templating.book.values import PersonEntry


def index_document(edition: Edition, entries: Sequence[IndexEntry], folio: Folio) -> Document:
    """Return the index of officials."""
    title: Inlines = (Text(edition.label("index")),)
    blocks = (Index(tuple(entries)),) if entries else ()
    return own_chapter(edition, title, blocks, folio)


def index_entries(
    people: Sequence[PersonEntry],
    chapters: Iterable[tuple[Folio, ChapterPages]],
) -> tuple[IndexEntry, ...]:
    """Return a line for each person who is named on a page, in the order given.

    The pages are named one by one, as printed: with folios such as 3-2 a range would be misread.
    A name that runs over to the next page is on the page it begins on.
    """
    search = name_search(tuple(people))
    folios: dict[PersonEntry, dict[str, None]] = {}
    for folio, pages in chapters:
        for number, persons in _named(search, pages.words):
            for person in persons:
                folios.setdefault(person, {})[folio.text(number)] = None
    return tuple(
        IndexEntry(person_words(person), tuple(folios[person]))
        for person in dict.fromkeys(people)
        if person in folios
    )


def person_words(person: PersonEntry) -> Inlines:
    """Return the line of a person without its pages: the name, and the role where there is one."""
    name = Text(person.words)
    if not person.role:
        return (name,)
    return (name, Text(" "), Span(TextRole.MUTED, (Text(f"({person.role})"),)))


def _named(
    search: NameSearch, pages: Sequence[str]
) -> Iterable[tuple[int, tuple[PersonEntry, ...]]]:
    """Yield the number of a page, from 1, with those named on it."""
    for index, page in enumerate(pages):
        after = pages[index + 1][: search.longest] if index + 1 < len(pages) else ""
        for mention in search.mentions(f"{page} {after}"):
            if mention.start < len(page):
                yield index + 1, mention.people
