"""Page numbers of documents that are part of others, as printed by each renderer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefwright.document import Folio, Furniture, NumberStyle, PageCount, PageNumber, Slots, Text
from tests.support.documents import document_of, paragraph
from tests.support.themes import plain_theme

THEME = plain_theme()
FOOTER = Slots(right=(PageNumber(), Text(" of "), PageCount()))
DOCUMENT = replace(document_of(paragraph("Words.")), furniture=Furniture(footer=FOOTER))


@pytest.mark.parametrize(
    ("number", "written"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (1999, "mcmxcix")]
)
def test_roman_figures(number: int, written: str) -> None:
    assert Folio(style=NumberStyle.ROMAN).text(number) == written
