"""Write sections: where they begin and end, their page, margins and columns."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.core.units import eighth_points, twips
from briefwright.document import PLAIN_FOLIO, Block, NumberStyle, Section
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
from briefwright.render.docx.place import Place
from briefwright.render.docx.special_styles import SPACE
from briefwright.render.docx.story import Story, WrittenSection
from briefwright.theme import Page, Theme

_TOP_SPACE = 4
"""Least points between the line at the head of page one and the words below it."""


def write_sections(blocks: Iterable[Block], story: Story) -> None:
    """Write the blocks of the body; those in landscape have pages to themselves."""
    upright = story.kit.theme.page
    for block in blocks:
        is_turned = isinstance(block, Section) and block.landscape
        if is_turned:
            _turn(story, upright.turned)
        story.blocks((block,), Place(story.page.text_width))
        if is_turned:
            _turn(story, upright)


def end_section(story: Story, *, columns: int = 1) -> None:
    """Let a section end here: its properties stand in its last paragraph; the page goes on."""
    if not story.ends_in_paragraph():
        story.spacer()
    properties = _end(story, columns)
    set_property(paragraph_properties(story.parent[-1]), properties)
    story.begin_section(story.page, begins_page=False)


def _turn(story: Story, page: Page) -> None:
    """Let what comes next begin a page of a shape; a page without words is not left behind."""
    if not story.is_at_head:
        end_section(story)
    story.begin_section(page, begins_page=True)


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
    if story.is_at_head and story.sections:
        # Nothing follows the last turn of the pages, so the section before it is the last one.
        story.parent.append(story.sections[-1].properties)
        return
    story.close()
    story.parent.append(_end(story, 1))


def _end(story: Story, columns: int) -> Element:
    """Return the properties of the section that ends."""
    kind = "nextPage" if story.begins_page else "continuous"
    properties = section_properties(
        story.kit.theme, story.page, columns, kind if story.sections else ""
    )
    _number_pages(properties, story)
    story.sections.append(WrittenSection(properties, story.page))
    return properties


def _number_pages(properties: Element, story: Story) -> None:
    """Let the pages of a document that is part of another one count from one, in its figures."""
    folio = story.kit.folio
    if folio == PLAIN_FOLIO:
        return
    numbering = make("pgNumType")
    if folio.style is NumberStyle.ROMAN:
        numbering.set(W + "fmt", "lowerRoman")
    if not story.sections:
        numbering.set(W + "start", str(folio.first))
    margins = properties.find(f"{W}pgMar")
    if len(numbering.attrib) and margins is not None:
        properties.insert(properties.index(margins) + 1, numbering)


def section_properties(theme: Theme, page: Page, columns: int, kind: str) -> Element:
    """Return the properties of a section (ECMA-376 part 1, 17.6.17).

    ``kind`` says how it follows the one before it: ``nextPage``, ``continuous``, empty for the
    first.
    """
    properties = make("sectPr")
    if kind:
        add(properties, "type", val=kind)
    _add_page(properties, page)
    if columns > 1:
        gutter = str(twips(theme.columns.gutter))
        add(properties, "cols", num=str(columns), space=gutter, equalWidth="1")
    return properties


def _add_page(properties: Element, page: Page) -> None:
    margins = page.margins
    size = add(properties, "pgSz", w=str(twips(page.width)), h=str(twips(page.height)))
    if page.is_landscape:
        size.set(W + "orient", "landscape")
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
