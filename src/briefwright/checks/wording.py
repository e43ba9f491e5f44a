"""Wording that the field has rules for: the length of the bottom line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.checks.findings import LONG_BOTTOM_LINE, Finding
from briefwright.core.diagnostics import Severity
from briefwright.model import Brief

LONGEST_BOTTOM_LINE = 40  # words
_NOT_READ = re.compile(r"\[@[^\]]*\]|\]\([^)]*\)")


def check_wording(brief: Brief) -> Iterator[Finding]:
    """Find a bottom line of more than 40 words."""
    bottom_line = brief.summary.bottom_line
    if bottom_line is None:
        return
    count = word_count(bottom_line)
    if count > LONGEST_BOTTOM_LINE:
        yield Finding(
            LONG_BOTTOM_LINE,
            ("summary", "bottom_line"),
            f"The bottom line has {count} words; {LONGEST_BOTTOM_LINE} is the most a reader keeps.",
            "Move what is not needed to the points.",
            Severity.WARNING,
        )


def word_count(prose: str) -> int:
    """Return how many words a reader meets in prose: citations and addresses of links are none."""
    words = _NOT_READ.sub(" ", prose).split()
    return sum(any(character.isalnum() for character in word) for word in words)
