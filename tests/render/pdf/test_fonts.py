"""Fonts are embedded as subsets that say what they show; missing characters are reported."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from briefwright.core.diagnostics import Severity
from briefwright.core.fonts import FontFace, FontFamily
from briefwright.document import Block, Field, Slots, Strong
from briefwright.document.document import Furniture
from briefwright.document.text import document_text
from briefwright.render.pdf import render_pdf
from briefwright.render.pdf.kerning import Kerning
from briefwright.render.pdf.sfnt import FontFileError, TrueTypeFile, subset_file
from briefwright.render.pdf.typefaces import typeface
from tests.support.documents import document_of, every_node_document, inlines, paragraph
from tests.support.pdf_tags import pdf_text
from tests.support.pdf_text import pdf_lines, pdf_marks, words
from tests.support.themes import FONTS, plain_theme, shipped_fonts

SANS = "SourceSans3-Regular"
NAMES = [SANS, "SourceSans3-BoldIt", "SourceSerif4-Semibold"]
LETTERS = "AÅĆfiž–“½☐Жω"


def data_of(name: str) -> bytes:
    return (FONTS / f"{name}.ttf").read_bytes()


def render(*blocks: Block) -> bytes:
    return render_pdf(document_of(*blocks), plain_theme(), shipped_fonts()).data


@pytest.mark.parametrize("name", NAMES)
def test_a_font_file_is_read_as_fonttools_reads_it(name: str) -> None:
    font = TrueTypeFile(data_of(name))
    reference = TTFont(io.BytesIO(data_of(name)))
    glyphs = {code: reference.getGlyphID(glyph) for code, glyph in reference.getBestCmap().items()}
    assert font.glyph_of == glyphs
    order = reference.getGlyphOrder()
    assert list(font.advances) == [reference["hmtx"][glyph][0] for glyph in order]
    assert font.weight == reference["OS/2"].usWeightClass
    assert font.italic_angle == pytest.approx(reference["post"].italicAngle)


@pytest.mark.parametrize("name", NAMES)
def test_a_subset_shows_the_same_shapes(name: str) -> None:
    font = TrueTypeFile(data_of(name))
    codes = {33 + index: font.glyph_of[ord(letter)] for index, letter in enumerate(LETTERS)}
    subset = TTFont(io.BytesIO(subset_file(font, codes)), checkChecksums=2)
    reference = TTFont(io.BytesIO(data_of(name)))
    (table,) = subset["cmap"].tables
    for code, letter in zip(codes, LETTERS, strict=True):
        ours, theirs = table.cmap[code], reference.getBestCmap()[ord(letter)]
        assert subset["hmtx"][ours] == reference["hmtx"][theirs]
        assert drawing(subset, ours) == drawing(reference, theirs)
    assert subset["maxp"].numGlyphs < 40


def drawing(font: TTFont, glyph: str) -> object:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return pen.value


@pytest.mark.parametrize(
    ("name", "pair", "kern"),
    [
        (SANS, "To", -66),
        (SANS, "AV", -14),
        (SANS, "nn", 0),
        ("SourceSerif4-Regular", "AV", -119),
        ("SourceSerif4-Regular", "Ty", -40),
    ],
)
def test_pairs_are_kerned_as_the_font_says(name: str, pair: str, kern: int) -> None:
    font = TrueTypeFile(data_of(name))
    left, right = (font.glyph_of[ord(letter)] for letter in pair)
    assert Kerning(font).between(left, right) == kern


def test_kerns_move_what_follows() -> None:
    face = typeface(FontFace(SANS, data_of(SANS)))
    apart = sum(face.words[letter][0] for letter in "To")
    assert face.words["To"][0] == apart - 66
    (mark,) = (line for line in pdf_lines(render(paragraph("To"))) if line.text)
    assert mark.width == pytest.approx((face.words["To"][0] + face.space) / 100, abs=0.01)


def test_all_fonts_are_embedded_subsets_with_their_meaning() -> None:
    rendering = render_pdf(every_node_document(), plain_theme(), shipped_fonts())
    with pikepdf.open(io.BytesIO(rendering.data)) as file:
        fonts = [object_ for object_ in file.objects if is_font(object_)]
        assert len(fonts) >= 5
        for font in fonts:
            tag, name = str(font.BaseFont)[1:].split("+")
            assert len(tag) == 6
            assert name.startswith("Source")
            assert font.FontDescriptor.FontFile2.read_bytes()[:4] == b"\0\1\0\0"
            cmap = font.ToUnicode.read_bytes().decode("ascii")
            assert "<0000>" not in cmap
            assert all(int(count.split()[-1]) <= 100 for count in cmap.split(" beginbfchar")[:-1])


def is_font(candidate: pikepdf.Object) -> bool:
    return isinstance(candidate, pikepdf.Dictionary) and candidate.get("/Type") == "/Font"


def test_no_other_font_creeps_in() -> None:
    data = render_pdf(every_node_document(), plain_theme(), shipped_fonts()).data
    with pikepdf.open(io.BytesIO(data)) as file:
        everything = b"".join(object_.unparse() for object_ in file.objects)
    assert b"Helvetica" not in everything
    assert b"Times" not in everything


def test_a_character_the_family_lacks_comes_from_another_family() -> None:
    data = render(paragraph("ἀρχή ● ", Strong(inlines("ἀρχή"))))
    fonts = {mark.font.split("+")[1] for mark in pdf_marks(data) if mark.text}
    assert fonts == {"SourceSans3-Regular", "SourceSans3-Bold"}


def test_a_serif_text_borrows_from_the_sans() -> None:
    theme = plain_theme()
    styles = {
        role: look.model_copy(update={"font": "serif"}) for role, look in theme.styles.items()
    }
    theme = theme.model_copy(update={"styles": styles})
    rendering = render_pdf(document_of(paragraph("word ● ἀρχή")), theme, shipped_fonts())
    used = {mark.font.split("+")[1] for mark in pdf_marks(rendering.data) if mark.text}
    assert used == {"SourceSerif4-Regular", "SourceSans3-Regular"}
    assert rendering.diagnostics == ()


def test_a_character_no_font_has_is_an_error_that_names_it_and_its_field() -> None:
    name = Field("officials[2].native_script", inlines("王毅"))
    document = document_of(paragraph("He is ", name, " and he 王."), paragraph(name))
    rendering = render_pdf(document, plain_theme(), shipped_fonts())
    found = [(each.code, each.severity, each.path) for each in rendering.diagnostics]
    error = Severity.ERROR
    assert found == [
        ("E403", error, "officials[2].native_script"),
        ("E403", error, "officials[2].native_script"),
        ("E403", error, None),
    ]
    assert "“王” (U+738B CJK UNIFIED IDEOGRAPH-738B)" in rendering.diagnostics[0].message
    assert words(pdf_text(rendering.data)) == words(document_text(document))


def test_a_missing_character_in_a_header_is_found_too() -> None:
    document = document_of(paragraph("x"), furniture=Furniture(Slots(inlines("中"))))
    rendering = render_pdf(document, plain_theme(), shipped_fonts())
    assert [each.code for each in rendering.diagnostics] == ["E403"]


def test_more_characters_than_one_subset_holds() -> None:
    face = typeface(FontFace(SANS, data_of(SANS)))
    letters = [chr(code) for code in sorted(face.glyph_of) if chr(code).isalpha()][:700]
    text = " ".join(["".join(letters[start : start + 7]) for start in range(0, 700, 7)])
    document = document_of(paragraph(text), paragraph(Strong(inlines(text[:900]))))
    rendering = render_pdf(document, plain_theme(), shipped_fonts())
    assert words(pdf_text(rendering.data)) == words(document_text(document))
    assert rendering.diagnostics == ()


def test_a_font_that_is_no_font_is_a_finding_about_the_theme() -> None:
    broken = FontFace("Broken", b"OTTO" + bytes(100))
    family = FontFamily("sans", "Broken", broken, broken, broken, broken)
    fonts = {key: replace(family, key=key) for key in shipped_fonts()}
    rendering = render_pdf(document_of(paragraph("x")), plain_theme(), fonts)
    assert [each.code for each in rendering.diagnostics] == ["T604"]
    assert rendering.data == b""


@pytest.mark.parametrize("length", [0, 3, 40, 5_000, 60_000])
def test_a_font_cut_short_is_refused(length: int) -> None:
    with pytest.raises(FontFileError):
        TrueTypeFile(data_of(SANS)[:length])
