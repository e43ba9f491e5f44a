"""Sample documents that hold every node, built in Python, for tests of the renderers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from briefwright.core.roles import TextRole
from briefwright.document import (
    Column,
    Document,
    Furniture,
    Marking,
    PageCount,
    PageNumber,
    Properties,
    Row,
    Slots,
    Span,
    Table,
)
from tests.support.nodes import cell, document_of, inlines, item, paragraph
from tests.support.sample_tables import people, tables
from tests.support.sample_text import closing, lists, opening
from tests.support.themes import plain_theme, shipped_fonts, theme_tokens

__all__ = [
    "cell",
    "document_of",
    "every_node_document",
    "inlines",
    "item",
    "large_table_document",
    "node_kinds",
    "paragraph",
    "plain_theme",
    "shipped_fonts",
    "theme_tokens",
]


def large_table_document(rows: int) -> Document:
    """Return a document of one data table with five columns and so many rows."""
    body = tuple(
        Row(
            (
                cell(f"Commitment {number}", header=True),
                cell("Ministry of Defence"),
                cell(Span(TextRole.NUMBER, inlines(f"{number}.5"))),
                cell("by the end of 2026, as agreed"),
                cell(Span(TextRole.STATUS, inlines("● on track"))),
            )
        )
        for number in range(1, rows + 1)
    )
    head = Row(tuple(cell(word, header=True) for word in ("What", "Who", "Value", "Due", "Status")))
    columns = tuple(Column(0.2, "right" if index == 2 else "left") for index in range(5))
    return document_of(Table(columns, (head, *body), 1))


def every_node_document() -> Document:
    """Return a document of about four pages that holds every block, inline and role."""
    return Document(
        Properties(
            title="Northern river crossings: options after the flood",
            language="en-GB",
            subject="Which crossing to rebuild first",
            authors=("Ana Čović", "Brían Ó Súilleabháin"),
            originator="Infrastructure Unit",
            keywords=("rivers", "bridges"),
            reference="INF/2025/014",
            version="1.2",
            status="draft",
            date="2025-01-31",
        ),
        (*opening(), *lists(), *tables(), *people(), *closing()),
        Furniture(
            header=Slots(inlines("Northern river crossings"), (), inlines("INF/2025/014")),
            footer=Slots(
                inlines("Version 1.2 · 31 January 2025"),
                inlines("Page ", PageNumber(), " of ", PageCount()),
                inlines("Infrastructure Unit"),
            ),
            first_header=Slots(inlines("Infrastructure Unit")),
            first_footer=Slots(centre=inlines("Page ", PageNumber(), " of ", PageCount())),
            band=Slots(inlines("River series"), (), inlines("31 January 2025")),
            watermark="DRAFT",
        ),
        Marking("tlp", "TLP:AMBER+STRICT", "Infrastructure Unit only"),
    )


def node_kinds(value: object) -> Iterator[str]:
    """Yield the name of every kind of node below and including a value."""
    if is_dataclass(value):
        yield type(value).__name__
        for item in fields(value):
            yield from node_kinds(getattr(value, item.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from node_kinds(part)
