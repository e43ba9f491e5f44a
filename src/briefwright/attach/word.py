"""Find the brief in a Word file: a part of our own namespace, whatever its name (15.2.5)."""

from __future__ import annotations

import binascii
import io
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Iterator
from hashlib import sha256

from lxml import etree

from briefwright.attach.carried import LARGEST, UNREADABLE, CarriedSource, refused
from briefwright.core.rendering import SOURCE_NAMESPACE
from briefwright.house.names import parser

_LARGEST_TOTAL = 8 * LARGEST
_MOST_PARTS = 5_000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError,
    OverflowError,
)  # fmt: skip
_PROGRAMS_OWN = ("word/", "docprops/", "_rels/")
"""Folders of parts that Word writes itself."""
_IS_LOCKED = 0x1


def sources_of_word(data: bytes, name: str) -> list[CarriedSource]:
    """Return the briefs that a Word file carries.

    Raises:
        EnvironmentFailure: it cannot be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [found for part in _parts(archive, name) if (found := _source(part))]
    except _BROKEN as error:
        raise refused(name, *UNREADABLE["damaged"]) from error


def _parts(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield the parts that may hold a brief; what is stated of their length is not believed."""
    left = _LARGEST_TOTAL
    for entry in archive.infolist()[:_MOST_PARTS]:
        part = entry.filename.lower()
        if not part.endswith(".xml") or part.startswith(_PROGRAMS_OWN):
            continue
        if entry.flag_bits & _IS_LOCKED:
            raise refused(name, *UNREADABLE["locked"])
        with archive.open(entry) as stream:
            content = stream.read(min(left, 2 * LARGEST) + 1)
        left -= len(content)
        if left < 0 or len(content) > 2 * LARGEST:
            raise refused(name, *UNREADABLE["too large"])
        yield content


def _source(content: bytes) -> CarriedSource | None:
    """Return the brief in a part; None where the part is another's."""
    try:
        root = etree.fromstring(content, parser())
    except etree.XMLSyntaxError:
        return None
    if root.tag != f"{{{SOURCE_NAMESPACE}}}source":
        return None
    try:
        data = b64decode("".join((root.text or "").split()), validate=True)
    except (binascii.Error, ValueError):
        return CarriedSource(root.get("name", ""), b"", is_whole=False)
    return CarriedSource(
        root.get("name", ""), data, sha256(data).hexdigest() == root.get("sha256", "").lower()
    )
