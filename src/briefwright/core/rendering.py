"""What renderers take besides the document, and what each of them returns."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from briefwright.core.diagnostics import Diagnostic


class PdfKind(StrEnum):
    """What a PDF is for; both are accessible (PDF/UA-1) and archival."""

    ARCHIVE = "archive"
    """PDF/A-3a: the brief itself and its evidence manifest are attached."""
    PLAIN = "plain"
    """PDF/A-2a: nothing is attached."""


class DocxKind(StrEnum):
    """What a Word file is for."""

    ARCHIVE = "archive"
    """The brief itself and its evidence manifest ride along, in parts that Word does not show."""
    PLAIN = "plain"
    """Nothing rides along."""


SOURCE_NAMESPACE = "urn:briefwright:source:1"
"""Namespace of the XML that holds a source in a Word file: one element, ``source``, with the
attributes ``name``, ``mediaType`` and ``sha256``; its text is the bytes in Base64 (RFC 4648)."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The text that a document was made from, to travel with the files made of it."""

    name: str
    """Without a folder: ``harbour.yaml``."""
    data: bytes = field(repr=False)
    media_type: str = "application/yaml"
    """As registered (RFC 9512)."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A PDF file whose pages lie under those of a document."""

    name: str
    """What diagnostics call the file."""
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Rendering:
    """A finished file; ``pages`` is None for formats that have none or do not know."""

    data: bytes = field(repr=False)
    pages: int | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
