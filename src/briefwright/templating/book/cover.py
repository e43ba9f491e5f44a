"""The cover of a book: title and occasion on a panel, the facts and the handling line below it."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.core.roles import ParagraphRole
from briefwright.document import Block, Cover, Document, Furniture, Paragraph, Slots, Text
from briefwright.templating.book.edition import Edition
from briefwright.templating.book.facts import Fact, facts_table, plain
from briefwright.templating.furniture import SEPARATOR
from briefwright.theme import TextStyle, Theme

Role = ParagraphRole


def cover_document(edition: Edition) -> Document:
    """Return the cover: one page, without header or footer but the marking.

    The panel would hide the word across the pages of a draft; it says so in a line. The page is
    to be set in ``cover_theme``.
    """
    head = edition.head
    below: list[Block] = [*facts_table(_facts(edition))]
    if head.handling:
        below.append(Paragraph(plain(head.handling), Role.SMALL))
    return Document(
        edition.properties,
        (Cover(tuple(_panel(edition))), *below),
        Furniture(first_header=Slots(), first_footer=Slots()),
        head.marking,
    )


def cover_theme(theme: Theme, edition: Edition) -> Theme:
    """Return a theme in which a long title of a book is set smaller."""
    title = title_style(theme, edition.head.title)
    return theme.model_copy(update={"styles": {**theme.styles, Role.COVER_TITLE: title}})


def title_style(theme: Theme, title: str) -> TextStyle:
    """Return how a title is set on a panel."""
    style, look = theme.styles[Role.COVER_TITLE], theme.cover
    if len(title) <= look.long_title:
        return style
    size, leading = (length * look.long_title_scale for length in (style.size, style.leading))
    return style.model_copy(update={"size": size, "leading": leading})


def _panel(edition: Edition) -> Iterable[Block]:
    """Yield what stands on the panel; what the book lacks leaves no gap."""
    head = edition.head
    lines = (
        (Role.COVER_LINE, _line(head.originator, head.series)),
        (Role.COVER_TITLE, head.title),
        (Role.COVER_SUBTITLE, head.subtitle),
        (Role.COVER_LINE, _line(edition.date(head.date), edition.draft)),
    )
    return (Paragraph((Text(words),), role) for role, words in lines if words)


def _line(*parts: str) -> str:
    return SEPARATOR.join(part for part in parts if part)


def _facts(edition: Edition) -> Iterable[Fact]:
    head, label = edition.head, edition.label
    yield label("addressee"), plain(", ".join(head.addressee))
    yield label("prepared_by"), plain(", ".join(head.authors))
    yield label("distribution"), plain(", ".join(head.distribution))
    yield label("reference"), plain(head.reference)
    yield label("version_name"), plain(head.version)
    yield label("status"), plain(edition.status)
