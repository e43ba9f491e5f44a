"""The running text of the sample document: its opening, lists and closing."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole, TextRole
from briefwright.document import (
    Block,
    Callout,
    CaptionNumber,
    Citation,
    Columns,
    Contents,
    CrossReference,
    DefinitionItem,
    DefinitionList,
    Emphasis,
    Field,
    Figure,
    Footnote,
    KeyNumber,
    KeyNumbers,
    Language,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Rule,
    Section,
    Span,
    Strong,
)
from tests.support.nodes import heading, inlines, item, paragraph
from tests.support.pictures import jpeg_picture


def opening() -> Iterable[Block]:
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


def lists() -> Iterable[Block]:
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
                " (",
                CrossReference("table-crossings", inlines("Table\u00a01"), automatic=True),
                ", under “",
                CrossReference("who-decides", inlines("Who decides"), automatic=True),
                "”)",
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


def closing() -> Iterable[Block]:
    role = ParagraphRole
    yield Figure(
        jpeg_picture(),
        "Water level by hour",
        inlines(CaptionNumber("Figure", 1), ". Water level at the lower bridge"),
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
