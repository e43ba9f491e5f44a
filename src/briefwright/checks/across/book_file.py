"""The file of a book: whether entries, tabs, names and files fit together."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Protocol

from briefwright.checks.across.file_facts import FileFacts
from briefwright.checks.across.inserted_files import check_files
from briefwright.checks.across.problems import Problem
from briefwright.core.diagnostics import Diagnostic, Span, sorted_diagnostics
from briefwright.core.paths import FieldPath, path_text
from briefwright.model import Book, BookEntry
from briefwright.model.book_tabs import Tab, entries, tabs

LONGEST_NAME = 8  # characters
_NAME = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_WITHOUT_USE = {
    "brief": ("language", "marking"),
    "text": ("template",),
    "inserted": ("template",),
}


class BookPlaces(Protocol):
    """Where the fields of a book stand in its file."""

    @property
    def file(self) -> str:
        """The name of the file."""
        ...

    def key(self, path: FieldPath, /) -> Span | None:
        """Return the span of the key that a path ends with; None for entries of lists."""
        ...

    def holder(self, path: FieldPath, /) -> Span:
        """Return where to say that a part lacks something."""
        ...

    def nearest(self, path: FieldPath, /) -> Span:
        """Return the span of a field, or of the closest part that holds it."""
        ...


def check_book_file(
    book: Book,
    places: BookPlaces,
    files: Mapping[str, FileFacts] | None = None,
    *,
    formats: tuple[str, ...] = ("pdf", "docx"),
    can_convert: bool = True,
) -> tuple[Diagnostic, ...]:
    """Return what does not fit together in the file of a book, sorted by place.

    ``files`` holds the facts of each path of ``book_files``; without it no file is spoken of.
    ``formats`` are those that will be built; ``can_convert`` says whether Word files can be made
    PDFs here (by LibreOffice).
    """
    problems = [*_structure(book), *_entries(book), *_names(book)]
    if files is not None:
        own_name = posixpath.basename(places.file.replace("\\", "/"))
        problems += check_files(book, own_name, files, formats, can_convert=can_convert)
    return sorted_diagnostics(_diagnostic(each, places) for each in problems)


def _diagnostic(problem: Problem, places: BookPlaces) -> Diagnostic:
    if problem.is_missing:
        span = places.holder(problem.path)
    elif problem.is_about_key:
        span = places.key(problem.path) or places.nearest(problem.path)
    else:
        span = places.nearest(problem.path)
    message = problem.message
    if problem.elsewhere is not None:
        line = places.holder(problem.elsewhere).line
        message = message.replace("{place}", f"on line {line}")
    path = path_text(problem.path) or None
    return Diagnostic(problem.code, problem.severity, message, span, problem.hint, path)


def _structure(book: Book) -> Iterator[Problem]:
    if book.parts and book.tabs:
        message = "A book has parts or tabs, not both."
        hint = "Move these tabs into a part of their own: `- title: …` and `tabs:` below it."
        yield Problem("B109", ("tabs",), message, hint, is_about_key=True)
    if not tabs(book):
        message = "There is no tab in this book, so there is nothing to bind."
        hint = "Name the briefs: `tabs: [first.yaml, second.yaml]`."
        yield Problem("B110", (), message, hint, is_missing=True)
        return
    for index, part in enumerate(book.parts):
        if not part.tabs:
            message = f"The part '{part.title}' has no tab."
            hint = "Name its briefs under `tabs`, or leave the part out."
            yield Problem("B110", ("parts", index), message, hint, is_missing=True)


def _entries(book: Book) -> Iterator[Problem]:
    for path, entry in entries(book):
        filled = _documents_of(entry)
        if len(filled) != 1:
            yield _not_one_document(path, filled)
            continue
        if filled != ("brief",) and entry.title is None:
            message = "This entry needs a title: only a brief brings one of its own."
            hint = "Add `title: …`; the contents and bookmarks show it."
            yield Problem("B103", path, message, hint, is_missing=True)
        yield from _without_use(path, entry, filled[0])


def _documents_of(entry: BookEntry) -> tuple[str, ...]:
    """Return which kinds of document an entry holds; a PDF and its Word file are one."""
    given = {
        "brief": entry.brief is not None,
        "inserted": entry.is_inserted,
        "text": entry.text is not None,
    }
    return tuple(kind for kind, is_given in given.items() if is_given)


def _not_one_document(path: FieldPath, filled: tuple[str, ...]) -> Problem:
    if not filled:
        message = "This entry has no document."
        return Problem("B102", path, message, "Add brief, pdf, word or text.", is_missing=True)
    words = {"brief": "a brief", "inserted": "an inserted file", "text": "prose"}
    *first, last = (words[kind] for kind in filled)
    message = f"This entry holds {', '.join(first)} and {last}; an entry is one document."
    return Problem("B102", path, message, "Make an entry of each.", is_missing=True)


def _without_use(path: FieldPath, entry: BookEntry, kind: str) -> Iterator[Problem]:
    for name in _WITHOUT_USE[kind]:
        if getattr(entry, name) is not None:
            field = (*path, name)
            if kind == "brief":
                message = f"A brief states its own {name}; this one does not count."
                hint = f"Set {name} in the brief."
            else:
                message = "Only briefs have a template; this one does not count."
                hint = "Leave it out."
            yield Problem("B113", field, message, hint, is_about_key=True, is_warning=True)


def _names(book: Book) -> Iterator[Problem]:
    first: dict[str, Tab] = {}
    for tab in tabs(book):
        if not tab.is_counted:
            yield from _unfit_name(tab)
        known = first.setdefault(tab.name.casefold(), tab)
        if known is not tab:
            yield _clash(tab, known)


def _unfit_name(tab: Tab) -> Iterator[Problem]:
    wrong = []
    if len(tab.name) > LONGEST_NAME:
        wrong.append(f"{len(tab.name)} characters")
    if not _NAME.fullmatch(tab.name):
        wrong.append("other signs than letters and digits")
    if wrong:
        message = f"The name '{tab.name}' has {' and '.join(wrong)}; it stands before page numbers."
        hint = f"Write up to {LONGEST_NAME} letters and digits, such as 3, A or 2.1."
        yield Problem("B108", (*tab.path, "name"), message, hint)


def _clash(tab: Tab, known: Tab) -> Problem:
    if tab.is_counted:
        message = f"This tab is counted as {tab.name}, a name that the tab {{place}} was given."
        hint = "Give this tab a name of its own, or the other one."
        return Problem("B107", tab.path, message, hint, is_missing=True, elsewhere=known.path)
    other = "is counted so" if known.is_counted else "has it already"
    message = f"The name '{tab.name}' is taken: the tab {{place}} {other}."
    hint = "Give one of the two another name."
    return Problem("B107", (*tab.path, "name"), message, hint, elsewhere=known.path)
