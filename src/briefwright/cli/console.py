"""What a command says: results on standard output, findings and notes on standard error."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from briefwright.core.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from briefwright.core.report import LinesOf

_STYLES: Mapping[str, Mapping[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan", "bold": True},
    "message": {"bold": True},
    "gutter": {"dim": True},
    "place": {"dim": True},
}


@dataclass(frozen=True, slots=True)
class Console:
    """How much is said, and whether in colour (None: where the output is a terminal)."""

    quiet: bool = False
    verbose: bool = False
    colour: bool | None = None

    def result(self, text: str) -> None:
        """Say what was made; nothing when quiet."""
        if not self.quiet:
            click.echo(text, color=self.colour)

    def remark(self, text: str) -> None:
        """Say something beside the result; nothing when quiet."""
        if not self.quiet:
            click.echo(text, err=True, color=self.colour)

    def finding(self, text: str) -> None:
        """Print one finding with an empty line after it, quiet or not."""
        click.echo(f"{text}\n", err=True, color=self.colour)

    def findings(self, diagnostics: Sequence[Diagnostic], lines_of: LinesOf) -> None:
        """Print diagnostics with their lines of source, each after an empty line."""
        from briefwright.core.report import diagnostic_text

        for diagnostic in diagnostics:
            self.finding(diagnostic_text(diagnostic, lines_of, styled))

    def worth_saying(
        self, diagnostics: Iterable[Diagnostic], *, strict: bool = False
    ) -> list[Diagnostic]:
        """Return the diagnostics to print: what stops the run when quiet, notes when verbose."""
        unwanted = {Severity.NOTE}
        if self.quiet and not strict:
            unwanted = {Severity.NOTE, Severity.WARNING}
        elif self.verbose:
            unwanted = set()
        return [found for found in diagnostics if found.severity not in unwanted]


def print_json(value: Mapping[str, Any]) -> None:
    """Print one JSON object on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: ``1 error``, ``2 errors``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def file_size(count: int) -> str:
    """Return a number of bytes for people: ``96 kB``."""
    return f"{max(1, round(count / 1000))} kB" if count < 1_000_000 else f"{count / 1e6:.1f} MB"


def styled(role: str, text: str) -> str:
    """Return text with the colours of its role (see ``core.report``), for a terminal."""
    return click.style(text, **_STYLES[role]) if role in _STYLES else text
