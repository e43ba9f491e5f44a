"""Open a Word file within bounds: its parts by name, or what it is instead of one."""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.house.names import CONTENT_TYPES, RELATIONSHIP, STRICT, Element, parser

LARGEST_FILE = 50_000_000
LARGEST_TOTAL = 200_000_000
"""Bytes of all parts unpacked."""
MOST_PARTS = 2_000
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
"""The beginning of OLE compound files: .doc, and every Office file with a password."""
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError,
    RuntimeError, OSError, ValueError, OverflowError,
)  # fmt: skip
_SAVE = "open it in Word and save it as a Word document (.docx) or template (.dotx)"


class Unusable(Exception):
    """The file cannot be used as a house file; ``code`` is that of the diagnostic."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    def diagnostic(self, file: str) -> Diagnostic:
        """Return what people are told of a file."""
        return Diagnostic(self.code, Severity.ERROR, self.message, Span.point(file, 1), self.hint)


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: a part by its name, or an address outside."""

    part: str
    identity: str
    type: str
    target: str
    is_external: bool

    @property
    def kind(self) -> str:
        """The last word of the type: ``hyperlink``, ``styles``."""
        return self.type.rpartition("/")[2]


def open_package(data: bytes, *, most_parts: int = MOST_PARTS) -> Mapping[str, bytes]:
    """Return the parts of a Word file by name; reports and books may have more than houses.

    Raises:
        Unusable: it is no Word file, is damaged, has a password or is too large.
    """
    if not data:
        raise Unusable("T701", "the file is empty", _SAVE)
    if data.startswith(_COMPOUND):
        raise _compound(data)
    if len(data) > LARGEST_FILE:
        raise _too_large(f"the file is larger than {LARGEST_FILE // 1_000_000} MB")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _unpacked(archive, most_parts)
    except _BROKEN as error:
        message = "the file is damaged or cut short: it cannot be unpacked"
        if not data.startswith(b"PK"):
            message = "this is not a Word file"
        raise Unusable("T701", message, _SAVE) from error
    if CONTENT_TYPES not in parts or "_rels/.rels" not in parts:
        raise Unusable("T701", "this is not a Word file", _SAVE)
    return parts


def parsed(name: str, content: bytes) -> Element:
    """Return a part that is XML; raises Unusable where it is not well-formed."""
    try:
        root = etree.fromstring(content, parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unusable("T701", f"the part {name} is not well-formed XML", _SAVE) from error
    if root.getroottree().docinfo.doctype:
        raise Unusable("T701", f"the part {name} declares a document type", _SAVE)
    return root


def relationships(parts: Mapping[str, bytes]) -> Iterator[Relationship]:
    """Yield everything the parts refer to, targets as names of parts or as addresses."""
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        folder, file = posixpath.split(name)
        base = posixpath.dirname(folder)
        source = posixpath.join(base, file.removesuffix(".rels"))
        for each in parsed(name, content).iter(f"{{{RELATIONSHIP}}}Relationship"):
            target = each.get("Target") or ""
            is_external = each.get("TargetMode") == "External"
            if not is_external:
                whole = target if target.startswith("/") else posixpath.join("/", base, target)
                target = posixpath.normpath(whole).lstrip("/")
            identity, type_ = each.get("Id") or "", each.get("Type") or ""
            yield Relationship(source, identity, type_, target, is_external)


def _unpacked(archive: zipfile.ZipFile, most_parts: int) -> dict[str, bytes]:
    """Return the contents; what the archive says of their length is not believed."""
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if any(entry.flag_bits & 1 for entry in entries):
        raise _protected()
    if len(entries) > most_parts:
        raise _too_large(f"the file has more than {most_parts:,} parts")
    parts: dict[str, bytes] = {}
    left = LARGEST_TOTAL
    for entry in entries:
        with archive.open(entry) as stream:
            content = stream.read(left + 1)
        left -= len(content)
        if left < 0:
            limit = LARGEST_TOTAL // 1_000_000
            raise _too_large(f"the file unpacks to more than {limit} MB: it may be a trap")
        if STRICT.encode() in content[:4096]:
            message = "the file is saved in the strict form of Open XML"
            raise Unusable("T701", message, "save it as an ordinary Word document (.docx)")
        parts[entry.filename] = content
    return parts


def _compound(data: bytes) -> Unusable:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _protected()
    return Unusable("T701", "this is a file of Word 97–2003 (.doc), or of another program", _SAVE)


def _protected() -> Unusable:
    hint = "remove the password in Word: File, Info, Protect Document"
    return Unusable("T702", "the file is protected by a password", hint)


def _too_large(message: str) -> Unusable:
    return Unusable("T704", message, "save a house file without large pictures, a few MB at most")
