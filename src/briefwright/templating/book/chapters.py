"""A brief's document as a chapter of a book: folios, running header and marking of the book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from briefwright.core.roles import ParagraphRole
from briefwright.document import Block, Document, Folio, Inlines, Paragraph, Slots, Text
from briefwright.document import Language as LanguageNode
from briefwright.document.walk import first_path
from briefwright.templating.book.edition import Edition
from briefwright.templating.book.running import running_furniture
from briefwright.templating.book.values import TabHead
from briefwright.templating.furniture import SEPARATOR, shortened

_SHORT_TITLE: Final = 46
"""Characters of a tab's title in a header: one line, on pages with wide margins as well."""


def chapter_document(document: Document, edition: Edition, tab: TabHead) -> Document:
    """Return the document of a brief as it stands in the book behind its tab.

    Header, footer and folios are the book's, on pages in landscape as well. A band across the
    first page stays, and the first page then has no header. A header that leaves its left side
    free, as beside a crest, has the words of the tab on its right. The marking is the book's; where
    the brief has another, the line that says so on its first page is left to the divider.
    """
    theirs = document.furniture
    language = document.properties.language
    words = tab_words(edition, tab)
    furniture = running_furniture(edition, words)
    is_free = bool(theirs.header.right and not theirs.header.left)
    furniture = replace(
        furniture,
        header=_spoken(Slots(right=words) if is_free else furniture.header, edition, language),
        footer=_spoken(furniture.footer, edition, language),
        first_header=None if theirs.band is None else Slots(),
        band=theirs.band,
        watermark=theirs.watermark or edition.watermark,
    )
    blocks, marking = document.blocks, edition.head.marking or document.marking
    if marking != document.marking:
        blocks = _without_marking(blocks)
    folio = Folio(folio_prefix(tab))
    return replace(document, blocks=blocks, furniture=furniture, marking=marking, folio=folio)


def folio_prefix(tab: TabHead) -> str:
    """Return what stands before the page numbers of a tab: ``3-``."""
    return f"{tab.name}-"


def tab_words(edition: Edition, tab: TabHead) -> Inlines:
    """Return the words of a running header: ``Tab 3 · Montenegro in NATO``."""
    name = Text(f"{numbered_tab(edition, tab)}{SEPARATOR}")
    return (name, *edition.in_language(shortened(tab.title, _SHORT_TITLE), tab.language))


def numbered_tab(edition: Edition, tab: TabHead) -> str:
    """Return what a tab is called: ``Tab 3``, on one line."""
    return f"{edition.label('tab')}\N{NO-BREAK SPACE}{tab.name}"


def _spoken(slots: Slots, edition: Edition, language: str) -> Slots:
    """Return words of the book on pages in another language, each marked as the book's."""
    book = edition.head.language
    if language == book:
        return slots

    def wrapped(inlines: Inlines) -> Inlines:
        return tuple(
            LanguageNode(book, (node,)) if isinstance(node, Text) else node for node in inlines
        )

    return Slots(wrapped(slots.left), wrapped(slots.centre), wrapped(slots.right))


def _without_marking(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Leave out the line of the marking, and what it says of handling."""
    return tuple(block for block in blocks if not _is_marking(block))


def _is_marking(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    path = first_path(block.children) or ""
    return block.role is ParagraphRole.MARKING or path.startswith("marking")
