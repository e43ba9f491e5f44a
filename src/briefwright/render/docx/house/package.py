"""Take a house file's package over: the parts its document needs, with what they refer to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree

from briefwright.document import FilledHouse, FilledPart
from briefwright.house.package import Relationship, relationships
from briefwright.render.docx.elements import Element
from briefwright.render.docx.package import Part

_CONTENT_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_DOCUMENT = "officeDocument"
_LEFT_BEHIND = frozenset(
    "attachedTemplate glossaryDocument comments commentsExtended commentsIds commentsExtensible "
    "people customXml webSettings stylesWithEffects printerSettings mailMergeSource "
    "mailMergeHeaderSource recipientData keyMapCustomizations documentTasks thumbnail".split()
)
"""Kinds of parts that say nothing on the page, but tell of the office, its people and its files."""


class HousePackage:
    """The parts of a house file that go into a new file, parsed where they hold words."""

    def __init__(self, house: FilledHouse) -> None:
        self._contents = house.contents
        self._types = _content_types(house.contents["[Content_Types].xml"])
        self._filled = house.parts
        self.values: dict[Element, FilledPart] = {}
        """What was printed into a part, by its root."""
        self.parts: dict[str, Part] = {}
        self._references: dict[str, list[Relationship]] = {}
        for each in relationships(house.contents):
            self._references.setdefault(each.part, []).append(each)
        main = next(each.target for each in self._references[""] if each.kind == _DOCUMENT)
        self.main = self._take_all(main, _DOCUMENT)

    @property
    def folder(self) -> str:
        """Where the document lies in the package: ``word``."""
        return posixpath.dirname(self.main.name)

    def related(self, kind: str) -> Part | None:
        """Return the part that the document refers to by a kind of relationship."""
        for each in self._references.get(self.main.name, ()):
            if each.kind == kind and not each.is_external:
                return self.parts.get(each.target)
        return None

    def root(self, kind: str) -> Element | None:
        """Return the root of such a part."""
        part = self.related(kind)
        return None if part is None or isinstance(part.content, bytes) else part.content

    def properties(self, name: str) -> tuple[Element, FilledPart] | None:
        """Return a part of properties, filled in: ``core``, ``app`` or ``custom``."""
        filled = self._filled.get(f"docProps/{name}.xml")
        return None if filled is None else (_parsed(filled.xml.encode()), filled)

    def stories(self) -> Iterator[Part]:
        """Yield the document, then its headers, footers and notes, in order of their names."""
        yield self.main
        for name in sorted(self.parts):
            part = self.parts[name]
            if part.kind.rpartition("/")[2] in {"header", "footer", "footnotes", "endnotes"}:
                yield part

    def targets(self, part: Part) -> Mapping[str, Part]:
        """Return the parts that a part refers to, by the id of the relationship."""
        folder = posixpath.dirname(part.name)
        found = {}
        for identity, target in part.relationships.inner():
            name = posixpath.normpath(posixpath.join(folder, target))
            if name in self.parts:
                found[identity] = self.parts[name]
        return found

    def free_name(self, stem: str, extension: str) -> str:
        """Return a name for a further part: ``word/header4.xml``."""
        number = 1
        while f"{stem}{number}.{extension}" in self.parts:
            number += 1
        return f"{stem}{number}.{extension}"

    def add(self, part: Part) -> Part:
        """Take a further part into the package."""
        self.parts[part.name] = part
        return part

    def _take_all(self, name: str, kind: str) -> Part:
        """Return a part, taken over with all it refers to, and what that refers to in turn."""
        waiting = [(name, kind)]
        while waiting:
            following, kind = waiting.pop()
            if following not in self.parts:
                waiting += reversed(self._take(following, kind))
        return self.parts[name]

    def _take(self, name: str, kind: str) -> list[tuple[str, str]]:
        """Take a part over, and return names and kinds of those it refers to."""
        content: Element | bytes = self._contents[name]
        if name in self._filled:
            filled = self._filled[name]
            content = _parsed(filled.xml.encode())
            self.values[content] = filled
        elif kind.rpartition("/")[2] in {"styles", "numbering", "settings", "theme", "fontTable"}:
            content = _parsed(self._contents[name])
        part = Part(name, kind, content, media_type="" if kind == _DOCUMENT else self._type(name))
        self.parts[name] = part
        found: list[tuple[str, str]] = []
        for each in self._references.get(name, ()):
            if each.kind in _LEFT_BEHIND:
                continue
            if each.is_external:
                part.relationships.keep(each.identity, each.type, each.target, external=True)
            elif each.target in self._contents:
                found.append((each.target, each.type))
                path = posixpath.relpath(each.target, posixpath.dirname(name))
                part.relationships.keep(each.identity, each.type, path, external=False)
        return found

    def _type(self, name: str) -> str:
        extension = name.rpartition(".")[2].lower()
        return self._types.get(f"/{name}") or self._types.get(extension, "application/octet-stream")


def _content_types(content: bytes) -> dict[str, str]:
    """Return content types by name of part (from the root) and by extension."""
    types = {}
    for each in _parsed(content).iter(f"{_CONTENT_TYPE}Default", f"{_CONTENT_TYPE}Override"):
        key = each.get("PartName") or each.get("Extension", "").lower()
        types[key] = each.get("ContentType", "")
    return types


def _parsed(content: bytes) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    return etree.fromstring(content, parser)
