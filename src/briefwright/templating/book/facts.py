"""Facts in a grid between hairlines, as on the cover and on dividers."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.core.roles import ParagraphRole, TableLook
from briefwright.document import (
    Block,
    Cell,
    Column,
    Inlines,
    LineBreak,
    Paragraph,
    Row,
    Table,
    Text,
)
from briefwright.templating.book.edition import Edition
from briefwright.templating.book.values import TabFacts

Fact = tuple[str, Inlines]
"""What it is called, and what it is; left out where empty."""

_NAME_SHARE = 0.28


def facts_table(facts: Iterable[Fact]) -> tuple[Block, ...]:
    """Return a table of names and values, or nothing where no fact has a value."""
    rows = tuple(
        Row((_cell(((Text(name)),), ParagraphRole.TABLE_HEAD), _cell(value)))
        for name, value in facts
        if value
    )
    columns = (Column(_NAME_SHARE), Column(1 - _NAME_SHARE))
    return (Table(columns, rows, look=TableLook.GRID),) if rows else ()


def plain(words: str) -> Inlines:
    """Return words as inline nodes; none for none."""
    return (Text(words),) if words else ()


def tab_facts(edition: Edition, facts: TabFacts) -> Iterable[Fact]:
    """Yield what a divider says of the document behind it."""
    label = edition.label
    yield label("document"), plain(kind_words(edition, facts))
    yield label("file"), plain(facts.file)
    yield label("reference"), plain(facts.reference)
    yield label("date"), plain(edition.date(facts.date))
    yield label("originator"), plain(facts.originator)
    yield label("marking"), _marking(facts)
    yield label("review_by"), plain(edition.date(facts.review_by))
    pages = facts.pages
    yield label("extent"), plain("" if pages is None else edition.counted("pages", pages))


def kind_words(edition: Edition, facts: TabFacts) -> str:
    """Return what kind of document a template makes, in the book's language where it knows."""
    key = f"kind_{facts.template.replace('-', '_')}"
    return (facts.template and edition.words.find(key)) or facts.template_title


def _marking(facts: TabFacts) -> Inlines:
    if facts.marking is None:
        return ()
    words: Inlines = (Text(facts.marking.text),)
    return (*words, LineBreak(), Text(facts.handling)) if facts.handling else words


def _cell(inlines: Inlines, role: ParagraphRole = ParagraphRole.TABLE_CELL) -> Cell:
    return Cell((Paragraph(inlines, role),), header=role is ParagraphRole.TABLE_HEAD)
