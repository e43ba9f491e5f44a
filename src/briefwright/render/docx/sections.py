"""Write section properties: page, margins, columns."""

from __future__ import annotations

from briefwright.core.units import eighth_points, twips
from briefwright.render.docx.boxes import hex_colour
from briefwright.render.docx.elements import (
    Element,
    P,
    add,
    add_value,
    make,
    paragraph_properties,
    set_property,
)
from briefwright.render.docx.special_styles import SPACE
from briefwright.render.docx.story import Story
from briefwright.theme import Theme

_TOP_SPACE = "8"
"""Points between the line at the head of page one and the words below it."""


def end_section(story: Story, *, columns: int = 1) -> None:
    """Let a section end here: its properties stand in its last paragraph."""
    if not story.ends_in_paragraph():
        story.spacer()
    properties = _section_properties(story, columns)
    set_property(paragraph_properties(story.parent[-1]), properties)


def add_top_rule(story: Story) -> None:
    """Draw the theme's line above the first page's text, as a border of its first paragraph."""
    theme = story.kit.theme
    first = story.parent[0] if len(story.parent) else None
    if first is None or first.tag != P or story.is_boxed(first):
        style = story.kit.styles.paragraph_styles[SPACE]
        first = make("p")
        add_value(paragraph_properties(first), "pStyle", style.id)
        story.parent.insert(0, first)
    borders = make("pBdr")
    width = str(max(2, eighth_points(theme.top_rule)))
    colour = hex_colour(theme, "accent")
    add(borders, "top", val="single", sz=width, space=_TOP_SPACE, color=colour)
    set_property(paragraph_properties(first), borders)


def end_last_section(story: Story) -> None:
    """End the body with the properties of its last section."""
    story.close()
    story.parent.append(_section_properties(story, 1))


def _section_properties(story: Story, columns: int) -> Element:
    """Return properties; every section but the first goes on where the one before it ended."""
    theme = story.kit.theme
    properties = make("sectPr")
    if story.sections:
        add(properties, "type", val="continuous")
    _add_page(properties, theme)
    if columns > 1:
        gutter = str(twips(theme.columns.gutter))
        add(properties, "cols", num=str(columns), space=gutter, equalWidth="1")
    story.sections.append(properties)
    return properties


def _add_page(properties: Element, theme: Theme) -> None:
    page, margins = theme.page, theme.page.margins
    add(properties, "pgSz", w=str(twips(page.width)), h=str(twips(page.height)))
    add(
        properties,
        "pgMar",
        top=str(twips(margins.top)),
        right=str(twips(margins.right)),
        bottom=str(twips(margins.bottom)),
        left=str(twips(margins.left)),
        header=str(twips(page.header)),
        footer=str(twips(page.footer)),
        gutter="0",
    )
