"""Read the structure tree of a PDF with the words that its marks paint (ISO 32000-1, 14.7)."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Dictionary

from tests.support.pdf_text import pdf_marks
from tests.support.tags import Tagged, texts

_OWN_ENTRIES = ("/Lang", "/T", "/Alt", "/ID")
_LINES_OF_CONTENTS = (("Reference", "Link"), ("Reference", "Span"))
_ATTRIBUTES = ("/Scope", "/ColSpan", "/RowSpan", "/ListNumbering")
Words = Mapping[tuple[int, int], str]


def pdf_text(data: bytes) -> str:
    """Return the text of a PDF in the order of its structure, without page numbers of contents."""
    return "".join(texts(tag_tree(data)))


def tag_tree(data: bytes) -> Tagged:
    """Return the structure tree of a file.

    Every mark must have its place in the tree, and every place of the tree its mark.
    """
    painted: dict[tuple[int, int], str] = {}
    for mark in pdf_marks(data):
        if not mark.is_artifact:
            key = (mark.page, mark.sequence)
            painted[key] = painted.get(key, "") + mark.text
    with pikepdf.open(io.BytesIO(data)) as file:
        pages = {page.obj.objgen: index for index, page in enumerate(file.pages)}
        reader = _Reader(pages, painted)
        (top,) = _kids(file.Root.StructTreeRoot)
        tree = reader.element(top)
    assert reader.left == {}, "marks that belong to no element"
    return tree


class _Reader:
    def __init__(self, pages: Mapping[tuple[int, int], int], painted: Words) -> None:
        self.pages = pages
        self.left = dict(painted)

    def element(self, element: Any, above: tuple[str, ...] = ()) -> Tagged:
        kind = str(element.S)[1:]
        kids = [self._kid(kid, element, (*above, kind)) for kid in _kids(element)]
        attributes = dict(_attributes(element))
        if kind == "Link":
            assert any("/Obj" in kid for kid in _kids(element) if isinstance(kid, Dictionary))
        is_in_line = above[-2:] in _LINES_OF_CONTENTS and "TOCI" in above
        if kind == "Span" and is_in_line and len(kids) == 1 and "Lang" not in attributes:
            attributes["page"], kids = "number", ["page"]
        return Tagged(kind, [kid for kid in kids if kid is not None], attributes)

    def _kid(self, kid: Any, element: Any, above: tuple[str, ...]) -> Tagged | str | None:
        if isinstance(kid, int):
            return self._words(element.Pg, kid)
        if kid.get("/Type") == pikepdf.Name.MCR:
            return self._words(kid.get("/Pg", element.get("/Pg")), int(kid.MCID))
        if kid.get("/Type") == pikepdf.Name.OBJR:
            return None
        return self.element(kid, above)

    def _words(self, page: Any, number: int) -> str:
        return self.left.pop((self.pages[page.objgen], number))


def _kids(element: Any) -> list[Any]:
    kids: Any = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def _attributes(element: Any) -> Iterator[tuple[str, str]]:
    for name in _OWN_ENTRIES:
        if name in element:
            yield name[1:], str(element[name])
    owned = element.get("/A", {})
    for name in _ATTRIBUTES:
        if name in owned:
            yield name[1:], str(owned[name]).removeprefix("/")
