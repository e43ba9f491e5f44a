"""Render figures: pictures, scaled to their place, with captions."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.core.roles import ParagraphRole
from briefwright.document import Image
from briefwright.document import blocks as b
from briefwright.document.framing import HIGHEST_SHARE, Crop, size_within, words_for
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.file import text_string
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.layout import Layout


class Picture(Piece):
    """A raster picture, as large as its place allows, never distorted, whole."""

    def __init__(self, image: Image, element: Element | None, place: tuple[float, float]) -> None:
        self.image = image
        self.element = element
        self.place = place
        self.crop = Crop()

    def measure(self, width: float) -> float:
        """Return the height at which the picture fits its place, and the width that is left."""
        self.size = size_within(self.image, (min(self.place[0], width), self.place[1]))
        self.height = self.size[1]
        return self.height

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the picture."""
        if self.element is not None:
            canvas.place(self.element, x, top)
        box = (x, top - self.height, *self.size)
        canvas.draw_picture(self.image, box, self.element, self.crop)


def picture_element(
    node: b.Figure | b.Card, parent: Element, *, anchor: str | None = None
) -> Element | None:
    """Return the element of a picture, with words that stand for it (PDF/UA-1, 7.3).

    A picture with nothing to say, not even in a caption or name, is decoration: None.
    """
    words = words_for(node)
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
        place = (layout.width * block.width, layout.page_height * HIGHEST_SHARE)
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
