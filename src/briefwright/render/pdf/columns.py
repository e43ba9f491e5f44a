"""Columns: pieces read column by column, balanced where they end."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.cards import column_width
from briefwright.render.pdf.flowables import Piece, Stack, break_pieces
from briefwright.render.pdf.paragraphs import NARROWEST

_SEARCH_STEPS = 7
_LEAST_ROOM = 60.0
"""Points that columns need at the foot of a page to begin there."""


class ColumnSet(Piece):
    """Pieces in columns of one width."""

    def __init__(
        self, pieces: Sequence[Piece], count: int, gutter: float, page_height: float
    ) -> None:
        self.pieces = pieces
        self.count = max(count, 1)
        self.gutter = gutter
        self.page_height = page_height
        self.columns: Sequence[Stack] = ()
        if pieces:
            self.before, self.after = pieces[0].before, pieces[-1].after

    def measure(self, width: float) -> float:
        """Return the least height at which all pieces find room."""
        self.width = width
        while self.count > 1 and column_width(width, self.count, self.gutter) < 2 * NARROWEST:
            self.count -= 1
        self.column_width = column_width(width, self.count, self.gutter)
        if not self.columns:
            whole = Stack(self.pieces).measure(self.column_width)
            self.height = whole / self.count
            if self.height > self.page_height:
                return self.height  # to be split before there is anything to balance
            self.columns = self._balanced(whole)
        self.height = max(
            (column.measure(self.column_width) for column in self.columns), default=0.0
        )
        return self.height

    def _balanced(self, most: float) -> Sequence[Stack]:
        """Return columns as equally high as may be; at ``most`` the first one holds all."""
        least, best = most / self.count, self._filled(most, fresh=True)[0]
        for _ in range(_SEARCH_STEPS):
            middle = (least + most) / 2
            columns, rest = self._filled(middle, fresh=True)
            if rest or any(column.height > middle for column in columns):
                least = middle
            else:
                most, best = middle, columns
        return best

    def _filled(self, height: float, *, fresh: bool) -> tuple[Sequence[Stack], Sequence[Piece]]:
        """Return columns of at most a height, and the pieces that find no room in them."""
        columns: list[Stack] = []
        rest = self.pieces
        while rest and len(columns) < self.count:
            parts = break_pieces(rest, self.column_width, height, fresh=fresh)
            if parts is None:
                break
            rest = parts[1]
            columns.append(Stack(parts[0]))
            columns[-1].measure(self.column_width)
        return columns, rest

    def split(self, height: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Fill the columns to a height; what is left goes on in new columns."""
        if not fresh and height < _LEAST_ROOM:
            return None
        columns, rest = self._filled(height, fresh=fresh)
        if not columns or not rest:
            return None
        head = ColumnSet(self.pieces, self.count, self.gutter, self.page_height)
        head.columns = columns
        head.measure(self.width)
        tail = ColumnSet(rest, self.count, self.gutter, self.page_height)
        tail.measure(self.width)
        return head, tail

    def inner(self) -> Sequence[Piece]:
        """Return the columns, or what will be parted into columns."""
        return self.columns or self.pieces

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the columns from left to right."""
        if not self.columns:
            self.columns = self._balanced(self.height * self.count)
        for column in self.columns:
            column.draw(canvas, x, top)
            x += self.column_width + self.gutter
