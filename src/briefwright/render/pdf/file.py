"""The PDF file: ReportLab's document, packed, and the same bytes for the same input."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from io import BytesIO

from reportlab.pdfbase import pdfdoc

from briefwright.render.pdf.body import VERSION, Body, deflated, stream_between, stream_of
from briefwright.render.pdf.pictures import Picture

FONTS = "BasicFonts"
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


def name_bytes(text: str) -> bytes:
    """Return the bytes of a text string, by which a name tree is in order (7.9.6)."""
    is_plain = text.isascii() and text.isprintable()
    return text.encode("ascii") if is_plain else b"\xfe\xff" + text.encode("utf-16-be", "replace")


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

    last_number = 0
    """Of the objects that stand in the file already."""
    first_key = 0
    """Of its pages in the parent tree of the structure; those of links follow."""
    page_parents: Sequence[int] = ()
    """The numbers of the nodes above the pages; without them all pages have the same one."""

    def __init__(self) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=VERSION)
        self._reserved: dict[int, bytes] = {}
        self._promised: set[int] = set()
        self.pictures: dict[str, int] = {}
        """The numbers of pictures by their names."""
        self.letterheads: dict[Hashable, int] = {}
        """The numbers of the first objects of letterheads, by their contents."""

    def reserve(self, count: int) -> int:
        """Return the first of so many numbers for objects that ``fill`` will write."""
        first: int = self.objectcounter + 1
        self.objectcounter += count
        return first

    def promise(self) -> int:
        """Return a number for an object that may be written later than all others of this one."""
        number = self.reserve(1)
        self._promised.add(number)
        return number

    def fill(self, number: int, written: str) -> None:
        """Write the object of a reserved number; this is quicker than ReportLab's registry."""
        self._reserved[number] = written.encode("latin-1")

    def fill_bytes(self, number: int, written: bytes) -> None:
        """Write the object of a reserved number as it is."""
        self._reserved[number] = written

    def fill_stream(self, number: int, data: bytes, entries: str) -> None:
        """Write a stream, coded as its entries say, as the object of a reserved number."""
        head = f"<<{entries}/Length {len(data)}>>".encode("latin-1")
        self._reserved[number] = stream_between(head, data)

    def name(self, number: int, name: str) -> None:
        """Give the object of a reserved number the name under which pages call it."""
        self.idToObjectNumberAndVersion[name] = (number, 0)

    def add_object(self, written: str) -> str:
        """Add an object and return a reference to it."""
        return self.reference(PlainObject(written.encode("latin-1")))

    def add_plain_stream(self, data: bytes, entries: str) -> str:
        """Add a stream that every reader can read as it is, and return a reference to it."""
        head = f"<<{entries}/Length {len(data)}>>".encode("latin-1")
        return self.reference(PlainObject(stream_between(head, data)))

    def add_stream(self, data: bytes, entries: str = "") -> str:
        """Add a stream, deflated, and return a reference to it."""
        return self.add_packed_stream(deflated(data), entries)

    def stream(self, data: bytes) -> PlainObject:
        """Return a stream, deflated, that is yet to be registered."""
        return PlainObject(stream_of(deflated(data), ""))

    def add_packed_stream(self, data: bytes, entries: str = "") -> str:
        """Add a stream that is deflated already, and return a reference to it."""
        return self.reference(PlainObject(stream_of(data, entries)))

    def add_picture(self, name: str, picture: Picture) -> None:
        """Add an image object under its name in the resources of pages."""
        entries = picture.entries
        if picture.mask is not None:
            self.add_picture(f"{name}.mask", picture.mask)
            entries += f"/SMask {self.reference(self.idToObject[f'{name}.mask'])}"
        self.register(PlainObject(stream_of(picture.data, entries, picture.coding)), name)
        self.pictures[name] = self.idToObjectNumberAndVersion[name][0]

    def knows(self, name: str) -> bool:
        """Tell whether an object goes by a name."""
        return name in self.idToObjectNumberAndVersion

    def numbered(self, number: int) -> pdfdoc.PDFObjectReference:
        """Return a reference to the object of a number."""
        name = f"#{number}"
        self.name(number, name)
        return pdfdoc.PDFObjectReference(name)

    def add_font(self, resource: str, written: str) -> None:
        """Name a font in the resources of all pages."""
        fonts = vars(self.idToObject[FONTS])["dict"]
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
        target = BytesIO()
        body = Body(target)
        for number, written in self.objects():
            body.add(number, written)
        body.finish(self.objectcounter, catalog, information)
        return target.getvalue()

    def objects(self) -> Iterator[tuple[int, bytes]]:
        """Yield number and bytes of each object; writing one may register more."""
        number = self.last_number + 1
        while number <= self.objectcounter:
            if number in self._reserved:
                yield number, self._reserved[number]
            elif number not in self._promised:
                yield number, self.written(self.idToObject[self.numberToId[number]])
            number += 1

    def written(self, subject: pdfdoc.PDFObject) -> bytes:
        """Return the bytes of an object."""
        if isinstance(subject, PlainObject):
            return subject.written
        written: bytes = pdfdoc.format(subject, self, toplevel=1)
        return _with_line_end(written.rstrip(b"\n"))


def _with_line_end(written: bytes) -> bytes:
    """Return an object; a stream gets an end of line before its end (ISO 19005-2, 6.1.7.1)."""
    end = b"endstream"
    return written[: -len(end)] + b"\n" + end if written.endswith(end) else written
