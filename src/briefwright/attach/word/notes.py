"""Footnotes, endnotes and comments of annexes, brought into the report's (17.11, 17.13.4)."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.attach.word.growing import GrowingPart, Packed
from briefwright.attach.word.names import (
    CONTENT_TYPES_OF_KINDS,
    ID,
    RELATIONSHIP_TYPES,
    TYPE,
    Element,
    W,
    add,
    make,
)
from briefwright.attach.word.package import Link, Links, WordPackage
from briefwright.attach.word.settings import setting

NOTE_KINDS = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
"""Parts, and the elements in them."""
_REFERENCES = {
    "footnotes": ("footnoteReference",),
    "endnotes": ("endnoteReference",),
    "comments": ("commentReference", "commentRangeStart", "commentRangeEnd"),
}
_SEPARATORS = {"separator": "-1", "continuationSeparator": "0"}


class ReportNotes:
    """One kind of notes of a report."""

    def __init__(self, package: WordPackage, kind: str) -> None:
        self._package = package
        self._kind = kind
        self._tag = W + NOTE_KINDS[kind]
        self._last = 0
        self._growing: GrowingPart | None = None
        self._place = 0
        self.part = package.related(kind) or ""

    def prepare(self) -> Links:
        """Return what the part refers to, which is made where the report has none."""
        if not self.part:
            self._make()
        if self._growing is None:
            root = self._package.changed(self.part)
            ids = (each.get(ID, "") for each in root.iterfind(self._tag))
            self._last = max((int(each) for each in ids if each.isdecimal()), default=0)
            self._growing = GrowingPart(root)
            self._place, marker = self._growing.marker()
            root.append(marker)
        return self._package.links(self.part)

    def take(self, root: Element, stories: Iterable[Element]) -> None:
        """Put notes, whose words are fit for the report, behind its own; references follow."""
        if self._growing is None:
            raise ValueError("notes that were not prepared")
        notes = [each for each in root.iterfind(self._tag) if each.get(TYPE, "normal") == "normal"]
        given: dict[str, str] = {}
        for each in notes:
            self._last += 1
            given[each.get(ID, "")] = str(self._last)
            each.set(ID, str(self._last))
        for story in stories:
            for reference in story.iter(*(W + name for name in _REFERENCES[self._kind])):
                identity = reference.get(ID, "")
                reference.set(ID, given.get(identity, identity))
        self._growing.fill(self._place, [Packed(self._growing.serialized(root, notes))])

    def written(self) -> dict[str, Iterable[bytes]]:
        """Return the part in pieces, if it has changed."""
        if self._growing is None:
            return {}
        return {self.part: self._growing.written()}

    def _make(self) -> None:
        root = make(self._kind)
        if self._kind != "comments":
            for name, identity in _SEPARATORS.items():
                run = add(add(add(root, NOTE_KINDS[self._kind], type=name, id=identity), "p"), "r")
                add(run, name)
            self._state_separators()
        folder = self._package.main.rpartition("/")[0]
        name = f"{folder}/{self._kind}.xml".lstrip("/")
        self.part = self._package.add_root(name, root, CONTENT_TYPES_OF_KINDS[self._kind])
        link = Link(f"{RELATIONSHIP_TYPES}/{self._kind}", self.part)
        self._package.links(self._package.main).add(link)

    def _state_separators(self) -> None:
        """Name the separators in the settings, without which Word draws none (17.11.9)."""
        tag = NOTE_KINDS[self._kind]
        properties = setting(self._package, f"{tag}Pr")
        if properties.find(W + tag) is None:
            for identity in _SEPARATORS.values():
                add(properties, tag, id=identity)
