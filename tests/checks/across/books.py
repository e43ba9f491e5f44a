"""Books of briefs for tests, written as YAML."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from briefwright.checks.across import Member, check_across
from briefwright.core.diagnostics import Diagnostic
from briefwright.loading import LoadedBook, load_book, load_brief
from briefwright.theme import Period

HEAD = "title: t\nsummary: s\n"
YEAR = Period(12, "month")


def book_of(text: str = "title: b\ntabs: x.yaml\n", file: str = "b.book.yaml") -> LoadedBook:
    """Return a book that is one."""
    loaded = load_book(text.encode(), file)
    assert loaded.book is not None, loaded.diagnostics
    return loaded


def member_of(tab: str, text: str, facts_current_for: Period | None = None) -> Member:
    """Return a brief behind a tab; its file is called after the tab."""
    file = f"{tab}.yaml"
    loaded = load_brief(text.encode(), file)
    assert loaded.brief is not None, loaded.diagnostics
    return Member(tab, loaded.brief, file, loaded.positions, facts_current_for)


def across(
    *briefs: str,
    book: str = "title: b\ndate: 2025-03-01\ntabs: x.yaml\n",
    facts_current_for: Period | None = None,
    today: datetime.date | None = None,
) -> tuple[Diagnostic, ...]:
    """Return what is found across briefs behind the tabs 1, 2, 3 …"""
    members = [
        member_of(str(number), f"{HEAD}{text}", facts_current_for)
        for number, text in enumerate(briefs, 1)
    ]
    loaded = book_of(book)
    assert loaded.book is not None
    return check_across(members, loaded.book, loaded.positions, today)


def places(found: Sequence[Diagnostic]) -> list[str]:
    """Return code, file and line of findings."""
    return [
        f"{each.code} {each.span.file}:{each.span.line}" if each.span else each.code
        for each in found
    ]
