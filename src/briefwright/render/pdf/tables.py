"""Render tables: a caption, and a grid that repeats its header on each page it reaches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from briefwright.core.roles import ParagraphRole
from briefwright.document import blocks as b
from briefwright.render.pdf.elements import Aspect, Element
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.grids import Grid, GridCell, GridRow, GridShape
from briefwright.render.pdf.layout import Layout, nested
from briefwright.render.pdf.paragraphs import TextBlock

RenderBlocks = Callable[[Iterable[b.Block], Layout, Element], list[Piece]]


def render_table(
    block: b.Table, layout: Layout, parent: Element, render_blocks: RenderBlocks
) -> Sequence[Piece]:
    """Return a table and, kept before it, its caption."""
    element = Element(block, parent, anchor=block.id)
    pieces: list[Piece] = []
    if block.caption:
        caption = Element(block, element, Aspect.CAPTION, block.id)
        pieces.append(layout.text(block.caption, ParagraphRole.CAPTION, caption))
        pieces[0].keep_with_next = True
    rows = _rows(block, layout, element, render_blocks)
    look = layout.theme.tables[block.look]
    shape = GridShape(
        tuple(column.share for column in block.columns),
        look,
        layout.page_height,
        layout.styles.setting(ParagraphRole.TABLE_CELL).leading,
        max((cell.rows for row in rows for cell in row.cells), default=1),
    )
    pieces.append(Grid(rows, _header_rows(block, rows), shape, element))
    pieces[0].before += look.before
    pieces[-1].after += look.after
    return pieces


def _header_rows(block: b.Table, rows: Sequence[GridRow]) -> int:
    """Return how many rows can be repeated: none where a header reaches into the rows below."""
    count = min(block.header_rows, len(rows))
    reach = max(
        (index + cell.rows for index, row in enumerate(rows[:count]) for cell in row.cells),
        default=0,
    )
    return count if reach <= count else 0


def _rows(
    block: b.Table, layout: Layout, parent: Element, render_blocks: RenderBlocks
) -> list[GridRow]:
    """Return the rows, each cell with its column: spans from above take columns away."""
    count = len(block.columns)
    covered = [0] * count
    rows: list[GridRow] = []
    for row in block.rows:
        element = Element(row, parent)
        free = (column for column in range(count) if covered[column] == 0)
        cells: list[GridCell] = []
        taken = [0] * count
        for cell in row.cells:
            column = next(free)
            for other in range(column, column + cell.column_span):
                taken[other] = cell.row_span
            for _ in range(cell.column_span - 1):
                next(free)
            cells.append(_cell(cell, column, block, layout, element, render_blocks))
        covered = [max(before - 1, new - 1, 0) for before, new in zip(covered, taken, strict=True)]
        rows.append(GridRow(cells, element))
    return rows


def _cell(
    cell: b.Cell,
    column: int,
    block: b.Table,
    layout: Layout,
    parent: Element,
    render_blocks: RenderBlocks,
) -> GridCell:
    element = Element(cell, parent)
    pieces = render_blocks(cell.blocks, layout, element)
    align = block.columns[column].align
    if align != "left":
        for piece in pieces:
            if isinstance(piece, TextBlock):
                piece.align = align
    content = pieces[0] if len(pieces) == 1 and isinstance(pieces[0], TextBlock) else nested(pieces)
    span = (cell.column_span, cell.row_span)
    return GridCell(content, element, column, span, is_header=cell.header)
