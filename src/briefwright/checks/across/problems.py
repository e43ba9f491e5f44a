"""What is wrong in the file of a book, by path: the places are added where they are known."""

from __future__ import annotations

from dataclasses import dataclass

from briefwright.core.diagnostics import Severity
from briefwright.core.paths import FieldPath


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    is_missing: bool = False
    """Whether the part at the path lacks something, or is wrong as a whole."""
    is_about_key: bool = False
    """Whether the key is at fault and not its value."""
    is_warning: bool = False
    is_note: bool = False
    elsewhere: FieldPath | None = None
    """Another entry that the message speaks of as ``{place}``."""


@dataclass(frozen=True, slots=True)
class Problem(_Options):
    """One thing that is wrong: what, where, and what to do."""

    code: str
    path: FieldPath
    message: str
    hint: str

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        if self.is_note:
            return Severity.NOTE
        return Severity.WARNING if self.is_warning else Severity.ERROR
