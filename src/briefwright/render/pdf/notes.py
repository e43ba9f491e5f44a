"""Render footnotes: numbered notes at the end, linked with the places that call them."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.core.roles import ListRole, ParagraphRole
from briefwright.document import Footnote
from briefwright.document.walk import walk
from briefwright.render.pdf.boxes import Indented, RuleLine
from briefwright.render.pdf.elements import Element, Hyperlink, Tag, call_anchor, note_anchor
from briefwright.render.pdf.file import byte_string
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.layout import Layout

_RULE_SHARE = 0.25
_RULE_THICKNESS = 0.5


def render_notes(layout: Layout, parent: Element) -> Sequence[Piece]:
    """Return a short rule and all notes called so far below it, nothing where there are none."""
    called = layout.inlines.notes
    notes = [node for node in walk(tuple(called)) if isinstance(node, Footnote)]
    if not notes:
        return []
    setting = layout.styles.setting(ParagraphRole.FOOTNOTE)
    layout.inlines.prints_calls = False
    rule = RuleLine(_RULE_THICKNESS, "rule", _RULE_SHARE)
    rule.before, rule.after = 2 * setting.leading, setting.leading / 2
    rule.keep_with_next = True
    section = Element(Tag.SECTION, layout.document, parent)
    return [rule, *(_note(note, layout, section) for note in notes)]


def _note(note: Footnote, layout: Layout, parent: Element) -> Piece:
    """Return a note; its number leads back to the text."""
    look = layout.theme.lists[ListRole.NOTES]
    setting = layout.styles.setting(ParagraphRole.FOOTNOTE)
    anchor = note_anchor(note.number)
    identity = f"/ID{byte_string(anchor)}"
    element = Element(Tag.NOTE, note, parent, anchor=anchor, attributes=identity)
    label = Element(Tag.LABEL, note, element)
    link = Element(Tag.LINK, note, label)
    number = layout.label(str(note.number), setting, link, look)
    for run in number.runs:
        run.link = Hyperlink(f"#{call_anchor(note.number)}", link, str(note.number))
    body = Element(Tag.PARAGRAPH, note, element)
    content = layout.text(note.children, ParagraphRole.FOOTNOTE, body)
    hang = max(look.hang, number.least_width() + setting.lettering.size / 3)
    return Indented(content, hang, number, element)
