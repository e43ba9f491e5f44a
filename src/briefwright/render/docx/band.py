"""Render the coloured band across the head of page one: a floating table as wide as the page."""

from __future__ import annotations

from briefwright.document import Slots
from briefwright.document.inlines import Inlines
from briefwright.render.docx.boxes import hex_colour
from briefwright.render.docx.elements import Element, add_value, make
from briefwright.render.docx.inlines import RunLook, render_inlines
from briefwright.render.docx.layout_tables import layout_cell, layout_row, layout_table, pad_cell
from briefwright.render.docx.place import Place
from briefwright.render.docx.special_styles import BAND
from briefwright.render.docx.story import Story
from briefwright.theme import Band

_CLEARANCE = 6.0
"""Points between the band and the header's lines below it."""


def add_band(story: Story, band: Band, slots: Slots) -> None:
    """Append the band; its words keep to the margins of the text."""
    page = story.page
    half = page.width / 2
    table = layout_table(story, (half, half))
    position = make(
        "tblpPr",
        vertAnchor="page",
        horzAnchor="page",
        tblpXSpec="left",
        tblpYSpec="top",
    )
    table[0].insert(1, position)
    row = layout_row(table, height=band.height, exact=True)
    left = (*slots.left, *slots.centre)
    margins = page.margins
    _add_cell(row, story, left, (band, half, (margins.left, 0.0), "left"))
    _add_cell(row, story, slots.right, (band, half, (0.0, margins.right), "right"))
    # Not every program lets the header's other lines make way for a floating table.
    story.space(max(0.0, band.height - page.header) + _CLEARANCE)


def _add_cell(
    row: Element,
    story: Story,
    words: Inlines,
    look: tuple[Band, float, tuple[float, float], str],
) -> None:
    band, width, sides, align = look
    fill = None if band.fill is None else hex_colour(story.kit.theme, band.fill)
    cell = layout_cell(row, width, fill=fill)
    pad_cell(cell, 0.0, *sides)
    add_value(cell[0], "vAlign", "center")
    styles = story.kit.styles
    with story.inside(cell):
        style = styles.aligned(styles.paragraph_styles[BAND], align)
        paragraph = story.paragraph(style, Place(width))
        render_inlines(words, story, paragraph, RunLook(style))
