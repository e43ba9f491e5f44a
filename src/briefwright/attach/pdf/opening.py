"""Open a PDF that somebody made, within bounds, and say what stands against adding to it."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import settings

from briefwright.attach.carried import Unreadable
from briefwright.attach.kinds import FileKind, kind_of
from briefwright.attach.pdf.objects import (
    BROKEN,
    entry,
    identity,
    integer,
    is_dictionary,
    items,
    name,
    page_objects,
)
from briefwright.core.diagnostics import Diagnostic, Severity

# What it has to say of a broken file is said by our findings; nobody reads its log.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())

MOST_PAGES = 5_000
LARGEST = 512 * 1024 * 1024
"""Bytes of the largest file that is added to."""
_UNPACKED = 256 * 1024 * 1024
"""Bytes that any one stream may unpack to; a zip bomb stops there."""
_MOST_DAMAGED_OBJECTS = 5_000
"""Objects of a damaged file that are gone through: mending grows by the square."""
_MOST_FIELDS = 100_000
_END = b"%%EOF"
_END_WITHIN = 1024
"""Bytes at the end within which a whole file says that it ends (ISO 32000-1, annex H.3)."""


class Refused(Exception):
    """Nothing can be added to a file, for the reasons given."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*(each.message for each in diagnostics))
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class OpenPdf:
    """A file that can be added to, as far as its bytes go."""

    pdf: pikepdf.Pdf
    was_mended: bool
    """Whether something had to be repaired to read it."""


@contextmanager
def opened(data: bytes, called: str) -> Iterator[OpenPdf]:
    """Open a PDF with qpdf's limits set, which hold for the whole process while it is open.

    Raises:
        Refused: it cannot be opened, or lost pages.
    """
    before = settings.set_qpdf_limits(
        flate_max_memory=_UNPACKED,
        run_length_max_memory=_UNPACKED,
        png_max_memory=_UNPACKED,
        tiff_max_memory=_UNPACKED,
        dct_max_memory=_UNPACKED,
        doc_max_warnings=500,
        max_stream_filters=8,
    )
    try:
        pdf, was_mended = _open(data, called)
        with pdf:
            yield OpenPdf(pdf, was_mended)
    finally:
        settings.set_qpdf_limits(**before)  # type: ignore[arg-type]  # the same names again


def _open(data: bytes, called: str) -> tuple[pikepdf.Pdf, bool]:
    _refuse_another_kind(data, called)
    if len(data) > LARGEST:
        raise Refused(_error("A108", f"{called} is larger than 512 MB.", "divide it"))
    try:
        pdf = pikepdf.open(io.BytesIO(data))
        return pdf, _was_mended(pdf, data, called)
    except pikepdf.PasswordError as error:
        message = f"{called} is locked with a password."
        raise Refused(_error("A102", message, "save it without a password first")) from error
    except BROKEN as error:
        raise Refused(damaged(called)) from error


def _refuse_another_kind(data: bytes, called: str) -> None:
    try:
        kind = kind_of(data)
    except Unreadable as failure:
        message = f"{called} is no PDF: {failure.reason}."
        raise Refused(_error("A101", message, "give a PDF")) from failure
    if kind is not FileKind.PDF:
        message = f"{called} is no PDF but a Word file, whatever its name says."
        raise Refused(_error("A101", message, "give it the ending .docx"))


def _was_mended(pdf: pikepdf.Pdf, data: bytes, called: str) -> bool:
    """Read every page once and tell whether something had to be repaired for that.

    Raises:
        Refused: pages are lost or cannot be read, or there are too many.
    """
    stated = integer(entry(entry(pdf.Root, "/Pages"), "/Count"), -1)
    count = len(pdf.pages)
    if count > MOST_PAGES:
        raise Refused(_error("A108", f"{called} has {count:,} pages.", "divide it"))
    if count == 0 or count < stated:
        raise Refused(damaged(called))
    # This lays the tree of pages flat, which fails where it is not in order.
    pdf.add_blank_page()
    del pdf.pages[-1]
    empty = sum(not _is_readable(page) for page in page_objects(pdf))
    if not pdf.get_warnings():
        return False
    is_cut_off = _END not in data[-_END_WITHIN:]
    if is_cut_off or empty or data.count(b" obj") > _MOST_DAMAGED_OBJECTS:
        raise Refused(damaged(called))
    return True


def _is_readable(page: Any) -> bool:
    """Unpack the content of a page; tell whether it has any."""
    contents = [each for each in items(entry(page, "/Contents")) if _is_stream(each)]
    for content in contents:
        content.read_bytes()
    return bool(contents)


def _is_stream(value: Any) -> bool:
    return isinstance(value, pikepdf.Stream)


def damaged(called: str) -> Diagnostic:
    """Return the finding that a file is too damaged to add to."""
    return _error(
        "A104", f"{called} is damaged: pages of it cannot be read.",
        "export it again, or have it sent again",
    )  # fmt: skip


def mended(called: str) -> Diagnostic:
    """Return the finding that a file was damaged, but all its pages could be read (a warning)."""
    message = f"{called} was damaged, and has been mended without loss of a page."
    return Diagnostic("A105", Severity.WARNING, message, hint="compare it with the original")


def refusals(pdf: pikepdf.Pdf, called: str, *, is_embedding: bool = False) -> list[Diagnostic]:
    """Return every reason why nothing may be added to a file (errors).

    Files may be embedded in a portfolio, whose pages stay as they are.
    """
    found = []
    if pdf.is_encrypted:
        message = f"{called} is protected: it may be read, but not changed."
        found.append(_error("A102", message, "ask its makers for a file without protection"))
    signature = _signature(pdf)
    if signature:
        message = f"{called} is {signature}, which any addition would break."
        hint = "attach to the unsigned file, and have that signed"
        found.append(_error("A103", message, hint))
    if entry(entry(pdf.Root, "/AcroForm"), "/XFA") is not None:
        message = f"{called} is an XFA form, whose pages are made by the program that shows it."
        found.append(_error("A106", message, "print it into a new PDF, and take that"))
    if is_dictionary(entry(pdf.Root, "/Collection")) and not is_embedding:
        message = f"{called} is a portfolio: what counts in it are the files inside, not its page."
        found.append(_error("A107", message, "put the brief among those files: --embed"))
    return found


def _signature(pdf: pikepdf.Pdf) -> str:
    permissions = entry(pdf.Root, "/Perms")
    if entry(permissions, "/DocMDP") is not None:
        return "certified"
    if entry(permissions, "/UR3") is not None or entry(permissions, "/UR") is not None:
        return "extended for Adobe Reader by a signature"
    fields = _fields(pdf)
    signed = any(name(entry(each, "/FT")) == "/Sig" and entry(each, "/V") for each in fields)
    return "signed" if signed else ""


def _fields(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the fields of the form, parents first, and the widgets on the pages, each once."""
    waiting = items(entry(entry(pdf.Root, "/AcroForm"), "/Fields"))
    waiting += [mark for page in page_objects(pdf) for mark in items(entry(page, "/Annots"))]
    seen = {(0, 0)}
    while waiting and len(seen) < _MOST_FIELDS:
        field = waiting.pop()
        where = identity(field)
        if where in seen and where != (0, 0):
            continue
        seen.add(where)
        if is_dictionary(field):
            yield field
            waiting += items(entry(field, "/Kids"))


def remarks(pdf: pikepdf.Pdf, called: str, *, was_mended: bool) -> Iterator[Diagnostic]:
    """Yield what comes of adding to a report, short of a refusal (warnings and notes)."""
    if was_mended:
        yield mended(called)
    if items(entry(entry(pdf.Root, "/AcroForm"), "/Fields")):
        message = f"{called} is a form; its fields are kept, and can be filled in as before."
        yield Diagnostic("A113", Severity.NOTE, message)
    if has_scripts(pdf):
        message = f"{called} has scripts; they are kept as they are."
        yield Diagnostic("A114", Severity.NOTE, message)
    if pdf.is_linearized:
        message = f"{called} was linearised to be shown while it loads; the result is not."
        yield Diagnostic("A115", Severity.NOTE, message)


def has_scripts(pdf: pikepdf.Pdf) -> bool:
    """Tell whether a file has scripts, or actions that are run for the file as a whole."""
    opening = entry(pdf.Root, "/OpenAction")
    return (
        entry(entry(pdf.Root, "/Names"), "/JavaScript") is not None
        or name(entry(opening, "/S")) == "/JavaScript"
        or entry(pdf.Root, "/AA") is not None
    )


def _error(code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, hint=hint)
