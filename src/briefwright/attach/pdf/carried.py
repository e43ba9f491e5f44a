"""Look into a PDF: the files attached to it (ISO 32000-1, 7.11.4), and its pages."""

from __future__ import annotations

import io
from collections.abc import Container, Iterator
from contextlib import contextmanager
from hashlib import md5
from typing import Any

import pikepdf
from pikepdf import settings

from briefwright.attach.carried import (
    ALL_KINDS,
    LARGEST,
    LARGEST_FILE,
    CarriedFile,
    CarriedKind,
    Unreadable,
)

_BRIEFS = frozenset({"/application/yaml", "/application/x-yaml", "/text/yaml"})
_BRIEF_ENDINGS = (".yaml", ".yml")
_MANIFEST = "/application/json"
_MANIFEST_ENDING = ".json"
_MOST_ATTACHMENTS = 1_000
_MOST_BOOKMARKS = 20_000
_MOST_PAGES = 5_000
_OF_OUR_OWN = "/Link"
"""The only kind of annotation that our files have."""
_BROKEN = (
    pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError, RuntimeError, MemoryError,
    IndexError,
)  # fmt: skip


def files_of_pdf(
    data: bytes, namespace: str, kinds: Container[CarriedKind] = ALL_KINDS
) -> list[CarriedFile]:
    """Return the files attached to a PDF that are of some kinds; no other is read.

    A manifest is a JSON file that names the namespace, of any version.

    Raises:
        Unreadable: it cannot be read, or one of the files is too large.
    """
    found: list[CarriedFile] = []
    with _opened(data, LARGEST_FILE) as pdf:
        for name, stream in _attached(pdf):
            kind = _likely_kind(name, stream)
            if not _is_wanted(kind, kinds):
                continue
            content = stream.read_bytes()
            if kind is CarriedKind.EVIDENCE and namespace.encode() not in content:
                kind = CarriedKind.FILE
            if kind is not CarriedKind.FILE and len(content) > LARGEST:
                raise Unreadable.because("too large")
            if kind in kinds:
                found.append(CarriedFile(name, content, kind, _is_whole(stream, content)))
    return found


def pages_of_pdf(data: bytes) -> tuple[list[bytes], list[int]]:
    """Return for each page what stands on it, decoded, and how many annotations are no links.

    Raises:
        Unreadable: it cannot be read, or has more than 5,000 pages.
    """
    contents: list[bytes] = []
    annotations: list[int] = []
    with _opened(data, LARGEST_FILE) as pdf:
        if len(pdf.pages) > _MOST_PAGES:
            raise Unreadable(f"it has more than {_MOST_PAGES:,} pages", "divide it")
        for page in pdf.pages:
            contents.append(_content(page.obj.get("/Contents")))
            marks: Any = page.obj.get("/Annots", ())
            annotations.append(sum(str(mark.get("/Subtype")) != _OF_OUR_OWN for mark in marks))
    return contents, annotations


def headings_of_pdf(data: bytes) -> tuple[list[str], list[str]]:
    """Return the prefixes of page labels (ISO 32000-1, 12.4.2), and the titles of bookmarks.

    Raises:
        Unreadable: it cannot be read.
    """
    with _opened(data, LARGEST_FILE) as pdf:
        labels: Any = pdf.Root.get("/PageLabels")
        ranges = pikepdf.NumberTree(labels).values() if labels is not None else ()
        prefixes = [str(each.get("/P", "")) for each in ranges]
        return prefixes, list(_titles(pdf))


def _titles(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield the titles of bookmarks, whichever way they are chained."""
    waiting = [pdf.Root.get("/Outlines", pikepdf.Dictionary()).get("/First")]
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < _MOST_BOOKMARKS:
        entry: Any = waiting.pop()
        if entry is None or entry.objgen in seen:
            continue
        seen.add(entry.objgen)
        yield str(entry.get("/Title", ""))
        waiting += [entry.get("/Next"), entry.get("/First")]


@contextmanager
def _opened(data: bytes, largest: int) -> Iterator[pikepdf.Pdf]:
    """Open a PDF none of whose streams may be larger; whatever is wrong raises Unreadable."""
    before = settings.set_qpdf_limits(flate_max_memory=largest, max_stream_filters=4)
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield pdf
    except pikepdf.PasswordError as error:
        raise Unreadable.because("locked") from error
    except _BROKEN as error:
        reason = "large file" if "memory limit" in str(error) else "damaged"
        raise Unreadable.because(reason) from error
    finally:
        settings.set_qpdf_limits(**before)  # type: ignore[arg-type]  # the same names again


def _attached(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Yield name and stream of each attached file."""
    names = [key for key, _ in zip(pdf.attachments, range(_MOST_ATTACHMENTS), strict=False)]
    for key in names:
        specification = pdf.attachments[key]
        yield specification.filename or key, specification.get_file().obj


def _likely_kind(name: str, stream: Any) -> CarriedKind:
    """Return what a file is by its type and name; whether JSON is a manifest, it must tell."""
    kind, ending = str(stream.get("/Subtype")), name.lower()
    if kind in _BRIEFS or ending.endswith(_BRIEF_ENDINGS):
        return CarriedKind.BRIEF
    is_manifest = kind == _MANIFEST or ending.endswith(_MANIFEST_ENDING)
    return CarriedKind.EVIDENCE if is_manifest else CarriedKind.FILE


def _is_wanted(likely: CarriedKind, kinds: Container[CarriedKind]) -> bool:
    return likely in kinds or (likely is CarriedKind.EVIDENCE and CarriedKind.FILE in kinds)


def _is_whole(stream: Any, data: bytes) -> bool:
    checksum = stream.get("/Params", pikepdf.Dictionary()).get("/CheckSum")
    own = md5(data, usedforsecurity=False).digest()
    return checksum is None or bytes(checksum) == own


def _content(content: Any) -> bytes:
    """Return the content of a page; a program may have divided it into several streams."""
    if content is None:
        return b""
    if isinstance(content, pikepdf.Array):
        return b"\n".join(each.read_bytes() for each in content)
    return bytes(content.read_bytes())
