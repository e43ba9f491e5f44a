"""Undo columns that a PDF writes row by row: first the left one, then the right one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from briefwright.archive.pdf.lines import Line

_FEWEST_ROWS = 4
_FULL = 0.7
"""Of the width of a column that its lines take on the middle; cells of a table take less."""


def in_columns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page in the order of reading."""
    ordered: list[Line] = []
    rows: list[Line] = []
    for line in lines:
        if len(line.pieces) == 2 and (not rows or _share_a_gutter([*rows, line])):
            rows.append(line)
            continue
        ordered += _parted(rows)
        rows = []
        if len(line.pieces) == 2:
            rows.append(line)
        else:
            ordered.append(line)
    return [*ordered, *_parted(rows)]


def _share_a_gutter(rows: Sequence[Line]) -> bool:
    left = max(row.pieces[0].right for row in rows)
    right = min(row.pieces[1].left for row in rows)
    return right > left and all(abs(row.pieces[1].left - right) < row.size * 3 for row in rows)


def _parted(rows: Sequence[Line]) -> Iterator[Line]:
    """Yield rows column by column where they are columns of text, else as they are."""
    if len(rows) < _FEWEST_ROWS or not all(_is_full(rows, column) for column in (0, 1)):
        yield from rows
        return
    for column in (0, 1):
        yield from (replace(row, pieces=(row.pieces[column],)) for row in rows)


def _is_full(rows: Sequence[Line], column: int) -> bool:
    widths = [row.pieces[column].right - row.pieces[column].left for row in rows]
    words = median(row.pieces[column].text.count(" ") for row in rows)
    return words >= 2 and median(widths) > _FULL * max(widths)
