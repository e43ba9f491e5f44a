"""Back matter: one list of all sources, and one glossary, of all briefs of a book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefwright.core.roles import ListRole, ParagraphRole, TextRole
from briefwright.document import (
    Block,
    CrossReference,
    DefinitionItem,
    DefinitionList,
    Document,
    Emphasis,
    Folio,
    Inline,
    Inlines,
    Language,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    Text,
)
from briefwright.templating.book.edition import Edition
from briefwright.templating.book.prose_blocks import read_prose_line
from briefwright.templating.book.running import own_chapter
from briefwright.templating.book.values import GlossaryEntry, Meaning, SourceEntry, TabReference

_STOPS = (".", "?", "!", "…")
_CLOSING = '\u00a0 »”’")]'


def sources_document(edition: Edition, entries: Sequence[SourceEntry], folio: Folio) -> Document:
    """Return one numbered list of all sources, each with links to the tabs that cite it."""
    items = tuple(ListItem((_source(edition, entry),)) for entry in entries)
    title: Inlines = (Text(edition.label("sources")),)
    sources = ListBlock(items, ordered=True, role=ListRole.NOTES)
    return own_chapter(edition, title, (sources,) if items else (), folio)


def glossary_document(edition: Edition, entries: Sequence[GlossaryEntry], folio: Folio) -> Document:
    """Return the terms of all briefs; those with several meanings say which tabs mean what."""
    items = tuple(
        DefinitionItem((Text(entry.term),), tuple(_meanings(edition, entry))) for entry in entries
    )
    title: Inlines = (Text(edition.label("glossary")),)
    return own_chapter(edition, title, (DefinitionList(items),) if items else (), folio)


def _source(edition: Edition, entry: SourceEntry) -> Paragraph:
    """Return a source as briefs print it: author, title, publisher, address, and its tabs."""
    parts = [part for part in _source_parts(edition, entry) if part]
    line: list[Inline] = []
    for part in parts:
        line += [Text(" "), *part] if line else part
    return Paragraph(tuple(line), ParagraphRole.SOURCE_NOTE)


def _source_parts(edition: Edition, entry: SourceEntry) -> Iterable[Inlines]:
    authors, issued = ", ".join(entry.authors), edition.date(entry.issued)
    issued = f" ({issued})" if issued else ""
    if authors:
        yield (Text(_sentence(f"{authors}{issued}")),)
    title: Inlines = (Emphasis(edition.in_language(entry.title, entry.language)),)
    after = ("" if authors else issued) + (f" [{entry.kind}]" if entry.kind else "")
    stop = "" if not after and _ends_sentence(entry.title) else "."
    yield (*title, Text(f"{after}{stop}")) if after or stop else title
    read = edition.date(entry.accessed)
    read = f" ({edition.label('accessed_on', date=read)})" if read else ""
    if entry.publisher:
        yield (Text(_sentence(f"{entry.publisher}{'' if entry.url else read}")),)
    if entry.url:
        link = Link(entry.url, (Text(entry.url),))
        yield (link, Text(f"{read}.")) if read else (link,)
    if entry.marking:
        yield (Span(TextRole.LABEL, (Text(f"[{entry.marking}]"),)),)
    if entry.cited_in:
        yield (Span(TextRole.MUTED, tab_links(edition, entry.cited_in)),)


def tab_links(edition: Edition, tabs: Sequence[TabReference]) -> Inlines:
    """Return the tabs of a list as links: ``Tabs 3, 7``."""
    word = edition.label("tab") if len(tabs) == 1 else edition.label("tabs")
    line: list[Inline] = [Text(f"{word}\N{NO-BREAK SPACE}")]
    for index, tab in enumerate(tabs):
        if index:
            line.append(Text(", "))
        line.append(CrossReference(tab.target, (Text(tab.name),)))
    return tuple(line)


def _meanings(edition: Edition, entry: GlossaryEntry) -> Iterable[Block]:
    for meaning in entry.meanings:
        words = _in_prose(edition, meaning)
        if len(entry.meanings) > 1 and meaning.tabs:
            tabs = Span(TextRole.MUTED, tab_links(edition, meaning.tabs))
            words = (*words, Text(" ("), tabs, Text(")"))
        yield Paragraph(words, ParagraphRole.DEFINITION)


def _in_prose(edition: Edition, meaning: Meaning) -> Inlines:
    """Return prose as inline nodes of one paragraph."""
    words = read_prose_line(meaning.text)
    if meaning.language and meaning.language != edition.head.language:
        return (Language(meaning.language, words),)
    return words


def _sentence(words: str) -> str:
    return words if _ends_sentence(words) else f"{words}."


def _ends_sentence(words: str) -> bool:
    return words.rstrip(_CLOSING).endswith(_STOPS)
