"""Sample documents that hold every node, built in Python, for tests of the renderers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole, TableLook, TextRole
from briefwright.document import (
    Block,
    BlockQuote,
    Callout,
    Card,
    Cards,
    Cell,
    Citation,
    Column,
    Columns,
    Contents,
    CrossReference,
    DefinitionItem,
    DefinitionList,
    Document,
    Emphasis,
    Field,
    Figure,
    Footnote,
    Furniture,
    Heading,
    Inline,
    Inlines,
    KeyNumber,
    KeyNumbers,
    Language,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Marking,
    PageBreak,
    PageCount,
    PageNumber,
    Paragraph,
    Properties,
    Row,
    Rule,
    Section,
    Slots,
    Span,
    Strong,
    Table,
    Text,
)
from tests.support.pictures import jpeg_picture, png_picture
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

Words = str | Inline


def inlines(*words: Words) -> Inlines:
    """Return inline nodes; a plain string becomes Text."""
    return tuple(Text(word) if isinstance(word, str) else word for word in words)


def paragraph(*words: Words, role: ParagraphRole = ParagraphRole.BODY) -> Paragraph:
    """Return a paragraph of inline nodes and plain strings."""
    return Paragraph(inlines(*words), role)


def item(*blocks: Words | Block, role: ParagraphRole = ParagraphRole.LIST_ITEM) -> ListItem:
    """Return a list item; strings and inline nodes become one paragraph each."""
    return ListItem(
        tuple(
            paragraph(block, role=role) if isinstance(block, str | Inline) else block
            for block in blocks
        )
    )


def cell(*words: Words, header: bool = False, columns: int = 1, rows: int = 1) -> Cell:
    """Return a table cell of one paragraph."""
    role = ParagraphRole.TABLE_HEAD if header else ParagraphRole.TABLE_CELL
    return Cell((paragraph(*words, role=role),), header, columns, rows)


def heading(level: int, words: str, identity: str) -> Heading:
    """Return a heading."""
    return Heading(level, inlines(words), identity)


def document_of(*blocks: Block, furniture: Furniture = Furniture()) -> Document:  # noqa: B008 - frozen
    """Return a document of the given blocks with the least of properties."""
    return Document(
        Properties(title="Sample", language="en-GB", date="2025-01-31"), blocks, furniture
    )


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
        (*_opening(), *_lists(), *_tables(), *_people(), *_closing()),
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


def _opening() -> Iterable[Block]:
    role = ParagraphRole
    yield paragraph("TLP:AMBER+STRICT Infrastructure Unit only", role=role.MARKING)
    yield paragraph("Infrastructure Unit", role=role.KICKER)
    yield Paragraph(
        (Field("title", inlines("Northern river crossings: options after the flood")),), role.TITLE
    )
    yield paragraph("What to rebuild first, and why", role=role.SUBTITLE)
    yield paragraph("INF/2025/014 · 31 January 2025 · version 1.2 · draft", role=role.META)
    yield paragraph(
        "Two crossings carry nine tenths of the traffic. One can open again by June.",
        role=role.LEAD,
    )
    yield Callout(
        CalloutRole.BOTTOM_LINE,
        (
            paragraph(
                Field("summary.bottom_line", inlines("Rebuild the lower bridge first: ")),
                "it is the only crossing that heavy goods can use before the winter.",
                role=role.CALLOUT_BODY,
            ),
            ListBlock(
                (
                    item("It needs 14 weeks.", role=role.LIST_ITEM),
                    item("Its foundations stand.", role=role.LIST_ITEM),
                )
            ),
        ),
        inlines("Bottom line"),
    )
    yield KeyNumbers(
        (
            KeyNumber(inlines("91 %"), inlines("of goods traffic on two bridges")),
            KeyNumber(inlines("14"), inlines("weeks to open the lower bridge")),
            KeyNumber(inlines(Span(TextRole.NUMBER, inlines("€3.4 m"))), inlines("agreed so far")),
        )
    )
    yield Contents(2)


def _lists() -> Iterable[Block]:
    role = ParagraphRole
    yield Section(
        (
            heading(1, "What happened", "what-happened"),
            paragraph(
                "The water rose ",
                Strong(inlines("4.2 metres in nine hours")),
                ", faster than ",
                Emphasis(inlines("any")),
                " flood on record",
                Footnote(
                    1, inlines("Records begin in 1871; see ", Emphasis(inlines("Annals")), ".")
                ),
                ". The ",
                Language("fr", inlines("pont de l’Écluse")),
                " and the ",
                Language("sr-Cyrl", inlines("Доњи мост")),
                " closed on the first day ",
                Citation("source-1", inlines("[1, ¶4]")),
                ".",
                LineBreak(),
                "Details stand in ",
                CrossReference("table-crossings", inlines("the table of crossings")),
                " and at ",
                Link("https://example.org/flood?year=2024&part=1", inlines("the flood register")),
                Citation(None, inlines(" [B2]")),
                ".",
            ),
            heading(2, "What is known", "what-is-known"),
            ListBlock(
                (
                    item(
                        "Four bridges closed.",
                        ListBlock(
                            (
                                item(
                                    "Two of stone.",
                                    ListBlock(
                                        (
                                            item(
                                                "One from 1790.",
                                                ListBlock((item("Its keystone is gone."),)),
                                            ),
                                        )
                                    ),
                                ),
                                item("Two of steel."),
                            )
                        ),
                    ),
                    item(
                        "One ferry runs.",
                        paragraph("Only by daylight, six cars at a time.", role=role.LIST_ITEM),
                    ),
                )
            ),
            ListBlock(
                (
                    item("Clear the piers."),
                    item(
                        "Survey the beds.",
                        ListBlock((item("Upstream."), item("Downstream.")), ordered=True),
                    ),
                ),
                ordered=True,
            ),
            ListBlock((item("Open one lane."), item("Open both.")), ordered=True, start=3),
            heading(3, "Points to make", "points-to-make"),
            ListBlock(
                (item("We rebuild what carries most.", role=role.POINT),), role=ListRole.POINTS
            ),
            paragraph("Say it once, then stop.", role=role.POINT),
            ListBlock(
                (
                    item("The ministry agreed in March.", role=role.NUMBERED),
                    item("The council has not voted.", role=role.NUMBERED),
                ),
                ordered=True,
                role=ListRole.NUMBERED,
            ),
            ListBlock((item("Agree"), item("Disagree"), item("Discuss")), role=ListRole.BOXES),
        ),
        keep=False,
    )
    yield Rule()
    yield paragraph("Figures are those of the last survey.", role=role.SMALL)


def _tables() -> Iterable[Block]:
    yield Section((heading(1, "What it costs", "what-it-costs"), _crossings()), keep=True)
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


def _crossings() -> Table:
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
        inlines("Cost of each crossing, ", Emphasis(inlines("January 2025"))),
        "table-crossings",
    )


def _people() -> Iterable[Block]:
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


def _closing() -> Iterable[Block]:
    role = ParagraphRole
    yield Figure(
        jpeg_picture(),
        "Water level by hour",
        inlines("Water level at the lower bridge"),
        0.6,
        "fig-1",
    )
    yield Columns(
        (
            heading(2, "For the lower bridge", "for-the-lower-bridge"),
            paragraph(" ".join(["It carries the most, costs the least and opens first."] * 12)),
            paragraph("Its approach roads are dry."),
            heading(2, "Against it", "against-it"),
            paragraph(" ".join(["It stands lowest, so the next flood reaches it first."] * 9)),
        )
    )
    yield DefinitionList(
        (
            DefinitionItem(
                inlines("Freeboard"),
                (paragraph("The height from the water to the deck.", role=role.DEFINITION),),
            ),
            DefinitionItem(
                inlines("Scour"),
                (
                    paragraph("What a river takes from under a pier.", role=role.DEFINITION),
                    paragraph("The usual end of bridges.", role=role.DEFINITION),
                ),
            ),
        )
    )
    yield PageBreak()
    yield heading(1, "Sources", "sources")
    yield ListBlock(
        tuple(
            ListItem(
                (
                    paragraph(
                        words,
                        Footnote(2, inlines("As archived.")) if number == 2 else "",
                        role=role.SOURCE_NOTE,
                    ),
                ),
                f"source-{number}",
            )
            for number, words in enumerate(("Flood register, 2024.", "Council minutes, 2025."), 1)
        ),
        ordered=True,
        role=ListRole.NOTES,
    )
