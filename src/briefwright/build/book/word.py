"""Write the Word file of a book: its cover, and behind it every other piece as sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.archive.pdf.pictures import DrawnPage, NotDrawn, draw_pages
from briefwright.attach.annexes import Annex, Report
from briefwright.attach.word import StylesKept, attach_to_word
from briefwright.build.book.binding import Binding
from briefwright.build.book.chapters import word_name
from briefwright.build.book.matter import COVER
from briefwright.build.book.pieces import InsertedFile, Piece, PieceKind
from briefwright.build.book.writing import PageWriter
from briefwright.build.pictures.pixels import picture_of_pixels
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.rendering import Rendering
from briefwright.document import Block, Document, Figure, PageBreak
from briefwright.render.docx import render_docx
from briefwright.templating.book import TabHead
from briefwright.templating.book.running import running_furniture

CANNOT_DRAW = "B133"
_RESOLUTION = 150.0
"""Pixels per inch of the pictures of inserted pages."""
_LONGEST_ALTERNATIVE = 500


def write_word(binding: Binding, writer: PageWriter) -> Rendering:
    """Return the book as a Word file, piece by piece in the order of its pages."""
    pieces = _in_order(writer.pieces)
    found: list[Diagnostic] = []
    cover, rest = pieces[0], pieces[1:]
    report = Report(f"{binding.request.name}.docx", _own(binding, cover))
    annexes = (annex for piece in rest for annex in _annex(binding, piece, found))
    made = attach_to_word(report, annexes, styles=StylesKept.BRIEF)
    return Rendering(made.data, None, (*found, *made.diagnostics))


def _in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces in the order of pages: the contents were written last."""
    return sorted(pieces, key=lambda piece: (piece.chapter.name != COVER, not piece.chapter.is_front))
