"""A letterhead as plain values, and how its pages are laid under those of a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import xObjectName

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.rendering import Letterhead
from briefwright.render.pdf.file import PdfFile, text_number

_SAME_SIZE = 3.0
"""Points by which a page may differ from ours before it is scaled."""
_SAME_SHAPE = 0.01
"""The share of the height by which it may then miss ours."""


class LetterheadError(Exception):
    """A letterhead cannot be used; ``code`` is that of the diagnostic, ``hint`` its cure."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint

    def diagnostic(self, file: str) -> Diagnostic:
        """Return what to tell of the file of this name."""
        span = Span.point(file, 1)
        return Diagnostic(self.code, Severity.ERROR, self.message, span, self.hint)


@dataclass(frozen=True, slots=True)
class CopiedObject:
    """An object of another file: what is written, with the places of objects it refers to.

    A number stands for the object at that place (from 0) among those copied. A stream has ``data``,
    and what is written are its entries without the length.
    """

    written: tuple[str | int, ...]
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class LetterheadPage:
    """A page as a form: its place among the objects, and its edges in points as it is drawn."""

    form: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class LetterheadContent:
    """The pages of a letterhead, all they need, and what the file has that is left out."""

    pages: tuple[LetterheadPage, ...]
    objects: tuple[CopiedObject, ...]
    unseen: tuple[str, ...] = ()
    """Left out, but nothing of it shows: links, scripts."""
    unpainted: tuple[str, ...] = ()
    """Left out although it may show: fields, notes."""

    def diagnostics(self, file: str) -> tuple[Diagnostic, ...]:
        """Return what to tell of the file of this name: T726 for what is left out."""
        span = Span.point(file, 1)
        found = []
        if self.unpainted:
            message = f"left out of the letterhead: {_listed(self.unpainted)}"
            hint = "print it into a new PDF, which makes them part of the page"
            found.append(Diagnostic("T726", Severity.WARNING, message, span, hint))
        if self.unseen:
            message = f"left out of the letterhead: {_listed(self.unseen)}; only its look is used"
            found.append(Diagnostic("T726", Severity.NOTE, message, span))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a letterhead in our file: the name of its form, and the code that draws it."""

    name: str
    code: str


def letterhead_content(letterhead: Letterhead) -> LetterheadContent:
    """Return what is in a letterhead; what reads it is imported only now.

    Raises:
        LetterheadError: it cannot be used (T720, T722, T724).
    """
    from briefwright.render.pdf.letterhead_reading import read_letterhead

    return read_letterhead(letterhead.data)


def add_letterhead(
    file: PdfFile, content: LetterheadContent, size: tuple[float, float]
) -> Sequence[Sheet]:
    """Write a letterhead into a file; return its sheets for pages of a width and height in points.

    Raises:
        LetterheadError: its pages have another shape (T723).
    """
    codes = [_placed(page, size) for page in content.pages]
    first = file.letterheads.get(content)
    if first is None:
        first = file.letterheads[content] = _copied(file, content)
    sheets: list[Sheet] = []
    for page, code in zip(content.pages, codes, strict=True):
        name = f"letterhead{len(sheets) + 1}"
        resource = xObjectName(name)
        file.name(first + page.form, resource)
        sheets.append(Sheet(name, f"{_mark(size)}\nq {code} cm /{resource} Do Q\nEMC"))
    return sheets


def _copied(file: PdfFile, content: LetterheadContent) -> int:
    """Write the objects of a letterhead into a file, and return the number of the first."""
    first = file.reserve(len(content.objects))
    for number, copied in enumerate(content.objects, first):
        written = " ".join(
            part if isinstance(part, str) else f"{first + part} 0 R" for part in copied.written
        )
        if copied.data is None:
            file.fill(number, written)
        else:
            file.fill_stream(number, copied.data, written)
    return first


def _mark(size: tuple[float, float]) -> str:
    """Return the beginning of an artifact that fills the page (ISO 32000-1, table 330)."""
    width, height = map(text_number, size)
    kind = f"/Type/Background/Attached[/Top/Bottom/Left/Right]/BBox[0 0 {width} {height}]"
    return f"/Artifact<<{kind}>>BDC"


def _placed(page: LetterheadPage, size: tuple[float, float]) -> str:
    """Return the matrix that lays a page over ours: as it is, or scaled where the shape is ours."""
    width, height = page.right - page.left, page.top - page.bottom
    scale = 1.0
    if abs(width - size[0]) > _SAME_SIZE or abs(height - size[1]) > _SAME_SIZE:
        scale = size[0] / width
        if abs(height * scale - size[1]) > _SAME_SHAPE * size[1]:
            raise LetterheadError(
                "T723",
                f"a page of the letterhead is {_measured(width, height)}, and the pages of the "
                f"document are {_measured(*size)}",
                "export the letterhead in the size that the theme gives its pages (page: {size: "
                "A4} or Letter), or change the theme",
            )
    x = (size[0] - width * scale) / 2 - page.left * scale
    y = (size[1] - height * scale) / 2 - page.bottom * scale
    return f"{scale:.5f} 0 0 {scale:.5f} {text_number(x)} {text_number(y)}"


def _measured(width: float, height: float) -> str:
    return f"{width / 72 * 25.4:.0f} × {height / 72 * 25.4:.0f} mm"


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
