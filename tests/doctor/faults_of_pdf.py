"""Faults to plant in the good PDF: changes of its objects, and of its bytes."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from tests.doctor.good_pdf import changed, element, good_pdf, rewritten, shown, with_metadata

Change = Callable[[Pdf], None]


def page(pdf: Pdf) -> Any:
    return pdf.pages[0].obj


def link(pdf: Pdf) -> Any:
    return page(pdf).Annots[0]


def font(pdf: Pdf) -> Any:
    return page(pdf).Resources.Font.F1


def inner(pdf: Pdf) -> Any:
    return font(pdf).DescendantFonts[0]


def attachment(pdf: Pdf) -> Any:
    return pdf.Root.AF[0]


def put(owner: Callable[[Pdf], Any], key: str, value: object) -> Change:
    """Return a change that sets an entry."""

    def change(pdf: Pdf) -> None:
        owner(pdf)[key] = value

    return change


def drop(owner: Callable[[Pdf], Any], key: str) -> Change:
    """Return a change that takes an entry away."""

    def change(pdf: Pdf) -> None:
        del owner(pdf)[key]

    return change


def tag(role: str) -> Callable[[Pdf], Any]:
    return lambda pdf: element(pdf, role)


def catalog(pdf: Pdf) -> Any:
    return pdf.Root


def replaced(old: bytes, new: bytes) -> bytes:
    assert old in good_pdf()
    return good_pdf().replace(old, new, 1)


def encrypted(*, accessibility: bool) -> bytes:
    with pikepdf.open(io.BytesIO(good_pdf())) as pdf:
        stream = io.BytesIO()
        # Only the older ways of encryption can shut screen readers out.
        allowed = pikepdf.Permissions(accessibility=accessibility, extract=False)
        how = pikepdf.Encryption(owner="secret", user="", R=3, aes=False, metadata=False,
                                 allow=allowed)  # fmt: skip
        pdf.save(stream, encryption=how)
    return stream.getvalue()


def packed_metadata() -> bytes:
    """Return a PDF/A-1 whose metadata have a filter; pikepdf itself would take it away."""
    data = changed(with_metadata("<pdfaid:part>3", "<pdfaid:part>1"))
    return data.replace(b"/Type /Metadata", b"/Type /Metadata /Filter []", 1)


def with_object_streams() -> bytes:
    with pikepdf.open(io.BytesIO(good_pdf())) as pdf:
        with_metadata("<pdfaid:part>3", "<pdfaid:part>1")(pdf)
        stream = io.BytesIO()
        pdf.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stream.getvalue()


def circular_role(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Listing=Name.List, List=Name.Listing)
    element(pdf, "L").S = Name.Listing


def dynamic_form(pdf: Pdf) -> None:
    packet = pdf.make_stream(b"<config><dynamicRender>required</dynamicRender></config>")
    pdf.Root.AcroForm = Dictionary(XFA=Array([String("config"), packet]))


def move_row(pdf: Pdf) -> None:
    """Put a table row under the document."""
    row = element(pdf, "TR")
    element(pdf, "Document").K.append(row)
    element(pdf, "Table").K = Array([element(pdf, "Table").K[1]])
    row.P = element(pdf, "Document")


def add_span(pdf: Pdf) -> None:
    """Let a second tag own the heading's content."""
    document = element(pdf, "Document")
    made = Dictionary(Type=Name.StructElem, S=Name.Span, P=document, Pg=page(pdf), K=0)
    document.K.append(pdf.make_indirect(made))


def repeat_heading(pdf: Pdf) -> None:
    document = element(pdf, "Document")
    made = Dictionary(Type=Name.StructElem, S=Name.H, P=document, K=Array([]))
    document.K.append(pdf.make_indirect(made))


def same_ids(pdf: Pdf) -> None:
    element(pdf, "P").ID = String("same")
    element(pdf, "L").ID = String("same")


def headless(pdf: Pdf) -> None:
    for value in list(pdf.objects):
        if isinstance(value, Dictionary) and value.get("/S") == Name.TH:
            value.S = Name.TD


def tagged_form(pdf: Pdf) -> None:
    """Draw a form with content numbers of its own twice."""
    footer = page(pdf).Resources.XObject.Footer
    footer.write(b"/Span <</MCID 0>> BDC " + footer.read_bytes() + b" EMC")
    rewritten("/Artifact BMC q 1 0 0 1 50 40 cm /Footer Do Q EMC", "/Footer Do /Footer Do")(pdf)


def graphics_state(**entries: object) -> Change:
    def change(pdf: Pdf) -> None:
        page(pdf).Resources.ExtGState = Dictionary(G1=Dictionary(entries))
        rewritten("/Artifact BMC 0.5 g", "/G1 gs /Artifact BMC 0.5 g")(pdf)

    return change


def transparent(pdf: Pdf) -> None:
    del pdf.Root["/OutputIntents"]
    graphics_state(**{"/ca": 0.5})(pdf)


def picture(**entries: object) -> Change:
    """Return a change that draws a picture in place of the red square."""

    def change(pdf: Pdf) -> None:
        image = Stream(pdf, b"\x80")
        for key, value in {
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 1, "/Height": 1,
            "/BitsPerComponent": 8, "/ColorSpace": Name.DeviceGray, **entries,
        }.items():  # fmt: skip
            image[key] = value
        page(pdf).Resources.XObject.Picture = pdf.make_indirect(image)
        rewritten("1 0 0 rg 50 600 50 50 re f", "/Picture Do")(pdf)

    return change


def unicode_of_heading(value: str) -> Change:
    """Return a change of what the letter H stands for."""

    def change(pdf: Pdf) -> None:
        stream = font(pdf).ToUnicode
        old, new = f"{shown('H')} <0048>".encode(), f"{shown('H')} {value}".encode()
        assert old in stream.read_bytes()
        stream.write(stream.read_bytes().replace(old, new))

    return change


def wide(pdf: Pdf) -> None:
    inner(pdf).W[1] = Array([999])
    for at in range(1, len(inner(pdf).W), 2):
        inner(pdf).W[at] = Array([999])


def truetype(pdf: Pdf) -> None:
    """Use the program as a simple font of letters that states no encoding."""
    descriptor = inner(pdf).FontDescriptor
    descriptor.Flags = 32
    simple = Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.SourceSans3, FirstChar=0, LastChar=0,
        Widths=Array([0]), FontDescriptor=descriptor, ToUnicode=font(pdf).ToUnicode,
    )  # fmt: skip
    page(pdf).Resources.Font.F1 = pdf.make_indirect(simple)


def annotation(**entries: object) -> Change:
    """Return a change that adds an annotation without a tag."""

    def change(pdf: Pdf) -> None:
        made = Dictionary(Type=Name.Annot, Rect=Array([1, 1, 9, 9]), F=4, Contents=String("Note"))
        for key, value in entries.items():
            made[f"/{key}"] = value
        page(pdf).Annots.append(pdf.make_indirect(made))

    return change


def field_without_words(pdf: Pdf) -> None:
    annotation(Subtype=Name.Widget, FT=Name.Tx, T=String("name"))(pdf)
    pdf.Root.AcroForm = Dictionary(Fields=Array([page(pdf).Annots[-1]]))
