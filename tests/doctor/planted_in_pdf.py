"""One fault for each rule on PDF files: what is done to the good file, by the rule it breaks."""

from __future__ import annotations

import io
import re
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


IN_OBJECTS: dict[str, Change] = {
    "P111": put(lambda pdf: page(pdf).Resources.XObject.Footer, "/Filter", Name.LZWDecode),
    "P112": put(lambda pdf: page(pdf).Resources.XObject.Footer, "/F", String("elsewhere")),
    "P201": drop(catalog, "/Metadata"),
    "P202": lambda pdf: pdf.Root.Metadata.write(b"<x"),
    "P203": with_metadata("<pdfuaid:part>1</pdfuaid:part>", ""),
    "P204": with_metadata(">Harbour dues<", "><"),
    "P205": drop(catalog, "/ViewerPreferences"),
    "P206": with_metadata("<pdfaid:part>3</pdfaid:part>", ""),
    "P207": with_metadata("<pdfaid:conformance>A", "<pdfaid:conformance>X"),
    "P208": with_metadata(">Harbour dues<", ">Something else<", "<pdfaid:part>3", "<pdfaid:part>1"),
    "P217": with_metadata(">Harbour dues<", ">Something else<"),
    "P209": with_metadata("<pdfaSchema:namespaceURI>http", "<pdfaSchema:namespaceURI>x"),
    "P211": drop(catalog, "/Lang"),
    "P212": put(catalog, "/Lang", String("English, please")),
    "P213": lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(b"not a profile"),
    "P214": put(catalog, "/OCProperties", Dictionary(D=Dictionary(AS=Array([])))),
    "P215": put(catalog, "/AcroForm", Dictionary(XFA=String("x"))),
    "P218": dynamic_form,
    "P301": drop(catalog, "/StructTreeRoot"),
    "P302": drop(catalog, "/MarkInfo"),
    "P303": put(catalog, "/MarkInfo", Dictionary(Marked=True, Suspects=True)),
    "P304": put(tag("L"), "/S", Name.Listing),
    "P305": circular_role,
    "P306": put(lambda pdf: pdf.Root.StructTreeRoot, "/RoleMap", Dictionary(P=Name.Div)),
    "P307": move_row,
    "P308": put(tag("L"), "/P", Dictionary(Type=Name.StructElem)),
    "P309": drop(tag("Figure"), "/Alt"),
    "P310": put(tag("H1"), "/S", Name.H3),
    "P311": repeat_heading,
    "P312": drop(tag("Note"), "/ID"),
    "P313": put(tag("TD"), "/A", Dictionary(O=Name.Table, ColSpan=3)),
    "P314": drop(tag("TH"), "/A"),
    "P315": headless,
    "P316": add_span,
    "P317": rewritten("<</MCID 0>>", "<</MCID 77>>"),
    "P318": put(page, "/StructParents", 9),
    "P319": same_ids,
    "P401": rewritten("/Artifact BMC 0.5 g", "/Span BMC 0.5 g"),
    "P402": rewritten("BDC q 1 0 0 rg", "BDC /Artifact BMC EMC q 1 0 0 rg"),
    "P403": rewritten("/Artifact BMC 0.5 g", "/Artifact BMC /P <</MCID 50>> BDC EMC 0.5 g"),
    "P404": rewritten("re f EMC", "re f"),
    "P405": tagged_form,
    "P406": put(lambda pdf: page(pdf).Resources.XObject.Footer, "/Ref", Dictionary()),
    "P407": rewritten("1 0 0 rg", "1 0 0 0 k"),
    "P408": transparent,
    "P409": graphics_state(**{"/BM": Name.Strange}),
    "P410": picture(**{"/Interpolate": True}),
    "P411": graphics_state(**{"/TR": Name.Identity}),
    "P412": rewritten("1 0 0 rg", "/Strange ri 1 0 0 rg"),
    "P413": rewritten("/F1 16 Tf", "/F9 16 Tf"),
    "P414": drop(catalog, "/Lang"),
    "P415": picture(**{"/Alternates": Array([])}),
    "P416": rewritten("1 0 0 rg", f"{'q ' * 29} {'Q ' * 29} 1 0 0 rg"),
    "P501": drop(lambda pdf: inner(pdf).FontDescriptor, "/FontFile2"),
    "P502": lambda pdf: inner(pdf).FontDescriptor.FontFile2.write(b"not a font"),
    "P503": drop(font, "/ToUnicode"),
    "P504": unicode_of_heading("<FEFF>"),
    "P505": unicode_of_heading("<E000>"),
    "P506": rewritten(shown("Port"), "<0FFF>"),
    "P507": wide,
    "P508": drop(inner, "/CIDToGIDMap"),
    "P509": put(font, "/Encoding", Name("/Unheard-Of-H")),
    "P510": truetype,
    "P601": drop(page, "/Tabs"),
    "P602": annotation(Subtype=Name.Text),
    "P603": drop(link, "/Contents"),
    "P604": field_without_words,
    "P605": annotation(Subtype=Name.Movie),
    "P606": annotation(Subtype=Name.TrapNet),
    "P607": put(link, "/F", 2),
    "P608": annotation(Subtype=Name.Square),
    "P609": put(link, "/StructParent", 7),
    "P610": put(catalog, "/OpenAction", Dictionary(S=Name.JavaScript, JS=String("x"))),
    "P611": put(catalog, "/AA", Dictionary(WC=Dictionary(S=Name.GoTo))),
    "P612": put(link, "/A", Dictionary(S=Name.URI, URI=String("https://Žabljak.example"))),
    "P613": put(catalog, "/AcroForm", Dictionary(NeedAppearances=True, Fields=Array([]))),
    "P621": with_metadata("<pdfaid:part>3", "<pdfaid:part>2"),
    "P622": drop(attachment, "/UF"),
    "P623": drop(attachment, "/AFRelationship"),
    "P624": drop(lambda pdf: attachment(pdf).EF.F, "/Subtype"),
    "P625": drop(lambda pdf: attachment(pdf).EF.F, "/Params"),
}
IN_BYTES: dict[str, Callable[[], bytes]] = {
    "P102": lambda: good_pdf()[:-200],
    "P104": lambda: replaced(b"\n%\xbf", b"\n% "),
    "P105": lambda: good_pdf() + b"<!-- seen by the gateway -->",
    "P106": lambda: replaced(b"/ID [", b"/XX ["),
    "P107": lambda: encrypted(accessibility=True),
    "P108": lambda: encrypted(accessibility=False),
    "P109": lambda: re.sub(rb"/Length \d(\d+)", rb"/Length 9\1", good_pdf(), count=1),
    "P110": lambda: replaced(b"dues\n\nendstream", b"dues\nendstream "),
    "P113": with_object_streams,
    "P210": packed_metadata,
}


def planted(rule: str) -> bytes:
    """Return the good file with the fault of a rule."""
    return changed(IN_OBJECTS[rule]) if rule in IN_OBJECTS else IN_BYTES[rule]()
