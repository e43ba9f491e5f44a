"""From bytes to text: encoding, size, and characters that no document can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefwright.core.characters import FORBIDDEN_CHARACTER
from briefwright.core.diagnostics import Diagnostic, Severity, Span

LARGEST_FILE = 5_000_000  # bytes
SHOWN_CHARACTERS = 20  # forbidden ones reported before the rest are only counted
# What ends a line in YAML 1.1 (section 5.4).
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AGAIN = "Save the file again with the encoding UTF-8."
_OTHER_FILES = (
    (b"PK\x03\x04", "a Word document or another zipped file"),
    (b"%PDF-", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file as text: without byte order mark, each forbidden character replaced by a space."""

    file: str
    text: str = field(repr=False)
    lines: tuple[str, ...] = field(repr=False)


def read_source(
    data: bytes, file: str, kind: str = "brief"
) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Return a file's text and what keeps it from being read; broken bytes show as U+FFFD."""
    failure = _not_text(data, file, kind) or _not_utf8(data, file)
    if failure is not None:
        return Source(file, "", text_lines(data)), (failure,)
    text = data.decode("utf-8-sig")
    lines = lines_of_text(text)
    if not FORBIDDEN_CHARACTER.search(text):
        return Source(file, text, lines), ()
    return Source(file, FORBIDDEN_CHARACTER.sub(" ", text), lines), tuple(_forbidden(file, lines))


def text_lines(data: bytes) -> tuple[str, ...]:
    """Return the lines of a file for excerpts; none where it is not text at all."""
    if _not_text(data, "") is not None:
        return ()
    return lines_of_text(data.decode("utf-8", "replace").removeprefix("\ufeff"))


def lines_of_text(text: str) -> tuple[str, ...]:
    """Return the lines of a text as YAML counts them, without their ends."""
    return tuple(LINE_END.split(text))


def _not_text(data: bytes, file: str, kind: str = "brief") -> Diagnostic | None:
    start = Span.point(file, 1)
    if len(data) > LARGEST_FILE:
        message = f"The file has {len(data) / 1_000_000:.1f} MB; a {kind} may have 5 MB at most."
        hint = f"Keep pictures and sources in files of their own and name them in the {kind}."
        return _refused("E003", message, hint, start)
    for beginning, found in _OTHER_FILES:
        if data.startswith(beginning):
            begin = "; 'brief new NAME' writes one to begin with" if kind == "brief" else ""
            hint = f"A {kind} is a text file in YAML{begin}."
            return _refused("E001", f"This is {found}, not a text file.", hint, start)
    for marks, name in ((_UTF_32, "UTF-32"), (_UTF_16, "UTF-16")):
        if data.startswith(marks):
            return _refused("E001", f"The file is in {name}, not in UTF-8.", _SAVE_AGAIN, start)
    if data[:200].count(b"\x00") * 3 > len(data[:200]):
        return _refused("E001", "The file looks like UTF-16, not UTF-8.", _SAVE_AGAIN, start)
    return None


def _not_utf8(data: bytes, file: str) -> Diagnostic | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = lines_of_text(data[: error.start].decode("utf-8-sig"))
        span = Span.point(file, len(before), len(before[-1]) + 1)
        byte = data[error.start : error.start + 1]
        meant = byte.decode("cp1252", "replace")
        seems = f", perhaps '{meant}' in Windows-1252" if meant.isprintable() else ""
        message = f"The file is not in UTF-8: the byte 0x{byte.hex().upper()} stands here{seems}."
        return _refused("E001", message, _SAVE_AGAIN, span)
    return None


def _forbidden(file: str, lines: tuple[str, ...]) -> Iterator[Diagnostic]:
    found = [
        (number, match.start() + 1, match[0])
        for number, line in enumerate(lines, 1)
        for match in FORBIDDEN_CHARACTER.finditer(line)
    ]
    for number, column, character in found[:SHOWN_CHARACTERS]:
        yield forbidden_character(character, Span.point(file, number, column))
    if len(found) > SHOWN_CHARACTERS:
        number, column, _ = found[SHOWN_CHARACTERS]
        message = f"There are {len(found) - SHOWN_CHARACTERS} more such characters from here on."
        yield _refused("E009", message, "Delete them.", Span.point(file, number, column))


def forbidden_character(character: str, span: Span) -> Diagnostic:
    """Return the finding for a character that no document can hold."""
    return _refused("E009", *forbidden_point(ord(character)), span)


def forbidden_point(point: int) -> tuple[str, str]:
    """Return what to say of a code point that no document can hold, and what to do."""
    if point < 0xA0:
        kind = "a control character"
    elif 0xD800 <= point <= 0xDFFF:
        kind = "half of a surrogate pair"
    elif point > 0x10FFFF or 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE:
        kind = "no character of Unicode"
    elif point < 0xE000:
        kind = "a control of the direction of text"
    else:
        kind = "a private-use character"
    message = f"U+{point:04X} is {kind}, which no document can hold."
    return message, "Delete it; it often comes from copying."


def _refused(code: str, message: str, hint: str, span: Span) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, span, hint)
