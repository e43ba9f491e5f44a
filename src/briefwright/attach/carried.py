"""What is found inside a finished file, and why a file gives nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefwright.core.errors import EnvironmentFailure

LARGEST = 6 * 1024 * 1024
"""Bytes of the largest brief that is taken out; one that is read may have 5 MB."""

LARGEST_FILE = 100_000_000
"""Bytes of the largest other file that is taken out."""

UNREADABLE: Mapping[str, tuple[str, str]] = {
    "empty": ("it is empty", "have it sent again"),
    "locked": ("it is locked with a password", "save it without a password, and take that file"),
    "damaged": ("it is damaged beyond reading", "have it sent again"),
    "too large": ("what it carries is far too large for a brief", "have it sent again"),
    "large file": ("it carries a file larger than 100 MB", "take that out with a viewer of PDFs"),
}
"""Reasons common to both kinds of file, with their cures."""


class CarriedKind(StrEnum):
    """What a file inside another one is."""

    BRIEF = "brief"
    EVIDENCE = "evidence"
    """A manifest: what a document claims, and from where."""
    FILE = "file"
    """Anything else, somebody's spreadsheet."""


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A file inside another one."""

    name: str
    data: bytes = field(repr=False)
    kind: CarriedKind
    is_whole: bool = True
    """Whether the checksum it travelled with is its own; so too if it travelled without one."""


ALL_KINDS = frozenset(CarriedKind)


class Unreadable(Exception):
    """A file cannot be looked into; ``reason`` goes on a sentence, ``hint`` says what to do."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint

    @classmethod
    def because(cls, reason: str) -> Unreadable:
        """Return the failure for a reason by its key in UNREADABLE."""
        return cls(*UNREADABLE[reason])


def refused(name: str, reason: str, hint: str, *, what: str = "no brief") -> EnvironmentFailure:
    """Return the failure to raise when a file does not give what was wanted of it."""
    return EnvironmentFailure(f"{what} can be taken out of {name}: {reason}", hint)
