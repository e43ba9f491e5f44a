"""Look into a Word file: parts of our own namespaces, whatever their names (15.2.5); its words."""

from __future__ import annotations

import binascii
import io
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Iterator
from hashlib import sha256

from lxml import etree

from briefwright.attach.carried import LARGEST, CarriedSource, Unreadable
from briefwright.core.rendering import SOURCE_NAMESPACE
from briefwright.house.names import Element, parser
from briefwright.house.package import Unusable, open_package, parsed, relationships
from briefwright.house.words import words_of_stories

_LARGEST_TOTAL = 8 * LARGEST
MOST_PARTS = 20_000
"""Of a report or book: twelve or so for each brief in it."""
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError,
    OverflowError,
)  # fmt: skip
_PROGRAMS_OWN = ("word/", "docprops/", "_rels/")
"""Folders of parts that Word writes itself."""
_IS_LOCKED = 0x1


def sources_of_word(data: bytes) -> list[CarriedSource]:
    """Return the briefs that a Word file carries; raises Unreadable."""
    return [found for part in _custom_parts(data) if (found := _source(part)) is not None]


def manifests_of_word(data: bytes, namespace: str) -> list[bytes]:
    """Return the manifests in parts of a namespace, of any version; raises Unreadable."""
    roots = (_root(part) for part in _custom_parts(data))
    return [
        (root.text or "").encode()
        for root in roots
        if root is not None
        and str(root.tag).startswith(f"{{{namespace}:")
        and str(root.tag).endswith("}manifest")
    ]


def words_of_word(data: bytes) -> str:
    """Return the words of a document and its notes; raises Unreadable."""
    try:
        parts = open_package(data, most_parts=MOST_PARTS)
        targets = {(each.part, each.kind): each.target for each in relationships(parts)}
        main = targets[("", "officeDocument")]
        names = (main, targets.get((main, "footnotes")), targets.get((main, "endnotes")))
        stories = [parsed(name, parts[name]) for name in names if name is not None]
    except Unusable as failure:
        reason = {"T702": "locked", "T704": "too large"}.get(failure.code, "damaged")
        raise Unreadable.because(reason) from failure
    except KeyError as error:
        raise Unreadable.because("damaged") from error
    return words_of_stories(stories)


def _custom_parts(data: bytes) -> list[bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return list(_parts(archive))
    except _BROKEN as error:
        raise Unreadable.because("damaged") from error


def _parts(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """Yield the parts that may be ours; what is stated of their length is not believed."""
    left = _LARGEST_TOTAL
    for entry in archive.infolist()[:MOST_PARTS]:
        part = entry.filename.lower()
        if not part.endswith(".xml") or part.startswith(_PROGRAMS_OWN):
            continue
        if entry.flag_bits & _IS_LOCKED:
            raise Unreadable.because("locked")
        with archive.open(entry) as stream:
            content = stream.read(min(left, 2 * LARGEST) + 1)
        left -= len(content)
        if left < 0 or len(content) > 2 * LARGEST:
            raise Unreadable.because("too large")
        yield content


def _source(content: bytes) -> CarriedSource | None:
    """Return the brief in a part; None where the part is another's."""
    root = _root(content)
    if root is None or root.tag != f"{{{SOURCE_NAMESPACE}}}source":
        return None
    try:
        data = b64decode("".join((root.text or "").split()), validate=True)
    except (binascii.Error, ValueError):
        return CarriedSource(root.get("name", ""), b"", is_whole=False)
    return CarriedSource(
        root.get("name", ""), data, sha256(data).hexdigest() == root.get("sha256", "").lower()
    )


def _root(content: bytes) -> Element | None:
    try:
        return etree.fromstring(content, parser())
    except etree.XMLSyntaxError:
        return None
