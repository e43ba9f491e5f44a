"""Tables: header rows that repeat, spans, rows kept whole, rules of the theme, words for all."""

from __future__ import annotations

import time

from briefwright.core.roles import TableLook
from briefwright.document import Cell, Column, Row, Table
from tests.support.documents import (
    cell,
    document_of,
    inlines,
    item,
    large_table_document,
    paragraph,
)
from tests.support.themes import plain_theme
from tests.support.word_package import WordFile, word_file


def table(*rows: Row, header_rows: int = 1, look: TableLook = TableLook.DATA) -> Table:
    columns = tuple(Column(1 / 3, align) for align in ("left", "right", "centre"))
    return Table(columns, rows, header_rows, look, inlines("Costs"), "costs")


def row(*words: str, header: bool = False) -> Row:
    return Row(tuple(cell(word, header=header or index == 0) for index, word in enumerate(words)))


HEAD = row("What", "Cost", "Weeks", header=True)


def sample() -> WordFile:
    return word_file(document_of(table(HEAD, row("Bridge", "3.4", "14"), row("Lock", "1", "2"))))


def test_header_rows_repeat_and_stay_with_the_next() -> None:
    file = sample()
    assert len(file.find("//w:tr[1]/w:trPr/w:tblHeader")) == 1
    assert len(file.find("//w:tr/w:trPr/w:tblHeader")) == 1
    assert len(file.find("//w:tr[1]//w:p/w:pPr/w:keepNext")) == 3
    assert file.find("//w:tr[2]//w:keepNext") == []


def test_rows_are_not_torn_apart_unless_they_fill_a_page() -> None:
    assert len(sample().find("//w:tr/w:trPr/w:cantSplit")) == 3
    tall = table(HEAD, row("Bridge", "word " * 900, "14"))
    file = word_file(document_of(tall))
    assert len(file.find("//w:tr/w:trPr/w:cantSplit")) == 1


def test_the_caption_stays_above_the_table_and_is_its_title() -> None:
    file = sample()
    assert file.values("//w:p[w:r/w:t='Costs']/w:pPr/w:pStyle/@w:val") == ["Caption"]
    assert file.find("//w:style[@w:styleId='Caption']/w:pPr/w:keepNext", "word/styles.xml")
    assert file.values("//w:tblCaption/@w:val") == ["Costs"]
    assert file.find("//w:tblDescription") == []


def test_a_header_column_is_marked_as_one() -> None:
    assert sample().values("//w:tblLook/@w:firstColumn") == ["1"]
    plain = Table((Column(1.0),), (Row((cell("a"),)), Row((cell("b"),))), 1)
    assert word_file(document_of(plain)).values("//w:tblLook/@w:firstColumn") == ["0"]


def test_a_table_without_a_header_row_is_layout() -> None:
    grid = table(row("To", "Minister", ""), header_rows=0, look=TableLook.GRID)
    assert word_file(document_of(grid)).values("//w:tblDescription/@w:val") == ["layout"]


def test_columns_have_their_shares_and_their_sides() -> None:
    file = sample()
    widths = [int(width) for width in file.values("//w:gridCol/@w:w")]
    assert len(widths) == 3
    assert abs(sum(widths) - plain_theme().page.text_width * 20) < 3
    styles = file.values("//w:tr[2]/w:tc/w:p/w:pPr/w:pStyle/@w:val")
    assert styles == ["BriefTableHead", "BriefTableTextRight", "BriefTableTextCentre"]


def test_spans_join_cells() -> None:
    rows = (
        Row((cell("a", rows=2), cell("b", columns=2))),
        Row((cell("c"), cell("d"))),
    )
    file = word_file(document_of(table(*rows, header_rows=0)))
    assert file.values("//w:tr[1]/w:tc/w:tcPr/w:gridSpan/@w:val") == ["2"]
    assert file.values("//w:tr[1]/w:tc/w:tcPr/w:vMerge/@w:val") == ["restart"]
    assert len(file.find("//w:tr[2]/w:tc[1]/w:tcPr/w:vMerge[not(@w:val)]")) == 1
    assert len(file.find("//w:tr[2]/w:tc")) == 3


def test_rules_are_those_of_the_look() -> None:
    (style,) = sample().find("//w:style[@w:styleId='BriefDataTable']", "word/styles.xml")
    namespaces = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    sizes = {
        side: style.xpath(f"w:tblPr/w:tblBorders/w:{side}/@w:sz", namespaces=namespaces)
        for side in ("top", "insideH", "bottom", "left")
    }
    assert sizes == {"top": ["8"], "insideH": ["4"], "bottom": ["8"], "left": []}
    head = style.xpath("w:tblStylePr[@w:type='firstRow']//w:bottom/@w:sz", namespaces=namespaces)
    assert head == ["6"]


def test_two_header_rows_are_ruled_below_the_second() -> None:
    file = word_file(document_of(table(HEAD, HEAD, row("a", "b", "c"), header_rows=2)))
    assert file.values("//w:tr[2]/w:tc/w:tcPr/w:tcBorders/w:bottom/@w:sz") == ["6", "6", "6"]
    assert file.values("//w:tr[1]/w:tc/w:tcPr/w:tcBorders/w:bottom/@w:sz") == ["4", "4", "4"]


def test_neighbouring_tables_stay_two() -> None:
    """Word joins tables that no paragraph keeps apart."""
    file = word_file(document_of(table(HEAD, row("a", "b", "c")), table(HEAD, row("d", "e", "f"))))
    assert file.find("//w:tbl/following-sibling::*[1][self::w:tbl]") == []


def test_every_cell_ends_in_a_paragraph() -> None:
    inner = Table((Column(1.0),), (Row((cell("x"),)),))
    cells = (Cell(()), Cell((inner,)), Cell((item("a").blocks[0], inner)))
    file = word_file(document_of(table(HEAD, Row(cells))))
    assert file.find("//w:tc[not(*[last()][self::w:p])]") == []


def test_long_lines_are_shortened_in_full_width_text_only() -> None:
    styles = plain_theme().model_dump(mode="json")["styles"]
    body = {**styles["body"], "right_indent": 100.0}
    theme = plain_theme(styles={**styles, "body": body})
    narrow = Table((Column(1.0),), (Row((Cell((paragraph("cell"),)),)),))
    file = word_file(document_of(paragraph("text"), narrow), theme)
    assert file.values("//w:style[@w:styleId='BodyText']//w:ind/@w:right", "word/styles.xml") == [
        "2000"
    ]
    assert file.values("//w:p[w:r/w:t='cell']/w:pPr/w:ind/@w:right") == ["0"]


def test_time_grows_with_the_rows_no_faster() -> None:
    """Not a limit in seconds: ten times the rows may not take thirty times as long."""

    def seconds(rows: int) -> float:
        document = large_table_document(rows)
        best = 60.0
        for _ in range(3):
            start = time.process_time()
            word_file(document)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(1000) < 30 * seconds(100)
