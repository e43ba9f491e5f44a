"""The marking of a book: the highest of what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefwright.model.book import Book
from briefwright.model.book_members import BoundBrief
from briefwright.model.book_tabs import entries
from briefwright.model.markings import Marking

SEVERAL = "several"
"""The scheme of a book whose markings cannot be held against one another."""


def highest_marking(book: Book, members: Sequence[BoundBrief]) -> Marking | None:
    """Return the marking that covers a book, its briefs, inserted files and prose.

    Caveats and handling of lower markings go with it. Where schemes cannot be compared, all their
    highest labels stand side by side: none may be left out, and none is known to cover another.
    """
    stated = tuple(stated_markings(book, members))
    highest = highest_of(stated)
    if not highest:
        return None
    caveats = tuple(dict.fromkeys(caveat for each in stated for caveat in each.caveats))
    handling = tuple(dict.fromkeys(each.handling for each in stated if each.handling))
    scheme = highest[0].scheme if len(highest) == 1 else SEVERAL
    return Marking(
        scheme=scheme,
        label=" / ".join(each.label for each in highest),
        caveats=caveats,
        handling=" ".join(handling) or None,
    )


def stated_markings(book: Book, members: Sequence[BoundBrief]) -> Iterable[Marking]:
    """Yield the markings of a book and of all that it holds, the book's own first."""
    of_entries = (entry.marking for _, entry in entries(book) if entry.brief is None)
    of_briefs = (member.brief.marking for member in members)
    yield from (each for each in (book.marking, *of_entries, *of_briefs) if each is not None)


def highest_of(markings: Iterable[Marking]) -> tuple[Marking, ...]:
    """Return the highest of markings: one of each scheme, the first of those that are equal."""
    highest: list[Marking] = []
    for marking in markings:
        for place, known in enumerate(highest):
            if (known.scheme, known.label) == (marking.scheme, marking.label):
                break
            is_higher = marking.is_higher_than(known)
            if is_higher is not None:
                if is_higher:
                    highest[place] = marking
                break
        else:
            highest.append(marking)
    return tuple(highest)
