"""Broken syntax in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.loading.events import SyntaxBreak
from briefwright.loading.source import Source


def syntax_findings(source: Source, first: SyntaxBreak) -> Iterator[Diagnostic]:
    """Yield what breaks the syntax of a text, in its order."""
    span = Span.point(source.file, first.at.line + 1, first.at.column + 1)
    yield Diagnostic("E004", Severity.ERROR, "This is not written as YAML.", span)
