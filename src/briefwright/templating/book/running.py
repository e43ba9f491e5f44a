"""Running headers and footers of a book, and the pages that are the book's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from briefwright.document import (
    Block,
    Document,
    Folio,
    Furniture,
    Heading,
    Inlines,
    NumberStyle,
    PageNumber,
    Slots,
    Text,
)
from briefwright.templating.book.edition import Edition
from briefwright.templating.furniture import SEPARATOR

ROMAN: Final = Folio(style=NumberStyle.ROMAN)
"""Pages numbered i, ii, iii …"""
OPENING: Final = "chapter_start"
"""The id of the heading that a chapter of the book's own opens with; no heading of prose has it."""


def running_furniture(edition: Edition, words: Inlines, *, opens: bool = False) -> Furniture:
    """Return header and footer of every page: words and the book's title, version and folio.

    A chapter that ``opens`` with the same words as a heading does not repeat them above it.
    """
    title: Inlines = (Text(edition.short_title),)
    return Furniture(
        header=Slots(left=words, right=title),
        footer=running_footer(edition),
        first_header=Slots(right=title) if opens else None,
        watermark=edition.watermark,
    )


def running_footer(edition: Edition) -> Slots:
    """Return the foot of every page: version and date of the book, and the folio."""
    facts = (edition.version, edition.date(edition.head.date))
    line = SEPARATOR.join(fact for fact in facts if fact)
    return Slots(left=(Text(line),) if line else (), right=(PageNumber(),))


def own_chapter(
    edition: Edition, title: Inlines, blocks: Iterable[Block], folio: Folio
) -> Document:
    """Return a chapter of the book's own: its heading, and what stands below it."""
    return Document(
        edition.properties,
        (Heading(1, title, OPENING), *blocks),
        running_furniture(edition, title, opens=True),
        edition.head.marking,
        folio,
    )
