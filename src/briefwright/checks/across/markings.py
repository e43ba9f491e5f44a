"""The markings of a book and of what it holds: the book takes the highest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.checks.across.members import Member, Place, disagreement
from briefwright.checks.findings import Places
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.model import Book, Marking
from briefwright.model.book_marking import highest_of, stated_markings

CODE = "B204"


def check_markings(
    members: Sequence[Member], book: Book, positions: Places
) -> Iterator[Diagnostic]:
    """Say what marking the book takes where its own, or those of its briefs, are not the same."""
    stated = tuple(stated_markings(book, members))
    highest = highest_of(stated)
    if len(highest) > 1:
        yield from _not_comparable(members, book, positions)
    elif book.marking is not None and highest[0].is_higher_than(book.marking):
        holder = _holder_of(highest[0], members)
        message = (
            f"The book says {book.marking}, and {holder} is marked {highest[0]}: "
            f"the book takes {highest[0]}."
        )
        hint = f"Mark the book {highest[0]}, or leave that out."
        span = positions.nearest(("marking",))
        yield Diagnostic(CODE, Severity.WARNING, message, span, hint, "marking")
    elif book.marking is None and _differ(members):
        message = (
            f"The briefs are marked differently: {_told(members)}; the book takes {highest[0]}."
        )
        hint = f"Add `marking: {highest[0]}` to say so in the file of the book."
        span = positions.nearest(("title",))
        yield Diagnostic(CODE, Severity.NOTE, message, span, hint, "marking")


def _differ(members: Sequence[Member]) -> bool:
    return len({_label(member.brief.marking) for member in members}) > 1


def _label(marking: Marking | None) -> str:
    return "" if marking is None else marking.label


def _told(members: Sequence[Member]) -> str:
    """Return which marking the tabs carry: ``TLP:AMBER (tab 2), TLP:CLEAR (tabs 1, 3)``."""
    tabs: dict[str, list[str]] = {}
    for member in members:
        tabs.setdefault(_label(member.brief.marking) or "not at all", []).append(member.tab)
    return ", ".join(
        f"{label} ({'tab' if len(names) == 1 else 'tabs'} {', '.join(names)})"
        for label, names in tabs.items()
    )


def _holder_of(marking: Marking, members: Sequence[Member]) -> str:
    for member in members:
        if member.brief.marking is marking:
            return f"tab {member.tab} ({member.file})"
    return "another entry"


def _not_comparable(
    members: Sequence[Member], book: Book, positions: Places
) -> Iterator[Diagnostic]:
    """Find the first brief of each scheme that cannot be held against what came before it."""
    known: list[tuple[Marking, str]] = []
    if book.marking is not None:
        line = positions.nearest(("marking",)).line
        known.append((book.marking, f"of the book (line {line})"))
    for member in members:
        marking = member.brief.marking
        if marking is None:
            continue
        if known and not any(_are_comparable(marking, other) for other, _ in known):
            other, where = known[0]
            message = f"The marking {marking} cannot be held against {other} {where}."
            hint = "The book shows both. Mark all in one scheme, so that one marking covers it."
            yield disagreement(CODE, Place(member, ("marking",)), message, hint)
        known.append((marking, str(Place(member, ("marking",)))))


def _are_comparable(one: Marking, other: Marking) -> bool:
    same = (one.scheme, one.label) == (other.scheme, other.label)
    return same or one.is_higher_than(other) is not None
