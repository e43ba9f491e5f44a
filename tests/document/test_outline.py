"""The outline: one node a line, properties and furniture first."""

from __future__ import annotations

from briefwright.core.roles import ParagraphRole, TableLook
from briefwright.document import (
    Cell,
    Column,
    Document,
    Field,
    Furniture,
    Marking,
    PageNumber,
    Paragraph,
    Properties,
    Row,
    Slots,
    Table,
    Text,
)
from briefwright.document.outline import document_outline


def test_an_outline_names_all_there_is_and_nothing_that_is_usual() -> None:
    cell = Cell((Paragraph((Text("a"),), ParagraphRole.TABLE_CELL),), column_span=2)
    document = Document(
        Properties("Relations", "en", authors=("Ana",), date="2024-10-03"),
        (
            Paragraph((Field("title", (Text("Relations"),)),), ParagraphRole.TITLE),
            Table((Column(0.5), Column(0.5)), (Row((cell,)),), look=TableLook.FORM, id="t"),
        ),
        Furniture(footer=Slots(right=(Text("Page "), PageNumber())), watermark="DRAFT"),
        Marking("tlp", "TLP:RED", "EU"),
    )
    assert document_outline(document) == (
        "properties\n"
        "  title: Relations\n"
        "  language: en\n"
        "  authors: ('Ana',)\n"
        "  date: 2024-10-03\n"
        "marking tlp: TLP:RED EU\n"
        "footer.right\n"
        "  'Page '\n"
        "  PageNumber\n"
        "watermark: DRAFT\n"
        "body\n"
        "  Paragraph role=title\n"
        "    Field path=title\n"
        "      'Relations'\n"
        "  Table look=form id=t\n"
        "    Row\n"
        "      Cell column_span=2\n"
        "        Paragraph role=table_cell\n"
        "          'a'\n"
    )
