"""Page numbers of documents that are part of others: as written, and in every format."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefwright.document import Folio, Furniture, NumberStyle, PageCount, PageNumber, Slots, Text
from briefwright.render.html import render_html
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of, paragraph
from tests.support.pdf_text import pdf_lines
from tests.support.themes import plain_theme, shipped_fonts
from tests.support.word_package import word_file

THEME = plain_theme()
FOOTER = Slots(right=(PageNumber(), Text(" of "), PageCount()))
DOCUMENT = replace(document_of(paragraph("Words.")), furniture=Furniture(footer=FOOTER))
ANNEX = replace(DOCUMENT, folio=Folio("A-"))
FRONT = replace(DOCUMENT, folio=Folio(style=NumberStyle.ROMAN))


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (1994, "mcmxciv")],
)
def test_roman_figures(number: int, written: str) -> None:
    assert Folio(style=NumberStyle.ROMAN).text(number) == written


def test_the_prefix_stands_before_the_figure() -> None:
    assert Folio("3-").text(12) == "3-12"


def test_a_pdf_prints_folios() -> None:
    for document, words in ((ANNEX, "A-1 of A-1"), (FRONT, "i of i"), (DOCUMENT, "1 of 1")):
        data = render_pdf(document, THEME, shipped_fonts(THEME)).data
        assert [mark.text.strip() for mark in pdf_lines(data, artifacts=True)] == [words]


def test_a_word_file_counts_from_one_with_folios() -> None:
    annex, front, plain = (word_file(each, THEME) for each in (ANNEX, FRONT, DOCUMENT))
    assert annex.values("//w:pgNumType/@w:start") == ["1"]
    assert annex.values("//w:t/text()", "word/footer2.xml")[0] == "A-"
    assert front.values("//w:pgNumType/@w:fmt") == ["lowerRoman"]
    assert front.values("//w:fldSimple//w:t/text()", "word/footer2.xml") == ["i", "i"]
    assert plain.find("//w:pgNumType") == []


def test_a_web_page_prints_folios_on_paper() -> None:
    fonts = shipped_fonts(THEME)
    assert '"A-" counter(page)' in render_html(ANNEX, THEME, fonts).data.decode()
    assert "counter(page, lower-roman)" in render_html(FRONT, THEME, fonts).data.decode()
