"""Dates come in the order their names say: no mission ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.checks.findings import ORDER_OF_DATES, Finding
from briefwright.core.diagnostics import Severity
from briefwright.model import Brief, EdtfDate, walk_parts

# What comes first, what comes after, and how much it weighs when they do not.
_PAIRS = (
    ("since", "until", Severity.ERROR),
    ("start", "end", Severity.ERROR),
    ("issued", "accessed", Severity.WARNING),
    ("date", "due", Severity.WARNING),
    ("date", "review_by", Severity.WARNING),
)


def check_dates(brief: Brief) -> Iterator[Finding]:
    """Find pairs of dates in the wrong order; dates that may be right are let pass."""
    for path, part in walk_parts(brief):
        values = vars(part)
        for first_name, last_name, severity in _PAIRS:
            first, last = values.get(first_name), values.get(last_name)
            if not (isinstance(first, EdtfDate) and isinstance(last, EdtfDate)):
                continue
            if last.last_day < first.first_day:
                message = f"'{last_name}' ({last}) is earlier than '{first_name}' ({first})."
                yield Finding(
                    ORDER_OF_DATES,
                    (*path, last_name),
                    message,
                    "Check both dates.",
                    severity,
                )
