"""From the bytes of a PDF to paragraphs, or to why it gives none."""

from __future__ import annotations

from briefwright.archive.faults import Fault
from briefwright.archive.pdf.columns import in_columns
from briefwright.archive.pdf.furniture import without_furniture
from briefwright.archive.pdf.joining import joined, vocabulary_of
from briefwright.archive.pdf.pages import pages_of
from briefwright.archive.pdf.paragraphs import BULLET, paragraphs_of_lines
from briefwright.evidence import folded


def paragraphs_of_pdf(data: bytes) -> tuple[str, ...] | Fault:
    """Return the paragraphs of a PDF; none where its pages are pictures."""
    pages = pages_of(data)
    if isinstance(pages, Fault):
        return pages
    kept = without_furniture(pages)
    known = vocabulary_of([line for page in kept for line in page])
    paragraphs = paragraphs_of_lines([in_columns(page) for page in kept])
    texts = (folded(joined(lines, known)) for lines in paragraphs)
    return tuple(
        filter(None, (text[1:].lstrip() if BULLET.match(text) else text for text in texts))
    )
