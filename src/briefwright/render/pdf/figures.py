"""Render figures: pictures, scaled to their place, with captions."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.core.roles import ParagraphRole
from briefwright.document import Image
from briefwright.document import blocks as b
from briefwright.document.walk import inline_text
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.file import text_string
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.layout import Layout

_HIGHEST_SHARE = 0.8
"""Of the height of a page: higher pictures are set smaller."""


class Picture(Piece):
    """A raster picture, as large as its place allows, never distorted."""

    def __init__(self, image: Image, element: Element | None, place: tuple[float, float]) -> None:
        self.image = image
        self.element = element
        self.place = place

    def measure(self, width: float) -> float:
        """Return the height at which the picture fits its place, and the width that is left."""
        wide, high = self.place
        scale = min(min(wide, width) / self.image.width, high / self.image.height)
        self.size = self.image.width * scale, self.image.height * scale
        self.height = self.size[1]
        return self.height

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the picture."""
        if self.element is not None:
            canvas.place(self.element, x, top)
        canvas.draw_picture(self.image, (x, top - self.height, *self.size), self.element)


def picture_element(
    node: b.Figure | b.Card, parent: Element, *, anchor: str | None = None
) -> Element | None:
    """Return the element of a picture, with words that stand for it (PDF/UA-1, 7.3).

    A picture with nothing to say, not even in a caption or name, is decoration: None.
    """
    words = node.alternative.strip()
    words = words or inline_text(node.caption if isinstance(node, b.Figure) else node.name).strip()
    if not words:
        return None
    attributes = f"/Alt{text_string(words)}"
    return Element(Tag.FIGURE, node, parent, anchor=anchor, attributes=attributes)


def render_figure(block: b.Figure, layout: Layout, parent: Element) -> Sequence[Piece]:
    """Return a picture and, kept with it, its caption."""
    look = layout.theme.figures
    element = Element(Tag.DIVISION, block, parent, anchor=block.id)
    pieces: list[Piece] = []
    if layout.can_read(block.image):
        place = (layout.width * block.width, layout.page_height * _HIGHEST_SHARE)
        picture = picture_element(block, element, anchor=block.id)
        pieces.append(Picture(block.image, picture, place))
    if block.caption:
        caption = Element(Tag.CAPTION, block, element)
        text = layout.text(block.caption, ParagraphRole.CAPTION, caption)
        text.keep_with_next = False
        pieces.append(text)
    for piece in pieces[:-1]:
        piece.keep_with_next = True
    if pieces:
        pieces[0].before += look.before
        pieces[-1].after += look.after
    return pieces
