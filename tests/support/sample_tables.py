"""The tables and cards of the sample document."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole, TableLook, TextRole
from briefwright.document import (
    Block,
    BlockQuote,
    Callout,
    CaptionNumber,
    Card,
    Cards,
    Cell,
    Citation,
    Column,
    Emphasis,
    Field,
    ListBlock,
    Row,
    Section,
    Span,
    Table,
)
from tests.support.nodes import cell, heading, inlines, item, paragraph
from tests.support.pictures import png_picture


def tables() -> Iterable[Block]:
    yield Section((heading(1, "What it costs", "what-it-costs"), crossings()), keep=True)
    yield Table(
        (Column(0.2), Column(0.8)),
        (
            Row((cell("To", header=True), cell("Minister for Infrastructure"))),
            Row((cell("Reference", header=True), cell("INF/2025/014"))),
        ),
        look=TableLook.GRID,
    )
    yield Table(
        (Column(0.3), Column(0.4), Column(0.3)),
        (
            Row(tuple(cell(word, header=True) for word in ("Clearance", "Name", "Date"))),
            Row((cell("Finance", header=True), cell(""), cell(""))),
            Row((cell("Legal", header=True), cell("A. Čović"), cell("30 January 2025"))),
        ),
        1,
        TableLook.FORM,
    )


def crossings() -> Table:
    number = TextRole.NUMBER
    role = ParagraphRole
    notes = Cell(
        (
            paragraph("Needs:", role=role.TABLE_CELL),
            ListBlock((item("steel", role=role.TABLE_CELL), item("a crane", role=role.TABLE_CELL))),
            BlockQuote(
                (paragraph("No crane, no bridge.", role=role.QUOTE),), inlines("Site manager")
            ),
        )
    )
    return Table(
        (Column(0.3), Column(0.2, "right"), Column(0.15, "centre"), Column(0.35)),
        (
            Row(
                (
                    cell("Crossing", header=True, rows=2),
                    cell("Cost and time", header=True, columns=2),
                    cell("Notes", header=True, rows=2),
                )
            ),
            Row((cell("€ million", header=True), cell("weeks", header=True))),
            Row(
                (
                    cell("Lower bridge", header=True),
                    cell(Span(number, inlines("3.4"))),
                    cell("14"),
                    notes,
                )
            ),
            Row(
                (
                    cell("Lock bridge", header=True),
                    cell(Span(number, inlines("12.75"))),
                    cell(Span(TextRole.NOT_STATED, inlines("not stated"))),
                    cell(Span(TextRole.STATUS, inlines("● waiting")), rows=2),
                )
            ),
            Row((cell("Both together", header=True), cell("16.15", columns=2))),
        ),
        2,
        TableLook.DATA,
        inlines(
            CaptionNumber("Table", 1),
            ". Cost of each crossing, ",
            Emphasis(inlines("January 2025")),
        ),
        "table-crossings",
    )


def people() -> Iterable[Block]:
    role = ParagraphRole
    yield heading(1, "Who decides", "who-decides")
    yield Cards(
        (
            Card(
                inlines(Field("officials[0].name", inlines("Milena Đurić"))),
                (
                    paragraph("Minister for Infrastructure", role=role.CARD_TEXT),
                    paragraph(Span(TextRole.LABEL, inlines("Since ")), "2023", role=role.CARD_TEXT),
                ),
                image=png_picture(),
                alternative="Portrait of Milena Đurić",
            ),
            Card(
                inlines("Dr. Žarko Ćirić"),
                (
                    paragraph("Head of the river authority", role=role.CARD_TEXT),
                    ListBlock((item("engineer", role=role.CARD_TEXT),)),
                ),
                initials="ŽĆ",
            ),
            Card(
                inlines("Ελένη Παπαδοπούλου"),
                (paragraph(Span(TextRole.MUTED, inlines("as of 2024")), role=role.CARD_TEXT),),
                initials="ΕΠ",
            ),
        )
    )
    yield BlockQuote(
        (
            paragraph("“The lower bridge is the one that feeds us.”", role=role.QUOTE),
            paragraph("“The rest can wait.”", role=role.QUOTE),
        ),
        inlines("Milena Đurić, at the council, ", Citation("source-2", inlines("[2]"))),
        inlines("Checked word for word against the recording."),
    )
    yield BlockQuote(
        (paragraph("« Le pont d’abord. »", role=role.QUOTE),), inlines("The mayor"), language="fr"
    )
    yield Callout(
        CalloutRole.NOTE, (paragraph("The council meets on Tuesday.", role=role.CALLOUT_BODY),)
    )
    yield Callout(
        CalloutRole.ALERT,
        (paragraph("The old piers may not stand another flood.", role=role.CALLOUT_BODY),),
        inlines("Risk"),
    )
    yield Callout(
        CalloutRole.DECISION,
        (
            paragraph("Fund the lower bridge now.", role=role.CALLOUT_BODY),
            ListBlock((item("Agree"), item("Disagree")), role=ListRole.BOXES),
        ),
        inlines("Decision"),
    )
