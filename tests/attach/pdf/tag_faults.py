"""What is out of order in the tags of a PDF, read apart from the code that attaches."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream


def tag_faults(data: bytes) -> Counter[str]:
    """Return how often each thing is wrong with the structure tree (ISO 32000-1, 14.7)."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return Counter(_faults(pdf))


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, Any]]:
    """Yield each element with its parent, in the order of reading."""
    root = pdf.Root.get("/StructTreeRoot")
    waiting = [(kid, root) for kid in reversed(kids(root))] if root is not None else []
    while waiting:
        element, parent = waiting.pop()
        yield element, parent
        waiting += [(kid, element) for kid in reversed(kids(element)) if is_element(kid)]


def parts(pdf: pikepdf.Pdf) -> list[Any]:
    """Return the elements that hold a part of a document each."""
    return [each for each, _ in elements(pdf) if Name.Part == each.S]


def kids(element: Any) -> list[Any]:
    value = element.get("/K")
    return list(value.as_list()) if isinstance(value, Array) else [] if value is None else [value]


def is_element(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") not in (Name.MCR, Name.OBJR)


def headings(pdf: pikepdf.Pdf) -> list[int]:
    """Return the levels of the headings in the order of reading, roles mapped."""
    roles = pdf.Root.StructTreeRoot.get("/RoleMap", Dictionary())
    kinds = [str(roles.get(str(e.S), e.S)) if str(e.S) != "/P" else "/P" for e, _ in elements(pdf)]
    return [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdecimal()]


def _faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        return
    rows = dict(_numbers(root.get("/ParentTree", Dictionary())))
    pages = {page.obj.objgen for page in pdf.pages}
    seen = Counter(str(bytes(e.ID)) for e, _ in elements(pdf) if "/ID" in e)
    yield from ("an identifier stands twice" for count in seen.values() if count > 1)
    for element, parent in elements(pdf):
        if element.get("/P") is None or element.P.objgen != parent.objgen:
            yield "an element has another parent"
        for kid in kids(element):
            yield from _of_kid(kid, element, rows, pages)
    keys = [*_keys(pdf)]
    if any(key not in rows for key in keys):
        yield "a key leads nowhere"
    if len(set(keys)) < len(keys):
        yield "a key is used twice"
    if max([-1, *keys, *rows]) >= int(root.get("/ParentTreeNextKey", 2**31)):
        yield "the next key is taken"


def _of_kid(kid: Any, element: Any, rows: dict[int, Any], pages: set[Any]) -> Iterator[str]:
    if isinstance(kid, int):
        kid = Dictionary(MCID=kid)
    if not isinstance(kid, Dictionary) or (is_element(kid) and "/MCID" not in kid):
        return
    page = kid.get("/Pg", element.get("/Pg"))
    if page is None or page.objgen not in pages:
        yield "content is on no page"
        return
    if "/Obj" in kid:
        back = rows.get(int(kid.Obj.get("/StructParent", -1)))
    else:
        holder = kid.get("/Stm", page)
        row = rows.get(int(holder.get("/StructParents", -1)))
        number = int(kid.MCID)
        back = row[number] if isinstance(row, Array) and number < len(row) else None
    if not isinstance(back, Dictionary) or back.objgen != element.objgen:
        yield "content does not lead back to its element"


def _numbers(node: Any) -> Iterator[tuple[int, Any]]:
    values = list(node.get("/Nums", Array()).as_list())
    yield from zip(map(int, values[::2]), values[1::2], strict=True)
    before = -1
    for kid in node.get("/Kids", Array()).as_list():
        inside = list(_numbers(kid))
        first, last = kid.Limits
        assert [first, last] == [inside[0][0], inside[-1][0]]
        assert first > before
        before = last
        yield from inside


def _keys(pdf: pikepdf.Pdf) -> Iterator[int]:
    for each in pdf.objects:
        if isinstance(each, Dictionary | Stream):
            for key in ("/StructParents", "/StructParent"):
                if key in each:
                    yield int(each[key])
            marks = each.get("/Annots", ())
            for mark in marks if isinstance(marks, Array) else ():
                if mark.objgen == (0, 0) and "/StructParent" in mark:
                    yield int(mark.StructParent)
