"""Render blocks: what stands on a page, one below the other."""

from __future__ import annotations

from typing import assert_never

from briefwright.core.roles import ParagraphRole
from briefwright.document import blocks as b
from briefwright.document.framing import HIGHEST_SHARE, size_within, words_for
from briefwright.document.inlines import Footnote, Inlines
from briefwright.render.docx.callouts import render_block_quote, render_callout
from briefwright.render.docx.captions import has_number, render_caption
from briefwright.render.docx.cards import render_cards, render_key_numbers
from briefwright.render.docx.contents import render_contents
from briefwright.render.docx.covers import render_cover
from briefwright.render.docx.indexes import render_index
from briefwright.render.docx.inlines import RunLook, render_inlines, render_marking
from briefwright.render.docx.lists import render_list
from briefwright.render.docx.pictures import add_picture
from briefwright.render.docx.place import Place
from briefwright.render.docx.sections import end_section
from briefwright.render.docx.special_styles import FIGURE, LONE_FIGURE, RULE
from briefwright.render.docx.story import Story, keep_with_next
from briefwright.render.docx.tables import render_table

Role = ParagraphRole


def render_block(block: b.Block, story: Story, place: Place) -> None:
    """Append one block."""
    match block:
        case b.Heading():
            return render_heading(block, story, place)
        case b.Paragraph():
            return render_paragraph(block, story, place)
        case b.Section():
            return render_section(block, story, place)
        case b.ListBlock():
            return render_list(block, story, place)
        case b.Table():
            return render_table(block, story, place)
        case b.BlockQuote():
            return render_block_quote(block, story, place)
        case b.Callout():
            return render_callout(block, story, place)
        case b.Cards():
            return render_cards(block, story, place)
        case b.KeyNumbers():
            return render_key_numbers(block, story, place)
        case b.DefinitionList():
            return render_definition_list(block, story, place)
        case b.Figure():
            return render_figure(block, story, place)
        case b.Columns():
            return render_columns(block, story, place)
        case b.Contents():
            return render_contents(block, story, place)
        case b.Index():
            return render_index(block, story, place)
        case b.Cover():
            return render_cover(block, story, place)
        case b.PageBreak():
            return render_page_break(story, place)
        case b.Rule():
            return render_rule(story, place)
    assert_never(block)


def render_heading(block: b.Heading, story: Story, place: Place) -> None:
    """Append a heading; its id is a bookmark."""
    render_words(block.children, Role(f"heading_{block.level}"), story, place, block.id)


def render_paragraph(block: b.Paragraph, story: Story, place: Place) -> None:
    """Append a paragraph in the style of its role."""
    render_words(block.children, block.role, story, place, block.id)


def render_words(
    inlines: Inlines, role: Role, story: Story, place: Place, identity: str | None = None
) -> None:
    """Append a paragraph of inline nodes in the style of a role.

    What a reference to its id repeats are its words, without the calls of notes at their end.
    """
    story.bookmark(identity)
    style = story.kit.styles.paragraph(role, place.box)
    paragraph = story.paragraph(style, place)
    look = RunLook(style, language=place.language)
    if role is Role.MARKING:
        render_marking(inlines, story, paragraph, look)
        return
    count = len(inlines)
    while count and isinstance(inlines[count - 1], Footnote):
        count -= 1
    render_inlines(inlines[:count], story, paragraph, look)
    story.end_bookmarks()
    render_inlines(inlines[count:], story, paragraph, look)


def render_section(block: b.Section, story: Story, place: Place) -> None:
    """Append the blocks of a part of the document, on one page where that is asked for."""
    start = len(story.parent)
    story.blocks(block.blocks, place)
    if block.keep:
        keep_with_next(list(story.parent[start:]))


def render_definition_list(block: b.DefinitionList, story: Story, place: Place) -> None:
    """Append terms with what is said of them below."""
    place = place.afresh()
    for item in block.items:
        render_words(item.term, Role.TERM, story, place)
        for inner in item.blocks:
            if isinstance(inner, b.Paragraph):
                render_paragraph(inner, story, place)
            else:
                indent = story.kit.theme.styles[Role.DEFINITION].indent
                story.blocks((inner,), place.indented(indent))


def render_figure(block: b.Figure, story: Story, place: Place) -> None:
    """Append a picture in a paragraph of its own, its caption below."""
    look = story.kit.theme.figures
    story.space(look.before)
    if not has_number(block):
        story.bookmark(block.id)
    styles = story.kit.styles.paragraph_styles
    paragraph = story.paragraph(styles[FIGURE if block.caption else LONE_FIGURE], place)
    highest = story.page.text_height * HIGHEST_SHARE
    size = size_within(block.image, (place.text_width * block.width, highest))
    add_picture(paragraph, story, block.image, words_for(block), size)
    if block.caption:
        if has_number(block):
            story.bookmark(block.id)
        render_caption(block, story, place)
    story.space(look.after)


def render_columns(block: b.Columns, story: Story, place: Place) -> None:
    """Append blocks in columns, between continuous section breaks; in a cell there is but one."""
    if place.in_cell or place.columns > 1 or block.count < 2:
        story.blocks(block.blocks, place)
        return
    if len(story.parent) and not story.is_at_head:
        end_section(story)
    start = len(story.parent)
    story.blocks(block.blocks, place.in_columns(block.count, story.kit.theme.columns.gutter))
    if len(story.parent) > start:
        end_section(story, columns=block.count)


def render_page_break(story: Story, place: Place) -> None:
    """Let the next paragraph begin a page; at the end of a document nothing follows."""
    if not place.in_cell and not story.is_at_head:
        story.break_pending = True


def render_rule(story: Story, place: Place) -> None:
    """Append a thin line across the text: an empty paragraph with a border, as Word has it."""
    story.paragraph(story.kit.styles.paragraph_styles[RULE], place)
