"""Rules and fills of grids: what lies behind the cells of a table and between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.page_canvas import Box

if TYPE_CHECKING:
    from briefwright.render.pdf.grids import Grid

Edges = Sequence[float]


def draw_cell_fills(canvas: PdfCanvas, grid: Grid, lefts: Edges, tops: Edges) -> None:
    """Fill the header rows, and the header cells of the rows below."""
    look, head = grid.shape.look, grid.header_rows
    if look.head_fill is not None and head:
        wide = lefts[-1] - lefts[0]
        canvas.draw_fills(look.head_fill, [(lefts[0], tops[head], wide, tops[0] - tops[head])])
    if look.header_column_fill is not None:
        boxes = _header_cells(grid, lefts, tops)
        canvas.draw_fills(look.header_column_fill, boxes)


def _header_cells(grid: Grid, lefts: Edges, tops: Edges) -> Iterator[Box]:
    for index, row in enumerate(grid.rows[grid.header_rows :], grid.header_rows):
        for cell in row.cells:
            if cell.is_header:
                left, right = lefts[cell.column], lefts[cell.column + cell.columns]
                foot = tops[min(index + cell.rows, len(tops) - 1)]
                yield left, foot, right - left, tops[index] - foot


def draw_rules(canvas: PdfCanvas, grid: Grid, lefts: Edges, tops: Edges) -> None:
    """Draw the rules between rows and columns, then the strong ones around them."""
    look, head, count = grid.shape.look, grid.header_rows, len(grid.rows)
    inner = [index for index in range(1, count) if index != head]
    thin = [box for index in inner for box in _row_rule(grid, index, look.row_rule, lefts, tops)]
    if grid.goes_on:
        thin.append((lefts[0], tops[-1], lefts[-1] - lefts[0], look.row_rule))
    if look.column_rule:
        thin += _column_rules(grid, look.column_rule, lefts, tops)
    canvas.draw_fills(look.colour, thin)
    wide = lefts[-1] - lefts[0]
    strong = [(lefts[0], tops[0] - look.top_rule, wide, look.top_rule)]
    if 0 < head < count:
        strong += _row_rule(grid, head, look.head_rule, lefts, tops)
    if not grid.goes_on:
        strong.append((lefts[0], tops[-1], wide, look.bottom_rule))
    canvas.draw_fills(look.strong_colour, strong)


def _row_rule(grid: Grid, index: int, thickness: float, lefts: Edges, tops: Edges) -> Iterator[Box]:
    """Yield the pieces of the rule above a row, left out where a cell reaches across."""
    foot = tops[index] - thickness / 2
    crossed = _crossed_columns(grid, index)
    start = 0
    for column in (*sorted(crossed), len(lefts) - 1):
        if column > start:
            yield lefts[start], foot, lefts[column] - lefts[start], thickness
        start = column + 1


def _crossed_columns(grid: Grid, index: int) -> Iterator[int]:
    """Yield the columns in which a cell covers both the row at an index and the one above."""
    for place in range(max(index - grid.shape.longest_span, 0), index):
        for cell in grid.rows[place].cells:
            if place + cell.rows > index:
                yield from range(cell.column, cell.column + cell.columns)


def _column_rules(grid: Grid, thickness: float, lefts: Edges, tops: Edges) -> Iterator[Box]:
    """Yield the rules at both sides and, cell by cell, between the columns."""
    high = tops[0] - tops[-1]
    yield lefts[0], tops[-1], thickness, high
    yield lefts[-1] - thickness, tops[-1], thickness, high
    for index, row in enumerate(grid.rows):
        for cell in row.cells:
            if cell.column:
                foot = tops[min(index + cell.rows, len(tops) - 1)]
                left = lefts[cell.column] - thickness / 2
                yield left, foot, thickness, tops[index] - foot
