"""Tables: columns, headers, spans, and a grid that adds up."""

from __future__ import annotations

import pytest

from briefwright.core.roles import ParagraphRole, TableLook
from briefwright.document import Cell, Column, Paragraph, Table, Text
from tests.templating.composing import blocks_of, findings_of


def table_of(markup: str) -> Table:
    (table,) = blocks_of(markup)
    assert isinstance(table, Table)
    return table


def cell(words: str, *, header: bool = False, columns: int = 1, rows: int = 1) -> Cell:
    role = ParagraphRole.TABLE_HEAD if header else ParagraphRole.TABLE_CELL
    return Cell((Paragraph((Text(words),), role),), header, columns, rows)


def test_a_table_has_columns_headers_and_a_caption() -> None:
    table = table_of(
        "<table class='form' id='t'><caption>Cap</caption>"
        "<colgroup><col data-share='30'><col class='right' data-share='70'></colgroup>"
        "<thead><tr><th>A</th><th>B</th></tr></thead>"
        "<tbody><tr><th>r</th><td>1</td></tr></tbody></table>"
    )
    assert table.look is TableLook.FORM
    assert table.id == "t"
    assert table.caption == (Text("Cap"),)
    assert table.columns == (Column(0.3, "left"), Column(0.7, "right"))
    assert table.header_rows == 1
    assert table.rows[0].cells == (cell("A", header=True), cell("B", header=True))
    assert table.rows[1].cells == (cell("r", header=True), cell("1"))


@pytest.mark.parametrize(
    ("columns", "shares"),
    [
        ("", [0.5, 0.5]),
        ("<colgroup><col><col></colgroup>", [0.5, 0.5]),
        ("<colgroup><col data-share='1'><col data-share='3'></colgroup>", [0.25, 0.75]),
        ("<colgroup><col data-share='0.2'><col></colgroup>", [0.5, 0.5]),
    ],
)
def test_shares_add_up_to_one(columns: str, shares: list[float]) -> None:
    table = table_of(f"<table>{columns}<tr><td>a</td><td>b</td></tr></table>")
    assert [column.share for column in table.columns] == pytest.approx(shares)


def test_spans_cover_the_grid() -> None:
    table = table_of(
        "<table><tr><td rowspan='2'>a</td><td colspan='2'>b</td></tr>"
        "<tr><td>c</td><td>d</td></tr><tr><td colspan='3'>e</td></tr></table>"
    )
    assert table.rows[0].cells == (cell("a", rows=2), cell("b", columns=2))
    assert table.rows[1].cells == (cell("c"), cell("d"))
    assert table.rows[2].cells == (cell("e", columns=3),)


def test_an_empty_cell_is_still_a_cell() -> None:
    table = table_of("<table><tr><td>a</td><td></td></tr></table>")
    assert table.rows[0].cells == (cell("a"), Cell(()))


@pytest.mark.parametrize(
    ("rows", "finding"),
    [
        (
            "<tr><td>a</td></tr>\n<tr><td>b</td><td>c</td></tr>",
            "T506 1:9 the row fills 1 of 2 free columns",
        ),
        (
            "<colgroup><col><col></colgroup>\n<tr><td>a</td><td>b</td><td>c</td></tr>",
            "T506 2:2 the row's cells need more than the 2 columns that are free",
        ),
        (
            "<tr><td rowspan='2'>a</td><td>b</td></tr>\n<tr><td>c</td><td>d</td></tr>",
            "T506 2:2 the row's cells need more than the 1 columns that are free",
        ),
        (
            "<tr><td>a</td></tr>\n<tr><td rowspan='2'>b</td></tr>",
            "T506 2:9 the cell reaches below the last row of its part of the table",
        ),
        (
            "<tr><td>a</td><td rowspan='2'>b</td><td>c</td></tr>\n<tr><td colspan='2'>d</td></tr>",
            "T506 2:2 the row's cells need more than the 2 columns that are free",
        ),
    ],
)
def test_a_grid_that_does_not_add_up_is_found_at_its_row(rows: str, finding: str) -> None:
    assert findings_of(f"<table>{rows}</table>") == [finding]


def test_the_head_stands_first() -> None:
    template = "<table><tbody><tr><td>a</td></tr></tbody><thead><tr><th>b</th></tr></thead></table>"
    assert findings_of(template) == ["T506 1:43 <thead> stands before the body"]


def test_every_bad_row_is_found_in_one_run() -> None:
    template = (
        "<table><colgroup><col><col></colgroup>\n<tr><td>a</td></tr>\n"
        "<tr><td>a</td><td>b</td></tr>\n<tr><td>a</td></tr></table>"
    )
    assert [finding[:8] for finding in findings_of(template)] == ["T506 2:2", "T506 4:2"]
