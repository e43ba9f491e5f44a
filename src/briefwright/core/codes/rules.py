"""The rules: codes whose weight an office may set, and which may be ignored with a reason."""

from __future__ import annotations

from enum import StrEnum


class RuleLevel(StrEnum):
    """How much a rule weighs; ``off`` leaves its findings out."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


# What keeps a brief from being read or printed rightly weighs what it weighs: no rules.
_OF_EVIDENCE = (*(f"E{number}" for number in range(101, 120)), "E120", "E126", "E128", "E129")
_OF_CONSISTENCY = tuple(f"E{number}" for number in range(303, 318) if number != 309)
_OF_OUTPUT = ("E401", "E402", "E404", "E405")
_ACROSS_BRIEFS = tuple(f"B{number}" for number in range(201, 209))
RULE_CODES = frozenset((*_OF_EVIDENCE, *_OF_CONSISTENCY, *_OF_OUTPUT, *_ACROSS_BRIEFS))

CHECKED_AGAINST_TEXTS = frozenset(_OF_EVIDENCE)
"""Rules that find nothing where the texts of the sources are not at hand."""
SHOWN_WHEN_PRINTED = frozenset(_OF_OUTPUT)
"""Rules whose findings depend on the template and on what is built."""
FOUND_IN_BOOKS = frozenset(_ACROSS_BRIEFS)
"""Rules that find nothing in a brief by itself."""
