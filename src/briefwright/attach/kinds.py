"""Tell what kind of finished file it is, whatever its name says."""

from __future__ import annotations

from enum import StrEnum

from briefwright.attach.carried import Unreadable

_PDF_WITHIN = 1024
"""Bytes within which a PDF begins; some programs put something before it."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Word 97-2003 begin, and those with a password."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class FileKind(StrEnum):
    """A kind of file that may carry a brief."""

    PDF = "PDF"
    WORD = "Word"


def kind_of(data: bytes) -> FileKind:
    """Return the kind of a file by its first bytes.

    Raises:
        Unreadable: it is empty, locked, or of another kind.
    """
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return FileKind.PDF
    if data[:4] == b"PK\x03\x04":
        return FileKind.WORD
    if not data:
        raise Unreadable.because("empty")
    if data.startswith(OLD_OFFICE) and _ENCRYPTED in data:
        raise Unreadable.because("locked")
    raise Unreadable("it is neither a PDF nor a Word file", "name a .docx or .pdf file")
