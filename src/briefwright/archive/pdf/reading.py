"""From the bytes of a PDF to paragraphs, or to why it gives none."""

from __future__ import annotations

import pypdfium2
from pypdfium2 import raw

from briefwright.archive.faults import TOO_LARGE, UNREADABLE, Fault
from briefwright.archive.pdf.columns import in_columns
from briefwright.archive.pdf.furniture import without_furniture
from briefwright.archive.pdf.joining import joined, words_of
from briefwright.archive.pdf.lines import Line
from briefwright.archive.pdf.pages import lines_of_page
from briefwright.archive.pdf.paragraphs import BULLET, paragraphs_of_lines
from briefwright.evidence import folded

MOST_PAGES = 2_000
MOST_CHARACTERS = 10_000_000
_LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)


def paragraphs_of_pdf(data: bytes) -> tuple[str, ...] | Fault:
    """Return the paragraphs of a PDF; none where its pages are pictures."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return _refused(error)
    try:
        pages = _pages(document)
    except pypdfium2.PdfiumError:
        return _damaged("has a page that cannot be read")
    finally:
        document.close()
    if isinstance(pages, Fault):
        return pages
    kept = without_furniture(pages)
    known = words_of(line for page in kept for line in page)
    paragraphs = paragraphs_of_lines([in_columns(page) for page in kept])
    texts = (folded(joined(lines, known)) for lines in paragraphs)
    return tuple(
        filter(None, (text[1:].lstrip() if BULLET.match(text) else text for text in texts))
    )


def _pages(document: pypdfium2.PdfDocument) -> list[list[Line]] | Fault:
    count = len(document)
    if count > MOST_PAGES:
        predicate = f"has {count:,} pages; a source may have {MOST_PAGES:,}"
        return Fault(TOO_LARGE, predicate, "Archive the pages that are quoted.")
    pages: list[list[Line]] = []
    characters = 0
    for number in range(count):
        pages.append(lines_of_page(document, number))
        characters += sum(len(line.text) for line in pages[-1])
        if characters > MOST_CHARACTERS:
            predicate = f"holds more than {MOST_CHARACTERS // 1_000_000} million characters"
            return Fault(TOO_LARGE, predicate, "Archive the pages that are quoted.")
    return pages


def _refused(error: pypdfium2.PdfiumError) -> Fault:
    if error.err_code in _LOCKED:
        hint = "Open it with its password and print it to PDF again, or archive the text as .txt."
        return Fault(UNREADABLE, "is locked with a password", hint)
    return _damaged("is a damaged PDF")


def _damaged(predicate: str) -> Fault:
    return Fault(UNREADABLE, predicate, "Download or save it again.")
