"""Read the files that go into a book as they are: PDFs, and Word files that become PDFs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from briefwright.attach.pdf.counting import page_count
from briefwright.attach.word import annex_refusal
from briefwright.build.book.converting import NotConverted, pdf_of_word
from briefwright.build.book.pieces import InsertedFile
from briefwright.build.book.request import BookRequest
from briefwright.build.request import Format
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.paths import FieldPath, path_text
from briefwright.core.world import World
from briefwright.loading import Positions
from briefwright.model import BookEntry

CANNOT_CONVERT, NOT_ATTACHED = "B131", "A215"


@dataclass(frozen=True, slots=True)
class InsertReader:
    """Reads the files of entries that are inserted as they are."""

    world: World
    request: BookRequest
    positions: Positions

    def read(self, path: FieldPath, entry: BookEntry) -> InsertedFile | tuple[Diagnostic, ...]:
        """Return an inserted file with the number of its pages, or why it cannot go in.

        A Word file without a PDF beside it is made one by LibreOffice (B131 where that fails). For
        a Word book alone that is not needed; its pages are then counted if LibreOffice is there.
        A Word file that no other can take in is found here already (A215).
        """
        pdf, word = (
            self.world.read(self.request.folder / PurePath(str(file))) if file is not None else None
            for file in (entry.pdf, entry.word)
        )
        formats = self.request.formats
        if word is not None and Format.DOCX in formats:
            refused = annex_refusal(word)
            if refused is not None:
                message = f"{entry.word} cannot go into the Word book: {refused.message}."
                return (self._error((*path, "word"), NOT_ATTACHED, message, refused.hint),)
        name = str(entry.pdf or entry.word)
        if pdf is None and word is not None:
            try:
                pdf = pdf_of_word(word)
            except NotConverted as failure:
                if Format.PDF not in formats:
                    return InsertedFile(name, b"", None, word)
                hint = "Name the same document as a PDF besides: `pdf: FILE.pdf`."
                message = f"{name} cannot be made a PDF: {failure}."
                return (self._error((*path, "word"), CANNOT_CONVERT, message, hint),)
        if pdf is None:
            raise AssertionError("an insert without a file")
        key = (*path, "pdf" if entry.pdf is not None else "word")
        count = page_count(pdf, name)
        if isinstance(count, tuple):
            return tuple(self._error(key, each.code, each.message, each.hint) for each in count)
        return InsertedFile(name, pdf, count, word)

    def _error(self, path: FieldPath, code: str, message: str, hint: str | None) -> Diagnostic:
        place = self.positions.nearest(path)
        return Diagnostic(code, Severity.ERROR, message, place, hint, path_text(path))
