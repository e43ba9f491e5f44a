"""From the bytes of a file to a book, or to all that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefwright.core.diagnostics import Diagnostic
from briefwright.loading.ignoring import Ignore
from briefwright.loading.known_keys import KnownKeys
from briefwright.loading.overrides import COMMAND_LINE, Override
from briefwright.loading.parts import FileOf, load_part
from briefwright.loading.positions import Positions
from briefwright.model import Book, Brief

_BOOK = FileOf(
    part=Book,
    name="book",
    known_keys=KnownKeys(Book),
    other="brief",
    is_other=("summary", *(name for name in Brief.model_fields if name not in Book.model_fields)),
    is_own=frozenset(("parts", "tabs", "front", "back")),
    hint="Build it with 'brief build'; or name it behind a tab of a book: `tabs: [{brief: FILE}]`.",
)


@dataclass(frozen=True, slots=True)
class LoadedBook:
    """What a file holds; ``book`` is None where it is not one."""

    book: Book | None
    positions: Positions
    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = field(repr=False)
    """Of the file, for excerpts."""
    override_lines: tuple[str, ...] = ()
    """The texts of the overrides, which spans in ``--set`` point into."""
    ignores: tuple[Ignore, ...] = ()
    """The findings that comments in the file ask to ignore."""

    def lines_of(self, file: str) -> Sequence[str]:
        """Return the lines that spans in a file point into: the book's own, or ``--set``."""
        if file == COMMAND_LINE:
            return self.override_lines
        return self.lines if file == self.positions.file else ()


def load_book(data: bytes, file: str, overrides: Sequence[Override] = ()) -> LoadedBook:
    """Return the book that a YAML file holds, with everything that is wrong with it as a file.

    ``overrides`` stand in for values of the file before anything is validated. Whether its tabs
    and files fit together is for ``checks.across.check_book_file``.
    """
    loaded = load_part(_BOOK, data, file, overrides)
    return LoadedBook(
        loaded.part,
        loaded.positions,
        loaded.diagnostics,
        loaded.lines,
        loaded.override_lines,
        loaded.ignores,
    )
