"""Check a PDF as a file: beginning, end, identity, encryption, the streams it is made of."""

from __future__ import annotations

import re
from typing import Any

from briefwright.doctor.pdf.objects import (
    content_of,
    entry,
    integer,
    is_dictionary,
    is_stream,
    items,
    name,
)
from briefwright.doctor.pdf.opening import OpenPdf, warnings_of
from briefwright.doctor.rules import content as content_rules
from briefwright.doctor.rules import files as rules

_HEADER = re.compile(rb"%PDF-[12]\.\d\r?\n?%[\x80-\xff]{4}|%PDF-[12]\.\d\r%[\x80-\xff]{4}")
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_LENGTH = re.compile(rb"/Length\s+(\d+)(?:\s+(\d+)\s+R)?")
_CLOSED = re.compile(rb"(?:\r\n|\n|\r)endstream")
_TAIL = re.compile(rb"%%EOF(?:\r\n|\n|\r)?\Z")
_ACCESS_FOR_READERS = 1 << 9
"""Bit 10 of the permissions (ISO 32000-1, table 22): text for assistive technology."""
_LONGEST_DICTIONARY = 20_000


def check_file(document: OpenPdf) -> None:
    """Check what a reader meets before any page (ISO 19005-3, 6.1)."""
    found, raw = document.found, document.raw
    found.need(
        rules.HEADER,
        "The file does not begin with the version and a line of binary characters.",
        holds=_HEADER.match(raw) is not None,
    )
    found.need(
        rules.AFTER_THE_END, "There is data behind the end of the file (%%EOF).",
        holds=_TAIL.search(raw[-64:]) is not None,
    )  # fmt: skip
    found.need(
        rules.NO_IDENTITY, "The trailer has no identifier (ID).",
        holds=len(items(entry(document.pdf.trailer, "/ID"))) == 2,
    )  # fmt: skip
    if warnings_of(document.pdf):
        found.add(rules.DAMAGED, "Something had to be repaired to read the file.")
    _check_encryption(document)
    if not document.pdf.is_encrypted:
        _check_stream_ends(document)
    _check_objects(document)


def _check_encryption(document: OpenPdf) -> None:
    """Check what protection the file has (ISO 14289-1, 7.16)."""
    if not document.pdf.is_encrypted:
        return
    document.found.add(rules.ENCRYPTED, "The file is encrypted.")
    permissions = integer(entry(entry(document.pdf.trailer, "/Encrypt"), "/P"), -1)
    document.found.need(
        rules.LOCKED_FOR_READERS, "The protection does not allow screen readers.",
        holds=bool(permissions & _ACCESS_FOR_READERS),
    )  # fmt: skip


def _check_stream_ends(document: OpenPdf) -> None:
    """Walk from stream to stream by the lengths they state, so that content is never mistaken."""
    raw, position = document.raw, 0
    while (start := _STREAM.search(raw, position)) is not None:
        opening = max(raw.rfind(b"obj", position, start.start()), start.start() - 200_000, 0)
        position = start.end()
        stated = _stated_length(document, raw[opening : start.start()])
        if stated is None or start.start() - opening > _LONGEST_DICTIONARY:
            continue
        end = start.end() + stated
        if _CLOSED.match(raw, end):
            position = end
        elif raw.startswith(b"endstream", end):
            document.found.add(
                rules.STREAM_END, "No line end stands before 'endstream'.", _object(raw, opening)
            )
            position = end
        else:
            document.found.add(
                rules.STREAM_LENGTH, "A stream is longer or shorter than it says.",
                _object(raw, opening),
            )  # fmt: skip


def _stated_length(document: OpenPdf, source: bytes) -> int | None:
    match = _LENGTH.search(source)
    if match is None:
        return None
    if match[2] is None:
        return int(match[1])
    try:
        return integer(document.pdf.get_object(int(match[1]), int(match[2])), -1)
    except (ValueError, OverflowError, TypeError):
        return None


def _object(raw: bytes, opening: int) -> str:
    match = re.search(rb"(\d+)\s+\d+\s+\Z", raw[max(0, opening - 24) : opening])
    return f"object {int(match[1])}" if match else ""


def _check_objects(document: OpenPdf) -> None:
    """Check each object on its own (ISO 19005-3, 6.1.7, 6.2.8, 6.2.9)."""
    for value in document.objects():
        if is_stream(value):
            _check_stream(document, value, f"object {value.objgen[0]}")


def _check_stream(document: OpenPdf, stream: Any, place: str) -> None:
    found = document.found
    filters = {name(each) for each in items(entry(stream, "/Filter"))}
    if "LZWDecode" in filters or ("Crypt" in filters and _is_crypt(stream)):
        found.add(rules.FILTER, "A stream is packed with LZW or encrypted.", place)
    if any(entry(stream, key) is not None for key in ("/F", "/FFilter", "/FDecodeParms")):
        found.add(rules.OUTSIDE_STREAM, "The content of a stream lies in another file.", place)
    kind = name(entry(stream, "/Type"))
    if document.levels.archive_part == 1 and kind in {"ObjStm", "XRef"}:
        found.add(rules.PACKED_OBJECTS, "The file uses object streams or a packed index.")
    subtype = name(entry(stream, "/Subtype"))
    if subtype == "Image":
        if entry(stream, "/Interpolate") is True:
            found.add(content_rules.INTERPOLATED, "A picture asks to be smoothed.", place)
        if any(entry(stream, key) is not None for key in ("/Alternates", "/OPI")):
            found.add(content_rules.IMAGE_FORM, "A picture has alternates.", place)
    is_postscript = subtype == "PS" or name(entry(stream, "/Subtype2")) == "PS"
    if is_postscript or (subtype == "Form" and is_dictionary(entry(stream, "/Ref"))):
        found.add(
            content_rules.FOREIGN_CONTENT, "A part of a page is PostScript or a reference.", place
        )


def _is_crypt(stream: Any) -> bool:
    parameters = items(entry(stream, "/DecodeParms"))
    return any(name(entry(each, "/Name")) not in {"", "Identity"} for each in parameters)


def icc_header(profile: Any) -> bytes | None:
    """Return the first 128 bytes of a colour profile; None where it is none (ICC.1, 7.2)."""
    data = content_of(profile)
    return data[:128] if data is not None and data[36:40] == b"acsp" else None
