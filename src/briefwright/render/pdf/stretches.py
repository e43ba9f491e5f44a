"""Stretches of pages: what stands between page breaks, on pages of one shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.document import Block, Section
from briefwright.render.pdf.blocks import render_block
from briefwright.render.pdf.elements import Element
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.layout import Layout, PageEnd
from briefwright.theme import Page


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces that begin a page, and the shape of their pages."""

    pieces: list[Piece]
    page: Page


def render_stretches(blocks: Sequence[Block], layout: Layout, parent: Element) -> Sequence[Stretch]:
    """Return the blocks of the body as stretches; a document without words has an empty page."""
    upright = layout.theme.page
    stretches = [Stretch([], upright)]
    for block in blocks:
        is_turned = isinstance(block, Section) and block.landscape
        page = upright.turned if is_turned else upright
        if is_turned or stretches[-1].page is not page:
            stretches.append(Stretch([], page))
        with layout.on(page):
            pieces = render_block(block, layout, parent)
        for piece in pieces:
            if isinstance(piece, PageEnd):
                stretches.append(Stretch([], page))
            else:
                stretches[-1].pieces.append(piece)
    return [stretch for stretch in stretches if stretch.pieces] or stretches[:1]
