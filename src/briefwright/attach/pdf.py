"""Find the brief in a PDF: an attached file that is YAML (ISO 32000-1, 7.11.4)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from hashlib import md5
from typing import Any

import pikepdf
from pikepdf import settings

from briefwright.attach.carried import LARGEST, UNREADABLE, CarriedSource, refused

_MEDIA_TYPES = frozenset({"/application/yaml", "/application/x-yaml", "/text/yaml"})
_ENDINGS = (".yaml", ".yml")
_MOST_ATTACHMENTS = 1_000
_BROKEN = (
    pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError, RuntimeError, MemoryError,
)  # fmt: skip


def sources_of_pdf(data: bytes, name: str) -> list[CarriedSource]:
    """Return the YAML files attached to a PDF.

    Raises:
        EnvironmentFailure: it cannot be read.
    """
    before = settings.set_qpdf_limits(flate_max_memory=LARGEST, max_stream_filters=4)
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return list(_sources(pdf))
    except pikepdf.PasswordError as error:
        raise refused(name, *UNREADABLE["locked"]) from error
    except _BROKEN as error:
        reason = "too large" if "memory limit" in str(error) else "damaged"
        raise refused(name, *UNREADABLE[reason]) from error
    finally:
        settings.set_qpdf_limits(**before)  # type: ignore[arg-type]  # the same names again


def _sources(pdf: pikepdf.Pdf) -> Iterator[CarriedSource]:
    names = [key for key, _ in zip(pdf.attachments, range(_MOST_ATTACHMENTS), strict=False)]
    for key in names:
        specification = pdf.attachments[key]
        name = specification.filename or key
        stream = specification.get_file().obj
        if str(stream.get("/Subtype")) in _MEDIA_TYPES or name.lower().endswith(_ENDINGS):
            yield _source(name, stream)


def _source(name: str, stream: Any) -> CarriedSource:
    data = stream.read_bytes()
    checksum = stream.get("/Params", pikepdf.Dictionary()).get("/CheckSum")
    own = md5(data, usedforsecurity=False).digest()
    return CarriedSource(name, data, checksum is None or bytes(checksum) == own)
