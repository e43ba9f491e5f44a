"""Write the part of the footnotes or endnotes: two separators that Word needs, then the notes."""

from __future__ import annotations

from collections.abc import Mapping

from briefwright.core.roles import ParagraphRole
from briefwright.render.docx.elements import Element, add, add_text, add_value, make_root
from briefwright.render.docx.package import Part
from briefwright.render.docx.place import Place
from briefwright.render.docx.story import Kit, RenderBlock, Story
from briefwright.render.docx.styles import ParagraphStyle
from briefwright.theme import NotePlace

SEPARATORS = {"separator": "-1", "continuationSeparator": "0"}
"""Kinds of separator by their ids in the part (ECMA-376 part 1, 17.11.9)."""
NOTE_KINDS: Mapping[NotePlace, str] = {"foot": "footnote", "end": "endnote"}
"""What Word calls notes, by where the theme has them; all its names begin with that."""


def notes_story(kit: Kit, render_block: RenderBlock) -> Story:
    """Return the story that notes are written into."""
    word = NOTE_KINDS[kit.theme.notes]
    root = make_root(f"{word}s")
    for kind, identity in SEPARATORS.items():
        note = add(root, word, type=kind, id=identity)
        paragraph = add(note, "p")
        add(add(paragraph, "pPr"), "spacing", before="0", after="0", line="240", lineRule="auto")
        add(add(paragraph, "r"), kind)
    part = Part(f"word/{word}s.xml", f"{word}s", root)
    return Story(kit, part, root, render_block)


def note_paragraph(notes: Story, identity: str) -> tuple[Element, ParagraphStyle]:
    """Append a note with its number, and return its paragraph for the words."""
    style = notes.kit.styles.paragraph(ParagraphRole.FOOTNOTE)
    word = NOTE_KINDS[notes.kit.theme.notes]
    note = add(notes.parent, word, id=identity)
    with notes.inside(note):
        paragraph = notes.paragraph(style, Place(notes.kit.theme.page.text_width))
    run = add(paragraph, "r")
    add_value(add(run, "rPr"), "rStyle", "FootnoteReference")
    add(run, f"{word}Ref")
    add_text(add(paragraph, "r"), " ")
    return paragraph, style
