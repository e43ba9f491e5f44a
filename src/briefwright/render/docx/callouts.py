"""Render callouts and block quotes: paragraphs in a common box, or a cell where they are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefwright.core.roles import ParagraphRole
from briefwright.document import Block, BlockQuote, Callout, ListBlock, Paragraph
from briefwright.document.inlines import Inlines
from briefwright.render.docx.boxes import Box
from briefwright.render.docx.inlines import RunLook, render_inlines
from briefwright.render.docx.layout_tables import box_cell
from briefwright.render.docx.place import Place
from briefwright.render.docx.story import Story, keep_with_next
from briefwright.theme import Theme

Role = ParagraphRole
Lines = Sequence[tuple[Inlines, ParagraphRole]]

_KEPT_TOGETHER = 8
"""Paragraphs of one box that should not part at the foot of a page."""


def render_callout(block: Callout, story: Story, place: Place) -> None:
    """Append a box that stands out from the text."""

    def content(inner: Place) -> None:
        _render_lines([(block.title, Role.CALLOUT_TITLE)], story, inner)
        story.blocks(block.blocks, inner)

    _render_box(story.kit.styles.boxes[block.role], block.blocks, content, story, place)


def render_block_quote(block: BlockQuote, story: Story, place: Place) -> None:
    """Append somebody's words with a bar beside them, and who said them below."""
    below: Lines = [(block.attribution, Role.ATTRIBUTION), (block.note, Role.SMALL)]

    def content(inner: Place) -> None:
        language = block.language or inner.language
        story.blocks(block.blocks, replace(inner, language=language))
        _render_lines(below, story, inner)

    _render_box(story.kit.styles.quote, block.blocks, content, story, place)


def _render_box(
    box: Box,
    blocks: Sequence[Block],
    content: Callable[[Place], None],
    story: Story,
    place: Place,
) -> None:
    """Append content in a box; one that paragraphs cannot share becomes a cell."""
    story.space(box.before)
    if place.box is None and all(_can_share_box(block, story.kit.theme) for block in blocks):
        story.part_from(box)
        start = len(story.parent)
        content(replace(place.afresh(), box=box))
        paragraphs = list(story.parent[start:])
        if len(paragraphs) <= _KEPT_TOGETHER:
            keep_with_next(paragraphs)
    else:
        width = place.text_width
        cell = box_cell(story, box, width, place.text_left)
        with story.inside(cell):
            words = width - box.left.space - (box.right.space if box.right else 0.0)
            content(place.inside_cell(words))
            story.close()
    story.space(box.after)


def _render_lines(lines: Lines, story: Story, place: Place) -> None:
    for inlines, role in lines:
        if inlines:
            style = story.kit.styles.paragraph(role, place.box)
            paragraph = story.paragraph(style, place)
            render_inlines(inlines, story, paragraph, RunLook(style, language=place.language))


def _can_share_box(block: Block, theme: Theme) -> bool:
    """Tell whether a block's paragraphs begin and end at the box's own edges.

    Word draws one box around neighbours only where their borders stand at the same place, so
    paragraphs with an indent of their own, nested lists, tables and the like cannot share one.
    """
    if isinstance(block, Paragraph):
        return not theme.styles[block.role].indent
    if isinstance(block, ListBlock):
        items = [item.blocks for item in block.items]
        are_single = all(
            len(blocks) <= 1 and all(isinstance(inner, Paragraph) for inner in blocks)
            for blocks in items
        )
        return are_single and not theme.lists[block.role].indent
    return False
