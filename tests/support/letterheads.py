"""Letterheads as other programs make them: sound ones, written in many ways."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from struct import pack

import pikepdf
from pikepdf import Array, Dictionary, Name
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from briefwright.build.fonts import SHIPPED
from briefwright.core.rendering import Letterhead
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of, paragraph
from tests.support.themes import plain_theme, shipped_fonts

A4 = (595.276, 841.89)
LETTER = (612.0, 792.0)
WORDS = "Ministry of Ports, Quay 4"
NEXT_WORDS = "Ministry of Ports, continued"
Change = Callable[[pikepdf.Pdf], None]


def letterhead(data: bytes) -> Letterhead:
    """Return bytes as a letterhead of a template."""
    return Letterhead("templates/our-brief/letterhead.pdf", data)


@cache
def drawn(
    size: tuple[float, float] = A4, *, pages: int = 1, font: str = "SourceSans3-Regular"
) -> bytes:
    """Return a letterhead that ReportLab has drawn: a bar, a picture, a pale circle, an address."""
    if font.startswith("Source"):
        pdfmetrics.registerFont(TTFont(font, SHIPPED / f"{font}.ttf"))
    width, height = size
    file = io.BytesIO()
    # It would set Helvetica at the head of each page.
    canvas = Canvas(
        file,
        pagesize=size,
        invariant=1,
        initialFontName=font,  # type: ignore[arg-type]
    )
    for number in range(pages):
        canvas.setFont(font, 9)
        canvas.setFillColorRGB(0.0, 0.25, 0.45)
        canvas.rect(0, height - 24, width, 24, stroke=0, fill=1)
        canvas.drawString(60, height - 44, NEXT_WORDS if number else WORDS)
        canvas.setFillAlpha(0.3)
        canvas.circle(width - 60, height - 50, 30, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return changed(file.getvalue(), _with_strict_maps)


def _with_strict_maps(pdf: pikepdf.Pdf) -> None:
    """Leave out of character maps what stands for nothing, which some validators refuse."""
    for font in pdf.objects:
        if isinstance(font, Dictionary) and "/ToUnicode" in font:
            text = font.ToUnicode.read_bytes().decode()
            head, _, rest = text.partition("128 beginbfchar\n")
            rows, _, tail = rest.partition("endbfchar")
            kept = [row for row in rows.splitlines() if not row.endswith("<0000>")]
            block = f"{len(kept)} beginbfchar\n{chr(10).join(kept)}\nendbfchar{tail}"
            font.ToUnicode.write((head + block).encode())


def changed(data: bytes, change: Change) -> bytes:
    """Return a file with something changed, the same bytes each time."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        file = io.BytesIO()
        pdf.save(file, deterministic_id=True)
    return file.getvalue()


def turned(angle: int) -> bytes:
    """Return a letterhead that stands upright only by the page's Rotate."""
    width, height = A4
    data = drawn()
    shift = {90: (0, 1, -1, 0, height, 0), 180: (-1, 0, 0, -1, width, height),
             270: (0, -1, 1, 0, 0, width)}[angle]  # fmt: skip

    def turn(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.contents_add(b"q %g %g %g %g %g %g cm" % shift, prepend=True)
        page.contents_add(b"Q")
        page.obj.MediaBox = Array([0, 0, *((width, height) if angle == 180 else (height, width))])
        page.obj.Rotate = angle

    return changed(data, turn)


def with_bleed(pdf: pikepdf.Pdf) -> None:
    """Draw within a larger sheet, with a trim box of A4 that does not begin at the origin."""
    page = pdf.pages[0]
    page.contents_add(b"q 1 0 0 1 50 50 cm", prepend=True)
    page.contents_add(b"Q")
    page.obj.MediaBox = Array([0, 0, A4[0] + 100, A4[1] + 100])
    page.obj.TrimBox = Array([50, 50, A4[0] + 50, A4[1] + 50])


def with_unit(pdf: pikepdf.Pdf) -> None:
    """Draw at half the size, doubled by the page's unit."""
    page = pdf.pages[0]
    page.contents_add(b"q .5 0 0 .5 0 0 cm", prepend=True)
    page.contents_add(b"Q")
    page.obj.MediaBox = Array([0, 0, A4[0] / 2, A4[1] / 2])
    page.obj.UserUnit = 2


def with_inherited(pdf: pikepdf.Pdf) -> None:
    """Let the page inherit its size and resources from the tree of pages."""
    page = pdf.pages[0].obj
    for key in ("/MediaBox", "/Resources"):
        pdf.Root.Pages[key] = page[key]
        del page[key]


def with_nested_form(pdf: pikepdf.Pdf) -> None:
    """Draw through a form that has marks of its own and uses the page's resources."""
    page = pdf.pages[0].obj
    content = page.Contents.read_bytes()
    form = pdf.make_stream(b"/P<</MCID 0>>BDC\n" + content + b"\nEMC")
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox, form.StructParents = page.MediaBox, 3
    page.Resources.XObject = Dictionary(Inner=form)
    page.Contents = pdf.make_stream(b"/Span<</ActualText(x)>>BDC /Inner Do EMC /P MP")


def with_lzw(pdf: pikepdf.Pdf) -> None:
    """Pack a form's glyphs with a filter that archives refuse."""
    page = pdf.pages[0].obj
    # 0x80 0x0b 0x60 0x50 0x22 0x0c 0x0c 0x85 0x01 is ISO 32000-1's example (7.4.4.2).
    image = pikepdf.Stream(pdf, b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 9, 1
    image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
    image.Filter, image.Interpolate = Name.LZWDecode, True
    page.Resources.XObject = Dictionary(Old=image)
    pdf.pages[0].contents_add(b"q 90 0 0 10 60 700 cm /Old Do Q")


def with_picture(pdf: pikepdf.Pdf) -> None:
    """Draw a shading, a tiling pattern and inks with a meaning of their own (Separation)."""
    page = pdf.pages[0].obj
    tile = pdf.make_stream(b"/Artifact BMC 0 0 4 4 re f EMC")
    tile.PatternType, tile.PaintType, tile.TilingType = 1, 2, 1
    tile.BBox, tile.XStep, tile.YStep, tile.Resources = Array([0, 0, 8, 8]), 8, 8, Dictionary()
    ramp = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([1, 1, 1]), C1=Array([0, 0.3, 0.5]), N=1
    )
    page.Resources.Pattern = Dictionary(Tile=tile)
    page.Resources.ColorSpace = Dictionary(
        Tiles=Array([Name.Pattern, Name.DeviceRGB]),
        Ink=Array([Name.Separation, Name("/PANTONE 300"), Name.DeviceRGB, pdf.make_indirect(ramp)]),
    )
    page.Resources.Shading = Dictionary(
        Ramp=Dictionary(
            ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([60, 0, 300, 0]),
            Function=pdf.make_indirect(ramp),
        )
    )  # fmt: skip
    pdf.pages[0].contents_add(
        b"q 60 760 240 20 re W n /Ramp sh Q q /Tiles cs 0 .3 .5 /Tile scn 60 730 240 20 re f Q "
        b"q /Ink cs .5 scn 60 700 240 20 re f Q "
        b"q 60 0 0 12 320 760 cm BI /W 2 /H 1 /CS /RGB /BPC 8 /F /AHx ID ff00000000ff> EI Q"
    )


def _ink_profile() -> bytes:
    """Return a small profile of four inks (ISO 15076-1): a table with two steps of each."""
    ramps = bytes(range(256))
    colours = [(0, 128, 128) if code & 1 else (255 - 16 * code, 128, 128) for code in range(16)]
    table = (
        b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + pack(">9i", *(65536, 0, 0, 0) * 2, 65536)
        + ramps * 4 + bytes(each for colour in colours for each in colour) + ramps * 3
    )  # fmt: skip
    words = b"desc" + bytes(4) + pack(">I", 5) + b"Inks\0" + bytes(78)
    white = b"XYZ " + bytes(4) + pack(">3i", 63190, 65536, 54061)
    bodies = {b"desc": words, b"cprt": b"text" + bytes(4) + b"none\0", b"wtpt": white,
              b"A2B0": table, b"B2A0": _to_inks(), b"gamt": _to_inks(1)}  # fmt: skip
    place, rows, data = 132 + 12 * len(bodies), b"", b""
    for name, body in bodies.items():
        padded = body + bytes(-len(body) % 4)
        rows += name + pack(">II", place + len(data), len(body))
        data += padded
    size = place + len(data)
    head = pack(">I", size) + bytes(4) + b"\x02\x40\0\0prtrCMYKLab "
    head += (
        pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + pack(">3i", 63190, 65536, 54061)
    )
    return head + bytes(128 - len(head)) + pack(">I", len(bodies)) + rows + data


def _to_inks(outputs: int = 4) -> bytes:
    ramps = bytes(range(256))
    return (
        b"mft1" + bytes(4) + bytes((3, outputs, 2, 0)) + pack(">9i", *(65536, 0, 0, 0) * 2, 65536)
        + ramps * 3 + bytes(8 * outputs) + ramps * outputs
    )  # fmt: skip


def with_inks(pdf: pikepdf.Pdf) -> None:
    """Paint in inks that the file's output intent explains, also within a form and blended."""
    profile = pdf.make_stream(_ink_profile())
    profile.N = 4
    pdf.Root.OutputIntents = Array(
        [Dictionary(S=Name.GTS_PDFA1, OutputConditionIdentifier="x", DestOutputProfile=profile)]
    )
    form = pdf.make_stream(b"0 1 0 0 k 0 0 60 60 re f")
    form.Type, form.Subtype, form.Resources = Name.XObject, Name.Form, Dictionary()
    form.BBox = Array([0, 0, 99, 99])
    form.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    page = pdf.pages[0]
    page.obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    page.obj.Resources.XObject = Dictionary(Form=form)
    page.contents_add(b"1 0 0 0 k 60 60 99 99 re f /Form Do")


def without_marks() -> bytes:
    """Return a letterhead without anything painted."""
    return changed(drawn(), lambda pdf: pdf.pages[0].obj.__delitem__("/Contents"))


@cache
def tagged() -> bytes:
    """Return a tagged PDF of our own as a letterhead."""
    document = document_of(paragraph("Ministry of Ports"), paragraph("Quay 4, Bar"))
    return render_pdf(document, plain_theme(), shipped_fonts()).data


@cache
def sound_letterheads() -> dict[str, bytes]:
    """Return letterheads that can be used, by what is special about them."""
    return {
        "one page": drawn(),
        "two pages": drawn(pages=2),
        "half the size": drawn((A4[0] / 2, A4[1] / 2)),
        **{f"turned by {angle}": turned(angle) for angle in (90, 180, 270)},
        "trim box": changed(drawn(), with_bleed),
        "user unit": changed(drawn(), with_unit),
        "inherited": changed(drawn(), with_inherited),
        "nested form": changed(drawn(), with_nested_form),
        "old packing": changed(drawn(), with_lzw),
        "patterns": changed(drawn(), with_picture),
        "inks": changed(drawn(), with_inks),
        "nothing painted": without_marks(),
        "tagged": tagged(),
    }
