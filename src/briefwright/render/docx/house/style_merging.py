"""Give a house the styles that a document uses and it has not, and tell which it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefwright.render.docx.elements import P_PR, Element, W
from briefwright.render.docx.house.styles import HouseStyles

_USES = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
_LINKS = (f"{W}basedOn", f"{W}next", f"{W}link")


class StyleMerging:
    """Our styles part beside the house's: for each of our ids the one that goes into the file."""

    def __init__(self, ours: Element, house: HouseStyles) -> None:
        self._house = house
        self._ours: dict[str, Element] = {}
        self.ids: dict[str, str] = {}
        """The id in the house by ours."""
        self.followed: dict[str, str] = {}
        """The house's style that stands for ours, by ids, where there is one."""
        self._used: dict[str, None] = {}
        for element in ours.iterfind(f"{W}style"):
            identity = element.get(f"{W}styleId", "")
            self._ours[identity] = element
            found = self._in_house(element)
            if found is not None:
                self.ids[identity] = self.followed[identity] = found
            else:
                self.ids[identity] = self._free(identity)

    def rename(self, written: Iterable[Element]) -> None:
        """Let what we wrote name the styles of the house, and ours by the ids they get there."""
        for element in _uses(written):
            identity = element.get(f"{W}val", "")
            if identity in self.ids:
                self._used.setdefault(identity)
                element.set(f"{W}val", self.ids[identity])

    def append_used(self) -> list[Element]:
        """Append to the house the styles of ours that are used, with those they rest on."""
        waiting = list(self._used)
        added = []
        for identity in waiting:
            if identity in self.followed or identity not in self._ours:
                continue
            element = self._ours[identity]
            for link in element.iterchildren(*_LINKS):
                if link.get(f"{W}val", "") not in waiting:
                    waiting.append(link.get(f"{W}val", ""))
            added.append(self._renamed(element))
        self._house.root.extend(added)
        return added

    def _in_house(self, element: Element) -> str | None:
        """Return the id of the house's style for one of ours."""
        type_ = element.get(f"{W}type", "paragraph")
        if element.get(f"{W}default"):
            default = self._house.default(type_)
            return default.id if default else None
        name = element.find(f"{W}name")
        style = self._house.named(type_, name.get(f"{W}val", "") if name is not None else "")
        if style is None or (_is_list(element) and self._house.numbering(style) is None):
            return None  # a list style of the house without a list would print no labels
        return style.id

    def _free(self, identity: str) -> str:
        name, number = identity, 2
        while self._house.has_id(name):
            name, number = f"{identity}{number}", number + 1
        return name

    def _renamed(self, element: Element) -> Element:
        element.set(f"{W}styleId", self.ids[element.get(f"{W}styleId", "")])
        if self._house.default(element.get(f"{W}type", "paragraph")) is not None:
            element.attrib.pop(f"{W}default", None)
        for link in element.iterchildren(*_LINKS):
            identity = link.get(f"{W}val", "")
            link.set(f"{W}val", self.ids.get(identity, identity))
        return element


def style_lists(styles: Mapping[str, str], house: HouseStyles) -> dict[str, tuple[str, int]]:
    """Return list and level of each house style that stands for one of ours, by our id."""
    found = {}
    for ours, theirs in styles.items():
        style = house.by_id(theirs)
        numbering = house.numbering(style) if style else None
        if numbering:
            found[ours] = numbering
    return found


def _is_list(element: Element) -> bool:
    return element.find(f"{P_PR}/{W}numPr") is not None


def _uses(written: Iterable[Element]) -> Iterator[Element]:
    for element in written:
        yield from element.iter(*_USES)
