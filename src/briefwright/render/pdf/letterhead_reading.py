"""Read a letterhead: the one place of the renderer where another PDF file is opened."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import product
from typing import Any

import pikepdf
from pikepdf import settings

from briefwright.render.pdf.letterhead import LetterheadContent, LetterheadError, LetterheadPage
from briefwright.render.pdf.object_copying import ObjectCopier

_MOST_PAGES = 2
_UNPACKED = 64 * 1024 * 1024
"""Bytes that any one stream may unpack to."""
_UNREADABLE = (
    pikepdf.PdfError, AttributeError, KeyError, IndexError, TypeError, ValueError,
    NotImplementedError, RuntimeError, MemoryError, UserWarning,
)  # fmt: skip
_EXPORT = "export it again, or have a PDF program save it anew"
_HOLDERS = (pikepdf.Dictionary, pikepdf.Stream)
_DEFAULT_SPACES = {1: "/DefaultGray", 3: "/DefaultRGB", 4: "/DefaultCMYK"}
"""By the number of components of a profile."""
_ANNOTATIONS = {"/Link": "links", "/Widget": "form fields", "/Popup": ""}


@lru_cache(maxsize=4)
def read_letterhead(data: bytes) -> LetterheadContent:
    """Return the pages of a letterhead, ready to lie under ours.

    Raises:
        LetterheadError: it cannot be read (T720), has too many pages (T722), or holds what no
            letterhead may (T724).
    """
    # What pikepdf merely warns of would be missing from the page.
    with _limits(), warnings.catch_warnings(action="error"):
        try:
            with pikepdf.open(io.BytesIO(data)) as pdf:
                return _content(pdf)
        except pikepdf.PasswordError as error:
            raise _unreadable("is locked with a password", "save it without a password") from error
        except _UNREADABLE as error:
            raise _damaged() from error


def _content(pdf: pikepdf.Pdf) -> LetterheadContent:
    if pdf.is_encrypted:
        raise _unreadable("is protected", "save it without restrictions")
    count = len(pdf.pages)
    if count > _MOST_PAGES:
        raise LetterheadError(
            "T722",
            f"the letterhead has {count:,} pages",
            "leave one page for the first of the document, or two: the second lies under all that "
            "follow",
        )
    _settle_colours(pdf)
    copier = ObjectCopier()
    pages = tuple(_page(copier, page) for page in pdf.pages)
    unseen, unpainted = _left_out(pdf)
    if pdf.get_warnings():
        raise _damaged()
    return LetterheadContent(pages, tuple(copier.objects), unseen, unpainted)


def _settle_colours(pdf: pikepdf.Pdf) -> None:
    """Say with the pages' resources what the file's output intent says of its colours.

    Our file has an intent of its own, under which these would look different, or could not be
    archived at all (ISO 32000-1, 8.6.5.6; ISO 19005-3, 6.2.4.3).
    """
    intents = pdf.Root.get("/OutputIntents", pikepdf.Array())
    profiles = [each.DestOutputProfile for each in intents if "/DestOutputProfile" in each]
    key = _DEFAULT_SPACES.get(int(profiles[0].N)) if profiles else None
    if key is None:
        return
    space = pdf.make_indirect(pikepdf.Array([pikepdf.Name.ICCBased, profiles[0]]))
    holders = (each for each in pdf.objects if isinstance(each, _HOLDERS) and "/Resources" in each)
    for resources in [*(each.Resources for each in holders), *(p.resources for p in pdf.pages)]:
        spaces = resources.get("/ColorSpace", pikepdf.Dictionary())
        if key not in spaces:
            spaces[key] = space
        resources.ColorSpace = spaces


def _page(copier: ObjectCopier, page: pikepdf.Page) -> LetterheadPage:
    """Copy a page within its trim box, upright and in its true size (ISO 32000-1, 14.11.2)."""
    form = page.as_form_xobject()
    left, bottom, right, top = map(float, form.BBox)
    a, b, c, d, e, f = map(float, form.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    corners = list(product((left, right), (bottom, top)))
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    if not (max(xs) > min(xs) and max(ys) > min(ys)):
        raise _unreadable("has a page without a size")
    return LetterheadPage(copier.copy_form(form), min(xs), min(ys), max(xs), max(ys))


def _left_out(pdf: pikepdf.Pdf) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return names of what is left out: first what cannot be seen, then what may be."""
    annotations: list[Any] = [
        each for page in pdf.pages for each in page.obj.get("/Annots", pikepdf.Array())
    ]
    kinds = {
        "a signature"
        if each.get("/FT") == "/Sig"
        else _ANNOTATIONS.get(str(each.get("/Subtype")), "notes and stamps")
        for each in annotations
    }
    unseen = sorted(kinds & {"links"})
    names = pdf.Root.get("/Names", pikepdf.Dictionary())
    if "/JavaScript" in names:
        unseen.append("scripts")
    if "/EmbeddedFiles" in names:
        unseen.append("attached files")
    return tuple(unseen), tuple(sorted(kinds - {"links", ""}))


def _damaged() -> LetterheadError:
    return _unreadable("is damaged, or has no pages")


def _unreadable(problem: str, hint: str = _EXPORT) -> LetterheadError:
    return LetterheadError("T720", f"the letterhead {problem}", hint)


@contextmanager
def _limits() -> Iterator[None]:
    """Set qpdf's limits, which hold for the whole process, so that nothing unpacks without end."""
    before = settings.set_qpdf_limits(
        flate_max_memory=_UNPACKED,
        run_length_max_memory=_UNPACKED,
        png_max_memory=_UNPACKED,
        tiff_max_memory=_UNPACKED,
        doc_max_warnings=500,
        max_stream_filters=8,
    )
    try:
        yield
    finally:
        settings.set_qpdf_limits(**before)  # type: ignore[arg-type]  # the same names again
