"""Render an index: in columns, each line with its pages, the lines after its first set in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefwright.core.roles import ParagraphRole
from briefwright.document import blocks as b
from briefwright.document.walk import index_line
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.columns import ColumnSet
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.layout import Layout
from briefwright.render.pdf.paragraphs import TextBlock
from briefwright.render.pdf.runs import Line, Run
from briefwright.render.pdf.styles import ParagraphSetting

INDEX_COLUMNS = 2
_HANG = 1.2
"""How far further lines are set in, as a share of the leading."""


def render_index(block: b.Index, layout: Layout, parent: Element) -> Sequence[Piece]:
    """Return the lines of an index in columns, as a list (ISO 32000-1, tables 333 and 336)."""
    if not block.entries:
        return ()
    element = Element(Tag.LIST, block, Element(Tag.INDEX, block, parent))
    pieces = [_entry(entry, layout, element) for entry in block.entries]
    gutter = layout.theme.columns.gutter
    return [ColumnSet(pieces, INDEX_COLUMNS, gutter, layout.page_height)]


def _entry(entry: b.IndexEntry, layout: Layout, parent: Element) -> IndexLine:
    setting = layout.styles.setting(ParagraphRole.INDEX)
    hang = _HANG * setting.leading
    setting = replace(setting, indent=setting.indent + hang)
    body = Element(Tag.ITEM_BODY, entry, Element(Tag.ITEM, entry, parent))
    element = Element(Tag.PARAGRAPH, entry, body)
    runs = layout.inlines.runs(index_line(entry), setting.lettering, element)
    return IndexLine(runs, setting, element, hang)


class IndexLine(TextBlock):
    """A paragraph whose first line hangs out to the left."""

    def __init__(
        self, runs: Sequence[Run], setting: ParagraphSetting, element: Element, hang: float
    ) -> None:
        super().__init__(runs, setting, element)
        self.hang = hang

    def split(self, height: float, *, fresh: bool) -> tuple[TextBlock, TextBlock] | None:
        """Split between lines; only the first part has the line that hangs."""
        parts = super().split(height, fresh=fresh)
        if parts is None:
            return None
        head = IndexLine(self.runs, self.setting, self.element, self.hang)
        head.take_lines(self, parts[0].lines)
        return head, parts[1]

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the first line, then the others."""
        hang = min(self.hang, self.indent)
        self._draw_part(canvas, self.lines[:1], x - hang, top)
        self._draw_part(canvas, self.lines[1:], x, top - self.setting.leading)

    def _draw_part(self, canvas: PdfCanvas, lines: Sequence[Line], x: float, top: float) -> None:
        if lines:
            part = TextBlock(self.runs, self.setting, self.element)
            part.take_lines(self, lines)
            part.draw(canvas, x, top)
