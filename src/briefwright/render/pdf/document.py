"""Render a document as a PDF file: ReportLab's Platypus fills the pages with pieces of layout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate
from reportlab.platypus import PageBreak as NextPage

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
    styles = Styles(theme, fonts)
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
    Pages(canvas, furniture, theme).build(_story(pieces, canvas))
    data = published(canvas, file)
    return Rendering(data, len(canvas.pages), layout.diagnostics())


class Pages(BaseDocTemplate):
    """The pages: a template for the first and one for all others, each with one frame of text."""

    _doSave = 0

    def __init__(self, canvas: PdfCanvas, furniture: PageFurniture, theme: Theme) -> None:
        super().__init__("", pagesize=(theme.page.width, theme.page.height))
        self.canvas = canvas
        for name, is_first in (("first", True), ("later", False)):
            foot = furniture.text_foot(is_first=is_first)
            height = furniture.text_top(is_first=is_first) - foot
            left, width = theme.page.margins.left, theme.page.text_width
            frame = TextFrame(left, foot, width, height, 0, 0, 0, 0, overlapAttachedSpace=False)
            self.addPageTemplates(PageTemplate(name, [frame], autoNextPageTemplate="later"))

    def _makeCanvas(self, *_args: object, **_options: object) -> PdfCanvas:
        return self.canvas


class TextFrame(Frame):
    """The text area of a page."""

    _atTop: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in the frame yet."""
        return bool(self._atTop)


class Story(Flowable):
    """Pieces between two page breaks, as one flowable that fills whole pages."""

    _frame: TextFrame

    def __init__(self, pieces: Sequence[Piece], canvas: PdfCanvas) -> None:
        super().__init__()
        self.pieces = pieces
        self.pdf = canvas
        self.parts: tuple[Sequence[Piece], Sequence[Piece]] = (pieces, ())

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Return the size: all that there is, or more where the story is longer than the page."""
        self.width, self.height = availWidth, availHeight
        if not self._frame.is_empty:
            return availWidth, availHeight + 1
        parts = break_pieces(self.pieces, availWidth, availHeight, fresh=True)
        self.parts = parts or (self.pieces, ())
        return availWidth, availHeight + 1 if self.parts[1] else availHeight

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Return what fits on the page, as found when it was measured, and the rest."""
        head, tail = self.parts
        return (
            [Page(head, self.pdf), Story(tail, self.pdf)] if tail and self._frame.is_empty else []
        )

    def drawOn(self, canvas: Canvas, x: float, y: float, _sW: float = 0) -> None:
        """Draw the pieces from the top of the frame."""
        top = y + self.height
        after = 0.0
        for index, piece in enumerate(self.pieces):
            if index:
                top -= after + piece.before
            piece.draw(self.pdf, x, top)
            top -= piece.height
            after = piece.after


class Page(Story):
    """The part of a story that fills one page."""

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Return the size of the page's text."""
        self.width, self.height = availWidth, availHeight
        return availWidth, availHeight


def _story(pieces: Sequence[Piece], canvas: PdfCanvas) -> list[Flowable]:
    """Return the pieces as stories, one for each stretch between page breaks."""
    stretches: list[list[Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, PageEnd):
            stretches.append([])
        else:
            stretches[-1].append(piece)
    story: list[Flowable] = []
    for stretch in filter(None, stretches):
        story += [NextPage(), Story(stretch, canvas)] if story else [Story(stretch, canvas)]
    return story or [Story([], canvas)]
