"""Findings: what a check says of a field, and how it becomes a diagnostic with its place."""

from __future__ import annotations

from typing import Protocol

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.paths import FieldPath, path_text
from briefwright.core.values import dataclass

DANGLING_REFERENCE = "E301"
DUPLICATE_ID = "E302"
ORDER_OF_DATES = "E303"
MARKED_HIGHER = "E304"
MARKING_NOT_COMPARABLE = "E305"
LONG_BOTTOM_LINE = "E306"
LIKELIHOOD_WITH_CONFIDENCE = "E307"
TWO_YARDSTICKS = "E308"
CIRCLE_OF_SECTIONS = "E309"


class Places(Protocol):
    """Where the fields of a brief stand in its file."""

    def nearest(self, path: FieldPath, /) -> Span:
        """Return the span of a field, or of the closest part that holds it."""
        ...


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a field of the brief, in one sentence, and what to do."""

    code: str
    path: FieldPath
    message: str
    hint: str | None = None
    severity: Severity = Severity.ERROR

    def diagnostic(self, places: Places | None) -> Diagnostic:
        """Return the finding at its place in the file, where the places are known."""
        span = places.nearest(self.path) if places is not None else None
        return Diagnostic(
            self.code, self.severity, self.message, span, self.hint, path_text(self.path)
        )
