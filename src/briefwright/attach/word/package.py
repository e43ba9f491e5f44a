"""A Word file while something is attached to it: its parts, what they refer to, what they are.

Parts that nobody touches are written again byte for byte, in their order (ECMA-376 part 2).
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from lxml import etree

from briefwright.attach.word.names import Element
from briefwright.house.names import CONTENT_TYPE, CONTENT_TYPES, RELATIONSHIP, parser
from briefwright.house.package import parsed

_TIMESTAMP = (1980, 1, 1, 0, 0, 0)
_STORED = frozenset({"png", "jpg", "jpeg", "gif"})
_NUMBERED = re.compile(r"(.*?)(\d*)(\.[^./]*)?")


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship of a part; ``target`` is the name of a part, or an address."""

    type: str
    target: str
    is_external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type: ``hyperlink``, ``styles``."""
        return self.type.rpartition("/")[2]


class Links:
    """What one part refers to, by the ids of its relationships."""

    def __init__(self, found: Mapping[str, Link] | None = None) -> None:
        self.by_id: dict[str, Link] = dict(found or {})
        self._ids = {link: identity for identity, link in reversed(self.by_id.items())}
        self._last = 0

    def add(self, link: Link) -> str:
        """Return the id of a relationship, which is new or the one that is there already."""
        found = self._ids.get(link)
        if found is None:
            self._last += 1
            while f"rId{self._last}" in self.by_id:
                self._last += 1
            found = f"rId{self._last}"
            self.by_id[found] = link
            self._ids[link] = found
        return found

    def written(self, part: str) -> bytes:
        """Return the part that holds them, targets relative to the part they belong to."""
        root = etree.Element(f"{{{RELATIONSHIP}}}Relationships", nsmap={None: RELATIONSHIP})
        folder = posixpath.dirname(part)
        for identity, link in self.by_id.items():
            element = etree.SubElement(root, f"{{{RELATIONSHIP}}}Relationship")
            element.set("Id", identity)
            element.set("Type", link.type)
            if link.is_external:
                element.set("Target", link.target)
                element.set("TargetMode", "External")
            else:
                element.set("Target", _reference(link.target, folder))
        return serialized(root)


class WordPackage:
    """The parts of a Word file by name; those that ``changed`` gave out are written anew."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self.parts: dict[str, bytes] = dict(parts)
        self._types = parsed(CONTENT_TYPES, self.parts[CONTENT_TYPES])
        self._defaults, self._overrides = self._read_types()
        self._names = {name.casefold(): name for name in self.parts}
        self._links: dict[str, Links] = {}
        self._sizes: dict[str, int] = {}
        self._roots: dict[str, Element] = {}
        self._changed: dict[str, Element] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self.main = next(
            (
                link.target
                for link in self.links("").by_id.values()
                if link.kind == "officeDocument"
            ),
            "",
        )

    def links(self, part: str) -> Links:
        """Return what a part refers to; the package itself is the part without a name."""
        found = self._links.get(part)
        if found is None:
            found = self._links[part] = Links(dict(self._read_links(part)))
            self._sizes[part] = len(found.by_id)
        return found

    def link(self, part: str, links: Links) -> None:
        """State what a new part refers to."""
        self._links[part] = links
        self._sizes[part] = 0

    def root(self, name: str) -> Element:
        """Return the XML of a part, to be read; raises Unusable."""
        if name not in self._roots:
            self._roots[name] = parsed(name, self.parts[name])
        return self._roots[name]

    def changed(self, name: str) -> Element:
        """Return the XML of a part that is going to be changed; raises Unusable."""
        self._changed[name] = self.root(name)
        return self._changed[name]

    def related(self, kind: str, part: str | None = None) -> str | None:
        """Return the part that the document, or another part, refers to by a kind."""
        links = self.links(self.main if part is None else part)
        for link in links.by_id.values():
            if link.kind == kind and not link.is_external and link.target in self.parts:
                return link.target
        return None

    def type_of(self, name: str) -> str:
        """Return the content type of a part."""
        extension = name.rpartition(".")[2].casefold()
        return self._overrides.get(f"/{name}".casefold()) or self._defaults.get(extension, "")

    def set_type(self, name: str, media_type: str) -> None:
        """State the content type of a part."""
        if self.type_of(name) == media_type:
            return
        for element in self._types.iter(f"{{{CONTENT_TYPE}}}Override"):
            if element.get("PartName", "").casefold() == f"/{name}".casefold():
                element.set("ContentType", media_type)
                self._overrides[f"/{name}".casefold()] = media_type
                self._changed[CONTENT_TYPES] = self._types
                return
        self._state_type(name, media_type)

    def add(self, name: str, content: bytes, media_type: str) -> str:
        """Take a part in under a name like the one given that is free, and return that name."""
        free = self.free_name(name)
        self.parts[free] = content
        self._names[free.casefold()] = free
        if self.type_of(free) != media_type:
            self._state_type(free, media_type)
        return free

    def add_root(self, name: str, root: Element, media_type: str) -> str:
        """Take in a part whose XML may still change."""
        free = self.add(name, b"", media_type)
        self._roots[free] = self._changed[free] = root
        return free

    def free_name(self, name: str) -> str:
        """Return a name, or one with another number where it is taken: ``word/header4.xml``."""
        if name.casefold() not in self._names:
            return name
        match = _NUMBERED.fullmatch(name)
        stem, ending = (match[1], match[3] or "") if match else (name, "")
        number = self._numbers.get((stem, ending), 1)
        while f"{stem}{number}{ending}".casefold() in self._names:
            number += 1
        self._numbers[stem, ending] = number + 1
        return f"{stem}{number}{ending}"

    def written(self, replaced: Mapping[str, Iterable[bytes]]) -> bytes:
        """Return the file; some parts may be given in pieces, to be written one by one."""
        for name, root in self._changed.items():
            if name not in replaced:
                self.parts[name] = serialized(root)
        for part, links in self._links.items():
            if len(links.by_id) != self._sizes[part]:
                self.parts[relationships_of(part)] = links.written(part)
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for name, content in self.parts.items():
                _write(archive, name, replaced.get(name, (content,)))
        return stream.getvalue()

    def _state_type(self, name: str, media_type: str) -> None:
        element = etree.SubElement(self._types, f"{{{CONTENT_TYPE}}}Override")
        element.set("PartName", f"/{name}")
        element.set("ContentType", media_type)
        self._overrides[f"/{name}".casefold()] = media_type
        self._changed[CONTENT_TYPES] = self._types

    def _read_types(self) -> tuple[dict[str, str], dict[str, str]]:
        defaults = {
            each.get("Extension", "").casefold(): each.get("ContentType", "")
            for each in self._types.iter(f"{{{CONTENT_TYPE}}}Default")
        }
        overrides = {
            each.get("PartName", "").casefold(): each.get("ContentType", "")
            for each in self._types.iter(f"{{{CONTENT_TYPE}}}Override")
        }
        return defaults, overrides

    def _read_links(self, part: str) -> Iterator[tuple[str, Link]]:
        name = relationships_of(part)
        content = self.parts.get(self._names.get(name.casefold(), name))
        if content is None:
            return
        base = posixpath.dirname(part)
        for each in parsed(name, content).iter(f"{{{RELATIONSHIP}}}Relationship"):
            target, type_ = each.get("Target") or "", each.get("Type") or ""
            is_external = each.get("TargetMode") == "External"
            if not is_external:
                target = self._found(target, base)
            yield each.get("Id") or "", Link(type_, target, is_external)

    def _found(self, target: str, base: str) -> str:
        """Return the name of the part that a target means; ``#mark`` is a place in the part."""
        if target.startswith("#"):
            return target
        whole = target if target.startswith("/") else posixpath.join("/", base, target)
        path = posixpath.normpath(whole).lstrip("/")
        if path in self.parts:
            return path
        return self._names.get(unquote(path).casefold(), path)


def relationships_of(part: str) -> str:
    """Return the name of the part that holds the relationships of another."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def serialized(root: Element) -> bytes:
    """Return a part's XML."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _reference(target: str, folder: str) -> str:
    """Return how a part in a folder refers to another part."""
    if target.startswith("#"):
        return target
    is_inside = not folder or target.startswith(f"{folder}/")
    path = target[len(folder) + 1 if folder else 0 :] if is_inside else f"/{target}"
    return quote(path, safe="/%!$&'()*+,;=:@~")


def copied(content: bytes) -> Element:
    """Return XML that a file of our own brings along, parsed anew."""
    return etree.fromstring(content, parser())


def _write(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    """Write one entry that does not tell when or on what machine it was written."""
    entry = zipfile.ZipInfo(name, _TIMESTAMP)
    entry.create_system = 0
    is_stored = name.rpartition(".")[2].casefold() in _STORED
    entry.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    with archive.open(entry, "w") as stream:
        for piece in pieces:
            stream.write(piece)
