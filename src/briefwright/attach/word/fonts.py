"""Fonts that an annex names or embeds, brought into the report's table of fonts (17.8)."""

from __future__ import annotations

from copy import deepcopy

from briefwright.attach.word.carrying import Carrier
from briefwright.attach.word.names import (
    CONTENT_TYPES_OF_KINDS,
    NAME,
    RELATIONSHIP_TYPES,
    Element,
    W,
    make,
)
from briefwright.attach.word.package import Link, WordPackage
from briefwright.attach.word.settings import switch_on

_FONT = f"{W}font"
_EMBEDDED = tuple(f"{W}embed{style}" for style in ("Regular", "Bold", "Italic", "BoldItalic"))


class ReportFonts:
    """The table of fonts of a report."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        name = package.related("fontTable")
        self._known = {} if name is None else _fonts(package.root(name))

    def take(self, source: WordPackage, carrier: Carrier) -> None:
        """Bring those fonts of an annex that the report does not have, and their files."""
        part = source.related("fontTable")
        if part is None:
            return
        for name, font in _fonts(source.root(part)).items():
            own = self._known.get(name)
            files = [each for each in font if each.tag in _EMBEDDED]
            has_files = own is not None and any(each.tag in _EMBEDDED for each in own)
            if own is not None and (has_files or not files):
                continue
            if own is None:
                own = self._known[name] = deepcopy(font)
                for each in [each for each in own if each.tag in _EMBEDDED]:
                    own.remove(each)
                self._root().append(own)
            self._embed(own, files, carrier, part)

    def _embed(self, font: Element, files: list[Element], carrier: Carrier, part: str) -> None:
        if not files:
            return
        self._root()
        links = self._package.links(self._package.related("fontTable") or "")
        for each in files:
            made = deepcopy(each)
            carrier.carry(made, part, links)
            if len(made.attrib):
                font.append(made)
        switch_on(self._package, "embedTrueTypeFonts")

    def _root(self) -> Element:
        name = self._package.related("fontTable")
        if name is None:
            folder = self._package.main.rpartition("/")[0]
            media_type = CONTENT_TYPES_OF_KINDS["fontTable"]
            name = f"{folder}/fontTable.xml".lstrip("/")
            name = self._package.add_root(name, make("fonts"), media_type)
            link = Link(f"{RELATIONSHIP_TYPES}/fontTable", name)
            self._package.links(self._package.main).add(link)
        return self._package.changed(name)


def _fonts(root: Element) -> dict[str, Element]:
    return {each.get(NAME, ""): each for each in root.iterfind(_FONT)}
