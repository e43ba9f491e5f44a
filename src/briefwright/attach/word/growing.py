"""A part of the report that grows by what annexes bring, kept as bytes and not as one great tree.

What is added is written without the names of namespaces that its own root declared: the report's
root declares them for all (Namespaces in XML 1.0, 3).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from briefwright.attach.word.names import COMPATIBILITY, Element
from briefwright.attach.word.package import serialized

_MARKER = "briefwright-annex"
_MARKERS = re.compile(rb"<\?briefwright-annex (\d+)\?>")
_IGNORABLE = f"{COMPATIBILITY}Ignorable"
_PREFIX = "mc"


class Packed:
    """Bytes that are not looked at again until they are written; markup packs well."""

    __slots__ = ("_content",)

    def __init__(self, content: bytes) -> None:
        self._content = zlib.compress(content, 1)

    def unpacked(self) -> bytes:
        """Return them as they were."""
        return zlib.decompress(self._content)


class GrowingPart:
    """A part, the places in it where something is added, and what is added there."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._pieces: dict[int, list[Packed]] = {}
        self._namespaces = {str(k): str(v) for k, v in root.nsmap.items() if k is not None}
        self._declared = frozenset(self._namespaces)
        self._ignorable = dict.fromkeys((root.get(_IGNORABLE) or "").split())

    def marker(self) -> tuple[int, Element]:
        """Return the number of a new place, and what has to be put there into the tree."""
        number = len(self._pieces)
        self._pieces[number] = []
        return number, etree.ProcessingInstruction(_MARKER, str(number))

    def fill(self, number: int, pieces: Iterable[Packed]) -> None:
        """Put further pieces at a place."""
        self._pieces[number] += pieces

    def serialized(self, root: Element, children: Iterable[Element]) -> bytes:
        """Return elements out of another tree as they are to be written in this part."""
        spaces = {str(k): str(v) for k, v in root.nsmap.items() if k is not None}
        shared = [key for key, uri in spaces.items() if self._agrees(key, uri)]
        ignorable = (root.get(_IGNORABLE) or "").split()
        self._ignorable.update(dict.fromkeys(each for each in ignorable if each in shared))
        declarations = [f' xmlns:{key}="{_escaped(spaces[key])}"'.encode() for key in shared]
        local = " ".join(each for each in ignorable if each in spaces and each not in shared)
        return b"".join(_bare(each, declarations, self._said(local)) for each in children)

    def written(self) -> Iterator[bytes]:
        """Yield the part piece by piece."""
        if self._ignorable:
            self.root.set(_IGNORABLE, " ".join(self._ignorable))
        own = _MARKERS.split(self._declaring(serialized(self.root)))
        for at, piece in enumerate(own):
            if at % 2:
                yield from (each.unpacked() for each in self._pieces[int(piece)])
            else:
                yield piece

    def _agrees(self, prefix: str, uri: str) -> bool:
        """Tell whether a prefix means here what it means there; a new one is taken over."""
        return self._namespaces.setdefault(prefix, uri) == uri

    def _said(self, ignorable: str) -> bytes:
        """Return the attribute that lets prefixes of an element's own be ignored."""
        if not ignorable or not self._agrees(_PREFIX, COMPATIBILITY.strip("{}")):
            return b""
        return f' {_PREFIX}:Ignorable="{ignorable}"'.encode()

    def _declaring(self, content: bytes) -> bytes:
        """Return a part whose root declares the prefixes that were taken over."""
        missing: Mapping[str, str] = {
            key: uri for key, uri in self._namespaces.items() if key not in self._declared
        }
        start = content.index(b"<", content.index(b"?>"))
        at = re.compile(rb"[\s/>]").search(content, start + 1)
        place = at.start() if at is not None else start
        added = "".join(f' xmlns:{key}="{_escaped(uri)}"' for key, uri in missing.items())
        return content[:place] + added.encode() + content[place:]


def _bare(element: Element, declarations: list[bytes], said: bytes) -> bytes:
    """Return an element without declarations in its first tag that its parent makes."""
    content = etree.tostring(element, encoding="UTF-8", xml_declaration=False, with_tail=False)
    end = content.index(b">")
    head = content[:end]
    for each in declarations:
        head = head.replace(each, b"", 1)
    if said:
        at = re.compile(rb"[\s/]|$").search(head, 1)
        place = at.start() if at is not None else len(head)
        head = head[:place] + said + head[place:]
    return head + content[end:]


def _escaped(uri: str) -> str:
    return uri.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
