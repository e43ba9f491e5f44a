"""What a manifest holds, as plain values; docs/evidence-in-documents.md describes its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from briefwright.evidence.claims import ClaimKind, Verdict
from briefwright.evidence.manifest.digests import Digest

FILE_NAME: Final = "evidence-manifest.json"
"""What it is called where it is attached as a file."""
MEDIA_TYPE: Final = "application/json"

ManifestMaker = Callable[[Digest], bytes]
"""Gives the manifest of a document once its digest is known."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where words stand in a source: characters of a paragraph from 0, the end exclusive."""

    source: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ManifestSource:
    """A source that the document lists."""

    item: Mapping[str, Any]
    """As an item of CSL-JSON 1.0.2; ``id`` is that of the brief."""
    sha256: str | None = None
    """Of its archived text, where there is one."""


@dataclass(frozen=True, slots=True)
class ManifestQuote:
    """Words that the document quotes; what it does not print of them is None or empty."""

    path: str
    words: str
    sha256: str
    """Of the words in UTF-8."""
    speaker: str | None
    via: str | None
    attribution: str | None
    cites: tuple[str, ...]
    verdict: Verdict
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class ManifestOfficial:
    """A person whom the document presents."""

    path: str
    name: str
    rank: str | None
    role: str | None
    cites: tuple[str, ...]
    verdicts: Mapping[ClaimKind, Verdict] = field(default_factory=dict)
    """On the name, the rank and the role, as far as they were verified."""


@dataclass(frozen=True, slots=True)
class ManifestClaim:
    """Anything else that was held against a source: a number, a date, a place, a speaker."""

    path: str
    kind: ClaimKind
    words: str
    cites: tuple[str, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a document claims, from where, and what came of verifying it."""

    title: str
    language: str
    reference: str | None
    date: str | None
    """As the brief has it (EDTF)."""
    marking: str | None
    brief: str
    """Name of the file it was made from."""
    brief_sha256: str
    sources: tuple[ManifestSource, ...] = ()
    quotes: tuple[ManifestQuote, ...] = ()
    officials: tuple[ManifestOfficial, ...] = ()
    claims: tuple[ManifestClaim, ...] = ()
