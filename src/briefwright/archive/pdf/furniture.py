"""Leave out what repeats on the pages of a PDF: running heads, feet and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefwright.archive.pdf.lines import Line

_MARGIN = 0.12  # of the height of a page, above and below
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_FEWEST_PAGES = 3

_Place = tuple[str, int]


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the pages without lines that stand in a margin, at one height, on several pages.

    Numbers in them may differ. Several pages are three, or both where there are but two.
    """
    counts = Counter(place for page in pages for place in {_place(line) for line in page})
    fewest = min(_FEWEST_PAGES, max(len(pages), 2))
    kept = [
        [line for line in page if not (_in_margin(line) and counts[_place(line)] >= fewest)]
        for page in pages
    ]
    return kept if any(kept) else [list(page) for page in pages]


def _in_margin(line: Line) -> bool:
    edge = _MARGIN * line.page_height
    return line.baseline < edge or line.baseline > line.page_height - edge


def _place(line: Line) -> _Place:
    """Return the words without their numbers, and the height in steps of four points."""
    return _NUMBER.sub("#", line.text).casefold(), round(line.baseline / 4)
