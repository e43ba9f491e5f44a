"""Write the table styles: one per table look, and the plain ones that layout is made of."""

from __future__ import annotations

from briefwright.core.roles import TableLook
from briefwright.core.units import twips
from briefwright.render.docx.boxes import Edge, add_border, hex_colour
from briefwright.render.docx.elements import Element, add, add_value
from briefwright.render.docx.style_names import TABLE_STYLES, style_id
from briefwright.theme import TableStyle, Theme

LAYOUT_STYLE = "BriefLayout"
"""Without rules or padding: the cells of cards, key numbers and bands say what they need."""


def add_table_styles(root: Element, theme: Theme) -> None:
    """Append Word's own plain table, the layout table, and one style per look."""
    normal = add(root, "style", type="table", default="1", styleId="TableNormal")
    add_value(normal, "name", "Normal Table")
    add_value(normal, "uiPriority", 99)
    add(normal, "semiHidden")
    add(normal, "unhideWhenUsed")
    table = add(normal, "tblPr")
    add(table, "tblInd", w="0", type="dxa")
    add_margins(table, "tblCellMar", 0.0, 5.4)
    layout = _add_style(root, "Brief Layout")
    table = add(layout, "tblPr")
    add_margins(table, "tblCellMar", 0.0, 0.0)
    for look in TableLook:
        _add_look(root, TABLE_STYLES[look], theme.tables[look], theme)


def add_margins(
    parent: Element, name: str, padding: float, left: float, right: float | None = None
) -> None:
    """Append the space inside cells in points; right is as left unless it is given."""
    margins = add(parent, name)
    sides = {
        "top": padding,
        "left": left,
        "bottom": padding,
        "right": left if right is None else right,
    }
    for side, space in sides.items():
        add(margins, side, w=str(twips(space)), type="dxa")


def line(width: float, colour: str) -> Edge:
    """Return a rule of a table as an edge; width 0 draws none."""
    return Edge(width, colour, 0.0)


def _add_style(root: Element, name: str) -> Element:
    style = add(root, "style", type="table", customStyle="1", styleId=style_id(name))
    add_value(style, "name", name)
    add_value(style, "basedOn", "TableNormal")
    add_value(style, "uiPriority", 59)
    add(style, "qFormat")
    return style


def _add_look(root: Element, name: str, look: TableStyle, theme: Theme) -> None:
    style = _add_style(root, name)
    soft, strong = hex_colour(theme, look.colour), hex_colour(theme, look.strong_colour)
    table = add(style, "tblPr")
    borders = add(table, "tblBorders")
    add_border(borders, "top", line(look.top_rule, strong))
    add_border(borders, "left", line(look.column_rule, soft))
    add_border(borders, "bottom", line(look.bottom_rule, strong))
    add_border(borders, "right", line(look.column_rule, soft))
    add_border(borders, "insideH", line(look.row_rule, soft))
    add_border(borders, "insideV", line(look.column_rule, soft))
    add_margins(table, "tblCellMar", look.padding, look.side_padding)
    _add_part(style, "firstRow", look.head_rule, strong, _fill(look.head_fill, theme))
    _add_part(style, "firstCol", 0.0, soft, _fill(look.header_column_fill, theme))


def _fill(token: str | None, theme: Theme) -> str | None:
    return hex_colour(theme, token) if token else None


def _add_part(style: Element, part: str, rule: float, colour: str, fill: str | None) -> None:
    if not rule and not fill:
        return
    cell = add(add(style, "tblStylePr", type=part), "tcPr")
    if rule:
        add_border(add(cell, "tcBorders"), "bottom", line(rule, colour))
    if fill:
        add(cell, "shd", val="clear", color="auto", fill=fill)
