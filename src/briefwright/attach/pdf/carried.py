"""Look into a PDF: the files attached to it (ISO 32000-1, 7.11.4), and its pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from typing import Any

import pikepdf
from pikepdf import settings

from briefwright.attach.carried import LARGEST, CarriedSource, Unreadable

_BRIEFS = frozenset({"/application/yaml", "/application/x-yaml", "/text/yaml"})
_BRIEF_ENDINGS = (".yaml", ".yml")
_MANIFEST = "/application/json"
_MANIFEST_ENDING = ".json"
_MOST_ATTACHMENTS = 1_000
_MOST_PAGES = 5_000
_OF_OUR_OWN = "/Link"
"""The only kind of annotation that our files have."""
_BROKEN = (
    pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError, RuntimeError, MemoryError,
    IndexError,
)  # fmt: skip


def sources_of_pdf(data: bytes) -> list[CarriedSource]:
    """Return the YAML files attached to a PDF; raises Unreadable."""
    with _opened(data) as pdf:
        return [
            _source(name, stream)
            for name, stream in _attached(pdf)
            if str(stream.get("/Subtype")) in _BRIEFS or name.lower().endswith(_BRIEF_ENDINGS)
        ]


def manifests_of_pdf(data: bytes, namespace: str) -> list[bytes]:
    """Return the JSON files attached to a PDF that name a namespace, of any version.

    Raises:
        Unreadable: it cannot be read.
    """
    with _opened(data) as pdf:
        found = [
            stream.read_bytes()
            for name, stream in _attached(pdf)
            if str(stream.get("/Subtype")) == _MANIFEST or name.lower().endswith(_MANIFEST_ENDING)
        ]
    return [content for content in found if namespace.encode() in content]


def pages_of_pdf(data: bytes) -> tuple[list[bytes], int]:
    """Return what stands on the pages, decoded, and the number of annotations that are no links.

    Raises:
        Unreadable: it cannot be read, or has more than 5,000 pages.
    """
    contents: list[bytes] = []
    annotations = 0
    with _opened(data) as pdf:
        if len(pdf.pages) > _MOST_PAGES:
            raise Unreadable(f"it has more than {_MOST_PAGES:,} pages", "divide it")
        for page in pdf.pages:
            contents.append(_content(page.obj.get("/Contents")))
            marks: Any = page.obj.get("/Annots", ())
            annotations += sum(str(mark.get("/Subtype")) != _OF_OUR_OWN for mark in marks)
    return contents, annotations


@contextmanager
def _opened(data: bytes) -> Iterator[pikepdf.Pdf]:
    """Open a PDF within bounds; whatever is wrong with it is raised as Unreadable."""
    before = settings.set_qpdf_limits(flate_max_memory=LARGEST, max_stream_filters=4)
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield pdf
    except pikepdf.PasswordError as error:
        raise Unreadable.because("locked") from error
    except _BROKEN as error:
        reason = "too large" if "memory limit" in str(error) else "damaged"
        raise Unreadable.because(reason) from error
    finally:
        settings.set_qpdf_limits(**before)  # type: ignore[arg-type]  # the same names again


def _attached(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Yield name and stream of each attached file."""
    names = [key for key, _ in zip(pdf.attachments, range(_MOST_ATTACHMENTS), strict=False)]
    for key in names:
        specification = pdf.attachments[key]
        yield specification.filename or key, specification.get_file().obj


def _source(name: str, stream: Any) -> CarriedSource:
    data = stream.read_bytes()
    checksum = stream.get("/Params", pikepdf.Dictionary()).get("/CheckSum")
    own = md5(data, usedforsecurity=False).digest()
    return CarriedSource(name, data, checksum is None or bytes(checksum) == own)


def _content(content: Any) -> bytes:
    """Return the content of a page; a program may have divided it into several streams."""
    if content is None:
        return b""
    if isinstance(content, pikepdf.Array):
        return b"\n".join(each.read_bytes() for each in content)
    return bytes(content.read_bytes())
