"""Read the notes at the foot of a PDF's pages, and check how they stand there."""

from __future__ import annotations

import io

import pikepdf

from tests.support.pdf_text import Mark, pdf_marks


def notes_by_page(data: bytes) -> dict[int, list[int]]:
    """Return the notes at the foot of each page, in the order in which they stand there."""
    pages: dict[int, list[int]] = {}
    for mark in pdf_marks(data):
        if mark.note and mark.note not in pages.setdefault(mark.page, []):
            pages[mark.page].append(mark.note)
    return pages


def check_notes(data: bytes, foot: float, foot_when_turned: float | None = None) -> None:
    """Check that nothing overlaps, that no page is empty, and that notes alone come last.

    ``foot`` is the margin below the text, in points; that of pages in landscape may be another.
    """
    marks = [mark for mark in pdf_marks(data) if not mark.is_artifact]
    shown = [mark for mark in marks if mark.text.strip() or (mark.width and not mark.text)]
    turned = turned_pages(data)
    last_text = max((mark.page for mark in shown if not mark.note), default=0)
    for page in {mark.page for mark in shown}:
        notes = [mark for mark in shown if mark.page == page and mark.note]
        text = [mark for mark in shown if mark.page == page and not mark.note]
        assert text or page > last_text
        if notes:
            margin = foot_when_turned if page in turned and foot_when_turned is not None else foot
            assert min(map(_lower, notes)) > margin - 0.5
            assert min(map(_lower, text), default=1e9) > max(map(_upper, notes))


def turned_pages(data: bytes) -> set[int]:
    """Return the pages in landscape, by their index."""
    with pikepdf.open(io.BytesIO(data)) as file:
        boxes = [[float(side) for side in page.mediabox.as_list()] for page in file.pages]
    return {index for index, box in enumerate(boxes) if box[2] - box[0] > box[3] - box[1]}


def _lower(mark: Mark) -> float:
    return mark.y - 0.25 * mark.height * bool(mark.text)


def _upper(mark: Mark) -> float:
    return mark.y + 0.75 * mark.height
