"""Render figures: pictures, scaled to their place, with captions."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.core.roles import ParagraphRole
from briefwright.document import Image
from briefwright.document import blocks as b
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Aspect, Element
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.layout import Layout

_HIGHEST_SHARE = 0.8
"""Of the height of a page: higher pictures are set smaller."""


class Picture(Piece):
    """A raster picture, as large as its place allows, never distorted."""

    def __init__(self, image: Image, element: Element, place: tuple[float, float]) -> None:
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
        canvas.place(self.element, x, top)
        canvas.draw_picture(self.image, (x, top - self.height, *self.size))


def render_figure(block: b.Figure, layout: Layout, parent: Element) -> Sequence[Piece]:
    """Return a picture and, kept with it, its caption."""
    look = layout.theme.figures
    element = Element(block, parent, anchor=block.id)
    pieces: list[Piece] = []
    if layout.can_read(block.image):
        place = (layout.width * block.width, layout.page_height * _HIGHEST_SHARE)
        pieces.append(
            Picture(block.image, Element(block, element, Aspect.PICTURE, block.id), place)
        )
    if block.caption:
        caption = Element(block, element, Aspect.CAPTION)
        text = layout.text(block.caption, ParagraphRole.CAPTION, caption)
        text.keep_with_next = False
        pieces.append(text)
    for piece in pieces[:-1]:
        piece.keep_with_next = True
    if pieces:
        pieces[0].before += look.before
        pieces[-1].after += look.after
    return pieces
