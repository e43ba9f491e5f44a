"""Opening a Word file within bounds: its parts, parsed, and the relationships between them."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from briefwright.core.errors import EnvironmentFailure
from briefwright.doctor.examination import Findings
from briefwright.doctor.rules import word as rules
from briefwright.doctor.word.names import RELATIONSHIPS, STRICT, W
from briefwright.house.names import parser

LARGEST_PART = 64 * 1024 * 1024
LARGEST_TOTAL = 256 * 1024 * 1024
MOST_PARTS = 5_000
_STORIES = frozenset({"document", "hdr", "ftr", "footnotes", "endnotes", "comments"})
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError,
    ValueError, OverflowError,
)  # fmt: skip
Root = etree._Element


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship from one part to another, or to somewhere outside."""

    id: str
    kind: str
    """The last word of its type: ``hyperlink``, ``image``."""
    target: str
    """A part of the package by its name, or an address."""
    is_external: bool


@dataclass(slots=True)
class Package:
    """A Word file that is being examined; where its checks report to."""

    found: Findings
    names: tuple[str, ...]
    parts: dict[str, Root] = field(default_factory=dict)
    """The parts that are XML, parsed, by name."""
    relationships: dict[str, tuple[Relationship, ...]] = field(default_factory=dict)
    """By the part they start from; those of the package from an empty name."""

    @property
    def main(self) -> str | None:
        """The name of the part that holds the document."""
        for each in self.relationships.get("", ()):
            if each.kind == "officeDocument" and each.target in self.parts:
                return each.target
        return "word/document.xml" if "word/document.xml" in self.parts else None

    @property
    def document(self) -> Root | None:
        """The document itself."""
        return self.parts[self.main] if self.main else None

    def related(self, kind: str) -> Root | None:
        """Return the part that the document has by a relationship: ``styles``, ``numbering``."""
        for each in self.relationships.get(self.main or "", ()):
            if each.kind == kind and each.target in self.parts:
                return self.parts[each.target]
        return None

    def properties(self) -> Root | None:
        """Return the part with title, author and the like."""
        for each in self.relationships.get("", ()):
            if each.kind == "core-properties" and each.target in self.parts:
                return self.parts[each.target]
        return None

    def stories(self) -> Iterator[tuple[str, Root]]:
        """Yield the parts that hold text for readers: the document, headers, notes, comments."""
        for name, root in self.parts.items():
            tag = etree.QName(root)
            if tag.namespace == W and tag.localname in _STORIES:
                yield name, root


def open_package(data: bytes, name: str, found: Findings) -> Package:
    """Return a Word file by its parts; what is wrong with single parts is reported.

    Raises:
        EnvironmentFailure: it cannot be opened at all.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise EnvironmentFailure(
            f"cannot read {name}: it is damaged beyond reading",
            "have it sent again, or let Word repair it (Open and Repair)",
        ) from error
    names = tuple(archive.namelist())
    package = Package(found, names)
    for part, count in Counter(names).items():
        if count > 1:
            found.add(rules.DOUBLE_PART, "A part stands more than once.", _shown(part))
    if len(names) > MOST_PARTS:
        found.add(rules.TOO_MUCH, f"The file has {len(names)} parts.")
    left = LARGEST_TOTAL
    for part in dict.fromkeys(names[:MOST_PARTS]):
        if part.lower().endswith((".xml", ".rels")):
            content = _read(package, archive, part, min(LARGEST_PART, left))
            left -= len(content or b"")
            if content is not None:
                _parse(package, part, content)
    for part, root in package.parts.items():
        if part.endswith(".rels"):
            source, base = _source_of(part)
            package.relationships[source] = tuple(_relationships(root, base))
    return package


def _read(package: Package, archive: zipfile.ZipFile, part: str, most: int) -> bytes | None:
    """Return the bytes of a part; what is stated of its length is not believed."""
    try:
        with archive.open(part) as stream:
            content = stream.read(most + 1)
    except _BROKEN:
        package.found.add(rules.BROKEN_XML, "A part cannot be unpacked.", _shown(part))
        return None
    if len(content) > most:
        package.found.add(rules.TOO_MUCH, "A part is far too large.", _shown(part))
        return None
    return content


def _parse(package: Package, part: str, content: bytes) -> None:
    try:
        root = etree.fromstring(_usual(content), parser())
    except (etree.XMLSyntaxError, ValueError):
        package.found.add(rules.BROKEN_XML, "A part is not well-formed XML.", _shown(part))
        return
    if root.getroottree().docinfo.doctype:
        package.found.add(rules.DOCUMENT_TYPE, "A part declares a document type.", _shown(part))
        return
    package.parts[part] = root


def _usual(content: bytes) -> bytes:
    """Return a part with the namespaces of the strict kind written as the usual ones."""
    if b"http://purl.oclc.org/ooxml/" in content:
        for strict, usual in STRICT.items():
            content = content.replace(strict.encode(), usual.encode())
    return content


def _source_of(part: str) -> tuple[str, str]:
    """Return the part that a part of relationships speaks for, and the folder it starts from."""
    folder, file = posixpath.split(part)
    base = posixpath.dirname(folder)
    return (posixpath.join(base, file[:-5]) if file != ".rels" else "", base)


def _relationships(root: Root, base: str) -> Iterator[Relationship]:
    for each in root.iter(f"{{{RELATIONSHIPS}}}Relationship"):
        target = each.get("Target") or ""
        is_external = each.get("TargetMode") == "External"
        if not is_external:
            path = target.partition("#")[0]
            is_absolute = path.startswith("/")
            whole = path.lstrip("/") if is_absolute else posixpath.join(base, path)
            target = posixpath.normpath(whole)
        kind = (each.get("Type") or "").rpartition("/")[2]
        yield Relationship(each.get("Id") or "", kind, target, is_external)


def _shown(part: str) -> str:
    return part[:80]
