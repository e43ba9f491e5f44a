"""Write an Open Packaging Conventions file (ECMA-376 part 2) with python-docx's package.

python-docx knows content types and relationships; the zip is ours, for python-docx stamps it with
the time of day: order, timestamps and compression are fixed, so the same parts give the same bytes.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part as PackagePart
from docx.opc.pkgwriter import PackageWriter
from docx.opc.rel import Relationships as PackageRelationships
from docx.opc.spec import default_content_types

from briefwright.render.docx.elements import Element, serialize

_KINDS = {
    "officeDocument": (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, CONTENT_TYPE.WML_DOCUMENT_MAIN),
    "styles": (RELATIONSHIP_TYPE.STYLES, CONTENT_TYPE.WML_STYLES),
    "numbering": (RELATIONSHIP_TYPE.NUMBERING, CONTENT_TYPE.WML_NUMBERING),
    "settings": (RELATIONSHIP_TYPE.SETTINGS, CONTENT_TYPE.WML_SETTINGS),
    "fontTable": (RELATIONSHIP_TYPE.FONT_TABLE, CONTENT_TYPE.WML_FONT_TABLE),
    "footnotes": (RELATIONSHIP_TYPE.FOOTNOTES, CONTENT_TYPE.WML_FOOTNOTES),
    "endnotes": (RELATIONSHIP_TYPE.ENDNOTES, CONTENT_TYPE.WML_ENDNOTES),
    "header": (RELATIONSHIP_TYPE.HEADER, CONTENT_TYPE.WML_HEADER),
    "footer": (RELATIONSHIP_TYPE.FOOTER, CONTENT_TYPE.WML_FOOTER),
    "theme": (RELATIONSHIP_TYPE.THEME, CONTENT_TYPE.OFC_THEME),
    "extended-properties": (
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        CONTENT_TYPE.OFC_EXTENDED_PROPERTIES,
    ),
    "core-properties": (RELATIONSHIP_TYPE.CORE_PROPERTIES, CONTENT_TYPE.OPC_CORE_PROPERTIES),
    "custom-properties": (
        RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
        CONTENT_TYPE.OFC_CUSTOM_PROPERTIES,
    ),
    "customXml": (RELATIONSHIP_TYPE.CUSTOM_XML, CONTENT_TYPE.XML),
    "customXmlProps": (
        RELATIONSHIP_TYPE.CUSTOM_XML_PROPS,
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
    ),
    "font": (
        RELATIONSHIP_TYPE.FONT,
        "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    ),
    "image": (RELATIONSHIP_TYPE.IMAGE, ""),
    "hyperlink": (RELATIONSHIP_TYPE.HYPERLINK, ""),
}
"""Relationship type and content type of each kind of part; pictures go by their extension."""

_PICTURE_TYPES = dict(default_content_types)
_TIMESTAMP = (1980, 1, 1, 0, 0, 0)
_COMPRESSION_LEVEL = 6


class Relationships:
    """What one part (or the package) refers to; each target has one id.

    python-docx looks through all relationships for each new one; a brief may have thousands.
    """

    def __init__(self) -> None:
        self._by_id: dict[str, tuple[str, str, bool]] = {}
        self._ids: dict[tuple[str, str, bool], str] = {}

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of the relationship to a target, which is new or the one already there."""
        found = self._ids.get((kind, target, external))
        if found is None:
            number = len(self._by_id) + 1
            while f"rId{number}" in self._by_id:
                number += 1
            found = f"rId{number}"
            self._hold(found, (kind, target, external))
        return found

    def keep(self, identity: str, type_: str, target: str, *, external: bool) -> None:
        """Take a relationship over under the id it has; ``type_`` is the whole address of one."""
        kind = type_.rpartition("/")[2]
        self._hold(identity, (kind if _type_of(kind) == type_ else type_, target, external))

    def inner(self) -> Iterator[tuple[str, str]]:
        """Yield id and target of each relationship to another part."""
        for identity, (_, target, external) in self._by_id.items():
            if not external:
                yield identity, target

    def write_to(
        self, relationships: PackageRelationships, folder: str, parts: Mapping[str, PackagePart]
    ) -> None:
        """Write them down as python-docx's; inner targets are paths relative to ``folder``."""
        for identity, (kind, target, external) in self._by_id.items():
            path = posixpath.normpath(posixpath.join(folder, target))
            found = target if external else parts[path]
            relationships.add_relationship(_type_of(kind), found, identity, external)

    def _hold(self, identity: str, relationship: tuple[str, str, bool]) -> None:
        self._by_id[identity] = relationship
        self._ids.setdefault(relationship, identity)


@dataclass(frozen=True, slots=True)
class Part:
    """One part: ``kind`` is the last word of the relationship that leads to it."""

    name: str
    """Path in the package, as ``word/document.xml``."""
    kind: str
    content: Element | bytes
    relationships: Relationships = field(default_factory=Relationships)
    media_type: str = ""
    """Where it is not that of the kind."""

    @property
    def root(self) -> Element:
        """Its XML; raises TypeError for a part that is none, or not parsed."""
        if isinstance(self.content, bytes):
            raise TypeError(self.name)
        return self.content

    def packaged(self) -> PackagePart:
        """Return the part as python-docx's, without its relationships."""
        data = self.content if isinstance(self.content, bytes) else serialize(self.content)
        extension = self.name.rpartition(".")[2]
        media_type = self.media_type or _KINDS[self.kind][1] or _PICTURE_TYPES[extension]
        return PackagePart(PackURI(f"/{self.name}"), media_type, data)


class _Archive:
    """The zip as python-docx's writer wants it: a place to write one part after the other."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def write(self, name: PackURI, data: bytes) -> None:
        """Write one entry that does not tell when or on what machine it was written."""
        entry = zipfile.ZipInfo(name.membername, _TIMESTAMP)
        entry.create_system = 0
        is_picture = name.ext in {"png", "jpeg"}
        entry.compress_type = zipfile.ZIP_STORED if is_picture else zipfile.ZIP_DEFLATED
        self._archive.writestr(entry, data, compresslevel=_COMPRESSION_LEVEL)


def _type_of(kind: str) -> str:
    """Return the whole type of a relationship for a kind, or as it is."""
    return _KINDS[kind][0] if kind in _KINDS else kind


def relate(source: Part, target: Part) -> str:
    """Return the id of the relationship from one part to another."""
    path = posixpath.relpath(target.name, posixpath.dirname(source.name))
    return source.relationships.add(target.kind, path)


def write_package(parts: Sequence[Part], roots: Iterable[Part]) -> bytes:
    """Return the zip of all parts; ``roots`` are those the package itself refers to."""
    packaged = {part.name: part.packaged() for part in parts}
    for part in parts:
        folder = posixpath.dirname(part.name)
        part.relationships.write_to(packaged[part.name].rels, folder, packaged)
    entrance = Relationships()
    for root in roots:
        entrance.add(root.kind, root.name)
    package_relationships = PackageRelationships(PACKAGE_URI.baseURI)
    entrance.write_to(package_relationships, "", packaged)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as zipped:
        # PackageWriter.write takes these three steps, with a zip of its own making; it is untyped.
        writer: Any = PackageWriter
        archive = _Archive(zipped)
        writer._write_content_types_stream(archive, packaged.values())
        writer._write_pkg_rels(archive, package_relationships)
        writer._write_parts(archive, packaged.values())
    return stream.getvalue()
