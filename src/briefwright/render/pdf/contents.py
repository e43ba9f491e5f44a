"""Render a table of contents: headings, dotted leaders, and page numbers known only at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefwright.core.roles import ParagraphRole
from briefwright.document import Field, Folio, Heading, Inline, Text
from briefwright.document import blocks as b
from briefwright.document.walk import contents_entries, first_path, inline_text
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element, Hyperlink, Tag
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.layout import Layout
from briefwright.render.pdf.paragraphs import TextBlock
from briefwright.render.pdf.runs import Run, one_line

_WIDEST_NUMBER = "0000"
"""Room kept for page numbers, so that lines break the same whatever the numbers will be."""
_LEADER_PITCH = 0.5
"""From dot to dot, as a share of the text's size."""
_LEVEL_INDENT = 1.2
"""How far each level stands to the right of the one above, as a share of the leading."""


def render_contents(block: b.Contents, layout: Layout, parent: Element) -> Sequence[Piece]:
    """Return one line for each heading, with the number of its page."""
    headings = contents_entries(layout.document.blocks, block.depth)
    top = min((heading.level for heading in headings), default=1)
    lists = [Element(Tag.CONTENTS, block, parent)]
    pieces: list[Piece] = []
    for heading in headings:
        depth = heading.level - top
        while len(lists) <= depth:
            lists.append(Element(Tag.CONTENTS, block, lists[-1]))
        del lists[depth + 1 :]
        pieces.append(_entry(heading, layout, lists[depth], depth))
    return pieces


def _entry(heading: Heading, layout: Layout, parent: Element, depth: int) -> Piece:
    setting = layout.styles.setting(ParagraphRole.CONTENTS)
    reference = Element(Tag.REFERENCE, heading, Element(Tag.CONTENTS_ENTRY, heading, parent))
    element = Element(Tag.LINK, heading, reference)
    setting = replace(
        setting,
        indent=setting.indent + depth * _LEVEL_INDENT * setting.leading,
        right_indent=setting.right_indent + setting.lettering.width(_WIDEST_NUMBER),
    )
    title = inline_text(heading.children)
    link = Hyperlink(f"#{heading.id}", element, title)
    words: Inline = Text(title)
    path = first_path(heading.children)
    words = Field(path, (words,)) if path else words
    text = layout.text((words,), ParagraphRole.CONTENTS, element, setting)
    for run in text.runs:
        run.link = link
    number = Element(Tag.SPAN, heading, element, is_late=True)
    return ContentsEntry(text, link, number, layout.document.folio)


class ContentsEntry(Piece):
    """A line of the contents."""

    def __init__(self, text: TextBlock, link: Hyperlink, number: Element, folio: Folio) -> None:
        self.text = text
        self.link = link
        self.number = number
        """The element of the page's number."""
        self.folio = folio
        self.lettering = text.setting.lettering
        self.before, self.after = text.before, text.after

    def measure(self, width: float) -> float:
        """Return the height of the heading's words."""
        self.width = width
        self.height = self.text.measure(width)
        return self.height

    def split(self, height: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Split the words; the number stays with the last of them."""
        parts = self.text.split(height, fresh=fresh)
        if parts is None:
            return None
        tail = ContentsEntry(parts[1], self.link, self.number, self.folio)
        tail.measure(self.width)
        return parts[0], tail

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the words and the leader; the number follows when all pages are known."""
        self.text.draw(canvas, x, top)
        if not self.text.lines:
            return
        setting = self.text.setting
        baseline = top - self.height + setting.leading - setting.baseline
        start = x + self.text.indent + self.text.lines[-1].width + 0.6 * self.lettering.size
        end = x + self.width
        self._draw_leader(canvas, start, end - self.lettering.width(_WIDEST_NUMBER), baseline)
        canvas.add_link(
            self.link,
            (start, baseline - 0.25 * self.lettering.size, end - start, self.lettering.size),
        )
        canvas.draw_later(lambda: self._draw_number(canvas, end, baseline), self.number)

    def _draw_leader(self, canvas: PdfCanvas, start: float, end: float, baseline: float) -> None:
        """Draw dots that stand below one another from line to line."""
        pitch = _LEADER_PITCH * self.lettering.size
        dots = int((end - start) / pitch)
        side = 0.08 * self.lettering.size
        boxes = [
            (end - pitch * (index + 1), baseline, side, side) for index in reversed(range(dots))
        ]
        canvas.draw_fills("muted", boxes)

    def _draw_number(self, canvas: PdfCanvas, end: float, baseline: float) -> None:
        place = canvas.anchors.get(self.link.target[1:])
        if place is None:
            return
        number = one_line([Run(self.lettering, self.folio.text(place.page + 1))])
        canvas.draw_lines([number], (end, baseline, 0.0), 0.0, "right")
