"""What a book lacks: entries whose file is missing, or is another thing than it should be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from briefwright.build.book.members import Member
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.paths import FieldPath, path_text
from briefwright.model import Book
from briefwright.model.book_tabs import entries

OF_FILES = frozenset({"B104", "B105", "B111", "B112"})
"""Errors of one file that a book names; all others are of the book as a whole."""
_KEYS = ("brief", "pdf", "word")


def unusable_files(
    book: Book, diagnostics: Iterable[Diagnostic]
) -> Mapping[FieldPath, tuple[Diagnostic, ...]]:
    """Return the errors of files, by the path of the entry that names the file."""
    paths = {path_text((*path, key)): path for path, _ in entries(book) for key in _KEYS}
    found: dict[FieldPath, tuple[Diagnostic, ...]] = {}
    for each in diagnostics:
        if each.code in OF_FILES and each.severity is Severity.ERROR and each.path in paths:
            path = paths[each.path]
            found[path] = (*found.get(path, ()), each)
    return found


def missing_files(
    book: Book,
    folder: PurePath,
    members: Mapping[FieldPath, Member],
    unusable: Mapping[FieldPath, Sequence[Diagnostic]],
) -> tuple[str, ...]:
    """Return the files in whose place only a page stands, in the order of the book.

    ``folder`` is that of the book file.
    """
    found: list[str] = []
    for path, entry in entries(book):
        member = members.get(path)
        if member is not None and not member.is_sound:
            found.append(member.request.file)
        elif path in unusable:
            wrong = {each.path for each in unusable[path]}
            keys = [key for key in _KEYS if path_text((*path, key)) in wrong]
            found += [str(folder / str(getattr(entry, key))) for key in keys]
    return tuple(dict.fromkeys(found))
