"""What a book is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from briefwright.build.request import Format
from briefwright.core.rendering import DocxKind, PdfKind

Progress = Callable[[int, int, str], None]
"""Told how many steps are done, of how many, and what is being worked on."""


def _unheard(_done: int, _of: int, _what: str) -> None:
    """Say nothing."""


@dataclass(frozen=True, slots=True)
class BookRequest:
    """One book to build; ``file`` is named as the user did, all it names lies relative to it."""

    file: str
    formats: tuple[Format, ...] = (Format.DOCX, Format.PDF)
    template_folders: tuple[PurePath, ...] = ()
    source_folders: tuple[PurePath, ...] = ()
    strict: bool = False
    keeps_going: bool = False
    """Whether a brief with errors gives way to a page that says so, rather than stop the book."""
    pdf: PdfKind | None = None
    """What the PDF is for; None leaves it to the theme of the book."""
    docx: DocxKind | None = None
    """What the Word file is for, likewise."""
    workers: int = 1
    """Processes that work on briefs."""
    progress: Progress = _unheard

    @property
    def path(self) -> PurePath:
        """The file to read."""
        return PurePath(self.file)

    @property
    def folder(self) -> PurePath:
        """Where the book lies."""
        return self.path.parent

    @property
    def name(self) -> str:
        """The name of the outputs, without their ending: ``balkans`` for ``balkans.book.yaml``."""
        return self.path.stem.removesuffix(".book")
