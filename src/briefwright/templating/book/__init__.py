"""The book's own pages as documents: cover, contents, dividers, index, sources, glossary."""

from briefwright.templating.book.back_matter import glossary_document, sources_document
from briefwright.templating.book.chapters import chapter_document
from briefwright.templating.book.contents import contents_document
from briefwright.templating.book.cover import cover_document, cover_theme
from briefwright.templating.book.divider import divider_document, divider_theme
from briefwright.templating.book.edition import Edition, edition_of, missing_language
from briefwright.templating.book.index import index_document, index_entries
from briefwright.templating.book.index_marks import mark_people
from briefwright.templating.book.missing import missing_document, missing_matter
from briefwright.templating.book.running import ROMAN
from briefwright.templating.book.text_pages import TextPages, matter_pages, tab_pages
from briefwright.templating.book.values import (
    BookHead,
    ContentsLine,
    GlossaryEntry,
    LineKind,
    Meaning,
    PersonEntry,
    SourceEntry,
    TabFacts,
    TabHead,
    TabKind,
    TabReference,
)

__all__ = [
    "ROMAN",
    "BookHead",
    "ContentsLine",
    "Edition",
    "GlossaryEntry",
    "LineKind",
    "Meaning",
    "PersonEntry",
    "SourceEntry",
    "TabFacts",
    "TabHead",
    "TabKind",
    "TabReference",
    "TextPages",
    "chapter_document",
    "contents_document",
    "cover_document",
    "cover_theme",
    "divider_document",
    "divider_theme",
    "edition_of",
    "glossary_document",
    "index_document",
    "index_entries",
    "mark_people",
    "matter_pages",
    "missing_document",
    "missing_language",
    "missing_matter",
    "sources_document",
    "tab_pages",
]
