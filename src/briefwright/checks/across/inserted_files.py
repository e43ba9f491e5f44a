"""The files that a book names: there, of the right kind, no book among them, no brief twice."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from briefwright.checks.across.file_facts import FileFacts, FileKind
from briefwright.checks.across.problems import Problem
from briefwright.core.suggestions import closest
from briefwright.model import Book, BookFile, BookFileKind, book_files
from briefwright.model.book_tabs import entries

_WANTED = {
    BookFileKind.BRIEF: (FileKind.TEXT, "a brief in YAML"),
    BookFileKind.PDF: (FileKind.PDF, "a PDF"),
    BookFileKind.WORD: (FileKind.WORD, "a Word file (.docx)"),
}
_KEY_OF = {FileKind.PDF: "pdf", FileKind.WORD: "word", FileKind.TEXT: "brief"}
_MISSING = FileFacts(None)


def check_files(
    book: Book,
    own_name: str,
    files: Mapping[str, FileFacts],
    formats: tuple[str, ...],
    *,
    can_convert: bool,
) -> Iterator[Problem]:
    """Find files that are missing, are something else, or stand twice; ``own_name`` is the book."""
    for file in book_files(book):
        facts = files.get(file.path, _MISSING)
        if facts.kind is None:
            yield _missing(file, facts)
        elif facts.kind is FileKind.BOOK or posixpath.normpath(file.path) == own_name:
            yield _book_in_a_book(file, own_name)
        elif facts.kind is not _WANTED[file.kind][0]:
            yield _of_another_kind(file, facts.kind)
    yield from _twice(book, files)
    yield from _one_format_only(book, formats, can_convert=can_convert)


def _missing(file: BookFile, facts: FileFacts) -> Problem:
    near = closest(posixpath.normpath(file.path), facts.beside)
    hint = f"Did you mean '{near}'?" if near else "Paths are read from the folder of this file."
    return Problem("B104", file.field, f"There is no file '{file.path}'.", hint)


def _book_in_a_book(file: BookFile, own_name: str) -> Problem:
    is_itself = posixpath.normpath(file.path) == own_name
    what = "this book itself" if is_itself else "a book, and books are not bound"
    hint = "Name its briefs one by one." if not is_itself else "Name a brief, or leave it out."
    return Problem("B105", file.field, f"'{file.path}' is {what}.", hint)


def _of_another_kind(file: BookFile, kind: FileKind) -> Problem:
    _, wanted = _WANTED[file.kind]
    message = f"'{file.path}' is {kind.value}, not {wanted}."
    key = _KEY_OF.get(kind)
    hint = f"Write `{key}: {file.path}`." if key else f"Save it as {wanted}, or name another file."
    if kind is FileKind.OTHER:
        message = f"'{file.path}' is not {wanted}, whatever its name says."
    if kind is FileKind.TEXT:
        hint = f"Plain text is not inserted; if it is a brief, write `brief: {file.path}`."
    return Problem("B111", file.field, message, hint)


def _twice(book: Book, files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """Find briefs that stand twice in one template; in another one they are another document."""
    seen: dict[tuple[str, str | None], BookFile] = {}
    for file in book_files(book):
        if file.kind is not BookFileKind.BRIEF:
            continue
        template = file.entry.template or book.template
        path = posixpath.normpath(file.path)
        content = files.get(file.path, _MISSING).sha256
        known = seen.get((path, template)) or (seen.get((content, template)) if content else None)
        seen.setdefault((path, template), file)
        if content:
            seen.setdefault((content, template), file)
        if known is not None:
            what = "the same brief" if posixpath.normpath(known.path) == path else "a copy of it"
            message = f"'{file.path}' stands in the book twice: {what} is named {{place}}."
            hint = "Leave one out, or give them different templates."
            yield Problem("B106", file.field, message, hint, elsewhere=known.field)


def _one_format_only(
    book: Book, formats: tuple[str, ...], *, can_convert: bool
) -> Iterator[Problem]:
    for path, entry in entries(book):
        if entry.pdf is not None and entry.word is None and "docx" in formats:
            message = "There is no Word file of this: in the Word book its pages are pictures."
            hint = "Name one under `word`, or build the PDF only."
            yield Problem("B112", (*path, "pdf"), message, hint, is_note=True)
        if entry.word is not None and entry.pdf is None and "pdf" in formats:
            if can_convert:
                message = "There is no PDF of this: LibreOffice lays it out for the PDF book."
            else:
                message = "There is no PDF of this, and no LibreOffice here that could make one."
            hint = "Name one under `pdf`, or build the Word book only."
            yield Problem("B112", (*path, "word"), message, hint, is_note=can_convert)
