"""Examine a file by its content, whatever its name says."""

from __future__ import annotations

from pathlib import PurePath

from briefwright.core.errors import EnvironmentFailure
from briefwright.doctor.examination import Examination, Findings
from briefwright.doctor.rules import files, word

_PDF_WITHIN = 1024
"""Bytes within which a PDF begins; some programs put something before it."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD_ENDINGS = frozenset({".docx", ".docm", ".dotx", ".dotm"})


def examine(data: bytes, name: str) -> Examination:
    """Return what there is to say of a PDF or Word file; ``name`` is its name, for its ending.

    Raises:
        EnvironmentFailure: it cannot be read: empty, locked, damaged, of another kind.
    """
    ending = PurePath(name).suffix.lower()
    found = Findings()
    if b"%PDF-" in data[:_PDF_WITHIN]:
        from briefwright.doctor.pdf.examination import examine_pdf

        if ending not in {"", ".pdf"}:
            found.add(files.WRONG_ENDING, f"The file is a PDF, but its name ends in '{ending}'.")
        return examine_pdf(data, name, found)
    if data[:4] == b"PK\x03\x04":
        from briefwright.doctor.word.examination import examine_word

        if ending and ending not in _WORD_ENDINGS:
            found.add(
                word.WRONG_ENDING, f"The file is packed as Word files are, but its name ends in "
                f"'{ending}'.",
            )  # fmt: skip
        return examine_word(data, name, found)
    raise _unreadable(data, name)


def _unreadable(data: bytes, name: str) -> EnvironmentFailure:
    """Return a plain word on why a file cannot be read."""
    if not data:
        return EnvironmentFailure(f"cannot read {name}: it is empty", "have it sent again")
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            return EnvironmentFailure(
                f"cannot read {name}: it is locked with a password",
                "save it without a password, and examine that file",
            )
        return EnvironmentFailure(
            f"cannot read {name}: it is an Office file of the kind used before 2007",
            "open it in Word or LibreOffice and save it as .docx",
        )
    if data.lstrip()[:5].lower() in {b"<html", b"<!doc"}:
        return EnvironmentFailure(
            f"cannot read {name}: it is a web page", "brief doctor examines PDF and Word files"
        )
    return EnvironmentFailure(
        f"cannot read {name}: it is neither a PDF nor a Word file",
        "brief doctor examines PDF and Word files (.pdf, .docx)",
    )
