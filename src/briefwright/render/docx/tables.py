"""Render tables: styled by their look, header rows repeated, rows kept whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefwright.core.roles import ParagraphRole
from briefwright.core.units import twips
from briefwright.document import Cell, Row, Table
from briefwright.document.walk import inline_text
from briefwright.render.docx.boxes import add_border, hex_colour
from briefwright.render.docx.captions import render_caption
from briefwright.render.docx.elements import Element, add, add_value
from briefwright.render.docx.layout_tables import LAYOUT, add_grid
from briefwright.render.docx.place import Place
from briefwright.render.docx.story import Story, keep_paragraphs
from briefwright.render.docx.style_names import TABLE_STYLES, style_id
from briefwright.render.docx.table_styles import line
from briefwright.theme import TableStyle, Theme

_TALLEST = 4000
"""Characters across the whole width of a table that fill about a page; such rows may break."""


@dataclass(frozen=True, slots=True)
class _Position:
    """One place of a row: its cell, its column, and whether it goes on from the row above."""

    cell: Cell
    column: int
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Grid:
    """What all rows of a table share."""

    table: Table
    widths: tuple[float, ...]
    look: TableStyle
    theme: Theme

    def width(self, position: _Position) -> float:
        """Return the width of a cell in points."""
        return sum(self.widths[position.column : position.column + position.cell.column_span])


def render_table(block: Table, story: Story, place: Place) -> None:
    """Append a table below its caption."""
    theme = story.kit.theme
    look = theme.tables[block.look]
    story.space(look.before)
    story.bookmark(block.id)
    if block.caption:
        render_caption(block, story, place)
    widths = tuple(place.text_width * column.share for column in block.columns)
    grid = _Grid(block, widths, look, theme)
    table = story.table()
    _add_properties(table, grid, place.text_left)
    add_grid(table, widths)
    for index, positions in enumerate(_rows(block)):
        row = add(table, "tr")
        render_row(row, index, positions, grid, story, place)
    story.space(look.after)


def render_row(
    row: Element,
    index: int,
    positions: list[_Position],
    grid: _Grid,
    story: Story,
    place: Place,
) -> None:
    """Fill one row; header rows repeat on each page and stay with what follows."""
    is_header = index < grid.table.header_rows
    properties = add(row, "trPr")
    if is_header:
        add(properties, "tblHeader")
    is_whole = True
    for position in positions:
        cell = add(row, "tc")
        _add_cell_properties(cell, position, grid, index)
        with story.inside(cell):
            render_cell(position, grid, story, place)
        letters = sum(map(len, cell.itertext()))
        is_whole = is_whole and letters < _TALLEST * _share(position, grid)
    if is_whole:
        add(properties, "cantSplit")
    if is_header:
        keep_paragraphs(row)


def render_cell(position: _Position, grid: _Grid, story: Story, place: Place) -> None:
    """Fill one cell; an empty one is as high as a line of text."""
    blocks = position.cell.blocks
    width = grid.width(position) - 2 * grid.look.side_padding
    inner = place.inside_cell(width, grid.table.columns[position.column].align)
    if position.continues or not blocks:
        story.paragraph(story.kit.styles.paragraph(ParagraphRole.TABLE_CELL), inner)
    else:
        story.blocks(blocks, inner)
        story.close()


def _add_properties(table: Element, grid: _Grid, left: float) -> None:
    block = grid.table
    properties = add(table, "tblPr")
    add_value(properties, "tblStyle", style_id(TABLE_STYLES[block.look]))
    add(properties, "tblW", w=str(twips(sum(grid.widths))), type="dxa")
    if left:
        add(properties, "tblInd", w=str(twips(left)), type="dxa")
    add(properties, "tblLayout", type="fixed")
    _add_look(properties, block)
    if block.caption:
        add_value(properties, "tblCaption", inline_text(block.caption).strip())
    if not block.header_rows:
        add_value(properties, "tblDescription", LAYOUT)


def _add_look(properties: Element, block: Table) -> None:
    """Say which parts of the style apply: a header row, a header column."""
    has_column = _has_header_column(block)
    value = (0x0020 if block.header_rows else 0) | (0x0080 if has_column else 0) | 0x0600
    add(
        properties,
        "tblLook",
        val=f"{value:04X}",
        firstRow="1" if block.header_rows else "0",
        lastRow="0",
        firstColumn="1" if has_column else "0",
        lastColumn="0",
        noHBand="1",
        noVBand="1",
    )


def _has_header_column(block: Table) -> bool:
    """Tell whether every row below the header begins with a header of its own."""
    body = block.rows[block.header_rows :]
    firsts = [row.cells[0] for row in body if _is_open(row, block)]
    return bool(firsts) and all(cell.header for cell in firsts)


def _is_open(row: Row, block: Table) -> bool:
    """Tell whether no span from above reaches into a row."""
    return sum(cell.column_span for cell in row.cells) == len(block.columns)


def _add_cell_properties(cell: Element, position: _Position, grid: _Grid, index: int) -> None:
    properties = add(cell, "tcPr")
    add(properties, "tcW", w=str(twips(grid.width(position))), type="dxa")
    if position.cell.column_span > 1:
        add_value(properties, "gridSpan", position.cell.column_span)
    if position.continues:
        add(properties, "vMerge")
    elif position.cell.row_span > 1:
        add(properties, "vMerge", val="restart")
    if grid.table.header_rows > 1 and index < grid.table.header_rows:
        _add_header_look(properties, grid, is_last=index == grid.table.header_rows - 1)


def _add_header_look(properties: Element, grid: _Grid, *, is_last: bool) -> None:
    """Rule and fill a cell of several header rows: the style knows the first row only."""
    look, theme = grid.look, grid.theme
    width = look.head_rule if is_last else look.row_rule
    colour = look.strong_colour if is_last else look.colour
    borders = add(properties, "tcBorders")
    add_border(borders, "bottom", line(width, hex_colour(theme, colour)))
    if look.head_fill:
        fill = hex_colour(theme, look.head_fill)
        add(properties, "shd", val="clear", color="auto", fill=fill)


def _rows(block: Table) -> Iterator[list[_Position]]:
    """Yield the places of each row, those covered by a span from above among them."""
    open_spans: dict[int, tuple[Cell, int]] = {}
    for row in block.rows:
        positions: list[_Position] = []
        cells = iter(row.cells)
        column = 0
        while column < len(block.columns):
            if column in open_spans:
                cell, left = open_spans.pop(column)
                position = _Position(cell, column, continues=True)
            else:
                following = next(cells, None)
                if following is None:
                    break
                cell, left = following, following.row_span
                position = _Position(cell, column)
            if left > 1:
                open_spans[column] = (cell, left - 1)
            positions.append(position)
            column += cell.column_span
        yield positions


def _share(position: _Position, grid: _Grid) -> float:
    return grid.width(position) / sum(grid.widths)
