"""Render a document as a PDF file: fill its pages with pieces of layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.fonts import FontFamily
from briefwright.core.rendering import Rendering
from briefwright.document import Document
from briefwright.render.pdf.blocks import render_blocks
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element
from briefwright.render.pdf.file import PdfFile
from briefwright.render.pdf.flowables import Piece, break_pieces
from briefwright.render.pdf.furniture import PageFurniture
from briefwright.render.pdf.layout import Layout, PageEnd
from briefwright.render.pdf.notes import render_notes
from briefwright.render.pdf.publishing import describe, published
from briefwright.render.pdf.sfnt import FontFileError
from briefwright.render.pdf.styles import Styles
from briefwright.theme import Theme


def render_pdf(document: Document, theme: Theme, fonts: Mapping[str, FontFamily]) -> Rendering:
    """Return the document as a PDF 1.7 file (ISO 32000-1), the same bytes for the same input.

    Diagnostics: E403 for a character that no font has (a box stands in its place), E404 for a
    picture that cannot be read (it is left out), T604 for a font file that is no TrueType font
    (there is no file then).
    """
    try:
        return _rendered(document, theme, fonts)
    except FontFileError as error:
        message = f"a font of the theme cannot be used: {error}"
        hint = "give the theme's fonts as TrueType files (.ttf)"
        return Rendering(b"", 0, (Diagnostic("T604", Severity.ERROR, message, hint=hint),))


def _rendered(document: Document, theme: Theme, fonts: Mapping[str, FontFamily]) -> Rendering:
    styles = Styles(theme, fonts, document.properties.language)
    page = theme.page
    height = page.height - page.margins.top - page.margins.bottom
    layout = Layout(document, styles, (page.text_width, height))
    furniture = PageFurniture(layout)
    root = Element(document)
    pieces = render_blocks(document.blocks, layout, root)
    pieces += render_notes(layout, root)
    file = PdfFile(document.properties.language, document.properties.date)
    describe(file, document.properties)
    canvas = PdfCanvas((page.width, page.height), file, styles)
    canvas.draw_furniture = lambda index, count: furniture.draw(canvas, index, count)
    for stretch in _stretches(pieces):
        _fill_pages(stretch, canvas, furniture)
    data = published(canvas, file)
    return Rendering(data, len(canvas.pages), layout.diagnostics())


def _stretches(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Yield the pieces between page breaks; a document without any has an empty page."""
    stretches: list[list[Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, PageEnd):
            stretches.append([])
        else:
            stretches[-1].append(piece)
    yield from filter(None, stretches) if any(stretches) else stretches[:1]


def _fill_pages(pieces: Sequence[Piece], canvas: PdfCanvas, furniture: PageFurniture) -> None:
    """Draw pieces from the head of a new page on, over as many pages as they need."""
    page = canvas.styles.theme.page
    rest = pieces
    while True:
        is_first = not canvas.pages
        top = furniture.text_top(is_first=is_first)
        height = top - furniture.text_foot(is_first=is_first)
        parts = break_pieces(rest, page.text_width, height, fresh=True)
        head, rest = parts or (rest, ())
        _draw(head, canvas, page.margins.left, top)
        canvas.showPage()
        if not rest:
            return


def _draw(pieces: Sequence[Piece], canvas: PdfCanvas, x: float, top: float) -> None:
    after = 0.0
    for index, piece in enumerate(pieces):
        if index:
            top -= after + piece.before
        piece.draw(canvas, x, top)
        top -= piece.height
        after = piece.after
