"""Render footnotes: numbered notes, linked with the places that call them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from briefwright.core.roles import ListRole, ParagraphRole
from briefwright.document import Footnote
from briefwright.document.walk import walk
from briefwright.render.pdf.boxes import Indented, RuleLine
from briefwright.render.pdf.canvas import NOTE, PdfCanvas
from briefwright.render.pdf.elements import Aspect, Element, Hyperlink, call_anchor, note_anchor
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.layout import Layout

_RULE_SHARE = 0.25
_RULE_THICKNESS = 0.5
_KEPT_LINES = 5
"""Notes of up to so many lines do not split over pages."""


class FootNote(Piece):
    """A note at the foot of a page, or a part of one; ``order`` counts all notes from 1.

    The file says the order: what is called earlier may be drawn later, in a cell that goes on
    overleaf.
    """

    def __init__(self, content: Piece, order: int) -> None:
        self.content = content
        self.order = order
        self.before, self.after = content.before, content.after

    def measure(self, width: float) -> float:
        """Return the height of the note."""
        self.height = self.content.measure(width)
        return self.height

    def split(self, height: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Split the note; both parts keep its place in the order."""
        parts = self.content.split(height, fresh=fresh)
        if parts is None:
            return None
        return FootNote(parts[0], self.order), FootNote(parts[1], self.order)

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the note."""
        with canvas.marked(NOTE, f"<</Order {self.order}>>"):
            self.content.draw(canvas, x, top)


def render_notes(layout: Layout, parent: Element) -> Sequence[Piece]:
    """Return a short rule and all notes called so far below it, nothing where there are none."""
    called = [note for call in layout.inlines.notes.values() for note in _with_inner(call)]
    if not called:
        return []
    layout.inlines.prints_calls = False
    rule = notes_rule(layout)
    rule.before = 2 * layout.theme.styles[ParagraphRole.FOOTNOTE].leading
    rule.keep_with_next = True
    return [rule, *(render_note(note, layout, parent) for note in called)]


def render_foot_notes(layout: Layout, parent: Element) -> Mapping[Element, Sequence[Piece]]:
    """Return the notes that each call so far asks for at the foot of its page."""
    order = count(1)
    layout.inlines.prints_calls = False
    return {
        call: [
            FootNote(render_note(note, layout, parent), next(order)) for note in _with_inner(called)
        ]
        for call, called in layout.inlines.notes.items()
    }


def notes_rule(layout: Layout) -> RuleLine:
    """Return the short rule above notes."""
    rule = RuleLine(_RULE_THICKNESS, "rule", _RULE_SHARE)
    rule.after = layout.theme.styles[ParagraphRole.FOOTNOTE].leading / 2
    return rule


def _with_inner(note: Footnote) -> Iterator[Footnote]:
    """Yield a note, then the notes in it."""
    return (node for node in walk((note,)) if isinstance(node, Footnote))


def render_note(note: Footnote, layout: Layout, parent: Element) -> Piece:
    """Return a note; its number leads back to the text."""
    look = layout.theme.lists[ListRole.NOTES]
    setting = layout.styles.setting(ParagraphRole.FOOTNOTE)
    element = Element(note, parent, Aspect.NOTE, note_anchor(note.number))
    content = layout.text(
        note.children, ParagraphRole.FOOTNOTE, Element(note, element, Aspect.BODY)
    )
    label = Element(note, element, Aspect.LABEL)
    number = layout.label(str(note.number), setting, label, look)
    for run in number.runs:
        run.link = Hyperlink(f"#{call_anchor(note.number)}", label)
    hang = max(look.hang, number.least_width() + setting.lettering.size / 3)
    piece = Indented(content, hang, number, element)
    piece.kept_height = _KEPT_LINES * setting.leading
    return piece
