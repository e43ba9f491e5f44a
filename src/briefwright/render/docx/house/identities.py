"""Make every id of a finished file unique: two documents and many turns of loops are one file."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from briefwright.render.docx.elements import PLACEMENT, Element, W
from briefwright.render.docx.house.lengths import whole_number

_DRAWING = f"{{{PLACEMENT}}}docPr"
_START, _END = f"{W}bookmarkStart", f"{W}bookmarkEnd"
_LINK = f"{W}hyperlink"
_LONGEST_NAME = 34
"""Of the forty letters that Word allows, as many as leave room for what is appended."""
_ID, _NAME = f"{W}id", f"{W}name"


def make_unique(stories: Iterable[Element]) -> None:
    """Number drawings, bookmarks and content controls through all stories, in their order."""
    numbers = _Numbers()
    for story in stories:
        for drawing in story.iter(_DRAWING):
            numbers.drawings += 1
            drawing.set("id", str(numbers.drawings))
        numbers.bookmarks_of(story)
        for control in story.iter(f"{W}sdtPr"):
            numbers.control(control)


def rename_bookmarks(stories: Iterable[Element], taken: Collection[str]) -> None:
    """Give bookmarks whose names are taken others, and let the links to them follow."""
    for story in stories:
        for element in story.iter(_START, _LINK):
            attribute = _NAME if element.tag == _START else f"{W}anchor"
            name = element.get(attribute, "")
            if name in taken:
                element.set(attribute, f"{name[:_LONGEST_NAME]}_house")
        for instruction in story.iter(f"{W}instrText"):
            words = (instruction.text or "").split(" ")
            instruction.text = " ".join(
                f"{word[:_LONGEST_NAME]}_house" if word in taken else word for word in words
            )


class _Numbers:
    """What has been given out so far."""

    def __init__(self) -> None:
        self.drawings = 0
        self._bookmarks = 0
        self._names: set[str] = set()
        self._controls: set[str] = set()

    def bookmarks_of(self, story: Element) -> None:
        """Number the bookmarks of a story; one that a loop repeats stays at its first place."""
        open_ids: dict[str, str | None] = {}
        for element in list(story.iter(_START, _END)):
            identity = element.get(_ID, "")
            if element.tag == _START:
                name = element.get(_NAME, "")
                open_ids[identity] = self._number(name)
            number = open_ids.get(identity)
            if number is None:
                _remove(element)
            else:
                element.set(_ID, number)
            if element.tag == _END:
                open_ids.pop(identity, None)
        self._close(story)

    def control(self, properties: Element) -> None:
        """Give a content control an id of its own where it has none or another's."""
        element = properties.find(_ID)
        if element is None:
            return
        value = element.get(f"{W}val", "")
        while value in self._controls:
            value = str(whole_number(value, 0) % 2_147_483_647 + 1)
        self._controls.add(value)
        element.set(f"{W}val", value)

    def _number(self, name: str) -> str | None:
        if name in self._names:
            return None
        self._names.add(name)
        self._bookmarks += 1
        return str(self._bookmarks)

    def _close(self, story: Element) -> None:
        """Remove bookmarks whose other end a condition has left out."""
        starts = {element.get(_ID) for element in story.iter(_START)}
        ends = {element.get(_ID) for element in story.iter(_END)}
        for element in list(story.iter(_START, _END)):
            if element.get(_ID) not in starts & ends:
                _remove(element)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
