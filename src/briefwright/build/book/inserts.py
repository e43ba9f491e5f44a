"""Read the files that go into a book as they are: PDFs, and Word files that become PDFs."""

from __future__ import annotations

from pathlib import PurePath

from briefwright.attach.pdf.counting import page_count
from briefwright.build.book.converting import NotConverted, pdf_of_word
from briefwright.build.book.pieces import InsertedFile
from briefwright.build.book.request import BookRequest
from briefwright.build.request import Format
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.world import World
from briefwright.model import BookEntry

CANNOT_CONVERT = "B131"


def read_insert(
    world: World, request: BookRequest, entry: BookEntry, place: Span
) -> InsertedFile | tuple[Diagnostic, ...]:
    """Return an inserted file with the number of its pages, or why it cannot go in.

    A Word file without a PDF beside it is made one by LibreOffice (B131 where that fails). For a
    Word book alone that is not needed; its pages are then counted if LibreOffice is there.
    """
    pdf, word = (
        world.read(request.folder / PurePath(str(file))) if file is not None else None
        for file in (entry.pdf, entry.word)
    )
    name = str(entry.pdf or entry.word)
    if pdf is None and word is not None:
        try:
            pdf = pdf_of_word(word)
        except NotConverted as failure:
            if Format.PDF not in request.formats:
                return InsertedFile(name, b"", None, word)
            hint = "Name the same document as a PDF besides: `pdf: FILE.pdf`."
            message = f"{name} cannot be made a PDF: {failure}."
            return (Diagnostic(CANNOT_CONVERT, Severity.ERROR, message, place, hint),)
    if pdf is None:
        raise AssertionError("an insert without a file")
    count = page_count(pdf, name)
    if isinstance(count, tuple):
        return tuple(_placed(each, place) for each in count)
    return InsertedFile(name, pdf, count, word)


def _placed(found: Diagnostic, place: Span) -> Diagnostic:
    return Diagnostic(found.code, found.severity, found.message, place, found.hint)
