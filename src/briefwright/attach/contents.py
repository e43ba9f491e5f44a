"""What an inspection sees of a file: what it carries, and where a document stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from briefwright.archive.faults import Fault
from briefwright.attach.carried import CarriedFile, CarriedKind
from briefwright.attach.kinds import FileKind
from briefwright.attach.standing import TextOfFile
from briefwright.evidence.manifest import Digest


@dataclass(frozen=True, slots=True)
class Found:
    """Where a document stands in a file, and what of it is not as it was built."""

    changes: tuple[str, ...] = ()
    """In sentences."""
    pages: range | None = None
    """Of a PDF, from 0; None for all of it, or where it is not known."""
    place: str = ""
    order: int = 0
    """By which documents are told of as they stand in the file."""
    annotations: int = 0
    """Those that it was not built with."""


class Contents(Protocol):
    """A file as far as it matters to an inspection."""

    @property
    def kind(self) -> FileKind:
        """What kind of file it is."""
        ...

    def of_kind(self, kind: CarriedKind) -> Sequence[bytes]:
        """Return the files of a kind that it carries."""
        ...

    def found(self, expected: Digest) -> Found:
        """Return where a document with this digest stands, or what of it has changed."""
        ...

    def text(self, found: Found) -> TextOfFile | Fault:
        """Return the words of a place in the file, or why they cannot be read."""
        ...


def of_kind(files: Sequence[CarriedFile], kind: CarriedKind) -> list[bytes]:
    """Return what is in the files of a kind."""
    return [each.data for each in files if each.kind is kind]
