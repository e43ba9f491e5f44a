"""Render captions: Word can count their numbers anew, list them, and refer to them."""

from __future__ import annotations

from briefwright.core.roles import ParagraphRole
from briefwright.document import CaptionNumber, Figure, Table
from briefwright.render.docx.elements import make, paragraph_properties, set_property
from briefwright.render.docx.inlines import RunLook, render_inlines
from briefwright.render.docx.place import Place
from briefwright.render.docx.story import Story


def render_caption(block: Table | Figure, story: Story, place: Place) -> None:
    """Append a caption; the id of its block means its label and number, where it has them.

    The caption of a table stays with it; what follows a figure need not stay with its caption.
    """
    style = story.kit.styles.paragraph(ParagraphRole.CAPTION)
    paragraph = story.paragraph(style, place)
    if isinstance(block, Figure):
        set_property(paragraph_properties(paragraph), make("keepNext", val="0"))
    look = RunLook(style, language=place.language)
    parts = 1 if has_number(block) else 0
    render_inlines(block.caption[:parts], story, paragraph, look)
    story.end_bookmarks()
    render_inlines(block.caption[parts:], story, paragraph, look)


def has_number(block: Table | Figure) -> bool:
    """Tell whether a caption begins with a label and a number."""
    return bool(block.caption) and isinstance(block.caption[0], CaptionNumber)
