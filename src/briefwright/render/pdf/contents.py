"""Render a table of contents: headings, dotted leaders, and page numbers known only at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefwright.core.roles import ParagraphRole
from briefwright.document import Field, Folio, Heading, Inline, Inlines, Text
from briefwright.document import blocks as b
from briefwright.document.walk import contents_entries, first_path, inline_text
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element, Hyperlink, Tag
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.layout import Layout
from briefwright.render.pdf.paragraphs import TextBlock
from briefwright.render.pdf.runs import Run, one_line
from briefwright.render.pdf.styles import ParagraphSetting, Shift

_WIDEST_NUMBER = "0000"
"""Room kept for page numbers, so that lines break the same whatever the numbers will be."""
_LEADER_PITCH = 0.5
"""From dot to dot, as a share of the text's size."""
_FIRST_LEVEL_SPACE = 0.4
"""Before a line of the first level where the lines are given, as a share of the leading."""
_LEVEL_INDENT = 1.2
"""How far each level stands to the right of the one above, as a share of the leading."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the contents."""

    node: Heading | b.ContentsEntry
    level: int
    words: Inlines
    target: str
    folio: str | None
    """As printed; empty for none, None for that of the page where the target stands."""


def render_contents(block: b.Contents, layout: Layout, parent: Element) -> Sequence[Piece]:
    """Return one line for each heading, or each given entry, with the number of its page."""
    lines = list(_lines(block, layout))
    top = min((line.level for line in lines), default=1)
    lists = [Element(Tag.CONTENTS, block, parent)]
    widest = max((_WIDEST_NUMBER, *(line.folio or "" for line in lines)), key=len)
    pieces: list[Piece] = []
    for line in lines:
        depth = line.level - top
        while len(lists) <= depth:
            lists.append(Element(Tag.CONTENTS, block, lists[-1]))
        del lists[depth + 1 :]
        setting = _setting(layout, depth, is_given=line.folio is not None)
        pieces.append(_entry(line, layout, lists[depth], setting, widest))
    return pieces


def _lines(block: b.Contents, layout: Layout) -> Iterator[_Line]:
    for entry in block.entries:
        yield _Line(entry, entry.level, entry.words, entry.target, entry.folio)
    if block.entries:
        return
    for heading in contents_entries(layout.document.blocks, block.depth):
        path = first_path(heading.children)
        words: Inline = Text(inline_text(heading.children))
        words = Field(path, (words,)) if path else words
        yield _Line(heading, heading.level, (words,), heading.id, None)


def _setting(layout: Layout, depth: int, *, is_given: bool) -> ParagraphSetting:
    """Return how a line is set; of given ones, those of the first level stand out."""
    styles = layout.styles
    setting = styles.setting(ParagraphRole.CONTENTS)
    if is_given and depth == 0:
        bold = styles.variant(setting.lettering, Shift.BOLD)
        space = setting.before + _FIRST_LEVEL_SPACE * setting.leading
        setting = replace(setting, lettering=bold, before=space)
    return replace(setting, indent=setting.indent + depth * _LEVEL_INDENT * setting.leading)


def _entry(
    line: _Line, layout: Layout, parent: Element, setting: ParagraphSetting, widest: str
) -> Piece:
    reference = Element(Tag.REFERENCE, line.node, Element(Tag.CONTENTS_ENTRY, line.node, parent))
    element = Element(Tag.LINK, line.node, reference)
    room = setting.lettering.width(widest)
    setting = replace(setting, right_indent=setting.right_indent + room)
    link = Hyperlink(f"#{line.target}", element, inline_text(line.words))
    text = layout.text(line.words, ParagraphRole.CONTENTS, element, setting)
    for run in text.runs:
        run.link = link
    number = Element(Tag.SPAN, line.node, element, is_late=True)
    folio = layout.document.folio if line.folio is None else line.folio
    return ContentsEntry(text, link, number, folio, room)


class ContentsEntry(Piece):
    """A line of the contents."""

    def __init__(
        self, text: TextBlock, link: Hyperlink, number: Element, folio: Folio | str, room: float
    ) -> None:
        self.text = text
        self.link = link
        self.number = number
        """The element of the page's number."""
        self.folio = folio
        """As printed, or how it is written when the page is known."""
        self.room = room
        """The width that is kept for numbers."""
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
        tail = ContentsEntry(parts[1], self.link, self.number, self.folio, self.room)
        tail.measure(self.width)
        return parts[0], tail

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the words and the leader; the number follows when all pages are known."""
        self.text.draw(canvas, x, top)
        if not self.text.lines or not self.folio:
            return
        setting = self.text.setting
        baseline = top - self.height + setting.leading - setting.baseline
        start = x + self.text.indent + self.text.lines[-1].width + 0.6 * self.lettering.size
        end = x + self.width
        self._draw_leader(canvas, start, end - self.room, baseline)
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
        printed = self.folio
        if isinstance(printed, Folio):
            place = canvas.anchors.get(self.link.target[1:])
            if place is None:
                return
            printed = printed.text(place.page + 1)
        number = one_line([Run(self.lettering, printed)])
        canvas.draw_lines([number], (end, baseline, 0.0), 0.0, "right")
