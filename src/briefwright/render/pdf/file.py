"""The PDF file: ReportLab's document, packed, and the same bytes for the same input."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from hashlib import sha256

from reportlab.pdfbase import pdfdoc

from briefwright.render.pdf.pictures import Picture

VERSION = (1, 7)
_OBJECTS_PER_STREAM = 200
_EFFORT = 4
"""Of deflating, from 1 to 9: the last four percent of size would take most of the time."""
_FONTS = "BasicFonts"
"""ReportLab's name for the dictionary of fonts that all pages share."""


def text_number(number: float) -> str:
    """Return a number as PDF writes it: at most three digits after the point."""
    return f"{number:.3f}".rstrip("0").rstrip(".") if number % 1 else str(int(number))


def text_string(text: str) -> str:
    """Return a text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else as UTF-16.

    Half of a surrogate pair becomes a question mark.
    """
    if text.isascii() and text.isprintable():
        return byte_string(text)
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def byte_string(text: str) -> str:
    """Return a literal string of ASCII characters."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"({escaped})"


class PlainObject(pdfdoc.PDFObject):
    """An object that is already written; it may be filled in until the file is."""

    __RefOnly__ = 1

    def __init__(self, written: bytes = b"") -> None:
        self.written = written

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the bytes of the object."""
        return self.written


class PdfFile(pdfdoc.PDFDocument):
    """A PDF 1.7 file that packs its objects and takes its identifier from its content."""

    Pages: pdfdoc.PDFObject

    def __init__(self) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=VERSION)
        self._reserved: dict[int, bytes] = {}

    def reserve(self, count: int) -> int:
        """Return the first of so many numbers for objects that ``fill`` will write."""
        first: int = self.objectcounter + 1
        self.objectcounter += count
        return first

    def fill(self, number: int, written: str) -> None:
        """Write the object of a reserved number; this is quicker than ReportLab's registry."""
        self._reserved[number] = written.encode("latin-1")

    def fill_stream(self, number: int, data: bytes, entries: str) -> None:
        """Write a stream, coded as its entries say, as the object of a reserved number."""
        head = f"<<{entries}/Length {len(data)}>>".encode("latin-1")
        self._reserved[number] = _between(head, data)

    def name(self, number: int, name: str) -> None:
        """Give the object of a reserved number the name under which pages call it."""
        self.idToObjectNumberAndVersion[name] = (number, 0)

    def add_object(self, written: str) -> str:
        """Add an object and return a reference to it."""
        return self.reference(PlainObject(written.encode("latin-1")))

    def add_plain_stream(self, data: bytes, entries: str) -> str:
        """Add a stream that every reader can read as it is, and return a reference to it."""
        head = f"<<{entries}/Length {len(data)}>>".encode("latin-1")
        return self.reference(PlainObject(_between(head, data)))

    def add_stream(self, data: bytes, entries: str = "") -> str:
        """Add a stream, deflated, and return a reference to it."""
        return self.add_packed_stream(_deflated(data), entries)

    def stream(self, data: bytes) -> PlainObject:
        """Return a stream, deflated, that is yet to be registered."""
        return PlainObject(_stream(_deflated(data), ""))

    def add_packed_stream(self, data: bytes, entries: str = "") -> str:
        """Add a stream that is deflated already, and return a reference to it."""
        return self.reference(PlainObject(_stream(data, entries)))

    def add_picture(self, name: str, picture: Picture) -> None:
        """Add an image object under its name in the resources of pages."""
        entries = picture.entries
        if picture.mask is not None:
            self.add_picture(f"{name}.mask", picture.mask)
            entries += f"/SMask {self.reference(self.idToObject[f'{name}.mask'])}"
        self.register(PlainObject(_stream(picture.data, entries, picture.coding)), name)

    def add_font(self, resource: str, written: str) -> None:
        """Name a font in the resources of all pages."""
        fonts = vars(self.idToObject[_FONTS])["dict"]
        fonts[resource] = self.register(PlainObject(written.encode("latin-1")))

    def register(
        self, added: pdfdoc.PDFObject, name: str | None = None
    ) -> pdfdoc.PDFObjectReference:
        """Give an object a number where it has none, and return a reference to it."""
        reference: pdfdoc.PDFObjectReference = self.Reference(added, name)  # type: ignore[no-untyped-call]
        return reference

    def reference(self, added: pdfdoc.PDFObject) -> str:
        """Register an object and return a reference to it, as written."""
        name = self.register(added).name
        return f"{self.idToObjectNumberAndVersion[name][0]} 0 R"

    def page_reference(self, index: int) -> str:
        """Return a reference to the page at an index (from 0), which is finished."""
        return f"{self.idToObjectNumberAndVersion[f'Page{index + 1}'][0]} 0 R"

    def getInternalFontName(self, psfontname: str) -> str:
        """Refuse fonts that are not embedded: ReportLab would fall back to Helvetica."""
        raise AssertionError(f"text in {psfontname}, which is not embedded")

    def finished(self, catalog: str, information: str) -> bytes:
        """Return the file, given references to its catalog and information dictionary.

        Streams stand one by one, all else is packed (ISO 32000-1, 7.5.7 and 7.5.8).
        """
        body = _Body()
        for number, written in self._objects():
            body.add(number, written)
        return body.finished(catalog, information)

    def _objects(self) -> Iterator[tuple[int, bytes]]:
        """Yield number and bytes of each object; writing one may register more."""
        number = 1
        while number <= self.objectcounter:
            if number in self._reserved:
                yield number, self._reserved[number]
            else:
                yield number, self._written(self.idToObject[self.numberToId[number]])
            number += 1

    def _written(self, subject: pdfdoc.PDFObject) -> bytes:
        if isinstance(subject, PlainObject):
            return subject.written
        written: bytes = pdfdoc.format(subject, self, toplevel=1)
        return _with_line_end(written.rstrip(b"\n"))


class _Body:
    """The file as it grows, and where each object of it stands."""

    def __init__(self) -> None:
        self.parts = [b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % VERSION]
        self.length = len(self.parts[0])
        self.places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        self.packed: list[tuple[int, bytes]] = []

    def add(self, number: int, written: bytes) -> None:
        """Add an object: a stream as it is, anything else to be packed."""
        if written.endswith(b"endstream"):
            self._write(number, written)
        else:
            self.packed.append((number, written))

    def finished(self, catalog: str, information: str) -> bytes:
        """Return the whole file."""
        packed, number = self.packed, len(self.places) + len(self.packed)
        for start in range(0, len(packed), _OBJECTS_PER_STREAM):
            number = self._pack(packed[start : start + _OBJECTS_PER_STREAM], number)
        identifier = sha256(b"".join(self.parts)).hexdigest()[:32].upper()
        start = self.length
        self.places[number] = (1, start, 0)
        self._write(number, self._cross_references(catalog, information, identifier))
        self.parts.append(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self.parts)

    def _write(self, number: int, written: bytes) -> None:
        self.places[number] = (1, self.length, 0)
        self.parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, written))
        self.length += len(self.parts[-1])

    def _pack(self, objects: list[tuple[int, bytes]], stream: int) -> int:
        """Write an object stream under the number ``stream``; return the next free number."""
        header, offset = [], 0
        for index, (number, written) in enumerate(objects):
            header.append(f"{number} {offset}")
            offset += len(written) + 1
            self.places[number] = (2, stream, index)
        head = " ".join(header).encode("ascii") + b"\n"
        data = head + b"\n".join(written for _number, written in objects)
        entries = f"/Type/ObjStm/N {len(objects)}/First {len(head)}"
        self._write(stream, _stream(_deflated(data), entries))
        return stream + 1

    def _cross_references(self, catalog: str, information: str, identifier: str) -> bytes:
        rows = b"".join(
            kind.to_bytes(1, "big") + place.to_bytes(4, "big") + index.to_bytes(2, "big")
            for _number, (kind, place, index) in sorted(self.places.items())
        )
        return _stream(
            _deflated(rows),
            f"/Type/XRef/Size {len(self.places)}/W[1 4 2]/Root {catalog}/Info {information}"
            f"/ID[<{identifier}><{identifier}>]",
        )


def _deflated(data: bytes) -> bytes:
    return zlib.compress(data, _EFFORT)


def _stream(packed: bytes, entries: str, coding: str = "/FlateDecode") -> bytes:
    head = f"<<{entries}/Filter{coding}/Length {len(packed)}>>".encode("latin-1")
    return _between(head, packed)


def _between(head: bytes, data: bytes) -> bytes:
    """Return a stream; whatever its last byte is, the line that ends it is no part of it."""
    return b"%b\nstream\n%b\r\nendstream" % (head, data)


def _with_line_end(written: bytes) -> bytes:
    """Return an object; a stream gets an end of line before its end (ISO 19005-2, 6.1.7.1)."""
    end = b"endstream"
    return written[: -len(end)] + b"\n" + end if written.endswith(end) else written
