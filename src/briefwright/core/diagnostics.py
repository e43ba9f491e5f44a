"""Diagnostics: what is wrong, where, and what to do about it, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How much a diagnostic weighs; only errors stop a build (``--strict`` adds warnings)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text file; lines and columns count characters from 1, the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def point(cls, file: str, line: int, column: int = 1) -> Span:
        """Return the span of the single character at ``line`` and ``column``."""
        return cls(file, line, column, line, column + 1)


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words of a source that a diagnostic is about: a paragraph, and which of it is meant."""

    cited: str
    """The paragraph as it is cited: ``article#p4``."""
    text: str
    """The paragraph."""
    start: int
    """The first character meant, from 0."""
    end: int
    """The character after the last one meant."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a stable code, its weight, one plain sentence, a place and a cure."""

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    hint: str | None = None
    path: str | None = None
    """The field of the brief it speaks of, as ``officials[2].role``."""
    passage: Passage | None = None
    """What a source says instead, or where it says something else."""


def sorted_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each diagnostic once, in the order of file, line, column and code."""

    def place(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
        span = diagnostic.span or Span("", 0, 0, 0, 0)
        return (span.file, span.line, span.column, diagnostic.code, diagnostic.message)

    return tuple(sorted(dict.fromkeys(diagnostics), key=place))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any of the diagnostics is an error."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
