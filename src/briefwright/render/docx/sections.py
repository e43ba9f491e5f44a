"""Write section properties: page, margins, columns."""

from __future__ import annotations

from briefwright.core.units import eighth_points, twips
from briefwright.render.docx.boxes import hex_colour
from briefwright.render.docx.elements import (
    Element,
    P,
    W,
    add,
    add_value,
    make,
    paragraph_properties,
    set_property,
    spacing,
)
from briefwright.render.docx.special_styles import SPACE
from briefwright.render.docx.story import Story
from briefwright.theme import Theme

_TOP_SPACE = 4
"""Least points between the line at the head of page one and the words below it."""


def end_section(story: Story, *, columns: int = 1) -> None:
    """Let a section end here: its properties stand in its last paragraph."""
    if not story.ends_in_paragraph():
        story.spacer()
    properties = _section_properties(story, columns)
    set_property(paragraph_properties(story.parent[-1]), properties)


def add_top_rule(story: Story) -> None:
    """Draw the theme's line above the first page's text, as a border of its first paragraph.

    The space that the paragraph has before it goes between the line and the words.
    """
    theme = story.kit.theme
    first = _first_paragraph(story)
    space = round(story.style_of(first).text.before)
    properties = paragraph_properties(first)
    borders = make("pBdr")
    add(
        borders,
        "top",
        val="single",
        sz=str(max(2, eighth_points(theme.top_rule))),
        space=str(min(31, max(_TOP_SPACE, space))),
        color=hex_colour(theme, "accent"),
    )
    set_property(properties, borders)
    if space:
        spacing(properties).set(W + "before", "0")


def _first_paragraph(story: Story) -> Element:
    """Return the paragraph that the body begins with, or one put there where none is fit."""
    first = story.parent[0] if len(story.parent) else None
    if first is not None and first.tag == P:
        style = story.style_of(first)
        if not (style.box or style.text.indent or style.text.right_indent):
            return first
    paragraph = make("p")
    add_value(paragraph_properties(paragraph), "pStyle", SPACE)
    story.parent.insert(0, paragraph)
    return paragraph


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
