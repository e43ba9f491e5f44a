"""Tables: rows, spans and shares, checked so that every position of the grid is covered once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from lxml import etree

from briefwright.core.roles import ParagraphRole, TableLook
from briefwright.document import Cell, Column, Inlines, Row, Table
from briefwright.templating.markup.captions import numbered, read_caption
from briefwright.templating.markup.grammar import TABLE_LOOKS, Inside
from briefwright.templating.markup.reading import ReadBlocks, Reading


@dataclass(frozen=True, slots=True)
class _ReadRow:
    """A row with its element, for findings."""

    row: Row
    element: etree._Element


@dataclass(slots=True)
class _Parts:
    """The parts of a table as they were found."""

    label: str
    caption: Inlines
    columns: list[Column]
    head: list[_ReadRow]
    body: list[_ReadRow]


def read_table(reading: Reading, element: etree._Element, read_blocks: ReadBlocks) -> Table | None:
    """Return a table; None where its body says nothing. A grid that does not add up is T506."""
    parts = _read_parts(reading, element, read_blocks)
    look = _look(reading, element)
    if look is TableLook.GRID:
        parts.body = [row for row in parts.body if _says_something(row.row)]
    if not parts.body:
        return None
    width = len(parts.columns) or max(map(_width, [*parts.head, *parts.body]))
    _check_grid(reading, parts.head, width)
    _check_grid(reading, parts.body, width)
    columns = _shared(parts.columns or [Column(0.0)] * width)
    rows = tuple(read.row for read in [*parts.head, *parts.body])
    caption = numbered(reading, parts.label, parts.caption)
    return Table(columns, rows, len(parts.head), look, caption, reading.identifier(element))


def _look(reading: Reading, element: etree._Element) -> TableLook:
    return TABLE_LOOKS.get(reading.attribute(element, "class"), TableLook.DATA)


def _read_parts(reading: Reading, element: etree._Element, read_blocks: ReadBlocks) -> _Parts:
    parts = _Parts("", (), [], [], [])
    for child in reading.only(element, Inside.TABLE):
        match str(child.tag):
            case "caption":
                parts.label, parts.caption = read_caption(reading, child)
            case "colgroup":
                parts.columns += _read_columns(reading, child)
            case "tr":
                parts.body.append(_read_row(reading, child, read_blocks))
            case _:
                if child.tag == "thead" and parts.body:
                    reading.find("T506", "<thead> stands before the body", child, needle="thead")
                rows = parts.head if child.tag == "thead" else parts.body
                for row in reading.only(child, Inside.TABLE_PART):
                    rows.append(_read_row(reading, row, read_blocks))
    return parts


def _read_columns(reading: Reading, element: etree._Element) -> list[Column]:
    columns = []
    for child in reading.only(element, Inside.COLUMN_GROUP):
        word = reading.attribute(child, "class")
        align = word if word in ("centre", "right") else "left"
        share = reading.attribute(child, "data-share")
        width = float(share) if share.replace(".", "", 1).isdecimal() else 0.0
        columns.append(Column(width, cast(Literal["left", "centre", "right"], align)))
    return columns


def _shared(columns: list[Column]) -> tuple[Column, ...]:
    """Return columns whose shares add up to 1; one without a share takes an average one."""
    given = [column.share for column in columns if column.share > 0]
    usual = sum(given) / len(given) if given else 1.0
    shares = [column.share if column.share > 0 else usual for column in columns]
    total = sum(shares)
    return tuple(
        Column(share / total, column.align) for share, column in zip(shares, columns, strict=True)
    )


def _read_row(reading: Reading, element: etree._Element, read_blocks: ReadBlocks) -> _ReadRow:
    cells = []
    for child in reading.only(element, Inside.ROW):
        header = child.tag == "th"
        role = ParagraphRole.TABLE_HEAD if header else ParagraphRole.TABLE_CELL
        blocks = read_blocks(reading, child, Inside.FLOW, role)
        cells.append(
            Cell(
                blocks,
                header,
                max(1, reading.number(child, "colspan", 1)),
                max(1, reading.number(child, "rowspan", 1)),
            )
        )
    return _ReadRow(Row(tuple(cells)), element)


def _says_something(row: Row) -> bool:
    """Tell whether a row of labels and values has a value, or reaches into other rows."""
    values = [cell for cell in row.cells if not cell.header]
    return not values or any(cell.blocks or cell.row_span > 1 for cell in values)


def _width(read: _ReadRow) -> int:
    return sum(cell.column_span for cell in read.row.cells)


def _check_grid(reading: Reading, rows: list[_ReadRow], width: int) -> None:
    """Lay the cells out in ``width`` columns; each row that leaves gaps or overflows is T506."""
    reach = [0] * width
    for number, read in enumerate(rows):
        free = [column for column in range(width) if reach[column] <= number]
        place = 0
        for cell in read.row.cells:
            taken = free[place : place + cell.column_span]
            place += cell.column_span
            if len(taken) < cell.column_span or taken[-1] - taken[0] + 1 != cell.column_span:
                place = width + 1
                break
            if number + cell.row_span > len(rows):
                message = "the cell reaches below the last row of its part of the table"
                reading.find("T506", message, read.element, needle="rowspan")
            for column in taken:
                reach[column] = number + cell.row_span
        if place != len(free):
            _report_row(reading, read, len(free), place)


def _report_row(reading: Reading, read: _ReadRow, free: int, used: int) -> None:
    message = f"the row fills {used} of {free} free columns"
    if used > free:
        message = f"the row's cells need more than the {free} columns that are free"
    hint = "give each row the same number of cells, counting colspan and rowspan"
    reading.find("T506", message, read.element, hint=hint, needle="tr")
