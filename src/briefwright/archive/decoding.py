"""From the bytes of a text to its characters, or to where they are not what they should be."""

from __future__ import annotations

import codecs
import re

from briefwright.archive.faults import UNREADABLE, Fault

LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
"""What ends a line: as Unicode says (Standard Annex 14, class BK and its kin)."""

_MARKS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAVE_AGAIN = "Save the file again with the encoding UTF-8."
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def marked_encoding(data: bytes) -> str | None:
    """Return the encoding that a byte order mark at the start names."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def decode_text(data: bytes) -> str | Fault:
    """Return the text of a file in UTF-8, without a byte order mark."""
    mark = marked_encoding(data)
    if mark not in (None, "UTF-8"):
        return Fault(UNREADABLE, f"is in {mark}, not in UTF-8", _SAVE_AGAIN)
    if data[:200].count(0) * 3 > len(data[:200]):
        return Fault(UNREADABLE, "looks like UTF-16, not UTF-8", _SAVE_AGAIN)
    found = _BINARY.search(data)
    if found is not None:
        predicate = f"is no text: the byte 0x{found[0].hex().upper()} stands {_place(data, found)}"
        return Fault(UNREADABLE, predicate, "Name the file that holds the text of the source.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)


def decode_as(data: bytes, encoding: str) -> str | Fault:
    """Return the text of a file in the encoding it declares; what is broken shows as U+FFFD.

    Names are taken as browsers take them (WHATWG Encoding Standard, section 4.2): Latin-1 and
    ASCII mean Windows-1252.
    """
    name = encoding.strip().lower()
    if name in ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii"):
        name = "cp1252"
    try:
        if codecs.lookup(name).name == "utf-8":
            return decode_text(data)
        return data.decode(name, "replace").removeprefix("\ufeff")
    except (LookupError, ValueError):
        hint = "Save the page again with the encoding UTF-8."
        return Fault(UNREADABLE, f"says it is in '{encoding}', which is no encoding", hint)


def _not_utf8(data: bytes, start: int) -> Fault:
    before = LINE_END.split(data[:start].decode("utf-8-sig"))
    byte = data[start : start + 1]
    meant = byte.decode("cp1252", "replace")
    seems = f", perhaps '{meant}' in Windows-1252" if meant.isprintable() and meant != "�" else ""
    place = f"on line {len(before)}, column {len(before[-1]) + 1}"
    predicate = f"is not in UTF-8: the byte 0x{byte.hex().upper()} stands {place}{seems}"
    return Fault(UNREADABLE, predicate, _SAVE_AGAIN)


def _place(data: bytes, found: re.Match[bytes]) -> str:
    line = data.count(b"\n", 0, found.start()) + 1
    return f"on line {line}" if found.start() else "at its beginning"
