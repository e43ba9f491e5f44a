"""Check the tables of a PDF: rows that cover the same columns, headers that say what they head."""

from __future__ import annotations

from briefwright.doctor.examination import Findings
from briefwright.doctor.pdf.elements import Element, Tree
from briefwright.doctor.pdf.objects import entry, integer, items, name, text
from briefwright.doctor.rules import tags as rules

_MOST_COLUMNS = 2_000
_MOST_CELLS = 200_000
Cells = dict[tuple[int, int], Element]


def check_tables(found: Findings, tree: Tree) -> None:
    """Check each table (ISO 14289-1, 7.5)."""
    for element in tree.elements:
        if element.role == "Table":
            _check_table(found, element)


def _check_table(found: Findings, table: Element) -> None:
    rows = _rows(table)
    if not rows:
        return
    grid, overlaps = _grid(rows)
    widths: dict[int, int] = {}
    for row, column in grid:
        widths[row] = max(widths.get(row, 0), column + 1)
    is_regular = (
        len(set(widths.values())) <= 1
        and len(widths) == len(rows)
        and len(grid) == sum(widths.values())
    )
    if overlaps or not is_regular:
        found.add(rules.TABLE_GRID, "The rows do not cover the same columns.", table.place)
        return
    headers = {id(cell) for cell in grid.values() if cell.role == "TH"}
    if not headers:
        found.add(rules.NO_HEADERS, "A table has no header cell.", table.place)
        return
    cells = list(dict.fromkeys(grid.values()))
    named = {text(each) for cell in cells for each in items(cell.attribute("/Headers"))}
    for cell in cells:
        is_named = text(entry(cell.source, "/ID")) in named
        if cell.role == "TH" and not is_named and not _has_scope(cell):
            found.add(
                rules.HEADER_SCOPE,
                "A header cell does not say whether it heads a column or a row.",
                cell.place,
            )


def _has_scope(cell: Element) -> bool:
    scope = name(cell.attribute("/Scope"))
    return scope in {"Row", "Column", "Both"} or bool(items(cell.attribute("/Headers")))


def _rows(table: Element) -> list[Element]:
    rows: list[Element] = []
    for child in table.children:
        if child.role == "TR":
            rows.append(child)
        elif child.role in {"THead", "TBody", "TFoot"}:
            rows += [row for row in child.children if row.role == "TR"]
    return rows


def _grid(rows: list[Element]) -> tuple[Cells, bool]:
    """Lay the cells out by their spans; tell whether any two overlap or leave the table."""
    grid: Cells = {}
    overlaps = False
    for index, row in enumerate(rows):
        column = 0
        for cell in (child for child in row.children if child.role in {"TH", "TD"}):
            while (index, column) in grid:
                column += 1
            wide = min(max(1, integer(cell.attribute("/ColSpan"), 1)), _MOST_COLUMNS)
            high = max(1, integer(cell.attribute("/RowSpan"), 1))
            if index + high > len(rows) or len(grid) + wide * min(high, len(rows)) > _MOST_CELLS:
                overlaps, high = True, 1
            for place in ((index + r, column + c) for r in range(high) for c in range(wide)):
                overlaps |= place in grid
                grid[place] = cell
            column += wide
            if len(grid) > _MOST_CELLS:
                return grid, True
    return grid, overlaps
