"""Draw a document: its blocks become pieces of layout, and these fill pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefwright.document import Document
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.file import PdfFile
from briefwright.render.pdf.flowables import Piece
from briefwright.render.pdf.furniture import PageFurniture
from briefwright.render.pdf.layout import Layout
from briefwright.render.pdf.letterhead import LetterheadContent, add_letterhead
from briefwright.render.pdf.notes import render_foot_notes, render_notes
from briefwright.render.pdf.page_filling import PageFiller
from briefwright.render.pdf.page_words import PageWords
from briefwright.render.pdf.stretches import render_stretches
from briefwright.render.pdf.styles import Styles


@dataclass(frozen=True, slots=True)
class Drawing:
    """The pages that a document fills, its layout, and the root of its structure."""

    canvas: PdfCanvas
    layout: Layout
    root: Element


def drawn(
    document: Document,
    styles: Styles,
    file: PdfFile,
    *,
    letterhead: LetterheadContent | None = None,
    words: PageWords | None = None,
    tag: Tag = Tag.DOCUMENT,
) -> Drawing:
    """Return the drawing of a document; ``words`` takes down what stands on its pages.

    Raises:
        FontFileError: a font of the theme is no TrueType font.
        LetterheadError: the letterhead cannot lie under pages of this size.
    """
    layout = Layout(document, styles)
    root = Element(tag, document)
    if layout.theme.notes == "end":
        layout.inlines.notes_section = Element(Tag.SECTION, document, root, is_late=True)
    stretches = render_stretches(document.blocks, layout, root)
    notes: Mapping[Element, Sequence[Piece]] = {}
    if layout.theme.notes == "foot":
        notes = render_foot_notes(layout)
    else:
        stretches[-1].pieces.extend(render_notes(layout))
    size = (layout.theme.page.width, layout.theme.page.height)
    canvas = PdfCanvas(size, file, styles)
    canvas.words = words
    if letterhead is not None:
        canvas.sheets = add_letterhead(canvas.file, letterhead, size)
    filler = PageFiller(canvas, layout, notes)
    for stretch in stretches:
        filler.fill(stretch.pieces, PageFurniture(layout, stretch.page))
    filler.finish()
    return Drawing(canvas, layout, root)
