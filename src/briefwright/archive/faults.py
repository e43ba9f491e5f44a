"""Faults: why a file gives no text, as a code of the registry and two sentences."""

from __future__ import annotations

from dataclasses import dataclass

UNREADABLE = "E122"
TOO_LARGE = "E123"
NO_WORDS = "E125"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file gives no text: what is said of it goes on after its name, without a full stop."""

    code: str
    predicate: str
    """``is a Word document, not a text``."""
    hint: str

    def message(self, file: str) -> str:
        """Return the whole sentence; a name that looks like a word stands in quotation marks."""
        name = file if "." in file else f"'{file}'"
        return f"{name} {self.predicate}."
