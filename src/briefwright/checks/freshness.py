"""Facts that are too old, briefs past their review, deadlines that passed unnoticed.

A final brief is a record: its facts and deadlines are measured on its own date. Any other is
measured on the day of the check.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from briefwright.checks.circumstances import Circumstances
from briefwright.checks.findings import DEADLINE_PASSED, OUT_OF_DATE, Finding
from briefwright.core.diagnostics import Severity
from briefwright.model import (
    Brief,
    Commitment,
    CommitmentStatus,
    Decision,
    DocumentStatus,
    EdtfDate,
    walk_parts,
)

_RECORDS = (DocumentStatus.FINAL, DocumentStatus.SUPERSEDED)
_STILL_TO_COME = (CommitmentStatus.PLEDGED, CommitmentStatus.ON_TRACK)
_MAY_HAVE_CHANGED = (*_STILL_TO_COME, CommitmentStatus.ONGOING, CommitmentStatus.UNKNOWN)


def check_freshness(brief: Brief, circumstances: Circumstances) -> Iterator[Finding]:
    """Find what is out of date on the day that counts."""
    yield from _review(brief, circumstances.today)
    day = _day_that_counts(brief, circumstances.today)
    if day is not None:
        yield from _old_facts(brief, day, circumstances)
        yield from _deadlines(brief, day)


def out_of_date_on(
    day: datetime.date, brief: Brief, circumstances: Circumstances
) -> Iterator[Finding]:
    """Find what is out of date on a day, also where the brief is a record of an earlier one."""
    yield from _review(brief, day)
    yield from _old_facts(brief, day, circumstances)
    yield from _deadlines(brief, day)


def _is_record(brief: Brief) -> bool:
    return brief.status in _RECORDS


def _day_that_counts(brief: Brief, today: datetime.date | None) -> datetime.date | None:
    if not _is_record(brief):
        return today
    return brief.date.last_day if brief.date is not None else None


def _review(brief: Brief, today: datetime.date | None) -> Iterator[Finding]:
    if brief.review_by is None or today is None or brief.status is DocumentStatus.SUPERSEDED:
        return
    if brief.review_by.last_day < today:
        yield Finding(
            OUT_OF_DATE,
            ("review_by",),
            f"This brief was to be looked at again by {brief.review_by}, which has passed.",
            "Look through its facts, then set a new date; or mark it superseded.",
            Severity.NOTE if _is_record(brief) else Severity.WARNING,
        )


def _old_facts(brief: Brief, day: datetime.date, around: Circumstances) -> Iterator[Finding]:
    if around.facts_current_for is None:
        return
    oldest = around.facts_current_for.before(day)
    for path, part in walk_parts(brief):
        for name in ("as_of", "status_as_of"):
            date = vars(part).get(name)
            if not isinstance(date, EdtfDate) or date.last_day >= oldest:
                continue
            if isinstance(part, Commitment) and part.status not in _MAY_HAVE_CHANGED:
                continue  # what is met or withdrawn stays so
            yield Finding(
                OUT_OF_DATE,
                (*path, name),
                f"This is as of {date}: older than the {around.facts_current_for} for which "
                "facts count as current here.",
                "Confirm it and give the new date, or leave it out.",
                Severity.WARNING,
            )


def _deadlines(brief: Brief, day: datetime.date) -> Iterator[Finding]:
    for index, commitment in enumerate(brief.commitments):
        if commitment.status in _STILL_TO_COME and _has_passed(commitment.deadline, day):
            yield Finding(
                DEADLINE_PASSED,
                ("commitments", index, "status"),
                f"The deadline {commitment.deadline} has passed, and this still says "
                f"'{commitment.status}'.",
                "Say what came of it: met, missed, withdrawn or unknown.",
                Severity.WARNING,
            )
    for index, recommendation in enumerate(brief.recommendations):
        is_open = recommendation.decision is Decision.PENDING
        if is_open and _has_passed(recommendation.by_when, day):
            yield Finding(
                DEADLINE_PASSED,
                ("recommendations", index, "decision"),
                f"This was to be done by {recommendation.by_when}, and is still to be decided.",
                "Give what was decided, or a new date.",
                Severity.NOTE,
            )


def _has_passed(date: object, day: datetime.date) -> bool:
    """Tell whether a date has surely passed: one that is only about right may be still to come."""
    if not isinstance(date, EdtfDate) or date.end is None:
        return False
    return date.last_day < day and not (date.end.approximate or date.end.uncertain)
