"""Write the footnotes part: the two separators that Word needs, then the notes."""

from __future__ import annotations

from briefwright.core.roles import ParagraphRole
from briefwright.render.docx.elements import Element, add, add_text, add_value, make_root
from briefwright.render.docx.package import Part
from briefwright.render.docx.place import Place
from briefwright.render.docx.story import Kit, RenderBlock, Story
from briefwright.render.docx.styles import ParagraphStyle

SEPARATORS = {"separator": "-1", "continuationSeparator": "0"}
"""Kinds of separator by their ids in the footnotes part (ECMA-376 part 1, 17.11.9)."""


def notes_story(kit: Kit, render_block: RenderBlock) -> Story:
    """Return the story that footnotes are written into."""
    root = make_root("footnotes")
    for kind, identity in SEPARATORS.items():
        note = add(root, "footnote", type=kind, id=identity)
        paragraph = add(note, "p")
        add(add(paragraph, "pPr"), "spacing", before="0", after="0", line="240", lineRule="auto")
        add(add(paragraph, "r"), kind)
    part = Part("word/footnotes.xml", "footnotes", root)
    return Story(kit, part, root, render_block)


def note_paragraph(notes: Story, identity: str) -> tuple[Element, ParagraphStyle]:
    """Append a note with its number, and return its paragraph for the words."""
    style = notes.kit.styles.paragraph(ParagraphRole.FOOTNOTE)
    note = add(notes.parent, "footnote", id=identity)
    with notes.inside(note):
        paragraph = notes.paragraph(style, Place(notes.kit.theme.page.text_width))
    run = add(paragraph, "r")
    add_value(add(run, "rPr"), "rStyle", "FootnoteReference")
    add(run, "footnoteRef")
    add_text(add(paragraph, "r"), " ")
    return paragraph, style
