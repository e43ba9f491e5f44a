"""Figures have one width where the theme asks for it and the font has such."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from fontTools.ttLib import TTFont

from briefwright.core.fonts import FontFace
from briefwright.core.roles import ParagraphRole, TextRole
from briefwright.document import Span
from briefwright.render.pdf import render_pdf
from briefwright.render.pdf.figure_widths import tabular_glyphs
from briefwright.render.pdf.sfnt import TrueTypeFile
from briefwright.theme import Theme
from tests.support.documents import document_of, inlines, paragraph
from tests.support.pdf_text import Mark, pdf_marks
from tests.support.themes import FONTS, plain_theme, shipped_fonts
from tests.support.user_fonts import drawn_face, family_of

LETTERS = dict.fromkeys("abc .?", 500)
DIGITS = {str(digit): 300 + 10 * digit for digit in range(10)}
NAMES = {digit: f"u{ord(digit):04X}" for digit in DIGITS}
TABULAR = {f"tab{digit}": 600 for digit in DIGITS}
SINGLES = "".join(f"sub {NAMES[digit]} by tab{digit};" for digit in DIGITS)
FEATURES = f"feature tnum {{ {SINGLES} }} tnum;"
EXTENSION = f"lookup TAB useExtension {{ {SINGLES} }} TAB; feature tnum {{ lookup TAB; }} tnum;"
IN_A_ROW = (
    "feature tnum { sub [u0030 u0031 u0032 u0033 u0034 u0035 u0036 u0037 u0038 u0039] by "
    f"[{' '.join(TABULAR)}]; }} tnum;"
)


def face(features: str = FEATURES) -> FontFace:
    return drawn_face({**LETTERS, **DIGITS}, features, TABULAR)


def theme_with(*, styles: bool = False, spans: bool = False) -> Theme:
    theme = plain_theme()
    body = theme.styles[ParagraphRole.BODY].model_copy(update={"tabular": styles})
    number = theme.spans[TextRole.NUMBER].model_copy(update={"tabular": spans})
    return theme.model_copy(
        update={
            "styles": {**theme.styles, ParagraphRole.BODY: body},
            "spans": {**theme.spans, TextRole.NUMBER: number},
        }
    )


def marks_of(theme: Theme, used: FontFace) -> list[Mark]:
    document = document_of(paragraph("ab ", Span(TextRole.NUMBER, inlines("1111")), " 1111"))
    fonts = {key: replace(family_of(used), key=key) for key in shipped_fonts()}
    rendering = render_pdf(document, theme, fonts)
    assert rendering.diagnostics == ()
    return [mark for mark in pdf_marks(rendering.data) if mark.text]


@pytest.mark.parametrize("features", [FEATURES, EXTENSION, IN_A_ROW])
def test_the_font_says_which_figures_have_one_width(features: str) -> None:
    data = face(features).data
    names = TTFont(io.BytesIO(data)).getGlyphOrder()
    found = tabular_glyphs(TrueTypeFile(data))
    assert {chr(code): names[glyph] for code, glyph in found.items()} == {
        digit: f"tab{digit}" for digit in DIGITS
    }


@pytest.mark.parametrize("name", ["SourceSans3-Regular", "SourceSerif4-Regular"])
def test_figures_of_the_shipped_fonts_have_one_width_already(name: str) -> None:
    font = TrueTypeFile((FONTS / f"{name}.ttf").read_bytes())
    assert len({font.advances[font.glyph_of[ord(digit)]] for digit in DIGITS}) == 1
    assert tabular_glyphs(font) == {}


def test_a_broken_table_changes_nothing() -> None:
    whole = face().data
    place = TrueTypeFile(whole).tables[b"GSUB"][0]
    for cut in range(4, 60, 2):
        broken = whole[: place + cut] + b"\xff" * 40 + whole[place + cut + 40 :]
        assert all(
            glyph < TrueTypeFile(broken).glyph_count
            for glyph in tabular_glyphs(TrueTypeFile(broken)).values()
        )


def test_a_span_is_set_in_figures_of_one_width() -> None:
    marks = marks_of(theme_with(spans=True), face())
    assert "".join(mark.text for mark in marks).strip() == "ab 1111 1111"
    assert [round(mark.width, 2) for mark in marks if "1111" in mark.text] == [24.0, 22.4]
    assert len({mark.font for mark in marks}) == 2


def test_a_style_is_set_in_figures_of_one_width() -> None:
    (mark,) = marks_of(theme_with(styles=True), face())
    assert mark.text.strip() == "ab 1111 1111"


def test_a_font_without_such_figures_needs_no_second_subset() -> None:
    marks = marks_of(theme_with(styles=True, spans=True), face(""))
    assert len({mark.font for mark in marks}) == 1
