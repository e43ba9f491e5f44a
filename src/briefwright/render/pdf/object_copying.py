"""Copy objects of another PDF file: a page as a form, and all it needs, without its tags."""

from __future__ import annotations

import re
import zlib
from collections import deque
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pikepdf

from briefwright.render.pdf.letterhead import CopiedObject, LetterheadError

_MARKS = frozenset({"BMC", "BDC", "EMC", "MP", "DP"})
_MAY_MARK = re.compile(rb"\b(?:BMC|BDC|EMC|MP|DP)\b")
_LEFT_OUT = frozenset(
    "/Length /StructParent /StructParents /Metadata /PieceInfo /LastModified /AF /Name /ID "
    # PDF/A forbids these, and without them all looks the same (ISO 19005-3, 6.2.8 and 6.2.9).
    "/Interpolate /Alternates /OPI".split()
)
"""Entries of streams that lead back to the other file, or that an archive may not have."""
_EFFORT = 4
_LAYERS = "has layers, and which of them is to show is open"
_LAYERS_CURE = "flatten the layers: export it as PDF/A, or print it into a new PDF"


class ObjectCopier:
    """Copies objects, each once, in the order in which they are met."""

    def __init__(self) -> None:
        self.objects: list[CopiedObject] = []
        self._places: dict[tuple[int, int], int] = {}
        self._waiting: deque[Any] = deque()
        self._glyphs: set[tuple[int, int]] = set()
        self._resources: Any = None

    def copy_form(self, form: Any) -> int:
        """Return the place of a form among the objects, having copied all that it needs.

        Raises:
            LetterheadError: it holds what no letterhead may (T724).
        """
        self._resources = form.get("/Resources", pikepdf.Dictionary())
        place = self._place(form)
        while self._waiting:
            self.objects.append(self._copied(self._waiting.popleft()))
        return place

    def _place(self, value: Any) -> int:
        if value.objgen not in self._places:
            self._places[value.objgen] = len(self._places)
            self._waiting.append(value)
        return self._places[value.objgen]

    def _copied(self, value: Any) -> CopiedObject:
        if not isinstance(value, pikepdf.Stream):
            return CopiedObject(tuple(self._written(value)))
        _refuse(value)
        entries = {key: value.get(key) for key in sorted(value.keys()) if key not in _LEFT_OUT}
        data = self._repacked(value, entries)
        if data is None:
            data = value.read_raw_bytes()
        else:
            data = zlib.compress(data, _EFFORT)
            entries.pop("/DecodeParms", None)
            entries["/Filter"] = pikepdf.Name.FlateDecode
        return CopiedObject(tuple(self._entries(entries)), data)

    def _repacked(self, stream: Any, entries: dict[str, Any]) -> bytes | None:
        """Return the data of a stream that cannot stay as it is, None where it can."""
        is_form = stream.get("/Subtype") == "/Form"
        if is_form or stream.get("/PatternType") == 1 or stream.objgen in self._glyphs:
            if is_form and "/Resources" not in entries:
                # It uses those of the page that draws it, which would now be ours.
                entries["/Resources"] = self._resources
            return _unmarked(stream)
        return bytes(stream.read_bytes()) if "/LZWDecode" in _filters(stream) else None

    def _written(self, value: Any) -> Iterator[str | int]:
        """Yield what is written of a value, with the places of objects it refers to."""
        match value:
            case pikepdf.Dictionary():
                if value.get("/Subtype") == "/Type3":
                    self._glyphs.update(each.objgen for each in value.CharProcs.values())
                _refuse(value)
                yield "<<"
                yield from self._entries({key: value.get(key) for key in sorted(value.keys())})
                yield ">>"
            case pikepdf.Array():
                yield "["
                for each in value.as_list():
                    yield from self._inside(each)
                yield "]"
            case pikepdf.Object():
                yield value.unparse().decode("latin-1")
            case bool():
                yield "true" if value else "false"
            case Decimal():
                yield f"{value:f}"
            case None:
                yield "null"
            case _:
                yield str(value)

    def _entries(self, entries: dict[str, Any]) -> Iterator[str | int]:
        for key, value in entries.items():
            # Marks are gone, and with them what they say of themselves.
            if key != "/Properties":
                yield pikepdf.Name(key).unparse().decode("latin-1")
                yield from self._inside(value)

    def _inside(self, value: Any) -> Iterator[str | int]:
        if isinstance(value, pikepdf.Object) and value.is_indirect:
            yield self._place(value)
        else:
            yield from self._written(value)


def _refuse(value: Any) -> None:
    """Refuse what our own doctor does not judge, or what would be shown wrongly."""
    if "/OC" in value:
        raise LetterheadError("T724", f"the letterhead {_LAYERS}", _LAYERS_CURE)
    if "/JPXDecode" in _filters(value):
        raise LetterheadError(
            "T724",
            "the letterhead has a picture in JPEG 2000, of which only some kinds may be archived",
            "export it as PDF/A with pictures in JPEG",
        )
    if value.get("/OPM") == 1 and (value.get("/OP") or value.get("/op")):
        raise LetterheadError(
            "T724",
            "the letterhead prints inks over one another (overprint), which screens do not show",
            "export it as PDF/A with colours for screens (sRGB)",
        )


def _filters(value: Any) -> list[str]:
    given = value.get("/Filter")
    return [str(each) for each in given] if isinstance(given, pikepdf.Array) else [str(given)]


def _unmarked(stream: Any) -> bytes:
    """Return instructions without marked content, which is nothing in an artifact."""
    data = bytes(stream.read_bytes())
    if not _MAY_MARK.search(data):
        return data
    kept = []
    for instruction in pikepdf.parse_content_stream(stream):
        operator = str(instruction.operator)
        if operator not in _MARKS:
            kept.append(instruction)
        elif operator == "BDC" and str(instruction.operands[0]) == "/OC":
            raise LetterheadError("T724", f"the letterhead {_LAYERS}", _LAYERS_CURE)
    return pikepdf.unparse_content_stream(kept)
