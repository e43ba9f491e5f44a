"""Give what an annex brings along identities that nothing in the report has.

Bookmarks (ECMA-376 part 1, 17.13.6), content controls (17.5.2.18), drawings (20.4.2.5), shapes of
VML (part 4, 19.1.2.19), and the ids of paragraphs that Word's own extensions go by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from briefwright.attach.word.names import (
    ID,
    MARK_END,
    MARK_START,
    NAME,
    OFFICE,
    PLACEMENT,
    VAL,
    VML,
    Element,
    R,
    W,
)

_LONGEST_NAME = 40
_DRAWING = f"{PLACEMENT}docPr"
_SHAPES = tuple(VML + name for name in "shape rect roundrect oval line polyline group".split())
_OBJECT = f"{OFFICE}OLEObject"
_HIGHEST_PARAGRAPH = 0x7FFFFFFF
_BY_WORD = etree.XPath(
    "//@*[local-name()='paraId' or local-name()='paraIdParent' or local-name()='textId'"
    " or local-name()='durableId']"
)
PARAGRAPH_IDS = (b"paraId", b"textId", b"durableId")
"""Names of the attributes that hold ids of paragraphs, of their texts and of comments."""
_NO_TEXT = "77777777"
"""The id of the text of a paragraph that has none; it may stand often."""


class Identities:
    """What is taken: first by the report, then by each annex."""

    def __init__(self, stories: Iterable[Element]) -> None:
        self._marks = 0
        self._drawings = 0
        self._names: set[str] = set()
        self._controls: set[str] = set()
        self._shapes: set[str] = set()
        self._paragraphs: set[str] = set()
        self._last_control = 0
        self._last_paragraph = 0x10000000
        self._last_shape = 0
        for root in stories:
            self._know(root)

    def mark_name(self, name: str) -> str:
        """Return a name for a bookmark, the same one where nobody has it."""
        found, number = name, 2
        while found.casefold() in self._names:
            ending = f"_{number}"
            found, number = f"{name[: _LONGEST_NAME - len(ending)]}{ending}", number + 1
        self._names.add(found.casefold())
        return found

    def mark_id(self) -> str:
        """Return an id for a bookmark."""
        self._marks += 1
        return str(self._marks)

    def renames(self, stories: Iterable[Element], letter: str) -> dict[str, str]:
        """Return new names for those bookmarks of an annex whose names are taken."""
        found: dict[str, str] = {}
        ending = f"_{''.join(sign for sign in letter if sign.isalnum())}" if letter else "_annex"
        for root in stories:
            for each in root.iter(MARK_START):
                name = each.get(NAME, "")
                if not name or name.casefold() in found:
                    continue
                given = name
                if name.casefold() in self._names:
                    given = f"{name[: _LONGEST_NAME - len(ending)]}{ending}"
                found[name.casefold()] = self.mark_name(given)
        return found

    def adopt(self, root: Element, names: dict[str, str]) -> None:
        """Let a story of an annex have identities of its own; ``names`` are those of bookmarks."""
        ids: dict[str, str] = {}
        for each in root.iter(MARK_START, MARK_END):
            identity = each.get(ID, "")
            if each.tag == MARK_START:
                ids[identity] = self.mark_id()
                each.set(NAME, names.get(each.get(NAME, "").casefold(), each.get(NAME, "")))
            each.set(ID, ids.get(identity) or self.mark_id())
        for each in root.iter(f"{W}hyperlink"):
            anchor = each.get(f"{W}anchor")
            if anchor is not None and each.get(f"{R}id") is None:  # else of another document
                each.set(f"{W}anchor", names.get(anchor.casefold(), anchor))
        for each in root.iter(_DRAWING):
            self._drawings += 1
            each.set("id", str(self._drawings))
        for each in root.iter(f"{W}sdtPr"):
            self._adopt_control(each)
        self._adopt_shapes(root)

    def adopt_paragraphs(self, root: Element, given: dict[str, str]) -> None:
        """Give paragraphs other ids where theirs are taken; ``given`` is what others became."""
        for value, element, key in _paragraph_ids(root):
            if value not in given:
                given[value] = self._free_paragraph(value)
            if given[value] != value:
                element.set(key, given[value])

    def _know(self, root: Element) -> None:
        for each in root.iter(MARK_START):
            self._marks = max(self._marks, _number(each.get(ID)))
            self._names.add(each.get(NAME, "").casefold())
        for each in root.iter(_DRAWING):
            self._drawings = max(self._drawings, _number(each.get("id")))
        for each in root.iter(f"{W}sdtPr"):
            identity = each.find(ID)
            if identity is not None:
                self._controls.add(identity.get(VAL, ""))
        for each in root.iter(*_SHAPES):
            self._shapes.add(each.get("id", ""))
        self._paragraphs |= {value.upper() for value, _, _ in _paragraph_ids(root)}

    def _adopt_control(self, properties: Element) -> None:
        element = properties.find(ID)
        if element is None:
            return
        value = element.get(VAL, "")
        if value in self._controls:
            while str(self._last_control) in self._controls or not self._last_control:
                self._last_control += 1
            value = str(self._last_control)
            element.set(VAL, value)
        self._controls.add(value)

    def _adopt_shapes(self, root: Element) -> None:
        given: dict[str, str] = {}
        for each in root.iter(*_SHAPES):
            name = each.get("id")
            if not name:
                continue
            found = name
            while found in self._shapes:
                self._last_shape += 1
                found = f"{name}_{self._last_shape}"
            self._shapes.add(found)
            given[name] = found
            if found != name:
                each.set("id", found)
        for each in root.iter(_OBJECT):
            shape = each.get("ShapeID", "")
            each.set("ShapeID", given.get(shape, shape))

    def _free_paragraph(self, value: str) -> str:
        found = value.upper()
        while found in self._paragraphs:
            self._last_paragraph = (self._last_paragraph + 1) % _HIGHEST_PARAGRAPH
            found = f"{self._last_paragraph:08X}"
        self._paragraphs.add(found)
        return found if found != value.upper() else value


def _paragraph_ids(root: Element) -> Iterator[tuple[str, Element, str]]:
    """Yield each id of a paragraph, the element it stands on, and the name of the attribute."""
    for value in _BY_WORD(root):
        element, key = value.getparent(), value.attrname
        if element is not None and key is not None and str(value) != _NO_TEXT:
            yield str(value), element, key


def _number(value: str | None) -> int:
    return int(value) if value is not None and value.isdecimal() and len(value) < 10 else 0
