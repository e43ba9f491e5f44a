"""Books bound for tests, and what is in them."""

from __future__ import annotations

import io
from functools import cache

import pikepdf

from briefwright.document import (
    Block,
    Properties,
)
from briefwright.document.book import Chapter
from briefwright.render.pdf.book import BookFile
from tests.support.book_documents import (
    write_book,
)
from tests.support.nodes import document_of
from tests.support.themes import plain_theme, shipped_fonts


@cache
def book(tabs: int) -> bytes:
    """Return a book of so many tabs."""
    target = io.BytesIO()
    write_book(target, tabs)
    return target.getvalue()


def opened(data: bytes) -> pikepdf.Pdf:
    """Return a file, opened."""
    return pikepdf.open(io.BytesIO(data))


def bound(*chapters: Chapter, properties: Properties | None = None) -> pikepdf.Pdf:
    """Return a book of chapters."""
    target = io.BytesIO()
    file = BookFile(target)
    for chapter in chapters:
        file.add(chapter, plain_theme(), shipped_fonts())
    file.finish(properties or chapters[0].document.properties)
    return opened(target.getvalue())


def chapter_of(*blocks: Block, name: str = "1", title: str = "") -> Chapter:
    """Return a chapter of blocks."""
    return Chapter(document_of(*blocks), name, title)
