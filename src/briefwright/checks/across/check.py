"""All checks across the briefs of a book, in one run."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import chain

from briefwright.checks.across.commitments import check_commitments
from briefwright.checks.across.freshness import check_freshness_of_book
from briefwright.checks.across.markings import check_markings
from briefwright.checks.across.meanings import check_meanings
from briefwright.checks.across.members import Member
from briefwright.checks.across.quotes import check_quotes
from briefwright.checks.across.sources import check_sources
from briefwright.checks.across.strengths import check_strengths
from briefwright.checks.across.titles import check_titles
from briefwright.checks.findings import Places
from briefwright.core.diagnostics import Diagnostic, sorted_diagnostics
from briefwright.model import Book

CHECKS = (
    check_titles,
    check_strengths,
    check_quotes,
    check_meanings,
    check_sources,
    check_commitments,
)


def check_across(
    members: Sequence[Member], book: Book, positions: Places, today: datetime.date | None
) -> tuple[Diagnostic, ...]:
    """Return where the briefs of a book say different things, in the order of file and line.

    A finding stands in the later of two briefs and names the earlier with its line. ``positions``
    are the places in the book's own file; without a date of the book, facts are measured on
    ``today``.
    """
    return sorted_diagnostics(
        chain(
            chain.from_iterable(check(members) for check in CHECKS),
            check_markings(members, book, positions),
            check_freshness_of_book(members, book, today),
        )
    )
