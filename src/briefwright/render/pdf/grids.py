"""Grids: the rows and cells of a table, their heights, and how they split over pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.column_widths import column_widths, least_widths
from briefwright.render.pdf.elements import Element
from briefwright.render.pdf.flowables import TOLERANCE, Piece, split_beside, split_cell
from briefwright.render.pdf.ruling import draw_cell_fills, draw_rules
from briefwright.theme import TableStyle

_MOST_HEADER_SHARE = 0.5
"""Of the height of a page: higher headers are not repeated, nor those that crowd out a row."""
_REPEATED = "/Type/Pagination"
"""The kind of artifact that a repeated header is (ISO 32000-1, table 330)."""
_NARROWEST_CELL = 12.0
"""Points that must be left between the side paddings of a cell; else it has none."""


class GridCell:
    """A cell: its content, and the rows and columns it covers from where it stands."""

    __slots__ = ("column", "columns", "content", "element", "height", "inset", "is_header", "rows")

    def __init__(
        self,
        content: Piece,
        element: Element,
        column: int,
        span: tuple[int, int],
        *,
        is_header: bool,
    ) -> None:
        self.content = content
        self.element = element
        self.column = column
        self.columns, self.rows = span
        self.is_header = is_header
        self.height = 0.0
        self.inset = 0.0
        """From the left edge to the content."""

    def part(self, content: Piece, rows: int) -> GridCell:
        """Return a cell like this one with part of its content."""
        span = (self.columns, rows)
        return GridCell(content, self.element, self.column, span, is_header=self.is_header)


class GridRow:
    """A row: the cells that begin in it, and its height."""

    __slots__ = ("cells", "element", "height")

    def __init__(self, cells: Sequence[GridCell], element: Element) -> None:
        self.cells = cells
        self.element = element
        self.height = 0.0


@dataclass(frozen=True, slots=True)
class GridShape:
    """What all parts of one table share."""

    shares: tuple[float, ...]
    look: TableStyle
    page_height: float
    line: float
    """Height of the content of an empty cell."""
    longest_span: int
    """Rows that the highest cell covers."""


class Grid(Piece):
    """A table, or the part of one that stands on a page."""

    is_continued = False
    """The table began on a page before: its header is repeated."""
    goes_on = False
    """The table goes on on the next page."""

    def __init__(
        self, rows: Sequence[GridRow], header_rows: int, shape: GridShape, element: Element
    ) -> None:
        self.rows = rows
        self.header_rows = header_rows
        self.shape = shape
        self.element = element
        self.width = -1.0
        self.widths: Sequence[float] = ()

    def measure(self, width: float) -> float:
        """Find the widths of the columns and the heights of the rows."""
        if width != self.width:
            self.width = width
            self.widths = column_widths(self.rows, self.shape, width)
            self._measure_rows(self.rows)
        return self.height

    def _measure_rows(self, rows: Sequence[GridRow]) -> None:
        for row in rows:
            for cell in row.cells:
                self._measure_cell(cell)
            row.height = max((cell.height for cell in row.cells if cell.rows == 1), default=0.0)
        if self.shape.longest_span > 1:
            _stretch(rows)
        self.height = sum(row.height for row in self.rows)

    def _measure_cell(self, cell: GridCell) -> None:
        look = self.shape.look
        wide = sum(self.widths[cell.column : cell.column + cell.columns])
        cell.inset = look.side_padding if wide > 2 * look.side_padding + _NARROWEST_CELL else 0.0
        content = cell.content.measure(wide - 2 * cell.inset)
        cell.height = max(content, self.shape.line) + 2 * look.padding

    def least_width(self) -> float:
        """Return the width at which no word has to part."""
        return sum(least_widths(self.rows, self.shape))

    def split(self, height: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Split between rows; inside of rows only where no page would hold them whole."""
        head, count = self.header_rows, len(self.rows)
        used, index = 0.0, 0
        while index < count and used + self.rows[index].height <= height + TOLERANCE:
            used += self.rows[index].height
            index += 1
        if index < head or head == count:
            return self._without_header().split(height, fresh=True) if fresh and head else None
        cut = index
        while cut > head and self._is_joined(cut):
            cut -= 1
        is_first = cut == head
        if (fresh and is_first) or self._is_too_high(cut):
            room = height - sum(row.height for row in self.rows[:cut])
            torn = self._torn(cut, room, fresh=fresh and is_first)
            if torn is not None:
                return torn
        if is_first:
            is_crowded = fresh and not self.is_continued and self._is_crowded_out(self.rows[cut])
            return self._without_header().split(height, fresh=True) if is_crowded else None
        return self._parted(self.rows[:cut], self.rows[cut:])

    def _without_header(self) -> Grid:
        whole = Grid(self.rows, 0, self.shape, self.element)
        whole.measure(self.width)
        return whole

    def _is_joined(self, index: int) -> bool:
        """Tell whether a cell reaches over the upper edge of a row."""
        above = range(max(index - self.shape.longest_span, 0), index)
        return any(place + cell.rows > index for place in above for cell in self.rows[place].cells)

    def _is_too_high(self, start: int) -> bool:
        """Tell whether no page would hold the rows from one on that spans join."""
        end = start + 1
        while end < len(self.rows) and self._is_joined(end):
            end += 1
        header = sum(row.height for row in self.rows[: self.header_rows])
        joined = sum(row.height for row in self.rows[start:end])
        return joined + header > self.shape.page_height

    def _is_crowded_out(self, row: GridRow) -> bool:
        """Tell whether a page would hold a row, but not below the header."""
        header = sum(row.height for row in self.rows[: self.header_rows])
        return row.height <= self.shape.page_height < header + row.height

    def _torn(self, start: int, room: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Split inside the row where the room ends, and the cells that reach into it."""
        index, padding = start, 2 * self.shape.look.padding
        while index < len(self.rows) and self.rows[index].height <= room + TOLERANCE:
            room -= self.rows[index].height
            index += 1
        if index == len(self.rows):
            return None
        row = self.rows[index]
        contents = [cell.content for cell in row.cells]
        parts = split_beside(contents, room - padding, fresh=fresh and index == start)
        if parts is None and index == start:
            return None
        above, below = self._cut_spans(start, index, room, has_head=parts is not None)
        tails = row.cells
        if parts is not None:
            heads = zip(row.cells, parts[0], strict=True)
            above.append(GridRow([cell.part(content, 1) for cell, content in heads], row.element))
            rests = zip(row.cells, parts[1], strict=True)
            tails = [cell.part(content, cell.rows) for cell, content in rests]
        tail = GridRow(sorted((*tails, *below), key=lambda cell: cell.column), row.element)
        # Rows of their own, since they may become lower: this grid may yet be split elsewhere.
        rest = [GridRow(row.cells, row.element) for row in self.rows[index + 1 :]]
        self._measure_rows([tail])
        torn = self._parted([*self.rows[:start], *above], [tail, *rest])
        for part in torn:
            part._measure_rows(part.rows)
        return torn

    def _cut_spans(
        self, start: int, index: int, room: float, *, has_head: bool
    ) -> tuple[list[GridRow], list[GridCell]]:
        """Split the cells of rows from ``start`` that reach into the row at ``index``.

        Returns the rows before that one with what stays in them, and the cells that go on.
        """
        rows: list[GridRow] = []
        below: list[GridCell] = []
        for place in range(start, index):
            cells: list[GridCell] = []
            height = room + sum(row.height for row in self.rows[place:index])
            for cell in self.rows[place].cells:
                left = place + cell.rows - index
                if left <= 0:
                    cells.append(cell)
                    continue
                inner = height - 2 * self.shape.look.padding
                head, tail = split_cell(cell.content, inner, fresh=False)
                cells.append(cell.part(head, index - place + has_head))
                below.append(cell.part(tail, left))
            rows.append(GridRow(cells, self.rows[place].element))
        return rows, below

    def _parted(self, above: Sequence[GridRow], below: Sequence[GridRow]) -> tuple[Grid, Grid]:
        """Return the two parts of a table; the second begins with the header again."""
        header = self.rows[: self.header_rows]
        high = sum(row.height for row in header)
        most = _MOST_HEADER_SHARE * self.shape.page_height
        if high > most or self._is_crowded_out(below[0]):
            header = []
        head = Grid(above, self.header_rows, self.shape, self.element)
        tail = Grid([*header, *below], len(header), self.shape, self.element)
        head.is_continued, tail.is_continued = self.is_continued, True
        head.goes_on, tail.goes_on = True, self.goes_on
        for part in (head, tail):
            part.width, part.widths = self.width, self.widths
            part.height = sum(row.height for row in part.rows)
            part.after = self.after
        return head, tail

    def inner(self) -> Sequence[Piece]:
        """Return what is in the cells; a header that is repeated says nothing new."""
        rows = self.rows[self.header_rows :] if self.is_continued else self.rows
        return [cell.content for row in rows for cell in row.cells]

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw fills, cells row by row, and rules."""
        canvas.place(self.element, x, top)
        lefts = [x, *accumulate(self.widths, initial=x)][1:]
        draw_grid(canvas, self, lefts, top)


def _stretch(rows: Sequence[GridRow]) -> None:
    """Make the last row that a cell covers high enough for it."""
    for index, row in enumerate(rows):
        for cell in row.cells:
            if cell.rows > 1:
                spanned = rows[index : index + cell.rows]
                spanned[-1].height += max(cell.height - sum(r.height for r in spanned), 0.0)


def draw_grid(canvas: PdfCanvas, grid: Grid, lefts: Sequence[float], top: float) -> None:
    """Draw a measured grid; ``lefts`` are the edges of its columns, the last one its right side."""
    tops = list(accumulate((-row.height for row in grid.rows), initial=top))
    draw_cell_fills(canvas, grid, lefts, tops)
    for index in range(len(grid.rows)):
        if grid.is_continued and index < grid.header_rows:
            with canvas.artifact(_REPEATED):
                _draw_row(canvas, grid, index, lefts, tops)
        else:
            _draw_row(canvas, grid, index, lefts, tops)
    draw_rules(canvas, grid, lefts, tops)


def _draw_row(
    canvas: PdfCanvas, grid: Grid, index: int, lefts: Sequence[float], tops: Sequence[float]
) -> None:
    look = grid.shape.look
    for cell in grid.rows[index].cells:
        y = tops[index] - look.padding
        if index < grid.header_rows:  # words of a header stand at its foot
            y -= tops[index] - tops[min(index + cell.rows, len(tops) - 1)] - cell.height
        cell.content.draw(canvas, lefts[cell.column] + cell.inset, y)
