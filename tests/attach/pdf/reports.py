"""Reports for the tests, each of which has one thing that stands in the way or can clash."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.attach.pdf.annexes import annex_pdf

Change = Callable[[pikepdf.Pdf], object]


def changed(data: bytes, change: Change, **saving: Any) -> bytes:
    """Return a PDF after a change to it."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(stream, fix_metadata_version=False, **saving)
    return stream.getvalue()


@cache
def chapters() -> bytes:
    """Return a tagged report of six pages: One (1 to 2), Two (3 to 5) with two parts, Three (6).

    Its headings are on their own pages: One 1, Two 3, Two a 4, Two b 5, Three 6.
    """
    return changed(untagged(6), _with_chapters)


def _with_chapters(pdf: pikepdf.Pdf) -> None:
    pages = [page.obj for page in pdf.pages]
    titles = {"One": 0, "Two": 2, "Two a": 3, "Two b": 4, "Three": 5}
    with pdf.open_outline() as outline:
        items = {
            title: pikepdf.OutlineItem(title, Array([pages[page], Name.XYZ, 0, 792, 0]))
            for title, page in titles.items()
        }
        items["Two"].children.extend([items["Two a"], items["Two b"]])
        outline.root.extend([items["One"], items["Two"], items["Three"]])
    pdf.Root.StructTreeRoot = root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    root.K, pdf.Root.MarkInfo, kinds = document, Dictionary(Marked=True), "H1 P H1 H2 H2 H1".split()
    rows: Any = Array()
    elements = []
    for number, (page, kind) in enumerate(zip(pages, kinds, strict=True)):
        parent = document
        element = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=parent, Pg=page, K=0)
        )
        elements.append(element)
        page.StructParents = number
        page.Contents = pdf.make_stream(
            f"/{kind} <</MCID 0>> BDC BT /F1 12 Tf 72 700 Td (Page {number}) Tj ET EMC".encode()
        )
        rows.extend([number, pdf.make_indirect(Array([element]))])
    document.K = Array(elements)
    root.ParentTree, root.ParentTreeNextKey = Dictionary(Nums=rows), len(pages)
    pdf.Root.Lang = String("en-GB")


@cache
def untagged(count: int = 2) -> bytes:
    """Return pages without tags, outline and labels."""
    stream = io.BytesIO()
    with pikepdf.new() as pdf:
        font = pdf.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        )
        for number in range(1, count + 1):
            page = pdf.add_blank_page(page_size=(612, 792))
            page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
            page.obj.Contents = pdf.make_stream(
                f"BT /F1 12 Tf 72 700 Td (Page {number}) Tj ET".encode()
            )
        pdf.save(stream, deterministic_id=True)
    return stream.getvalue()


def encrypted(user: str = "") -> bytes:
    rights = pikepdf.Permissions(modify_other=False)
    encryption = pikepdf.Encryption(owner="owner", user=user, allow=rights)
    return changed(untagged(), lambda _: None, encryption=encryption)


def with_field(**entries: Any) -> Change:
    """Return the change that puts a field on the first page."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, Rect=[72, 72, 144, 90], P=page,
                **{"FT": Name.Tx, "T": String("name"), **entries},
            )
        )  # fmt: skip
        page.Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]))

    return change


def archive() -> bytes:
    """Return our own every-node document: PDF/UA-1 and PDF/A-3a, with two files."""
    return annex_pdf()
