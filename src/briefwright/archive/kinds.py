"""Kinds of files that are read as sources: by the ending of the name, held against the bytes."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import PurePath

from briefwright.archive.faults import UNREADABLE, Fault


class Kind(Enum):
    """A kind of file, and what it is called."""

    PLAIN = "a plain text"
    MARKDOWN = "a Markdown text"
    WEB_PAGE = "a web page"
    PDF = "a PDF"


KINDS_BY_SUFFIX = {
    ".txt": Kind.PLAIN,
    ".md": Kind.MARKDOWN,
    ".html": Kind.WEB_PAGE,
    ".htm": Kind.WEB_PAGE,
    ".pdf": Kind.PDF,
}
_ENDING = {Kind.PDF: ".pdf", Kind.WEB_PAGE: ".html"}
_SAVE = "Save its text as .txt, or print it to PDF."
_FOREIGN = (
    (b"PK\x03\x04", "a Word document or another zipped file", _SAVE),
    (b"\xd0\xcf\x11\xe0", "an old Word document", _SAVE),
    (b"{\\rtf", "a rich text file", _SAVE),
    (b"\x89PNG", "a picture", "Take the text it shows, and save it as .txt."),
    (b"\xff\xd8\xff", "a picture", "Take the text it shows, and save it as .txt."),
    (b"GIF8", "a picture", "Take the text it shows, and save it as .txt."),
    (b"\x1f\x8b", "a compressed file", "Unpack it first."),
    (b"7z\xbc\xaf", "a compressed file", "Unpack it first."),
)
_PAGE_START = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)


def kind_of(data: bytes, file: str) -> Kind | Fault:
    """Return the kind that a file's name says and its bytes bear out."""
    kind = KINDS_BY_SUFFIX.get(PurePath(file).suffix.lower())
    for beginning, name, hint in _FOREIGN:
        if data.startswith(beginning):
            return Fault(UNREADABLE, f"is {name}, which is not read", hint)
    if kind is None:
        hint = "Save its text as .txt, or name the file by what it is."
        return Fault(UNREADABLE, "is none of .txt, .md, .html and .pdf by its name", hint)
    found = _kind_by_bytes(data)
    if found is kind or (found is None and kind is not Kind.PDF):
        return kind
    if found is None:
        hint = "Download or save it again."
        return Fault(UNREADABLE, "is no PDF, whatever its name says", hint)
    hint = f"Give its name the ending {_ENDING[found]}."
    return Fault(UNREADABLE, f"is {found.value} by what is in it, not {kind.value}", hint)


def _kind_by_bytes(data: bytes) -> Kind | None:
    """Return the kind that shows in the first bytes; a plain or Markdown text shows in none."""
    start = data[:1024]
    # ISO 32000-1, 7.5.2; readers take a header within the first 1024 bytes (Annex H, 3.4.1).
    if start.startswith(b"%PDF-") or (b"%PDF-" in start and b"%%EOF" in data[-2048:]):
        return Kind.PDF
    return Kind.WEB_PAGE if _PAGE_START.match(start.removeprefix(b"\xef\xbb\xbf")) else None
