"""Whatever characters a text has: each is shown, or shown as missing and reported."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from briefwright.core.diagnostics import Diagnostic
from briefwright.core.fonts import FontFace, FontFamily
from briefwright.document import (
    Block,
    Card,
    Cards,
    Contents,
    Field,
    Footnote,
    Heading,
    KeyNumber,
    KeyNumbers,
    Marking,
    Slots,
    Strong,
)
from briefwright.document.document import Furniture
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of, inlines, paragraph
from tests.support.pdf_tags import pdf_text
from tests.support.pdf_text import pdf_marks, words
from tests.support.themes import plain_theme, shipped_fonts
from tests.support.user_fonts import drawn_face, family_of

THEME = plain_theme()
ASCII = "".join(map(chr, range(0x20, 0x7F)))


def render(*blocks: Block, face: FontFace | None = None) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Render blocks in the shipped fonts, or in a single face."""
    fonts = shipped_fonts() if face is None else drawn_fonts(face)
    rendering = render_pdf(document_of(*blocks), THEME, fonts)
    return rendering.data, rendering.diagnostics


def drawn_fonts(face: FontFace) -> dict[str, FontFamily]:
    return {key: replace(family_of(face), key=key) for key in shipped_fonts()}


def embedded(data: bytes) -> list[tuple[pikepdf.Object, dict[int, int]]]:
    """Return each font of a file with the glyph of each code in use."""
    with pikepdf.open(io.BytesIO(data)) as file:
        return [(font, codes_of(font)) for font in file.objects if is_font(font)]


def is_font(candidate: pikepdf.Object) -> bool:
    return isinstance(candidate, pikepdf.Dictionary) and candidate.get("/Type") == "/Font"


def codes_of(font: pikepdf.Object) -> dict[int, int]:
    program = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    (table,) = program["cmap"].tables
    return {code: program.getGlyphID(name) for code, name in table.cmap.items()}


def test_a_missing_character_is_shown_by_a_sign_that_the_font_has() -> None:
    data, found = render(paragraph("He is 王毅."))
    assert [each.code for each in found] == ["E403", "E403"]
    assert words(pdf_text(data)) == ["He", "is", "王毅."]
    for _font, codes in embedded(data):
        assert 0 not in codes.values()


@pytest.mark.parametrize("sign", ["\ufffd", "□", "☐", "?", ""])
def test_the_sign_is_the_best_one_there_is(sign: str) -> None:
    face = drawn_face(f" ab{sign}")
    data, found = render(paragraph("ab王"), face=face)
    assert [each.code for each in found] == ["E403"]
    assert words(pdf_text(data)) == ["ab王"]
    assert all(0 not in codes.values() for _font, codes in embedded(data))


def test_a_font_without_a_space_is_a_finding_about_the_theme() -> None:
    _data, found = render(paragraph("ab"), face=drawn_face("ab"))
    assert [each.code for each in found] == ["T604"]
    assert "space" in found[0].message


def test_spaces_and_hyphens_that_a_font_lacks_look_like_those_it_has() -> None:
    text = "a\xa0b a\u202fb a\u2007b a\u2010b a\u2011b"
    data, found = render(paragraph(text), face=drawn_face(ASCII))
    assert found == ()
    assert pdf_text(data).strip() == text


@pytest.mark.parametrize("character", ["\U0001f10d", "\U0001f16a", "𝔘"])
def test_characters_above_the_basic_plane_are_named_by_pairs(character: str) -> None:
    face = drawn_face(ASCII + "𝔘")
    data, found = render(paragraph(f"a {character}"), face=face if character == "𝔘" else None)
    assert found == ()
    assert words(pdf_text(data)) == ["a", character]


@pytest.mark.parametrize(
    ("character", "says"),
    [
        ("\ue000", "U+E000) stands for nothing"),
        ("\U000f8010", "U+F8010) stands for nothing"),
        ("\U00100041", "U+100041) stands for nothing"),
        ("\ud800", "U+D800) stands for nothing"),
        ("\ufdd0", "U+FDD0) stands for nothing"),
        ("\ufffe", "U+FFFE) stands for nothing"),
        ("\U0001ffff", "U+1FFFF) stands for nothing"),
        ("א", "HEBREW LETTER ALEF) is written from right to left"),
        ("ع", "ARABIC LETTER AIN) is written from right to left"),
        ("क", "DEVANAGARI LETTER KA) is of a script that joins its letters"),
        ("👍", "no font of the theme has the character “👍” (U+1F44D THUMBS UP SIGN)"),
        ("\u0f6f", "U+0F6F) is of a script that joins"),
    ],
)
def test_what_cannot_be_set_is_said_with_the_reason(character: str, says: str) -> None:
    encodable = "" if "\ud800" <= character <= "\udfff" else character
    for face in (None, drawn_face(ASCII + encodable)):
        data, found = render(paragraph("See ", Field("title", inlines(character))), face=face)
        if face is not None and character == "👍":
            assert found == ()
            continue
        (each,) = found
        assert (each.code, each.path) == ("E403", "title")
        assert says in each.message
        assert_well_formed(data)


def assert_well_formed(data: bytes) -> None:
    """Check that no code stands for a character that a file may not name, or for no glyph."""
    forbidden = {"\0", "\ufeff", "\ufffe", "\uffff"}
    for mark in pdf_marks(data):
        assert not forbidden & set(mark.text)
        assert not any("\ue000" <= each <= "\uf8ff" or each >= "\U000f0000" for each in mark.text)
        mark.text.encode("utf-8")
    for _font, codes in embedded(data):
        assert 0 not in codes.values()


@pytest.mark.parametrize(
    "mark",
    "\u200b \u200e \u202e \u2060 \u2066 \u2069 \u061c \ufeff \ufe0f \U000e0041 \u034f".split(),
)
def test_invisible_characters_never_reach_a_font(mark: str) -> None:
    for face in (None, drawn_face(f"{ASCII}{mark}")):
        data, found = render(paragraph(f"one{mark}two {mark} ", Strong(inlines(mark))), face=face)
        assert found == ()
        assert "".join(words(pdf_text(data))) == "onetwo"
        assert mark not in pdf_text(data)
        assert_well_formed(data)


def test_marks_without_a_base_are_set_as_they_are() -> None:
    data, found = render(paragraph("\u0301 x\u0302 ", Field("title", inlines("\u0308b"))))
    assert found == ()
    assert_well_formed(data)


PLACES: dict[str, Block] = {
    "heading": Heading(1, inlines(Field("title", inlines("王"))), "h"),
    "number": KeyNumbers((KeyNumber(inlines(Field("title", inlines("王"))), inlines("x")),)),
    "note": paragraph("x", Footnote(1, inlines(Field("title", inlines("王"))))),
    "card": Cards((Card(inlines(Field("title", inlines("王"))), (), "王"),)),
}


@pytest.mark.parametrize("block", PLACES.values(), ids=PLACES)
def test_a_missing_character_is_reported_once_for_each_field(block: Block) -> None:
    _data, found = render(Contents(3), block)
    assert [(each.code, each.path) for each in found] == [("E403", "title")]


def test_a_missing_character_of_the_furniture_is_reported() -> None:
    furniture = Furniture(
        Slots(inlines(Field("title", inlines("王")))),
        Slots(inlines("中")),
        watermark="草案",
    )
    document = document_of(paragraph("x"), furniture=furniture)
    document = replace(document, marking=Marking("uk", "OFFICIAL", "OFFICIAL 密"))
    found = render_pdf(document, THEME, shipped_fonts()).diagnostics
    assert {each.path for each in found} == {"title", "marking", None}
    assert "it stands in “中”" in " ".join(each.message for each in found)
    assert "it stands in “草案”" in " ".join(each.message for each in found)


def test_an_ellipsis_is_three_points_where_the_font_has_no_other() -> None:
    furniture = Furniture(Slots(inlines("word " * 90)))
    document = document_of(paragraph("x"), furniture=furniture)
    rendering = render_pdf(document, THEME, drawn_fonts(drawn_face(ASCII)))
    assert rendering.diagnostics == ()
    assert any(mark.text.rstrip().endswith("word...") for mark in pdf_marks(rendering.data))
