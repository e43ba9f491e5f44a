"""The panel of a cover: a coloured field from the upper edge of the page, with words on it."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.document import blocks as b
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.furniture import PageFurniture
from briefwright.render.pdf.layout import Layout, PageEnd, RenderBlocks, nested


def render_cover(
    block: b.Cover, layout: Layout, parent: Element, render_blocks: RenderBlocks
) -> Sequence[Piece]:
    """Return the panel with its words; it stands at the head of a page."""
    element = Element(Tag.SECTION, block, parent)
    content = nested(render_blocks(block.blocks, layout, element))
    page, look = layout.theme.page, layout.theme.cover
    above = page.height - PageFurniture(layout, page).text_top(is_first=True)
    panel = Panel(content, look.fill, (look.height * page.height - above, look.padding), element)
    panel.after = look.padding
    return [PageEnd(), panel]


class Panel(Piece):
    """Words, and the field behind them: as wide as the page, from its upper edge down.

    The words stand at its foot.
    """

    def __init__(
        self, content: Piece, fill: str, lengths: tuple[float, float], element: Element
    ) -> None:
        self.content = content
        self.fill = fill
        self.least, self.padding = lengths
        """The height from the upper edge of the words down, and the space below the words."""
        self.element = element

    def measure(self, width: float) -> float:
        """Return the height of the words, or the field's own from there down."""
        self.drop = max(self.least - self.content.measure(width) - self.padding, 0.0)
        self.height = self.drop + self.content.height + self.padding
        return self.height

    def inner(self) -> Sequence[Piece]:
        """Return the words."""
        return (self.content,)

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the words; the field follows with the furniture, behind headers as well."""
        canvas.place(self.element, x, top)
        canvas.add_panel(self.fill, top - self.height)
        self.content.draw(canvas, x, top - self.drop)
