"""Letterheads with a fault each: unusable, unfit for the standards, or with things left out."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name

from tests.support.letterheads import A4, LETTER, Change, changed, drawn


def _painted(code: bytes) -> Change:
    return lambda pdf: pdf.pages[0].contents_add(code)


def _with_state(**entries: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Resources.ExtGState.Set = Dictionary(entries)
        pdf.pages[0].contents_add(b"/Set gs")

    return change


def _with_object(entries: Dictionary, data: bytes = b"") -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        drawn_object = pikepdf.Stream(pdf, data)
        for key, value in entries.items():
            drawn_object[key] = value
        pdf.pages[0].obj.Resources.XObject = Dictionary(Extra=drawn_object)
        pdf.pages[0].contents_add(b"/Extra Do")

    return change


def _with_layers(pdf: pikepdf.Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Draft only"))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(Order=Array(), OFF=Array([layer]))
    )
    page = pdf.pages[0]
    page.obj.Resources.Properties = Dictionary(Layer=layer)
    page.contents_add(b"/OC /Layer BDC 0 0 100 100 re f EMC")


def with_annotation(**entries: object) -> Change:
    """Return a change that puts an annotation on the first page."""

    def change(pdf: pikepdf.Pdf) -> None:
        given = Dictionary(Type=Name.Annot, Rect=Array([60, 700, 200, 720]), F=4)
        for key, value in entries.items():
            given[f"/{key}"] = value
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(given)])
        if "/FT" in given:
            pdf.Root.AcroForm = Dictionary(Fields=pdf.pages[0].obj.Annots)

    return change


def _locked(user: str) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn())) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(user=user, owner="b"))
    return file.getvalue()


def _without_pages() -> bytes:
    file = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(file)
    return file.getvalue()


def _without_size(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.MediaBox = Array([0, 0, 0, 0])


def _picture(**entries: object) -> Dictionary:
    found = Dictionary(
        Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8,
        ColorSpace=Name.DeviceRGB,
    )  # fmt: skip
    for key, value in entries.items():
        found[f"/{key}"] = value
    return found


def unusable_letterheads() -> dict[str, tuple[str, str, bytes]]:
    """Return code, words of the message, and a letterhead that cannot be used, by what is wrong."""
    layer = Dictionary(Type=Name.OCG, Name="x")
    data = drawn()
    huge = (14_400.0, 14_400.0)
    return {
        "a password": ("T720", "is locked", _locked("a")),
        "restrictions": ("T720", "is protected", _locked("")),
        "cut off": ("T720", "is damaged", data[: len(data) // 2]),
        "only a beginning": ("T720", "is damaged", b"%PDF-1.7\n"),
        "no pages": ("T720", "has no pages", _without_pages()),
        "no size": ("T720", "without a size", changed(data, _without_size)),
        "broken instructions": ("T720", "is damaged", changed(data, _painted(b"/P BDC << ( EMC"))),
        "three pages": ("T722", "has 3 pages", drawn(pages=3)),
        "500 pages": ("T722", "has 500 pages", drawn(pages=500)),
        "Letter": ("T723", "is 216 × 279 mm", drawn(LETTER)),
        "landscape": ("T723", "is 297 × 210 mm", drawn(A4[::-1])),
        "huge": ("T723", "is 5080 × 5080 mm", drawn(huge)),
        "layers": ("T724", "layers", changed(data, _with_layers)),
        "a picture on a layer": (
            "T724", "layers", changed(data, _with_object(_picture(OC=layer), b"abc")),
        ),
        "JPEG 2000": (
            "T724", "JPEG 2000", changed(data, _with_object(_picture(Filter=Name.JPXDecode))),
        ),
        "overprint": ("T724", "overprint", changed(data, _with_state(**{"/OPM": 1, "/op": True}))),
    }  # fmt: skip


def unfit_letterheads() -> dict[str, tuple[str, bytes]]:
    """Return the doctor's rule and a letterhead that breaks it, by what is wrong."""
    data = drawn()
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)

    def blend_inks(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Group = group

    return {
        "a font outside": ("P501", drawn(font="Helvetica")),
        "inks": ("P407", changed(data, _painted(b"0 0 1 0 k 0 0 9 9 re f"))),
        "inks blended": ("P407", changed(data, blend_inks)),
        "a transfer function": ("P411", changed(data, _with_state(**{"/TR": Name.Identity}))),
        "PostScript": (
            "P406",
            changed(data, _with_object(Dictionary(Type=Name.XObject, Subtype=Name.PS), b"x")),
        ),
        "a missing font": ("P413", changed(data, _painted(b"BT /Lost 9 Tf (x) Tj ET"))),
    }
