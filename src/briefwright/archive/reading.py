"""Read the bytes of an archived file: its paragraphs, or why there are none."""

from __future__ import annotations

import json
from hashlib import sha256

from briefwright import __version__
from briefwright.archive.decoding import decode_text
from briefwright.archive.faults import NO_WORDS, TOO_LARGE, Fault
from briefwright.archive.kinds import Kind, kind_of
from briefwright.archive.plain_text import paragraphs_of_plain_text
from briefwright.core.keeping import Keeper
from briefwright.evidence import ArchivedText

LARGEST_FILE = 20_000_000
"""Bytes of the largest file that is read."""
LARGEST_MARKDOWN = 2_000_000
_EDITION = 1
"""Raised whenever the same bytes come to give other paragraphs."""


def too_large(size: int) -> Fault | None:
    """Return the fault of a file of so many bytes, None where it may be read."""
    if size <= LARGEST_FILE:
        return None
    predicate = f"has {size / 1_000_000:.1f} MB; a source may have {LARGEST_FILE // 1_000_000} MB"
    return Fault(TOO_LARGE, predicate, "Archive the pages that are quoted, or their text as .txt.")


def read_archived(data: bytes, file: str, keeper: Keeper | None = None) -> ArchivedText | Fault:
    """Return the text of a file, by the kind that its name says.

    ``file`` is what people are told it is called. What takes time to make out is kept by the
    bytes' SHA-256.
    """
    fault = too_large(len(data))
    if fault is not None:
        return fault
    kind = kind_of(data, file)
    if isinstance(kind, Fault):
        return kind
    digest = sha256(data).hexdigest()
    if kind is Kind.PLAIN or keeper is None:
        found = _paragraphs(data, kind)
    else:
        found = _kept(data, kind, digest, keeper)
    if isinstance(found, Fault):
        return found
    return ArchivedText(file, digest, found) if found else _no_words(data, kind)


def _paragraphs(data: bytes, kind: Kind) -> tuple[str, ...] | Fault:
    match kind:
        case Kind.PDF:
            from briefwright.archive.pdf import paragraphs_of_pdf

            return paragraphs_of_pdf(data)
        case Kind.WEB_PAGE:
            from briefwright.archive.web_pages import paragraphs_of_page

            return paragraphs_of_page(data)
        case Kind.MARKDOWN | Kind.PLAIN:
            text = decode_text(data)
            if isinstance(text, Fault):
                return text
            return paragraphs_of_plain_text(text) if kind is Kind.PLAIN else _of_markdown(text)


def _of_markdown(text: str) -> tuple[str, ...] | Fault:
    if len(text) > LARGEST_MARKDOWN:
        predicate = f"has {len(text) / 1_000_000:.1f} MB; a Markdown text may have 2 MB"
        return Fault(TOO_LARGE, predicate, "Archive it as plain text: name it .txt.")
    from briefwright.archive.markdown import paragraphs_of_markdown

    return paragraphs_of_markdown(text)


def _kept(data: bytes, kind: Kind, digest: str, keeper: Keeper) -> tuple[str, ...] | Fault:
    """Return the paragraphs from the keeper, which gets them if it has none."""
    key = f"archived text {__version__} {_EDITION} {kind.name} {digest}".encode()
    known = keeper.recall(key)
    if known is not None:
        return tuple(json.loads(known))
    found = _paragraphs(data, kind)
    if not isinstance(found, Fault):
        keeper.keep(key, json.dumps(found).encode())
    return found


def _no_words(data: bytes, kind: Kind) -> Fault:
    if not data.strip():
        return Fault(NO_WORDS, "is empty", "Archive the text of the source.")
    if kind is Kind.PDF:
        hint = "Run text recognition (OCR) over it, or archive the text as .txt."
        return Fault(NO_WORDS, "holds no words: its pages are pictures", hint)
    return Fault(NO_WORDS, "holds no words", "Archive the text of the source.")
