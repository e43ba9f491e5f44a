"""The page that stands where a brief could not be printed, and says why."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten
from typing import Final

from briefwright.core.roles import CalloutRole, ParagraphRole
from briefwright.document import (
    Block,
    Callout,
    Document,
    Folio,
    Heading,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Text,
)
from briefwright.templating.book.chapters import folio_prefix, tab_words
from briefwright.templating.book.edition import Edition
from briefwright.templating.book.running import OPENING, running_furniture
from briefwright.templating.book.values import TabHead

MOST_REASONS: Final = 8
"""Reasons that are printed; of more only the number is."""
_LONGEST_REASON: Final = 160
"""Characters of a reason that are printed, so that all of them fit on one page."""


def missing_document(edition: Edition, tab: TabHead, file: str, reasons: Sequence[str]) -> Document:
    """Return the page in place of a tab that could not be made from ``file``.

    ``reasons`` are whole findings, one line each, as the program prints them.
    """
    role = ParagraphRole.CALLOUT_BODY
    said = edition.label("not_printed", file=file)
    box: list[Block] = [Paragraph((Text(said),), role)]
    if reasons:
        cut = (shorten(each, _LONGEST_REASON, placeholder=" …") for each in reasons[:MOST_REASONS])
        box.append(ListBlock(tuple(ListItem((Paragraph((Text(each),), role),)) for each in cut)))
    if len(reasons) > MOST_REASONS:
        more = edition.counted("more_reasons", len(reasons) - MOST_REASONS)
        box.append(Paragraph((Text(more),), role))
    title: Inlines = (Text(edition.label("not_printed_title")),)
    return Document(
        edition.properties,
        (
            Heading(1, edition.in_language(tab.title, tab.language), OPENING),
            Callout(CalloutRole.ALERT, tuple(box), title),
            Paragraph((Text(edition.label("not_printed_note")),)),
        ),
        running_furniture(edition, tab_words(edition, tab)),
        edition.head.marking,
        Folio(folio_prefix(tab)),
    )
