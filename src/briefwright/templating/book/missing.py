"""The page that stands where a brief or a file could not be printed, and says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten
from typing import Final

from briefwright.core.roles import CalloutRole, ParagraphRole
from briefwright.document import (
    Block,
    Callout,
    Document,
    Folio,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Text,
)
from briefwright.templating.book.chapters import folio_prefix, tab_words
from briefwright.templating.book.edition import Edition
from briefwright.templating.book.running import own_chapter, running_furniture
from briefwright.templating.book.values import TabHead, TabKind

MOST_REASONS: Final = 8
"""Reasons that are printed; of more only the number is."""
_LONGEST_REASON: Final = 160
"""Characters of a reason that are printed, so that all of them fit on one page."""


def missing_document(edition: Edition, tab: TabHead, file: str, reasons: Sequence[str]) -> Document:
    """Return the page in place of a tab that could not be made from ``file``.

    ``reasons`` are whole findings, one line each, as the program prints them.
    """
    note = Paragraph((Text(edition.label("not_printed_note")),))
    page = missing_matter(edition, tab, file, reasons, Folio(folio_prefix(tab)))
    return replace(
        page,
        blocks=(*page.blocks, note),
        furniture=running_furniture(edition, tab_words(edition, tab)),
    )


def missing_matter(
    edition: Edition, head: TabHead, file: str, reasons: Sequence[str], folio: Folio
) -> Document:
    """Return such a page for front or back matter, which is not the same in name and folio."""
    role = ParagraphRole.CALLOUT_BODY
    if head.kind is TabKind.MISSING:
        said = edition.label("not_usable", file=file)
    else:
        said = edition.label("not_printed", file=file)
    box: list[Block] = [Paragraph((Text(said),), role)]
    if reasons:
        cut = (shorten(each, _LONGEST_REASON, placeholder=" …") for each in reasons[:MOST_REASONS])
        box.append(ListBlock(tuple(ListItem((Paragraph((Text(each),), role),)) for each in cut)))
    if len(reasons) > MOST_REASONS:
        more = edition.counted("more_reasons", len(reasons) - MOST_REASONS)
        box.append(Paragraph((Text(more),), role))
    title: Inlines = (Text(edition.label("not_printed_title")),)
    words = edition.in_language(head.title, head.language)
    return own_chapter(edition, words, (Callout(CalloutRole.ALERT, tuple(box), title),), folio)
