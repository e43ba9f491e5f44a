"""Tables that only lay out: marked as such, so that assistive software reads straight through."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.core.units import twips
from briefwright.render.docx.boxes import Box, Edge, add_border
from briefwright.render.docx.elements import Element, add, add_value
from briefwright.render.docx.story import Story
from briefwright.render.docx.table_styles import LAYOUT_STYLE, add_margins

LAYOUT = "layout"
"""The description that says a table means nothing by itself."""

_NO_LOOK = dict.fromkeys(
    ("firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand"), "0"
)


def layout_table(story: Story, widths: Sequence[float], left: float = 0.0) -> Element:
    """Append a table without a look of its own; widths in points."""
    table = story.table()
    properties = add(table, "tblPr")
    add_value(properties, "tblStyle", LAYOUT_STYLE)
    add(properties, "tblW", w=str(twips(sum(widths))), type="dxa")
    if left:
        add(properties, "tblInd", w=str(twips(left)), type="dxa")
    add(properties, "tblLayout", type="fixed")
    add(properties, "tblLook", val="0000", **_NO_LOOK)
    add_value(properties, "tblDescription", LAYOUT)
    add_grid(table, widths)
    return table


def add_grid(table: Element, widths: Sequence[float]) -> None:
    """Append the columns of a table."""
    grid = add(table, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=str(twips(width)))


def layout_row(table: Element, *, height: float = 0.0, exact: bool = False) -> Element:
    """Append a row that is not torn apart; ``height`` in points is its least or exact one."""
    row = add(table, "tr")
    properties = add(row, "trPr")
    add(properties, "cantSplit")
    if height:
        rule = "exact" if exact else "atLeast"
        add(properties, "trHeight", val=str(twips(height)), hRule=rule)
    return row


def layout_cell(
    row: Element,
    width: float,
    *,
    span: int = 1,
    borders: dict[str, Edge] | None = None,
    fill: str | None = None,
) -> Element:
    """Append a cell and return it; its properties can still grow at their end."""
    cell = add(row, "tc")
    properties = add(cell, "tcPr")
    add(properties, "tcW", w=str(twips(width)), type="dxa")
    if span > 1:
        add_value(properties, "gridSpan", span)
    if borders:
        element = add(properties, "tcBorders")
        for side in ("top", "left", "bottom", "right"):
            if side in borders:
                add_border(element, side, borders[side])
    if fill:
        add(properties, "shd", val="clear", color="auto", fill=fill)
    return cell


def box_cell(story: Story, box: Box, width: float, left: float) -> Element:
    """Append a table of one cell that looks like a box, and return the cell."""
    row = layout_row(layout_table(story, [width], left))
    edges = {"top": box.top, "left": box.left, "bottom": box.bottom, "right": box.right}
    borders = {side: Edge(e.width, e.colour, 0.0) for side, e in edges.items() if e}
    cell = layout_cell(row, width, borders=borders, fill=box.fill)
    margins = add(cell[0], "tcMar")
    for side, edge in edges.items():
        add(margins, side, w=str(twips(edge.space if edge else 0.0)), type="dxa")
    return cell


def pad_cell(cell: Element, padding: float, left: float, right: float | None = None) -> None:
    """Give a cell its own margins; the right one is that of the left unless it is given."""
    add_margins(cell[0], "tcMar", padding, left, right)
