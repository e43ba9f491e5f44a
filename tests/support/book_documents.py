"""Documents of books: one that holds every node only books have, and chapters of any number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO

from briefwright.core.rendering import SourceFile
from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Block,
    Contents,
    ContentsEntry,
    Cover,
    CrossReference,
    Document,
    Folio,
    Footnote,
    Furniture,
    Index,
    IndexEntry,
    IndexMark,
    Marking,
    NumberStyle,
    PageBreak,
    PageNumber,
    Properties,
    Slots,
)
from briefwright.document.book import Chapter, PageLabels, chapter_anchor
from briefwright.render.pdf.book import BookFile
from tests.support.nodes import document_of, heading, inlines, paragraph
from tests.support.themes import plain_theme, shipped_fonts

Role = ParagraphRole
PEOPLE = ("Čović, Ana", "Ó Súilleabháin, Brían", "Rutte, Mark", "van den Berg, Pia")


def index_of(lines: int) -> Index:
    """Return an index of so many lines, some of them with more pages than a line holds."""
    return Index(
        tuple(
            IndexEntry(
                inlines(f"{PEOPLE[number % len(PEOPLE)]} {number}"),
                tuple(f"{tab}-{number % 7 + 1}" for tab in range(1, 2 + number % 25)),
            )
            for number in range(lines)
        )
    )


def book_nodes_document(marking: Marking | None = None) -> Document:
    """Return a document of front matter with every node that other documents do without."""
    return Document(
        Properties(title="Northern rivers: a briefing book", language="en-GB", date="2025-01-31"),
        (
            Cover(
                (
                    paragraph("Infrastructure Unit", role=Role.COVER_LINE),
                    paragraph("Northern rivers: a briefing book", role=Role.COVER_TITLE),
                    paragraph("For the visit of the Minister in May", role=Role.COVER_SUBTITLE),
                    paragraph("31 January 2025", role=Role.COVER_LINE),
                )
            ),
            paragraph("Handle as the marking says.", role=Role.META),
            PageBreak(),
            heading(1, "Contents", "contents"),
            Contents(
                entries=(
                    ContentsEntry(1, inlines("The rivers"), "the-rivers"),
                    ContentsEntry(2, inlines("1  The upper river"), "people", "1-1"),
                    ContentsEntry(3, inlines("What is known " * 12), "people", "1-12"),
                    ContentsEntry(2, inlines("2  The lower river"), "2/", "2-1"),
                    ContentsEntry(1, inlines("Index"), "people", "iv"),
                )
            ),
            heading(1, "Officials", "people"),
            paragraph("Named are ", IndexMark('Čović: "Ana" \\'), "Ana Čović and others."),
            index_of(60),
        ),
        Furniture(
            header=Slots(inlines("Northern rivers")),
            footer=Slots(right=inlines("INF/2025/014")),
        ),
        marking,
        Folio("", NumberStyle.ROMAN),
    )


def chapter_document(number: int, pages: int = 4) -> Document:
    """Return a document of so many pages, that of a tab: headings, notes, links, a name a page."""
    blocks: list[Block] = [paragraph(f"The brief of tab {number}", role=Role.TITLE)]
    for page in range(1, pages + 1):
        if page > 1:
            blocks.append(PageBreak())
        note = Footnote(page, inlines(f"As the register of {1900 + number} says."))
        link = CrossReference("part-1", inlines("the first part"))
        blocks += [
            heading(1, f"Part {page}", f"part-{page}"),
            heading(2, f"What is known of {page}", f"known-{page}"),
            paragraph(*_words(number, page), note, " See ", link, "."),
        ]
    return Document(
        Properties(
            title=f"The brief of tab {number}",
            language="fr" if number % 10 == 3 else "en-GB",
            date="2025-01-31",
        ),
        tuple(blocks),
        Furniture(
            Slots(inlines(f"Tab {number}")), Slots(right=(PageNumber(),)), first_header=Slots()
        ),
        folio=Folio(f"{number}-"),
    )


def person_of(number: int, page: int) -> str:
    """Return a name that stands on one page of one chapter alone."""
    return f"Zoran Lazarević{number}x{page}"


def _words(number: int, page: int) -> tuple[str, ...]:
    filling = " ".join(
        f"{word}{number * 7 % 90}" for word in ("interoperability", "flood", "crossing") * 20
    )
    return f"{filling} Met by {person_of(number, page)} on the bridge. {filling}", ""


def tab_chapter(number: int, pages: int = 4) -> Chapter:
    """Return the chapter of a tab."""
    document = chapter_document(number, pages)
    return Chapter(document, str(number), document.properties.title, level=2)


def divider_chapter(number: int) -> Chapter:
    """Return the page before a tab."""
    document = document_of(paragraph(f"Tab {number}", role=Role.TITLE))
    return Chapter(document, f"tab {number}", f"Tab {number}", labels=PageLabels.NAME)


def contents_chapter(tabs: Iterable[int], pages: int = 4) -> Chapter:
    """Return contents that lead to every part of the tabs."""
    lines: list[ContentsEntry] = []
    for number in tabs:
        opening = chapter_anchor(f"tab {number}")
        lines.append(ContentsEntry(1, inlines(f"Tab {number}"), opening))
        lines += [
            ContentsEntry(
                2,
                inlines(f"Part {page}"),
                chapter_anchor(str(number), f"part-{page}"),
                f"{number}-{page}",
            )
            for page in range(1, pages + 1)
        ]
    document = document_of(heading(1, "Contents", "contents"), Contents(entries=tuple(lines)))
    folio = Folio(style=NumberStyle.ROMAN, first=2)
    return Chapter(replace(document, folio=folio), "contents", "Contents", is_front=True)


def index_chapter(found: Mapping[str, Sequence[str]]) -> Chapter:
    """Return an index of names with the folios of the pages where they stand."""
    entries = tuple(IndexEntry(inlines(name), tuple(pages)) for name, pages in found.items())
    document = document_of(heading(1, "Index", "index"), Index(entries))
    folio = Folio(style=NumberStyle.ROMAN, first=200)
    return Chapter(replace(document, folio=folio), "index", "Index")


def cover_chapter() -> Chapter:
    """Return a cover."""
    document = book_nodes_document()
    first = tuple(block for block in document.blocks if isinstance(block, Cover))
    return Chapter(
        replace(document, blocks=first), "Cover", "", labels=PageLabels.NAME, is_front=True
    )


def write_book(target: BinaryIO, tabs: int, pages: int = 4) -> None:
    """Write a book of so many tabs, as a binder does: what stands in front is written last."""
    theme, fonts, book = plain_theme(), shipped_fonts(), BookFile(target)
    book.add(cover_chapter(), theme, fonts)
    found: dict[str, list[str]] = {}
    for number in range(1, tabs + 1):
        book.add(divider_chapter(number), theme, fonts)
        source = SourceFile(f"tab-{number}.yaml", f"title: Tab {number}\n".encode())
        chapter = tab_chapter(number, pages)
        written, found_here = book.add(chapter, theme, fonts, source=source)
        assert found_here == ()
        for index, words in enumerate(written.words):
            for page in range(1, pages + 1):
                if person_of(number, page) in words:
                    folio = chapter.document.folio.text(index + 1)
                    found.setdefault(person_of(number, page), []).append(folio)
    book.add(contents_chapter(range(1, tabs + 1), pages), theme, fonts)
    book.add(index_chapter(found), theme, fonts)
    properties = Properties(title="A book of tabs", language="en-GB", date="2025-01-31")
    book.finish(properties, source=SourceFile("tabs.book.yaml", b"book: 1\n"))
