"""Render footnotes: numbered notes, linked with the places that call them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefwright.core.roles import ListRole, ParagraphRole
from briefwright.document import Footnote
from briefwright.render.pdf.boxes import Indented, RuleLine
from briefwright.render.pdf.elements import Element, Hyperlink, Tag, call_anchor
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.layout import Layout

_RULE_SHARE = 0.25
_RULE_THICKNESS = 0.5
_KEPT_LINES = 5
"""Notes of up to so many lines do not split over pages."""


def render_notes(layout: Layout) -> Sequence[Piece]:
    """Return a short rule and all notes called so far below it, nothing where there are none."""
    notes = [piece for pieces in render_foot_notes(layout).values() for piece in pieces]
    if not notes:
        return []
    rule = notes_rule(layout)
    rule.before = 2 * layout.theme.styles[ParagraphRole.FOOTNOTE].leading
    rule.keep_with_next = True
    if layout.inlines.notes_section is not None:
        layout.inlines.notes_section.join()
    return [rule, *notes]


def render_foot_notes(layout: Layout) -> Mapping[Element, Sequence[Piece]]:
    """Return the notes that each call so far asks for at the foot of its page."""
    layout.inlines.prints_calls = False
    return {
        call: [render_note(element, layout) for element in elements]
        for call, elements in layout.inlines.notes.items()
    }


def notes_rule(layout: Layout) -> RuleLine:
    """Return the short rule above notes."""
    rule = RuleLine(_RULE_THICKNESS, "rule", _RULE_SHARE)
    rule.after = layout.theme.styles[ParagraphRole.FOOTNOTE].leading / 2
    return rule


def render_note(element: Element, layout: Layout) -> Piece:
    """Return the note of an element; its number leads back to the text."""
    note = element.node
    if not isinstance(note, Footnote):
        raise AssertionError(f"{note} is no footnote")
    look = layout.theme.lists[ListRole.NOTES]
    setting = layout.styles.setting(ParagraphRole.FOOTNOTE)
    link = Element(Tag.LINK, note, Element(Tag.LABEL, note, element))
    number = layout.label(str(note.number), setting, link, look)
    for run in number.runs:
        run.link = Hyperlink(f"#{call_anchor(note.number)}", link, str(note.number))
    body = Element(Tag.PARAGRAPH, note, element)
    content = layout.text(note.children, ParagraphRole.FOOTNOTE, body)
    hang = max(look.hang, number.least_width() + setting.lettering.size / 3)
    piece = Indented(content, hang, number, element)
    piece.kept_height = _KEPT_LINES * setting.leading
    return piece
