"""Dividers: the page that opens a tab, and says what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from briefwright.core.roles import ParagraphRole, TextRole
from briefwright.document import (
    Block,
    CaptionNumber,
    Cover,
    Document,
    Furniture,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Paragraph,
    Slots,
    Span,
    Strong,
    Text,
)
from briefwright.templating.book.chapters import numbered_tab
from briefwright.templating.book.cover import title_style
from briefwright.templating.book.edition import Edition
from briefwright.templating.book.facts import facts_table, plain, tab_facts
from briefwright.templating.book.running import OPENING
from briefwright.templating.book.values import TabHead, TabKind
from briefwright.templating.furniture import SEPARATOR
from briefwright.theme import Theme

Role = ParagraphRole
TAB_SEQUENCE: Final = "tab"
"""The name of the sequence that Word counts tabs by (ECMA-376 part 1, 17.16.5.56)."""


def divider_document(edition: Edition, tab: TabHead) -> Document:
    """Return the divider of a tab: one page, without header or footer but the marking.

    The panel would cut the word across the pages of a draft in two; it says so in a line.

    Its heading is "Tab 3" and the title of what stands behind it, so that a contents made by
    Word finds both. It is to be set in ``divider_theme``.
    """
    panel: list[Block] = []
    above = SEPARATOR.join(words for words in (tab.part, edition.draft) if words)
    if above:
        panel.append(Paragraph((Text(above),), Role.COVER_LINE))
    panel.append(Heading(1, _heading(edition, tab), OPENING))
    return Document(
        edition.properties,
        (Cover(tuple(panel)), *_below(edition, tab)),
        Furniture(first_header=Slots(), first_footer=Slots()),
        edition.head.marking,
    )


def divider_theme(theme: Theme, tab: TabHead) -> Theme:
    """Return a theme in which the heading of a divider is set as the title of a cover is.

    The name of the tab is larger than that and has room above it; the panel is lower than that
    of the cover. Long titles are set smaller.
    """
    scale = theme.cover.tab_scale
    title = title_style(theme, tab.title)
    heading = title.model_copy(update={"before": title.before + (scale - 1) * title.size})
    name = theme.spans[TextRole.LABEL].model_copy(update={"scale": scale})
    changes = {
        "styles": {**theme.styles, Role.HEADING_1: heading},
        "spans": {**theme.spans, TextRole.LABEL: name},
        "cover": theme.cover.model_copy(update={"height": theme.cover.divider_height}),
    }
    return theme.model_copy(update=changes)


def _heading(edition: Edition, tab: TabHead) -> Inlines:
    return (_tab_number(edition, tab), LineBreak(), *_title(edition, tab))


def _tab_number(edition: Edition, tab: TabHead) -> Inline:
    """Return ``Tab 3``; where the name is a number, Word counts it."""
    word = edition.label("tab")
    if tab.name.isdecimal() and tab.name.isascii():
        number: Inline = CaptionNumber(word, int(tab.name), TAB_SEQUENCE)
    else:
        number = Text(numbered_tab(edition, tab))
    return Span(TextRole.LABEL, (Strong((number,)),))


def _title(edition: Edition, tab: TabHead) -> Inlines:
    return edition.in_language(tab.title, tab.language)


def _below(edition: Edition, tab: TabHead) -> Iterable[Block]:
    """Yield what is said of the document behind the tab."""
    if tab.kind is TabKind.INSERT:
        yield Paragraph(plain(edition.label("inserted")), Role.LEAD)
    yield from facts_table(tab_facts(edition, tab.facts))
