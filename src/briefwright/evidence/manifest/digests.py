"""Digests of a document's own words or pages, by which a change after the build is noticed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256


class Extent(StrEnum):
    """What of a document was digested."""

    PAGES = "pages"
    """Of a PDF: the content of each page (ISO 32000-1, 7.8.2), decoded, one digest a page."""
    WORDS = "words"
    """Of a Word file: the words of its text and notes, one digest in all."""


@dataclass(frozen=True, slots=True)
class Digest:
    """SHA-256 of what a document shows, in lower-case hexadecimal digits."""

    extent: Extent
    sha256: tuple[str, ...]


def pages_digest(contents: Iterable[bytes]) -> Digest:
    """Return the digest of pages in their order, each given as its decoded content."""
    return Digest(Extent.PAGES, tuple(sha256(content).hexdigest() for content in contents))


def words_digest(words: str) -> Digest:
    """Return the digest of words in their order, whatever white space stands between them or not.

    Programs move white space about when they save a document again.
    """
    folded = "".join(words.split())
    return Digest(Extent.WORDS, (sha256(folded.encode("utf-8", "replace")).hexdigest(),))
