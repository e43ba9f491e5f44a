"""What a PDF shows and where it leads, read apart from the code that attaches, to be compared."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_LEFT_OUT = frozenset({"/Parent", "/StructParents", "/StructParent", "/P", "/Length", "/B"})
_REPACKED = frozenset({"/Filter", "/DecodeParms"})


@dataclass(frozen=True)
class Facts:
    """A file as its reader meets it; places are named by what stands on the page."""

    pages: tuple[str, ...]
    """A digest of each page: content, resources, boxes, annotations with what they lead to."""
    contents: tuple[str, ...]
    """A digest of the content of each page alone."""
    links: tuple[tuple[int, str], ...]
    """The page of each link, from 0, and where it leads."""
    destinations: Mapping[str, str]
    outline: tuple[tuple[int, str, str], ...]
    """Level, title and goal of each bookmark."""
    labels: tuple[str, ...]


def facts(data: bytes) -> Facts:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return _Reader(pdf).facts()


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.pages = [page.obj for page in pdf.pages]
        self.contents = [sha256(_content(page)).hexdigest() for page in self.pages]
        self.numbers = {page.objgen: number for number, page in enumerate(self.pages)}
        self.known: dict[tuple[int, int], str] = {}
        self.named = dict(self._named())

    def facts(self) -> Facts:
        marks = [
            (number, mark)
            for number, page in enumerate(self.pages)
            for mark in page.get("/Annots", ())
            if isinstance(mark, Dictionary)
        ]
        return Facts(
            tuple(self._page(number) for number in range(len(self.pages))),
            tuple(self.contents),
            tuple((number, self.goal(mark)) for number, mark in marks if _is_link(mark)),
            {key: self.place(value) for key, value in self.named.items()},
            tuple(self._outline(self.pdf.Root.get("/Outlines"), 1)),
            tuple(page.label for page in self.pdf.pages),
        )  # fmt: skip

    def goal(self, holder: Any) -> str:
        """Return where a link or bookmark leads, in words that do not depend on numbers."""
        action = holder.get("/A")
        if "/Dest" in holder:
            return self.place(holder["/Dest"])
        if isinstance(action, Dictionary) and action.get("/S") == Name.GoTo:
            return self.place(action.get("/D"))
        return self.digest(action)

    def place(self, value: Any) -> str:
        if isinstance(value, String | Name):
            name = bytes(value).hex() if isinstance(value, String) else str(value)
            return self.place(self.named[name]) if name in self.named else "nowhere"
        if isinstance(value, Dictionary):
            value = value.get("/D")
        if not isinstance(value, Array) or not value:
            return "nowhere"
        target, *rest = list(value.as_list())
        number = self.numbers.get(getattr(target, "objgen", (-1, 0)))
        page = "nowhere" if number is None else self.contents[number][:12]
        return f"{page} {' '.join(map(str, rest))}"

    def digest(self, value: Any, depth: int = 0) -> str:
        """Return a digest of a value and all it refers to; pages stand for their content."""
        if depth > 40:
            return "deep"
        where = value.objgen if isinstance(value, pikepdf.Object) else (0, 0)
        if where in self.numbers:
            return f"page {self.contents[self.numbers[where]]}"
        if where != (0, 0) and where in self.known:
            return self.known[where]
        if where != (0, 0):
            self.known[where] = "above"
        found = sha256(repr(self._written(value, depth)).encode()).hexdigest()
        if where != (0, 0):
            self.known[where] = found
        return found

    def _written(self, value: Any, depth: int) -> object:
        if isinstance(value, Stream):
            try:
                data, left = value.read_bytes(), _LEFT_OUT | _REPACKED
            except pikepdf.PdfError:  # a picture, in the form that it is always in
                data, left = value.read_raw_bytes(), _LEFT_OUT
            return sha256(data).hexdigest(), self._entries(value, left, depth)
        if isinstance(value, Dictionary):
            return self._entries(value, _LEFT_OUT, depth)
        if isinstance(value, Array):
            return [self.digest(each, depth + 1) for each in value.as_list()]
        return value.unparse(resolved=True) if isinstance(value, pikepdf.Object) else str(value)

    def _entries(self, value: Any, left: frozenset[str], depth: int) -> object:
        return [
            (key, self.goal(value) if key == "/Dest" else self.digest(value[key], depth + 1))
            for key in sorted(value.keys())
            if key not in left
        ]

    def _page(self, number: int) -> str:
        page = self.pages[number]
        inherited = [self.digest(_inherited(page, key)) for key in _INHERITED]
        own = self._entries(page, _LEFT_OUT | {"/Contents", *_INHERITED}, 0)
        return sha256(repr((self.contents[number], inherited, own)).encode()).hexdigest()

    def _named(self) -> Iterator[tuple[str, Any]]:
        names = self.pdf.Root.get("/Names")
        dests = names.get("/Dests") if isinstance(names, Dictionary) else None
        yield from ((key.hex(), value) for key, value in _leaves(dests))
        old: Any = self.pdf.Root.get("/Dests", Dictionary())
        yield from ((str(key), old[key]) for key in old.keys())  # noqa: SIM118 - no mapping

    def _outline(self, holder: Any, level: int) -> Iterator[tuple[int, str, str]]:
        item, steps = holder.get("/First") if isinstance(holder, Dictionary) else None, 0
        while isinstance(item, Dictionary) and steps < 1000 and level < 20:
            yield level, str(item.get("/Title", "")), self.goal(item)
            yield from self._outline(item, level + 1)
            item, steps = item.get("/Next"), steps + 1


def _leaves(node: Any) -> Iterator[tuple[bytes, Any]]:
    if isinstance(node, Dictionary):
        values = list(node.get("/Names", Array()).as_list())
        yield from (
            (bytes(key), value) for key, value in zip(values[::2], values[1::2], strict=False)
        )
        for kid in node.get("/Kids", Array()).as_list():
            yield from _leaves(kid)


def _is_link(mark: Any) -> bool:
    return bool(mark.get("/Subtype") == Name.Link)


def _inherited(page: Any, key: str) -> Any:
    while isinstance(page, Dictionary):
        if key in page:
            return page[key]
        page = page.get("/Parent")
    return None


def _content(page: Any) -> bytes:
    content = page.get("/Contents")
    if content is None:
        return b""
    parts = content.as_list() if isinstance(content, Array) else [content]
    return b"\n".join(part.read_bytes() for part in parts if isinstance(part, Stream))
