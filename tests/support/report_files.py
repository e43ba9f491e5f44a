"""Small reports as somebody else might have made them, and what may stand against attaching to one.

Scenario files write them as lines (``report tagged``, ``report signed``): in a PDF, ``# `` before a
line makes it a bookmark and ``---`` a new page; in a Word file a line is a paragraph, one with
``|`` a row of a table, and ``[name]`` before it a bookmark around it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from tests.support.broken_houses import CHANGES, cut_short, old_word, with_password
from tests.support.house_files import (
    DOCUMENT,
    RELATIONSHIPS,
    SETTINGS,
    TYPES,
    Parts,
    content_types,
    house_parts,
    line,
    packed,
    part,
    relationships,
    row,
    table,
)

_MARKED = re.compile(r"\[(\w+)\] ?(.*)")
_PDFA = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>{}</pdfaid:part>'
    "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>"
)


def written_report(name: str, text: str, traits: list[str]) -> bytes:
    """Return a report of the kind that its name says, unless its traits say otherwise."""
    is_pdf = PurePath(name).suffix == ".pdf"
    if "renamed" in traits:
        is_pdf = not is_pdf
    return pdf_report(text, traits) if is_pdf else word_report(text, traits)


def pdf_report(text: str, traits: list[str]) -> bytes:
    """Return a PDF with a page for each part of the text."""
    stream = io.BytesIO()
    with pikepdf.new() as pdf:
        pages = [each.splitlines() for each in text.split("---\n")]
        for lines in pages:
            _add_page(pdf, lines)
        with pdf.open_outline() as outline:
            outline.root += [
                OutlineItem(each.removeprefix("# "), number)
                for number, lines in enumerate(pages)
                for each in lines
                if each.startswith("# ")
            ]
        for trait in traits:
            if trait in PDF_TRAITS:
                PDF_TRAITS[trait](pdf)
        pdf.save(
            stream,
            deterministic_id=not any(trait in _ENCRYPTIONS for trait in traits),
            encryption=next((_ENCRYPTIONS[each] for each in traits if each in _ENCRYPTIONS), False),
            linearize="linearised" in traits,
        )
    data = stream.getvalue()
    if "mended" in traits:
        data = re.sub(rb"startxref\s+\d+", b"startxref\n7", data)
    return data[: len(data) // 2] if "cut-short" in traits else data


def _add_page(pdf: Pdf, lines: list[str]) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page = pdf.add_blank_page(page_size=(595, 842))
    page.obj.Resources = Dictionary(Font=Dictionary(F=font))
    shown = [each.removeprefix("# ") for each in lines]
    words = "".join(f"1 0 0 1 72 {760 - 20 * n} Tm ({w}) Tj " for n, w in enumerate(shown))
    page.obj.Contents = pdf.make_stream(f"/P <</MCID 0>> BDC BT /F 12 Tf {words}ET EMC".encode())


def _tag(pdf: Pdf) -> None:
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    numbers: list[object] = []
    paragraphs = []
    for index, page in enumerate(pdf.pages):
        page.obj.StructParents = index
        paragraph = Dictionary(Type=Name.StructElem, S=Name.P, P=document, Pg=page.obj, K=0)
        paragraphs.append(pdf.make_indirect(paragraph))
        numbers += [index, Array([paragraphs[-1]])]
    document.K, root.K = Array(paragraphs), Array([document])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    root.ParentTreeNextKey = len(pdf.pages)
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = root, Dictionary(Marked=True)
    pdf.Root.Lang = String("en")


def _give_field(pdf: Pdf, **field: Any) -> None:
    made = pdf.make_indirect(Dictionary(T=String("field"), **field))
    pdf.Root.AcroForm = Dictionary(Fields=Array([made]))


def _sign(pdf: Pdf) -> None:
    _give_field(pdf, FT=Name.Sig, V=Dictionary(Type=Name.Sig, Contents=String("x")))


def _make_dynamic(pdf: Pdf) -> None:
    _give_field(pdf, FT=Name.Tx)
    pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp/>")


def _lengthen(pdf: Pdf, more: int) -> None:
    for _ in range(more):
        pdf.add_blank_page(page_size=(595, 842))


def _claim(part_number: int) -> Callable[[Pdf], None]:
    def claim(pdf: Pdf) -> None:
        packet = pdf.make_stream(_PDFA.format(part_number).encode())
        packet.Type, packet.Subtype = Name.Metadata, Name.XML
        pdf.Root.Metadata = packet

    return claim


def _give_script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


PDF_TRAITS: Mapping[str, Callable[[Pdf], None]] = {
    "tagged": _tag,
    "signed": _sign,
    "form": lambda pdf: _give_field(pdf, FT=Name.Tx),
    "dynamic": _make_dynamic,
    "portfolio": lambda pdf: pdf.Root.__setattr__("Collection", Dictionary(View=Name.D)),
    "scripted": _give_script,
    "long": lambda pdf: _lengthen(pdf, 200),
    "archival-1": _claim(1),
    "archival-2": _claim(2),
}
"""What may be done to a PDF."""
_ENCRYPTIONS = {
    "locked": pikepdf.Encryption(owner="o", user="u"),
    "protected": pikepdf.Encryption(owner="o", user=""),
}


def word_report(text: str, traits: list[str]) -> bytes:
    """Return a Word file with a paragraph for each line."""
    whole = {"with-password": with_password, "old-word": old_word}
    if traits and traits[0] in whole:
        return whole[traits[0]]()
    footer = _PAGE_NUMBER if "numbered" in traits else None
    parts = house_parts(*map(_block, text.splitlines()), footer=footer)
    for trait in traits:
        if trait in WORD_TRAITS:
            WORD_TRAITS[trait](parts)
    data = packed(parts)
    return cut_short(data) if "cut-short" in traits else data


def _block(text: str) -> str:
    if "|" in text:
        return table(row(*map(str.strip, text.split("|"))))
    marked = _MARKED.fullmatch(text)
    if marked is None:
        return line(text)
    start = f'<w:bookmarkStart w:id="7" w:name="{escape(marked[1])}"/>'
    return f'<w:p>{start}<w:r><w:t>{escape(marked[2])}</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p>'


def _set(setting: str) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        parts[SETTINGS] = part("settings", setting)
        parts[RELATIONSHIPS], parts[TYPES] = relationships(parts), content_types(parts)

    return change


def _replace(old: str, new: str) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        text = str(parts[DOCUMENT])
        assert old in text, old
        parts[DOCUMENT] = text.replace(old, new)

    return change


def _sign_word(parts: Parts) -> None:
    origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    link = f'<Relationship Id="s" Type="{origin}" Target="_xmlsignatures/origin.sigs"/>'
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace(
        "</Relationships>", f"{link}</Relationships>"
    )
    parts["_xmlsignatures/origin.sigs"] = b""


def _track(parts: Parts) -> None:
    text = str(parts[DOCUMENT])
    first = text.index("<w:r>", text.index("{{") - 60)
    last = text.index("</w:r>", first) + len("</w:r>")
    inserted = f'<w:ins w:id="9" w:author="Editor">{text[first:last]}</w:ins>'
    parts[DOCUMENT] = text[:first] + inserted + text[last:]


_EMPTY_CONTENTS = (
    '<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    r'<w:r><w:instrText>TOC \o "1-3"</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_PAGE_NUMBER = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WORD_TRAITS: Mapping[str, Callable[[Parts], None]] = {
    "macros": CHANGES["macros"],
    "signed": _sign_word,
    "read-only": _set('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
    "tracking": _set("<w:trackRevisions/>"),
    "mirrored": _set("<w:mirrorMargins/>"),
    "tracked": _track,
    "master": _replace("<w:body>", '<w:body><w:p><w:subDoc r:id="x"/></w:p>'),
    "empty-contents": _replace("<w:body>", _EMPTY_CONTENTS),
    "strict": _replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", _STRICT),
}
"""What may be done to a Word file."""
