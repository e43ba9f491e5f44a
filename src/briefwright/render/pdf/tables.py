"""Render tables: a caption, and a grid that repeats its header on each page it reaches."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.core.roles import ParagraphRole
from briefwright.document import blocks as b
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.grids import Grid, GridCell, GridRow, GridShape
from briefwright.render.pdf.layout import Layout, RenderBlocks, nested
from briefwright.render.pdf.paragraphs import TextBlock
from briefwright.theme.tokens import Alignment


def render_table(
    block: b.Table, layout: Layout, parent: Element, render_blocks: RenderBlocks
) -> Sequence[Piece]:
    """Return a table and, kept before it, its caption.

    A table without any header cell only lays out, and its tags say so: its cells are read one
    after the other.
    """
    tags = _TableTags(block, parent)
    pieces: list[Piece] = []
    if block.caption:
        caption = Element(tags.caption, block, tags.element, anchor=block.id)
        pieces.append(layout.text(block.caption, ParagraphRole.CAPTION, caption))
        pieces[0].keep_with_next = True
    rows = _rows(block, layout, tags, render_blocks)
    look = layout.theme.tables[block.look]
    shape = GridShape(
        tuple(column.share for column in block.columns),
        look,
        layout.page_height,
        layout.styles.setting(ParagraphRole.TABLE_CELL).leading,
        max((cell.rows for row in rows for cell in row.cells), default=1),
    )
    pieces.append(Grid(rows, _header_rows(block), shape, tags.element))
    pieces[0].before += look.before
    pieces[-1].after += look.after
    return pieces


class _TableTags:
    """The elements of a table: its head and body (ISO 32000-1, 14.8.4.3.4), or a layout's rows."""

    def __init__(self, block: b.Table, parent: Element) -> None:
        self.is_data = any(cell.header for row in block.rows for cell in row.cells)
        self.block = block
        self.element = Element(
            Tag.TABLE if self.is_data else Tag.DIVISION, block, parent, anchor=block.id
        )
        self.caption = Tag.CAPTION if self.is_data else Tag.PARAGRAPH
        self.header_rows = _header_rows(block)
        self._groups: dict[Tag, Element] = {}

    def row(self, row: b.Row, index: int) -> Element:
        """Return the element of a row, in the head or the body of the table."""
        if not self.is_data:
            return Element(Tag.DIVISION, row, self.element)
        has_head = 0 < self.header_rows < len(self.block.rows)
        tag = Tag.TABLE_HEAD if has_head and index < self.header_rows else Tag.TABLE_BODY
        if tag not in self._groups:
            self._groups[tag] = Element(tag, self.block, self.element)
        return Element(Tag.ROW, row, self._groups[tag])

    def cell(self, cell: b.Cell, index: int, row: Element) -> Element:
        """Return the element of a cell, with its spans and the scope of a header."""
        if not self.is_data:
            return Element(Tag.DIVISION, cell, row)
        entries = ""
        if cell.header:
            entries = f"/Scope/{'Column' if index < self.block.header_rows else 'Row'}"
        if cell.column_span > 1:
            entries += f"/ColSpan {cell.column_span}"
        if cell.row_span > 1:
            entries += f"/RowSpan {cell.row_span}"
        attributes = f"/A<</O/Table{entries}>>" if entries else ""
        tag = Tag.HEADER_CELL if cell.header else Tag.CELL
        return Element(tag, cell, row, attributes=attributes)


def _header_rows(block: b.Table) -> int:
    """Return how many rows can be repeated: none where a header reaches into the rows below."""
    count = min(block.header_rows, len(block.rows))
    reach = max(
        (
            index + cell.row_span
            for index, row in enumerate(block.rows[:count])
            for cell in row.cells
        ),
        default=0,
    )
    return count if reach <= count else 0


def _rows(
    block: b.Table, layout: Layout, tags: _TableTags, render_blocks: RenderBlocks
) -> list[GridRow]:
    """Return the rows, each cell with its column: spans from above take columns away."""
    count = len(block.columns)
    covered = [0] * count
    rows: list[GridRow] = []
    for index, row in enumerate(block.rows):
        element = tags.row(row, index)
        free = (column for column in range(count) if covered[column] == 0)
        cells: list[GridCell] = []
        taken = [0] * count
        for cell in row.cells:
            column = next(free)
            for other in range(column, column + cell.column_span):
                taken[other] = cell.row_span
            for _ in range(cell.column_span - 1):
                next(free)
            align = block.columns[column].align
            place = tags.cell(cell, index, element)
            content = _content(cell, align, layout, place, render_blocks)
            span = (cell.column_span, cell.row_span)
            cells.append(GridCell(content, place, column, span, is_header=cell.header))
        covered = [max(before - 1, new - 1, 0) for before, new in zip(covered, taken, strict=True)]
        rows.append(GridRow(cells, element))
    return rows


def _content(
    cell: b.Cell, align: Alignment, layout: Layout, element: Element, render_blocks: RenderBlocks
) -> Piece:
    pieces = render_blocks(cell.blocks, layout, element)
    if align != "left":
        for piece in pieces:
            if isinstance(piece, TextBlock):
                piece.align = align
    if len(pieces) == 1 and isinstance(pieces[0], TextBlock):
        return pieces[0]
    return nested(pieces)
