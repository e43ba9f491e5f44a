"""Books bound for a test, and what an outside program reads in them."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf

from briefwright.build.book.building import build_book
from briefwright.build.book.request import BookRequest
from briefwright.build.book.result import BookResult
from briefwright.build.request import Format
from briefwright.core.world import DiskWorld


def bound(path: Path, **changes: object) -> BookResult:
    request = replace(BookRequest(str(path)), **changes)  # type: ignore[arg-type]
    return build_book(DiskWorld(), request)


def pages(result: BookResult, *options: str) -> dict[str, str]:
    """Return what stands on each page of the PDF by its label, as an outside program reads it."""
    data = result.outputs[Format.PDF].data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    text = subprocess.run(
        ["pdftotext", *options, "-", "-"], input=data, capture_output=True, check=True
    ).stdout.decode()
    if not options:
        text = re.sub(r"[^\S\f]+", " ", text)
    return dict(zip(labels, text.split("\f"), strict=False))


def bookmarks(data: bytes) -> Iterator[tuple[int, str]]:
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        waiting = [(1, item) for item in reversed(outline.root)]
        while waiting:
            level, item = waiting.pop()
            yield level, item.title
            waiting += [(level + 1, each) for each in reversed(item.children)]
