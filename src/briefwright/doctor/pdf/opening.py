"""Opening a PDF within bounds, and what every check may know of it."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

import pikepdf
from pikepdf import settings

from briefwright.core.errors import EnvironmentFailure
from briefwright.doctor.examination import Findings
from briefwright.doctor.pdf.objects import Identity, entry, identity, items
from briefwright.doctor.rules import files as rules

# What these libraries have to say of a broken file is said by our rules; nobody reads their log.
for _library in ("pikepdf", "fontTools"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

UNPACKED = 256 * 1024 * 1024
"""Bytes that any one stream may unpack to; a zip bomb stops there."""
LARGEST_CONTENT = 24 * 1024 * 1024
"""Bytes of instructions of one page that are looked into."""
MOST_PAGES = 5_000
MOST_OBJECTS = 1_000_000
MOST_DAMAGED_OBJECTS = 5_000
"""Objects of a damaged file that are looked at one by one: qpdf's repair grows by the square."""


@dataclass
class Levels:
    """The standards a file claims, known once its metadata are read."""

    archive_part: int | None = None
    archive_level: str = ""
    accessible_part: int | None = None

    @property
    def archive(self) -> str | None:
        """The claim to be archival, as ``PDF/A-3a``."""
        if self.archive_part is None:
            return None
        return f"PDF/A-{self.archive_part}{self.archive_level.lower()}"


@dataclass(frozen=True)
class OpenPdf:
    """A PDF that is being examined; where its checks report to."""

    raw: bytes
    pdf: pikepdf.Pdf
    found: Findings
    pages: tuple[Any, ...] = ()
    """The dictionaries of its pages, in order."""
    levels: Levels = field(default_factory=Levels)

    @property
    def catalog(self) -> Any:
        """The document catalog."""
        return self.pdf.Root

    def objects(self) -> Iterator[Any]:
        """Yield every object of the file, or none of a damaged file that has far too many."""
        is_fragile = bool(warnings_of(self.pdf)) or self.found.has(rules.STREAM_LENGTH)
        if is_fragile and self.raw.count(b" obj") > MOST_DAMAGED_OBJECTS:
            message = "The file is too damaged to look at every object."
            self.found.add(rules.NOT_LOOKED_INTO, message)
            return iter(())
        return islice(self.pdf.objects, MOST_OBJECTS)

    @cached_property
    def page_numbers(self) -> dict[Identity, int]:
        """The number of each page, from 1, by the identity of its dictionary."""
        return {identity(page): number for number, page in enumerate(self.pages, 1)}


@contextmanager
def opened(data: bytes, name: str, found: Findings) -> Iterator[OpenPdf]:
    """Open a PDF with qpdf's limits set, which hold for the whole process while it is open.

    Raises:
        EnvironmentFailure: it cannot be opened at all.
    """
    before = settings.set_qpdf_limits(
        flate_max_memory=UNPACKED,
        run_length_max_memory=UNPACKED,
        png_max_memory=UNPACKED,
        tiff_max_memory=UNPACKED,
        dct_max_memory=UNPACKED,
        doc_max_warnings=500,
        max_stream_filters=8,
    )
    try:
        with _open(data, name) as pdf:
            yield OpenPdf(data, pdf, found, tuple(_pages(pdf, found)))
    finally:
        settings.set_qpdf_limits(**before)  # type: ignore[arg-type]  # the same names again


def _open(data: bytes, name: str) -> pikepdf.Pdf:
    try:
        pdf = pikepdf.open(io.BytesIO(data))
        _ = pdf.Root
    except pikepdf.PasswordError as error:
        raise EnvironmentFailure(
            f"cannot read {name}: it is locked with a password",
            "save it without a password, and examine that file",
        ) from error
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError, RuntimeError,
            MemoryError) as error:  # fmt: skip
        raise EnvironmentFailure(
            f"cannot read {name}: it is damaged beyond reading",
            "export the file again, or have it sent again",
        ) from error
    return pdf


def _pages(pdf: pikepdf.Pdf, found: Findings) -> Iterator[Any]:
    """Yield the page dictionaries; the tree is walked here, since it may be cyclic or broken."""
    waiting: list[tuple[Any, dict[str, Any]]] = [(entry(pdf.Root, "/Pages"), {})]
    seen: set[Identity] = set()
    count = 0
    while waiting:
        node, inherited = waiting.pop()
        where = identity(node)
        if (where != (0, 0) and where in seen) or not isinstance(node, pikepdf.Dictionary):
            found.add(rules.DAMAGED, "The list of pages is not in order.")
            continue
        seen.add(where)
        inherited = {**inherited, **_inheritable(node)}
        kids = entry(node, "/Kids")
        if kids is not None:
            waiting += [(kid, inherited) for kid in reversed(items(kids))]
            continue
        count += 1
        if count > MOST_PAGES:
            found.add(rules.NOT_LOOKED_INTO, f"Only the first {MOST_PAGES} pages were looked at.")
            return
        for key, value in inherited.items():
            if entry(node, key) is None:
                node[key] = value
        yield node


def _inheritable(node: Any) -> dict[str, Any]:
    keys = ("/Resources", "/MediaBox", "/CropBox")
    return {key: value for key in keys if (value := entry(node, key)) is not None}


def warnings_of(pdf: pikepdf.Pdf) -> int:
    """Return how much there was to repair while reading."""
    return len(pdf.get_warnings())
