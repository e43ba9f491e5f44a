"""Documents of books: one that holds every node only books have, and chapters of any number."""

from __future__ import annotations

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Contents,
    ContentsEntry,
    Cover,
    Document,
    Folio,
    Furniture,
    Index,
    IndexEntry,
    IndexMark,
    Marking,
    NumberStyle,
    PageBreak,
    Properties,
    Slots,
)
from tests.support.nodes import heading, inlines, paragraph

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
