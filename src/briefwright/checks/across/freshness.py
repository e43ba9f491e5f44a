"""What is out of date on the day of the book, whatever day its brief was written on."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefwright.checks.across.members import Member
from briefwright.checks.circumstances import Circumstances
from briefwright.checks.findings import OUT_OF_DATE
from briefwright.checks.freshness import check_freshness, out_of_date_on
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.model import Book

CODE = "B205"


def check_freshness_of_book(
    members: Sequence[Member], book: Book, today: datetime.date | None
) -> Iterator[Diagnostic]:
    """Find what the check of a brief alone lets pass: a final brief is measured on its own day."""
    day = book.date.last_day if book.date is not None else today
    if day is None:
        return
    for member in members:
        around = Circumstances(today=today, facts_current_for=member.facts_current_for)
        found_alone = {finding.path for finding in check_freshness(member.brief, around)}
        for finding in out_of_date_on(day, member.brief, around):
            if finding.path not in found_alone:
                message = f"{finding.message.removesuffix('.')} (measured on {day}, in the book)."
                severity = Severity.WARNING if finding.code == OUT_OF_DATE else finding.severity
                found = replace(finding, code=CODE, message=message, severity=severity)
                yield found.diagnostic(member.places)
