"""What came of binding a book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefwright.build.book.request import BookRequest
from briefwright.build.request import Format
from briefwright.build.ruling import IgnoredFinding
from briefwright.core.codes import exit_code
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.errors import ExitCode
from briefwright.core.rendering import Rendering


@dataclass(frozen=True, slots=True)
class BookResult:
    """What binding a book made; ``outputs`` is empty where an error stopped it.

    A book that keeps going has outputs and errors both: the exit code says so.
    """

    request: BookRequest
    outputs: Mapping[Format, Rendering]
    diagnostics: tuple[Diagnostic, ...]
    ignored: tuple[IgnoredFinding, ...] = ()
    tabs: int = 0
    missing: tuple[str, ...] = ()
    """Files of the briefs for which only a page stands that says so."""
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict, repr=False)
    """Of the files that diagnostics point into, by name."""

    @property
    def pages(self) -> int | None:
        """The number of pages, where a PDF was made."""
        pdf = self.outputs.get(Format.PDF)
        return pdf.pages if pdf is not None else None

    @property
    def exit_code(self) -> ExitCode:
        """How the program ends after this."""
        return exit_code(self.diagnostics, strict=self.request.strict)

    def lines_of(self, file: str) -> Sequence[str]:
        """Return the lines of a file that diagnostics point into, none for one not read."""
        return self.lines.get(file, ())
