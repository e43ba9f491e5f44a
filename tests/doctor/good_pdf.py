"""A small PDF that keeps to PDF/UA-1 and PDF/A-3a, built piece by piece, to plant faults in."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from importlib.resources import files

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import ImageCms

WORDS = "Harbour dues First point Port Status Kotor open A note. A link"
XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Harbour dues</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>A test</pdf:Producer><xmp:CreateDate>2026-01-01T00:00:00Z</xmp:CreateDate>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part</pdfaProperty:description></rdf:li></rdf:Seq>
</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
CONTENT = """\
/Artifact BMC 0.5 g 50 800 100 1 re f EMC
/H1 <</MCID 0>> BDC BT /F1 16 Tf 50 760 Td {Harbour dues} Tj ET EMC
/Link <</MCID 1>> BDC BT /F1 10 Tf 50 740 Td {A link} Tj ET EMC
/Lbl <</MCID 2>> BDC BT /F1 10 Tf 50 720 Td {A} Tj ET EMC
/LBody <</MCID 3>> BDC BT /F1 10 Tf 60 720 Td {First point} Tj ET EMC
/TH <</MCID 4>> BDC BT /F1 10 Tf 50 700 Td {Port} Tj ET EMC
/TH <</MCID 5>> BDC BT /F1 10 Tf 90 700 Td {Status} Tj ET EMC
/TD <</MCID 6>> BDC BT /F1 10 Tf 50 680 Td {Kotor} Tj ET EMC
/TD <</MCID 7>> BDC BT /F1 10 Tf 90 680 Td {open} Tj ET EMC
/Figure <</MCID 8>> BDC q 1 0 0 rg 50 600 50 50 re f Q EMC
/Note <</MCID 9>> BDC BT /F1 8 Tf 50 580 Td {A note.} Tj ET EMC
/Artifact BMC q 1 0 0 1 50 40 cm /Footer Do Q EMC
"""
FOOTER = "BT /F1 8 Tf 0 0 Td {Harbour} Tj ET"


@cache
def font() -> TTFont:
    """Return the letters that the file needs, of a font that is shipped."""
    data = (files("briefwright") / "fonts" / "SourceSans3-Regular.ttf").read_bytes()
    letters = TTFont(io.BytesIO(data))
    options = subset.Options(layout_features=[], notdef_outline=True)
    worker = subset.Subsetter(options)
    worker.populate(text=WORDS)
    worker.subset(letters)
    stream = io.BytesIO()
    letters.save(stream)
    return TTFont(io.BytesIO(stream.getvalue()))


def code(letter: str) -> int:
    """Return the code of a letter, which is the number of its glyph."""
    return int(font().getGlyphID(font().getBestCmap()[ord(letter)]))


def shown(text: str) -> str:
    """Return a text as the operand that shows it."""
    return "<" + "".join(f"{code(letter):04X}" for letter in text) + ">"


def instructions(template: str) -> bytes:
    """Return instructions in which texts in braces are shown."""
    head, *rest = template.split("{")
    parts = [part.partition("}") for part in rest]
    return (head + "".join(shown(text) + tail for text, _, tail in parts)).encode()


@cache
def good_pdf() -> bytes:
    """Return the file."""
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    page = pdf.pages[0].obj
    letters = pdf.make_indirect(_font(pdf))
    footer = Stream(pdf, instructions(FOOTER))
    for key, value in {
        "/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 100, 10]),
        "/Resources": Dictionary(Font=Dictionary(F1=letters)),
    }.items():  # fmt: skip
        footer[key] = value
    page.Contents = pdf.make_stream(instructions(CONTENT))
    page.Resources = Dictionary(
        Font=Dictionary(F1=letters), XObject=Dictionary(Footer=pdf.make_indirect(footer))
    )
    page.Tabs, page.StructParents = Name.S, 0
    link = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Link, Rect=Array([50, 738, 80, 750]), F=4,
            Contents=String("The port"), StructParent=1, Border=Array([0, 0, 0]),
            A=Dictionary(S=Name.URI, URI=String("https://example.org/")),
        )
    )  # fmt: skip
    page.Annots = Array([link])
    _tags(pdf, page, link)
    _catalog(pdf)
    stream = io.BytesIO()
    _save(pdf, stream)
    return stream.getvalue()


def _save(pdf: Pdf, stream: io.BytesIO) -> None:
    pdf.save(
        stream, deterministic_id=True, compress_streams=False, fix_metadata_version=False,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
    )  # fmt: skip


def _font(pdf: Pdf) -> Dictionary:
    letters = font()
    data = io.BytesIO()
    letters.save(data)
    per_thousand = 1000 / letters["head"].unitsPerEm
    used = sorted({(code(letter), letter) for letter in WORDS})
    widths: list[object] = []
    for number, letter in used:
        width = letters["hmtx"][letters.getBestCmap()[ord(letter)]][0] * per_thousand
        widths += [number, Array([round(width)])]
    pairs = "\n".join(f"<{number:04X}> <{ord(letter):04X}>" for number, letter in used)
    unicode_map = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(used)} beginbfchar\n{pairs}\nendbfchar\nendcmap end end\n"
    )
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/ABCDEF+SourceSans3"), Flags=4,
        FontBBox=Array([-454, -293, 2159, 968]), ItalicAngle=0, Ascent=984, Descent=-273,
        CapHeight=660, StemV=84, FontFile2=pdf.make_stream(data.getvalue()),
    )  # fmt: skip
    descriptor.FontFile2.Length1 = len(data.getvalue())
    inner = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/ABCDEF+SourceSans3"),
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(descriptor), DW=1000, W=Array(widths),
        CIDToGIDMap=Name.Identity,
    )  # fmt: skip
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/ABCDEF+SourceSans3"),
        Encoding=Name("/Identity-H"), DescendantFonts=Array([pdf.make_indirect(inner)]),
        ToUnicode=pdf.make_stream(unicode_map.encode()),
    )  # fmt: skip


def _tags(pdf: Pdf, page: Dictionary, link: Dictionary) -> None:
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    by_number: dict[int, Dictionary] = {}

    def element(role: str, parent: Dictionary, number: int | None = None) -> Dictionary:
        made = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{role}"), P=parent, K=Array([]))
        )
        if number is not None:
            made.Pg = page
            made.K.append(number)
            by_number[number] = made
        parent.K.append(made)
        return made

    root.K = Array([])
    document = element("Document", root)
    element("H1", document, 0)
    paragraph = element("P", document)
    anchor = element("Link", paragraph, 1)
    anchor.K.append(Dictionary(Type=Name.OBJR, Obj=link, Pg=page))
    item = element("LI", element("L", document))
    element("Lbl", item, 2)
    element("LBody", item, 3)
    table = element("Table", document)
    for numbers, role in (((4, 5), "TH"), ((6, 7), "TD")):
        row = element("TR", table)
        for number in numbers:
            cell = element(role, row, number)
            if role == "TH":
                cell.A = Dictionary(O=Name.Table, Scope=Name.Column)
    _figure(element("Figure", document, 8))
    element("Note", document, 9).ID = String("note-1")
    row_of_page = Array([by_number[number] for number in sorted(by_number)])
    root.ParentTree = pdf.make_indirect(
        Dictionary(Nums=Array([0, pdf.make_indirect(row_of_page), 1, anchor]))
    )
    root.ParentTreeNextKey = 2
    pdf.Root.StructTreeRoot = root


def _figure(figure: Dictionary) -> None:
    figure.Alt = String("A red square")
    figure.A = Dictionary(O=Name.Layout, BBox=Array([50, 600, 100, 650]))


def _catalog(pdf: Pdf) -> None:
    metadata = pdf.make_stream(XMP.encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    profile = pdf.make_stream(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile.N = 3
    attached = pdf.make_stream(b"title: Harbour dues\n")
    attached.Type, attached.Subtype = Name.EmbeddedFile, Name("/application/yaml")
    attached.Params = Dictionary(ModDate=String("D:20260101000000Z"), Size=20)
    file = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec, F=String("harbour.yaml"), UF=String("harbour.yaml"),
            AFRelationship=Name.Source, EF=Dictionary(F=attached, UF=attached),
        )
    )  # fmt: skip
    catalog = pdf.Root
    catalog.Lang = String("en")
    catalog.MarkInfo = Dictionary(Marked=True)
    catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    catalog.Metadata = metadata
    catalog.AF = Array([file])
    catalog.Names = Dictionary(
        EmbeddedFiles=Dictionary(Names=Array([String("harbour.yaml"), file]))
    )
    catalog.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB"), DestOutputProfile=profile,
            )
        ]
    )  # fmt: skip
    pdf.docinfo.Title = "Harbour dues"
    pdf.docinfo.Producer = "A test"
    pdf.docinfo.CreationDate = "D:20260101000000Z"


def changed(change: Callable[[Pdf], None]) -> bytes:
    """Return the file after a change to its objects."""
    with pikepdf.open(io.BytesIO(good_pdf())) as pdf:
        change(pdf)
        stream = io.BytesIO()
        _save(pdf, stream)
    return stream.getvalue()


def element(pdf: Pdf, role: str) -> Dictionary:
    """Return the first structure element of a role."""
    return next(
        value
        for value in pdf.objects
        if isinstance(value, Dictionary) and value.get("/S") == Name(f"/{role}")
    )


def rewritten(old: str, new: str) -> Callable[[Pdf], None]:
    """Return a change of the instructions of the page."""

    def change(pdf: Pdf) -> None:
        data = pdf.pages[0].Contents.read_bytes()
        assert old.encode() in data
        pdf.pages[0].Contents.write(data.replace(old.encode(), new.encode(), 1))

    return change


def with_metadata(*pairs: str) -> Callable[[Pdf], None]:
    """Return a change of the metadata: each odd text becomes the one after it."""

    def change(pdf: Pdf) -> None:
        packet = XMP
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert old in packet
            packet = packet.replace(old, new)
        pdf.Root.Metadata.write(packet.encode())

    return change
