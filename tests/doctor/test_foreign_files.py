"""Files by other programs, and fonts of every kind: judged for what they are."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from reportlab.pdfgen.canvas import Canvas

from briefwright.doctor import Answer, Examination, examine
from tests.doctor.faults_of_pdf import font as font_of_page
from tests.doctor.faults_of_pdf import inner, page
from tests.doctor.good_pdf import changed, font, rewritten

WORDS = "Harbour dues"


def rules(examination: Examination) -> set[str]:
    return {found.rule.id for found in examination.findings}


def reportlab_pdf() -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    canvas.drawString(72, 720, "Harbour")
    canvas.linkURL("https://example.org/", (72, 700, 90, 720))
    canvas.save()
    return stream.getvalue()


def test_a_plain_pdf_of_reportlab() -> None:
    examination = examine(reportlab_pdf(), "x.pdf")
    assert {"P201", "P205", "P211", "P301", "P407", "P501", "P603"} <= rules(examination)
    assert "P102" not in rules(examination)
    assert [each.answer for each in examination.verdicts] == [Answer.NO, Answer.NO]
    assert examination.claims.standards == ()


ODT = """\
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Harbour</dc:title></office:meta>
<office:styles><style:default-style style:family="paragraph">
<style:text-properties fo:language="en" fo:country="GB"/></style:default-style></office:styles>
<office:body><office:text><text:h text:outline-level="1">Harbour</text:h>
<text:p>The port is open.</text:p></office:text></office:body></office:document>
"""
OPTIONS = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"0"}}'
)


@pytest.mark.conformance("soffice")
def test_an_accessible_pdf_of_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "x.fodt").write_text(ODT, encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", OPTIONS]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "x.fodt")],
        capture_output=True, check=True, timeout=300,
    )  # fmt: skip
    examination = examine((tmp_path / "x.pdf").read_bytes(), "x.pdf")
    accessible, archival = examination.verdicts
    assert (accessible.answer, archival.answer) == (Answer.YES, Answer.NO)
    assert examination.claims.standards == ("PDF/UA-1",)


def compact_font(width: int) -> bytes:
    """Return a CFF font program with the glyphs of the good file's font, all of one width."""
    letters = font().getGlyphOrder()
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(letters)
    strings = {}
    for name in letters:
        pen = T2CharStringPen(width, None)
        pen.moveTo((0, 0))
        pen.lineTo((100, 0))
        pen.lineTo((0, 100))
        pen.closePath()
        strings[name] = pen.getCharString()
    builder.setupCFF("Test", {}, strings, {})
    stream = io.BytesIO()
    builder.font["CFF "].cff.compile(stream, builder.font, isCFF2=False)
    return stream.getvalue()


@pytest.mark.parametrize(("stated", "expected"), [(500, set()), (507, {"P507"})])
def test_the_widths_of_a_cff_font(stated: int, expected: set[str]) -> None:
    def change(pdf: Pdf) -> None:
        stream = pdf.make_stream(compact_font(500))
        stream.Subtype = Name.CIDFontType0C
        descriptor = inner(pdf).FontDescriptor
        del descriptor["/FontFile2"]
        descriptor.FontFile3 = stream
        inner(pdf).Subtype = Name.CIDFontType0
        inner(pdf).DW, inner(pdf).W = stated, Array([])
        del inner(pdf)["/CIDToGIDMap"]

    assert rules(examine(changed(change), "x.pdf")) == expected


def simple(pdf: Pdf, **entries: object) -> None:
    """Show the heading in a simple font in place of the composite one."""
    made = Dictionary(Type=Name.Font, FirstChar=32, LastChar=126)
    for key, value in entries.items():
        made[f"/{key}"] = value
    page(pdf).Resources.Font.F2 = pdf.make_indirect(made)
    composite = "".join(f"{font().getGlyphID(font().getBestCmap()[ord(c)]):04X}" for c in WORDS)
    rewritten(f"/F1 16 Tf 50 760 Td <{composite}>", f"/F2 16 Tf 50 760 Td ({WORDS})")(pdf)


def widths() -> Array:
    letters = font()
    table, metrics = letters.getBestCmap(), letters["hmtx"]
    per_thousand = 1000 / letters["head"].unitsPerEm
    found = [metrics[table[c]][0] * per_thousand if c in table else 0 for c in range(32, 127)]
    return Array([round(width) for width in found])


@pytest.mark.parametrize("is_right", [True, False])
def test_a_simple_truetype_font(*, is_right: bool) -> None:
    def change(pdf: Pdf) -> None:
        descriptor = Dictionary(inner(pdf).FontDescriptor)
        descriptor.Flags = 32
        given = widths() if is_right else Array([400] * 95)
        simple(
            pdf, Subtype=Name.TrueType, BaseFont=Name.SourceSans3, Widths=given,
            Encoding=Name.WinAnsiEncoding, FontDescriptor=pdf.make_indirect(descriptor),
        )  # fmt: skip

    assert rules(examine(changed(change), "x.pdf")) == (set() if is_right else {"P507"})


def test_a_type_1_font_that_is_not_in_the_file() -> None:
    def change(pdf: Pdf) -> None:
        simple(pdf, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)

    assert rules(examine(changed(change), "x.pdf")) == {"P501"}


@pytest.mark.parametrize(("named", "expected"), [("/a", set()), ("/odd17", {"P503"})])
def test_a_font_of_drawings(named: str, expected: set[str]) -> None:
    def change(pdf: Pdf) -> None:
        simple(
            pdf, Subtype=Name.Type3, FontBBox=Array([0, 0, 1, 1]), Widths=Array([1] * 95),
            FontMatrix=Array([1, 0, 0, 1, 0, 0]),
            CharProcs=Dictionary({named: Stream(pdf, b"1 0 d0 0 0 1 1 re f")}),
            Encoding=Dictionary(Differences=Array([32, *[Name(named)] * 95])),
        )  # fmt: skip

    assert rules(examine(changed(change), "x.pdf")) == expected


def test_a_form_brings_its_own_fonts() -> None:
    def change(pdf: Pdf) -> None:
        form = page(pdf).Resources.XObject.Footer
        form.Resources = Dictionary(Font=Dictionary(F1=font_of_page(pdf)))
        del page(pdf).Resources.Font["/F1"]
        page(pdf).Resources.Font.F3 = form.Resources.Font.F1
        data = pdf.pages[0].Contents.read_bytes().replace(b"/F1 ", b"/F3 ")
        pdf.pages[0].Contents.write(data)

    assert rules(examine(changed(change), "x.pdf")) == set()


def test_words_in_another_language_than_is_stated_for_the_whole() -> None:
    def change(pdf: Pdf) -> None:
        del pdf.Root["/Lang"]
        for value in list(pdf.objects):
            if isinstance(value, Dictionary) and value.get("/S") == Name.Document:
                value.Lang = String("fr")

    assert rules(examine(changed(change), "x.pdf")) == set()
