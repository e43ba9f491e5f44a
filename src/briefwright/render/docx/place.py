"""Places: where blocks stand, which says how wide they are and how their lists begin."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefwright.document.blocks import Alignment
from briefwright.render.docx.boxes import Box
from briefwright.render.docx.numbering import ListKind

_NARROWEST = 12.0
"""Points that words always have, however deep the lists and cells around them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: lengths in points from the edges of the text, cell or box."""

    width: float
    left: float = 0.0
    depth: int = 0
    """How many lists are around."""
    align: Alignment = "left"
    box: Box | None = None
    """The box whose borders the paragraphs carry."""
    language: str = ""
    in_cell: bool = False
    columns: int = 1
    lists: tuple[ListKind, ...] = ()
    """The numbered lists around, outermost first."""
    busy: tuple[ListKind, ...] = ()
    """Those that go on after the cell or box this place is in, and so must not be counted on."""

    @property
    def is_narrow(self) -> bool:
        """Whether lines are short already, so that no style needs to shorten them."""
        return self.in_cell or self.columns > 1

    @property
    def text_left(self) -> float:
        """From the edge to the words, in a box or not."""
        return self.left + (self.box.left_inset if self.box else 0.0)

    @property
    def text_width(self) -> float:
        """Width of the words."""
        box = self.box
        inset = box.left_inset + box.right_inset if box else 0.0
        return max(_NARROWEST, self.width - self.left - inset)

    def inside_cell(self, width: float, align: Alignment = "left") -> Place:
        """Return the place inside a table cell whose words are so wide."""
        busy = (*self.busy, *self.lists)
        return Place(width, align=align, language=self.language, in_cell=True, busy=busy)

    def afresh(self) -> Place:
        """Return the same place for blocks whose lists begin at the first level again."""
        return replace(self, depth=0, lists=(), busy=(*self.busy, *self.lists))

    def in_columns(self, count: int, gutter: float) -> Place:
        """Return the place inside text in columns."""
        width = (self.width - gutter * (count - 1)) / count
        return replace(self, width=width, columns=count)

    def indented(self, left: float) -> Place:
        """Return the place whose words begin so much further right."""
        return replace(self, left=self.left + left)

    def in_item(self, kind: ListKind, left: float) -> Place:
        """Return the place inside an item of a list, whose words begin at ``left``."""
        lists = (*self.lists, kind) if kind.ordered else self.lists
        return replace(self, left=left, depth=self.depth + 1, lists=lists)
