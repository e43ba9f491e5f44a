"""Prose as a chapter: a foreword, a note at the end, or a tab that is written in the book file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefwright.core.diagnostics import Diagnostic
from briefwright.document import Document, Folio
from briefwright.templating.book.chapters import folio_prefix, tab_words
from briefwright.templating.book.edition import Edition
from briefwright.templating.book.prose_blocks import read_prose
from briefwright.templating.book.running import own_chapter, running_furniture
from briefwright.templating.book.values import TabHead


@dataclass(frozen=True, slots=True)
class TextPages:
    """A chapter of prose, and what of it could not be shown."""

    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()


def matter_pages(
    edition: Edition, title: str, text: str, folio: Folio, *, language: str = "", path: str = ""
) -> TextPages:
    """Return front or back matter; ``text`` is prose in the Markdown of briefs.

    Diagnostics: E405, as of prose in briefs; ``path`` names the field of the book file.
    """
    prose = read_prose(text, path)
    words = edition.in_language(title, language)
    return TextPages(own_chapter(edition, words, prose.blocks, folio), prose.diagnostics)


def tab_pages(edition: Edition, tab: TabHead, text: str, *, path: str = "") -> TextPages:
    """Return the pages of a tab that holds prose of the book file.

    Diagnostics: as of ``matter_pages``.
    """
    folio = Folio(folio_prefix(tab))
    pages = matter_pages(edition, tab.title, text, folio, language=tab.language, path=path)
    furniture = running_furniture(edition, tab_words(edition, tab))
    return replace(pages, document=replace(pages.document, furniture=furniture))
