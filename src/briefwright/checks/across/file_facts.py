"""What a file of a book is, judged from what it holds and not from its name."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

_PDF_BEGINS_WITHIN = 1024  # bytes; ISO 32000-1, annex H.3.4.1
_WORD_PART = b"word/document"
_BOOK_KEY = re.compile(rb"^(?:parts|tabs)[ ]*:", re.MULTILINE)
_BRIEF_KEY = re.compile(rb"^summary[ ]*:", re.MULTILINE)


class FileKind(StrEnum):
    """What a file is."""

    TEXT = "a text file"
    """As briefs are."""
    BOOK = "a book"
    PDF = "a PDF"
    WORD = "a Word file"
    OLD_WORD = "a file of Word 97-2003, or one with a password"
    ZIP = "a zipped file"
    OTHER = "neither text nor PDF nor Word"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of a file that a book names; ``kind`` is None where there is none."""

    kind: FileKind | None
    sha256: str = ""
    beside: tuple[str, ...] = ()
    """Of a missing file: what its folder has instead, as paths from the folder of the book."""


def file_facts(data: bytes) -> FileFacts:
    """Return the facts of a file from its bytes."""
    return FileFacts(_kind_of(data), hashlib.sha256(data).hexdigest())


def _kind_of(data: bytes) -> FileKind:
    if not data:
        return FileKind.EMPTY
    if b"%PDF-" in data[:_PDF_BEGINS_WITHIN]:
        return FileKind.PDF
    if data.startswith(b"PK\x03\x04"):
        # The names of the parts stand uncompressed in the directory at the end.
        return FileKind.WORD if _WORD_PART in data else FileKind.ZIP
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return FileKind.OLD_WORD
    if b"\x00" in data[:_PDF_BEGINS_WITHIN] or data.startswith(b"\x89PNG"):
        return FileKind.OTHER
    is_book = _BOOK_KEY.search(data) is not None and _BRIEF_KEY.search(data) is None
    return FileKind.BOOK if is_book else FileKind.TEXT
