"""The pages in the contents before Word counts them are about right."""

from __future__ import annotations

from briefwright.document import Cell, Column, Heading, Row, Table
from briefwright.render.docx.page_estimate import estimate_pages
from tests.support.documents import inlines, paragraph
from tests.support.themes import plain_theme

WORDS = "Dredge the shared channel to the depth that the charts promise. " * 10


def test_rows_are_as_high_as_their_columns_are_narrow() -> None:
    """Thirty rows fill some six pages; were the columns of one width, it would be thirty."""
    row = Row((Cell((paragraph(WORDS),)), *(Cell((paragraph("x"),)) for _ in range(3))))
    table = Table((Column(0.85), *(Column(0.05) for _ in range(3))), (row,) * 30)
    after = Heading(1, inlines("After"), "after")
    pages = estimate_pages((table, after), plain_theme())
    assert 4 <= pages["after"] <= 8
