"""Carry over what the words of an annex refer to: pictures, charts, links, embedded files.

A part goes with everything it refers to in turn (ECMA-376 part 2, 6.5). Pictures of equal bytes
are one part.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from lxml import etree

from briefwright.attach.word.names import REFERENCE, Element
from briefwright.attach.word.package import Link, Links, WordPackage, copied, serialized
from briefwright.attach.word.themes import ThemeValues, make_literal

_REFERENCES = etree.XPath("descendant-or-self::*/@*[namespace-uri()=$space]")
_SHARED = ("image/", "application/vnd.openxmlformats-officedocument.obfuscatedFont")
_UNKNOWN = "application/octet-stream"
_LEFT_BEHIND = frozenset({"attachedTemplate", "printerSettings"})


class Media:
    """The pictures of a report by their bytes."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._names: dict[bytes, str] = {}
        for name, content in package.parts.items():
            if package.type_of(name).startswith(_SHARED):
                self._names.setdefault(sha256(content).digest(), name)

    def name(self, content: bytes) -> str | None:
        """Return the part that holds these bytes already."""
        return self._names.get(sha256(content).digest())

    def know(self, name: str, content: bytes) -> None:
        """Remember a part."""
        self._names[sha256(content).digest()] = name


class Carrier:
    """Carries the parts of one annex into the report."""

    def __init__(
        self, source: WordPackage, target: WordPackage, media: Media, theme: ThemeValues | None
    ) -> None:
        self._source = source
        self._target = target
        self._media = media
        self._theme = theme
        self.marks: dict[str, str] = {}
        """New names of bookmarks, by small letters."""
        self.names: dict[str, str] = {}
        """What parts that were carried over are called in the report."""

    def carry(self, root: Element, part: str, links: Links) -> None:
        """Let the references of an element, which were those of a part, be those of ``links``."""
        own = self._source.links(part)
        given: dict[str, str | None] = {}
        for value in _REFERENCES(root, space=REFERENCE):
            element, key, identity = value.getparent(), value.attrname, str(value)
            if element is None or key is None or not identity:
                continue
            if identity not in given:
                link = own.by_id.get(identity)
                carried = self._carried(link) if link is not None else None
                given[identity] = links.add(carried) if carried is not None else None
            new = given[identity]
            if new is None:
                del element.attrib[key]  # it leads nowhere, and must not lead elsewhere
            else:
                element.set(key, new)

    def _carried(self, link: Link) -> Link | None:
        if link.target.startswith("#"):  # a place in the document itself
            name = link.target[1:]
            return replace(link, target=f"#{self.marks.get(name.casefold(), name)}")
        if link.is_external:
            return link
        if link.target not in self._source.parts or link.kind in _LEFT_BEHIND:
            return None
        return Link(link.type, self.copy(link.target))

    def copy(self, name: str) -> str:
        """Return the name in the report of a part of the annex, which is copied there."""
        if name in self.names:
            return self.names[name]
        content = self._source.parts[name]
        media_type = self._source.type_of(name) or _UNKNOWN
        links = self._source.links(name)
        is_shared = media_type.startswith(_SHARED) and not links.by_id
        found = self._media.name(content) if is_shared else None
        if found is None:
            if self._theme is not None and b"schemeClr" in content:
                content = _literal(content, self._theme)
            found = self._target.add(name, content, media_type)
        self.names[name] = found
        if is_shared:
            self._media.know(found, content)
        elif links.by_id:
            self._follow(found, links)
        return found

    def _follow(self, name: str, links: Links) -> None:
        """Carry over what a copied part refers to; the ids in it stay as they are."""
        found = ((identity, self._carried(link)) for identity, link in links.by_id.items())
        kept = {identity: link for identity, link in found if link is not None}
        self._target.link(name, Links(kept))


def _literal(content: bytes, theme: ThemeValues) -> bytes:
    try:
        root = copied(content)
    except etree.XMLSyntaxError:
        return content
    make_literal(root, theme)
    return serialized(root)
