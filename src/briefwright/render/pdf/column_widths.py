"""Widths of the columns of a grid: as asked, but wide enough for their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefwright.render.pdf.flowables import TOLERANCE

if TYPE_CHECKING:
    from briefwright.render.pdf.grids import GridRow, GridShape


def column_widths(rows: Sequence[GridRow], shape: GridShape, width: float) -> list[float]:
    """Return the widths that the shares ask for, but none so narrow that its words part."""
    asked = [share * width for share in shape.shares]
    least = least_widths(rows, shape)
    if sum(least) >= width:
        return asked
    pairs = list(zip(least, asked, strict=True))
    lacking = sum(max(low - wide, 0.0) for low, wide in pairs)
    spare = sum(max(wide - low, 0.0) for low, wide in pairs)
    share = lacking / spare if spare else 0.0
    return [max(wide, low) - share * max(wide - low, 0.0) for low, wide in pairs]


def least_widths(rows: Sequence[GridRow], shape: GridShape) -> list[float]:
    """Return the widths at which no word has to part; cells over several columns ask for none."""
    least = [0.0] * len(shape.shares)
    for row in rows:
        for cell in row.cells:
            if cell.columns == 1:
                least[cell.column] = max(least[cell.column], cell.content.least_width())
    return [wide + 2 * shape.look.side_padding + TOLERANCE for wide in least]
