"""Render the panel of a cover: a cell as wide as the page, and a field in the header above it.

Tables stand between the margins above and below, so a rectangle in the header of the first page
fills what is above the table. It has the same colour and lies behind both, and the marking, which
stands in the header too, shows on it.
"""

from __future__ import annotations

from lxml import etree

from briefwright.document import Cover
from briefwright.render.docx.boxes import hex_colour
from briefwright.render.docx.contents import let_parts_stand_out
from briefwright.render.docx.elements import VML, Element, add, add_value
from briefwright.render.docx.layout_tables import layout_cell, layout_row, layout_table, pad_cell
from briefwright.render.docx.place import Place
from briefwright.render.docx.story import Kit, Story


def render_cover(block: Cover, story: Story, place: Place) -> None:
    """Append the panel with its words; what comes next stands below it."""
    if place.in_cell:
        story.blocks(block.blocks, place)
        return
    let_parts_stand_out(story.kit.styles)  # of the book whose contents will follow
    page, look = story.page, story.kit.theme.cover
    margins = page.margins
    table = layout_table(story, [page.width], -margins.left)
    row = layout_row(table, height=look.height * page.height - margins.top)
    cell = layout_cell(row, page.width, fill=hex_colour(story.kit.theme, look.fill))
    pad_cell(cell, look.padding, margins.left, margins.right)
    add_value(cell[0], "vAlign", "bottom")
    with story.inside(cell):
        story.blocks(block.blocks, place.inside_cell(page.text_width))
        story.close()
    story.space(look.padding)


def add_panel(paragraph: Element, kit: Kit) -> None:
    """Append the field to a paragraph of the first page's header, behind all that stands there."""
    page, look = kit.theme.page, kit.theme.cover
    picture = add(add(paragraph, "r"), "pict")
    style = {
        "position": "absolute",
        "margin-left": "0",
        "margin-top": "0",
        "width": f"{page.width:.1f}pt",
        "height": f"{look.height * page.height:.1f}pt",
        "z-index": "-251657728",
        "mso-wrap-distance-left": "0",
        "mso-wrap-distance-right": "0",
        "mso-position-horizontal-relative": "page",
        "mso-position-vertical-relative": "page",
    }
    etree.SubElement(
        picture,
        f"{{{VML}}}rect",
        {
            "id": "BriefCoverPanel",
            "alt": "",
            "style": ";".join(f"{key}:{value}" for key, value in style.items()),
            "fillcolor": kit.theme.colour(look.fill),
            "stroked": "f",
        },
    )
