"""Bring our lists into a house's numbering: the house's own lists where its styles have some."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefwright.render.docx.elements import P_PR, Element, P, W, make

_NUM_PR = f"{P_PR}/{W}numPr"
_CLEANUP = f"{W}numIdMacAtCleanup"
# The order of CT_Lvl (ECMA-376 part 1, 17.9.6); LibreOffice writes another.
_LEVEL = {
    W + name: rank
    for rank, name in enumerate(
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr "
        "rPr".split()
    )
}
HouseLists = Mapping[str, tuple[str, int]]
"""List and level of a house style that stands for one of ours, by our style's id."""


class NumberingMerging:
    """Our numbering part beside the house's."""

    def __init__(self, ours: Element, theirs: Element) -> None:
        self._theirs = theirs
        for level in theirs.iter(f"{W}lvl"):
            level[:] = sorted(level, key=lambda each: _LEVEL.get(str(each.tag), len(_LEVEL)))
        self._ours = {each.get(f"{W}numId", ""): each for each in ours.iterfind(f"{W}num")}
        self._abstract = {
            each.get(f"{W}abstractNumId", ""): each for each in ours.iterfind(f"{W}abstractNum")
        }
        self._next_number = 1 + _highest(theirs, "num", "numId")
        self._next_abstract = 1 + _highest(theirs, "abstractNum", "abstractNumId")
        self._abstract_ids: dict[str, str] = {}
        self._numbers: dict[str, str] = {}
        self._restarts: dict[tuple[str, int, str], str] = {}

    def adopt(self, stories: Iterable[Element], lists: HouseLists) -> None:
        """Give each of our paragraphs a list of the house's numbering; before ids change."""
        for story in stories:
            for paragraph in story.iter(P):
                numbering = paragraph.find(_NUM_PR)
                if numbering is not None:
                    style = paragraph.find(f"{P_PR}/{W}pStyle")
                    name = style.get(f"{W}val", "") if style is not None else ""
                    self._adopt_paragraph(numbering, lists.get(name))

    def adopt_styles(self, styles: Iterable[Element]) -> None:
        """Give our own styles their lists; lists and styles name each other."""
        for style in styles:
            number = style.find(f"{_NUM_PR}/{W}numId")
            if number is not None:
                number.set(f"{W}val", self._own(number.get(f"{W}val", "")))

    def _adopt_paragraph(self, numbering: Element, house: tuple[str, int] | None) -> None:
        number, level = numbering.find(f"{W}numId"), numbering.find(f"{W}ilvl")
        if number is None or level is None:
            return
        identity = number.get(f"{W}val", "")
        if house is None:
            number.set(f"{W}val", self._own(identity))
            return
        number.set(f"{W}val", self._restarted(identity, house))
        level.set(f"{W}val", str(house[1]))

    def _restarted(self, identity: str, house: tuple[str, int]) -> str:
        """Return a new list of the house's kind that counts as ours does."""
        start = self._ours[identity].find(f"{W}lvlOverride/{W}startOverride")
        if start is None:  # bullets need no list of their own
            return house[0]
        key = (identity, house[1], house[0])
        if key not in self._restarts:
            abstract = self._theirs.find(f"{W}num[@{W}numId='{house[0]}']/{W}abstractNumId")
            if abstract is None:
                return self._own(identity)
            number = make("num", numId=str(self._next_number))
            number.append(make("abstractNumId", val=abstract.get(f"{W}val", "")))
            override = make("lvlOverride", ilvl=str(house[1]))
            override.append(make("startOverride", val=start.get(f"{W}val", "1")))
            number.append(override)
            self._restarts[key] = self._append(number)
        return self._restarts[key]

    def _own(self, identity: str) -> str:
        """Return the id in the house of a list of ours, which is brought along with its levels."""
        if identity not in self._ours:
            return identity
        if identity not in self._numbers:
            number = self._ours[identity]
            abstract = number.find(f"{W}abstractNumId")
            if abstract is not None:
                abstract.set(f"{W}val", self._own_abstract(abstract.get(f"{W}val", "")))
            number.set(f"{W}numId", str(self._next_number))
            self._numbers[identity] = self._append(number)
        return self._numbers[identity]

    def _own_abstract(self, identity: str) -> str:
        if identity not in self._abstract_ids:
            element = self._abstract[identity]
            name = str(self._next_abstract)
            self._next_abstract += 1
            element.set(f"{W}abstractNumId", name)
            for link in list(element.iter(f"{W}pStyle")):
                link.getparent().remove(link)  # type: ignore[union-attr]  # it stands in a level
            last = self._theirs.findall(f"{W}abstractNum")
            at = self._theirs.index(last[-1]) + 1 if last else 0
            self._theirs.insert(at, element)
            self._abstract_ids[identity] = name
        return self._abstract_ids[identity]

    def _append(self, number: Element) -> str:
        """Append a list to the numbers, which come before what Word keeps for a Mac."""
        identity = number.get(f"{W}numId", "")
        cleanup = self._theirs.find(_CLEANUP)
        at = self._theirs.index(cleanup) if cleanup is not None else len(self._theirs)
        self._theirs.insert(at, number)
        self._next_number += 1
        return identity


def _highest(root: Element, name: str, key: str) -> int:
    found = (each.get(W + key, "") for each in root.iterfind(W + name))
    return max((int(each) for each in found if each.isdecimal()), default=0)
