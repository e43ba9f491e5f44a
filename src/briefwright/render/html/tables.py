"""Render tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefwright.core.roles import ParagraphRole
from briefwright.document import Block, Cell, Column, Row, Table
from briefwright.render.html.inlines import render_inlines
from briefwright.render.html.page import Page, class_name, element, joined

BlocksRenderer = Callable[[tuple[Block, ...], Page], str]
"""``render_blocks``, handed in: cells hold blocks, and blocks hold tables."""


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell and the column it starts in, counted from 0."""

    cell: Cell
    column: int


def render_table(table: Table, page: Page, render_blocks: BlocksRenderer) -> str:
    """Return a table that scrolls sideways where the window is too narrow for it."""
    rows = [
        render_row(cells, table, page, render_blocks, in_head=number < table.header_rows)
        for number, cells in enumerate(placed_rows(table))
    ]
    head, body = rows[: table.header_rows], rows[table.header_rows :]
    parts = (
        render_caption(table, page),
        element("colgroup", "".join(map(render_column, table.columns))),
        element("thead", f"\n{joined(head)}\n") if head else "",
        element("tbody", f"\n{joined(body)}\n") if body else "",
    )
    look = {"class": class_name(table.look), "id": table.id}
    whole = element("table", f"\n{joined(parts)}\n", look)
    wide = "table wide" if len(table.columns) > 3 else "table"
    return element("div", whole, {"class": wide})


def render_caption(table: Table, page: Page) -> str:
    """Return the caption of a table."""
    inner = render_inlines(table.caption, page, page.voice(ParagraphRole.CAPTION))
    return element("caption", inner, {"class": "caption"}) if inner else ""


def render_column(column: Column) -> str:
    """Return a column's share of the width."""
    return f'<col style="width:{column.share * 100:.4g}%">'


def render_row(
    cells: list[PlacedCell],
    table: Table,
    page: Page,
    render_blocks: BlocksRenderer,
    *,
    in_head: bool,
) -> str:
    """Return one row."""
    rendered = (render_cell(cell, table, page, render_blocks, in_head=in_head) for cell in cells)
    return element("tr", "".join(rendered))


def render_cell(
    placed: PlacedCell,
    table: Table,
    page: Page,
    render_blocks: BlocksRenderer,
    *,
    in_head: bool,
) -> str:
    """Return one cell; a header says what it is the header of."""
    cell = placed.cell
    align = table.columns[placed.column].align
    attributes = {
        "class": None if align == "left" else align,
        "scope": _scope(cell, in_head=in_head) if cell.header else None,
        "colspan": str(cell.column_span) if cell.column_span > 1 else None,
        "rowspan": str(cell.row_span) if cell.row_span > 1 else None,
    }
    return element("th" if cell.header else "td", render_blocks(cell.blocks, page), attributes)


def placed_rows(table: Table) -> Iterator[list[PlacedCell]]:
    """Yield each row's cells with the columns they start in, past those spanned from above."""
    taken: dict[int, int] = {}
    for row in table.rows:
        cells = list(_placed(row, taken))
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
        yield cells


def _placed(row: Row, taken: dict[int, int]) -> Iterator[PlacedCell]:
    """Yield a row's cells with their columns; ``taken`` holds columns for the rows below."""
    column = 0
    held = dict(taken)
    for cell in row.cells:
        while held.get(column, 0) > 0:
            column += 1
        yield PlacedCell(cell, column)
        for covered in range(column, column + cell.column_span):
            taken[covered] = cell.row_span
        column += cell.column_span


def _scope(cell: Cell, *, in_head: bool) -> str:
    if in_head:
        return "colgroup" if cell.column_span > 1 else "col"
    return "rowgroup" if cell.row_span > 1 else "row"
