"""The outline of a file: its headings, nested, with all below the second level folded away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefwright.render.pdf.file import PdfFile, PlainObject, text_string

_OPEN_LEVELS = 1
"""Items of these levels show what is below them; deeper ones are folded."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading: its level from 1, its words, and where it is, as a PDF destination."""

    level: int
    title: str
    destination: str


@dataclass(slots=True)
class _Item:
    entry: OutlineEntry
    children: list[_Item] = field(default_factory=list)

    def visible(self) -> int:
        """Return how many items below this one are shown when it is open."""
        return sum(1 + (item.visible() if item.is_open else 0) for item in self.children)

    @property
    def is_open(self) -> bool:
        return self.entry.level <= _OPEN_LEVELS


def add_outline(file: PdfFile, entries: Iterable[OutlineEntry]) -> str | None:
    """Add an outline (ISO 32000-1, 12.3.3); return a reference to it, None where it is empty."""
    top = _Item(OutlineEntry(0, "", ""), [])
    for item in map(_Item, entries):
        parent = top
        while parent.children and parent.children[-1].entry.level < item.entry.level:
            parent = parent.children[-1]
        parent.children.append(item)
    if not top.children:
        return None
    root = PlainObject()
    reference = file.reference(root)
    first, last = _add_items(file, top.children, reference)
    root.written = f"<</Type/Outlines/First {first}/Last {last}/Count {top.visible()}>>".encode()
    return reference


def _add_items(file: PdfFile, items: list[_Item], parent: str) -> tuple[str, str]:
    """Add siblings and all below them; return references to the first and the last."""
    objects = [PlainObject() for _ in items]
    references = [file.reference(written) for written in objects]
    for index, (item, written) in enumerate(zip(items, objects, strict=True)):
        entries = f"/Title {text_string(item.entry.title)}/Parent {parent}"
        entries += f"/Dest {item.entry.destination}"
        if index:
            entries += f"/Prev {references[index - 1]}"
        if index + 1 < len(items):
            entries += f"/Next {references[index + 1]}"
        if item.children:
            first, last = _add_items(file, item.children, references[index])
            count = item.visible() if item.is_open else -item.visible()
            entries += f"/First {first}/Last {last}/Count {count}"
        written.written = f"<<{entries}>>".encode("latin-1")
    return references[0], references[-1]
