"""The program as a library: bind a book; see docs/python.md."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import PurePath

from briefwright.build.book import building
from briefwright.build.book.request import BookRequest
from briefwright.build.book.result import BookResult
from briefwright.build.interface import FilePath
from briefwright.build.request import Format
from briefwright.core.world import DiskWorld


def build_book(
    file: FilePath,
    *,
    formats: Sequence[str] = ("docx", "pdf"),
    templates: Sequence[FilePath] = (),
    sources: Sequence[FilePath] = (),
    keep_going: bool = False,
    strict: bool = False,
) -> BookResult:
    """Return a book as files: ``build_book("x.book.yaml").outputs["pdf"].data`` is the PDF.

    There are no outputs where ``diagnostics`` hold errors, unless it is told to keep going: then a
    page stands for each brief that is ``missing``. Briefs are worked on one after another, in this
    process.

    Raises:
        EnvironmentFailure: the book, or a file that it inserts, cannot be read.
        ValueError: a format is none that a book has.
    """
    kinds = tuple(map(Format, formats))
    if Format.HTML in kinds:
        raise ValueError("a book is no web page: its formats are docx and pdf")
    request = BookRequest(
        os.fspath(file),
        formats=kinds,
        template_folders=tuple(map(PurePath, templates)),
        source_folders=tuple(map(PurePath, sources)),
        strict=strict,
        keeps_going=keep_going,
    )
    return building.build_book(DiskWorld(), request)
