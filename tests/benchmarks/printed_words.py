"""How many of a document's words a file says: no tool wins time by leaving words out."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Sequence

from lxml import etree

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def share_printed(words: Sequence[str], data: bytes, file_format: str) -> float:
    """Return the share of words that a Word or PDF file says as often as asked.

    Spaces do not count: those that a reader sees between a list's label and its text need not be
    in the file.
    """
    said = _run_together(docx_words(data) if file_format == "docx" else pdf_words(data))
    wanted = Counter(word for word in map(_plain, words) if word)
    printed = sum(min(said.count(word), count) for word, count in wanted.items())
    return printed / max(wanted.total(), 1)


def docx_words(data: bytes) -> list[str]:
    """Return the words in the paragraphs of a Word file's main story."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    lines = []
    for paragraph in root.iter(f"{_WORD}p"):
        pieces = paragraph.iter(f"{_WORD}t", f"{_WORD}br", f"{_WORD}tab")
        lines.append("".join(piece.text or " " for piece in pieces))
    return " ".join(lines).split()


def pdf_words(data: bytes) -> list[str]:
    """Return the words on the pages of a PDF."""
    from pypdf import PdfReader

    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages).split()


def _run_together(words: Sequence[str]) -> str:
    return "".join(map(_plain, words))


def _plain(word: str) -> str:
    """Drop what breaks lines, and tell no ligature from its letters."""
    return unicodedata.normalize("NFKC", word).replace("\u00ad", "").replace("-", "")
