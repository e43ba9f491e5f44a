"""Open a book: its file is read and checked, and so are the names of the files it is made of."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from briefwright.build.book.converting import can_convert
from briefwright.build.book.request import BookRequest
from briefwright.build.search import TemplateSearch
from briefwright.build.template_reading import TemplateReading, read_template
from briefwright.checks.across import FileFacts, check_book_file, file_facts
from briefwright.core.diagnostics import Diagnostic, Severity, sorted_diagnostics
from briefwright.core.errors import UsageError
from briefwright.core.world import World
from briefwright.loading import LoadedBook, load_book
from briefwright.model import Book
from briefwright.model.book_tabs import book_files
from briefwright.templating.book import missing_language

DEFAULT_LOOK = "book"
NO_LOOK = "B132"


@dataclass(frozen=True, slots=True)
class OpenedBook:
    """A book file with what was found in it; ``look`` is None where there is none of its name."""

    loaded: LoadedBook
    text: bytes = field(repr=False)
    look: TemplateReading | None
    diagnostics: tuple[Diagnostic, ...]


def open_book(world: World, request: BookRequest) -> OpenedBook:
    """Return a book as its file has it, with all that is wrong before any brief is looked at.

    Raises:
        EnvironmentFailure: the file cannot be read.
    """
    text = world.read(request.path)
    loaded = load_book(text, request.file)
    book = loaded.book
    if book is None:
        return OpenedBook(loaded, text, None, loaded.diagnostics)
    found = [*loaded.diagnostics]
    found += check_book_file(
        book,
        loaded.positions,
        _facts(world, request, book),
        formats=tuple(kind.value for kind in request.formats),
        can_convert=can_convert(),
    )
    look, look_findings = _look(world, request, loaded, book)
    found += look_findings
    return OpenedBook(loaded, text, look, sorted_diagnostics(found))


def _facts(world: World, request: BookRequest, book: Book) -> Mapping[str, FileFacts]:
    """Return what the files that a book names are, by their names."""
    facts: dict[str, FileFacts] = {}
    for file in book_files(book):
        path = request.folder / PurePath(file.path)
        if file.path in facts:
            continue
        if world.is_file(path):
            facts[file.path] = file_facts(world.read(path))
        else:
            folder = posixpath.dirname(file.path)
            beside = (posixpath.join(folder, name) for name in world.files(path.parent))
            facts[file.path] = FileFacts(None, beside=tuple(beside))
    return facts


def _look(
    world: World, request: BookRequest, loaded: LoadedBook, book: Book
) -> tuple[TemplateReading | None, tuple[Diagnostic, ...]]:
    search = TemplateSearch(world, given=request.template_folders, brief_folder=request.folder)
    try:
        folder = search.look(str(book.look or DEFAULT_LOOK))
    except UsageError as error:
        place = loaded.positions.nearest(("look",))
        message = _sentence(error.message)
        return None, (Diagnostic(NO_LOOK, Severity.ERROR, message, place, error.hint, "look"),)
    reading = read_template(search, folder, str(book.language))
    if reading.template is None:
        return reading, reading.diagnostics
    place = loaded.positions.nearest(("language",))
    silent = missing_language(reading.template, str(book.language), place)
    return reading, (*reading.diagnostics, *silent)


def _sentence(message: str) -> str:
    return f"{message[:1].upper()}{message[1:]}."
