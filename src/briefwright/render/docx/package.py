"""Write an Open Packaging Conventions file (ECMA-376 part 2): parts, relationships, one zip.

Order, timestamps and compression are fixed, so that the same parts give the same bytes.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import field

from lxml import etree

from briefwright.core.values import dataclass
from briefwright.render.docx.elements import RELATIONSHIPS, Element, serialize

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DEFAULTS = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "application/vnd.openxmlformats-officedocument"

CONTENT_TYPES = {
    "officeDocument": f"{_WORD}.document.main+xml",
    "styles": f"{_WORD}.styles+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "settings": f"{_WORD}.settings+xml",
    "fontTable": f"{_WORD}.fontTable+xml",
    "footnotes": f"{_WORD}.footnotes+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
    "theme": f"{_OFFICE}.theme+xml",
    "extended-properties": f"{_OFFICE}.extended-properties+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "image": "",
}
"""Content types of parts by the last word of their relationship; pictures go by extension."""

_TIMESTAMP = (1980, 1, 1, 0, 0, 0)
_COMPRESSION_LEVEL = 6


class Relationships:
    """What one part (or the package) refers to; each target has one id."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of the relationship to a target, which is new or the one already there."""
        key = (kind, target, external)
        return self._ids.setdefault(key, f"rId{len(self._ids) + 1}")

    def element(self) -> Element:
        """Return the relationships part."""
        space = f"{_PACKAGE}/relationships"
        root = etree.Element(f"{{{space}}}Relationships", nsmap={None: space})
        for (kind, target, external), identity in self._ids.items():
            attributes = {"Id": identity, "Type": _kind_address(kind), "Target": target}
            if external:
                attributes["TargetMode"] = "External"
            etree.SubElement(root, f"{{{space}}}Relationship", attributes)
        return root


@dataclass(frozen=True, slots=True)
class Part:
    """One part: ``kind`` is the last word of the relationship that leads to it."""

    name: str
    """Path in the package, as ``word/document.xml``."""
    kind: str
    content: Element | bytes
    relationships: Relationships = field(default_factory=Relationships)

    @property
    def data(self) -> bytes:
        """The bytes of the part."""
        return self.content if isinstance(self.content, bytes) else serialize(self.content)


def relate(source: Part, target: Part) -> str:
    """Return the id of the relationship from one part to another."""
    path = posixpath.relpath(target.name, posixpath.dirname(source.name))
    return source.relationships.add(target.kind, path)


def write_package(parts: Sequence[Part], roots: Iterable[Part]) -> bytes:
    """Return the zip of all parts; ``roots`` are those the package itself refers to."""
    relationships = Relationships()
    for part in roots:
        relationships.add(part.kind, part.name)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        _write(archive, "[Content_Types].xml", serialize(_content_types(parts)))
        _write(archive, "_rels/.rels", serialize(relationships.element()))
        for part in parts:
            _write(archive, part.name, part.data)
            if len(part.relationships):
                folder, file = posixpath.split(part.name)
                name = f"{folder}/_rels/{file}.rels"
                _write(archive, name, serialize(part.relationships.element()))
    return stream.getvalue()


def _kind_address(kind: str) -> str:
    base = f"{_PACKAGE}/relationships/metadata" if kind == "core-properties" else RELATIONSHIPS
    return f"{base}/{kind}"


def _content_types(parts: Sequence[Part]) -> Element:
    space = f"{_PACKAGE}/content-types"
    root = etree.Element(f"{{{space}}}Types", nsmap={None: space})
    used = {part.name.rpartition(".")[2] for part in parts} | {"rels", "xml"}
    for extension, media_type in _DEFAULTS.items():
        if extension in used:
            attributes = {"Extension": extension, "ContentType": media_type}
            etree.SubElement(root, f"{{{space}}}Default", attributes)
    for part in parts:
        if CONTENT_TYPES[part.kind]:
            attributes = {"PartName": f"/{part.name}", "ContentType": CONTENT_TYPES[part.kind]}
            etree.SubElement(root, f"{{{space}}}Override", attributes)
    return root


def _write(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _TIMESTAMP)
    entry.create_system = 0  # the same on every machine
    entry.external_attr = 0
    is_picture = name.endswith((".png", ".jpeg"))
    entry.compress_type = zipfile.ZIP_STORED if is_picture else zipfile.ZIP_DEFLATED
    archive.writestr(entry, data, compresslevel=_COMPRESSION_LEVEL)
