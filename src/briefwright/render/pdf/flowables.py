"""Pieces of layout: what measures itself, splits at the foot of a page, and is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element

TOLERANCE = 0.01
"""Points by which a piece may pass its room: sums of floats are not exact."""
_TWO_LINES = 24.0
"""Points: what is lower than this is one line."""


class Piece:
    """Something that stands below what came before it; lengths in points.

    A piece is measured for a width before it is split or drawn. Splitting changes nothing: it
    returns new pieces, which keep the element they show.
    """

    before: float = 0.0
    """Space above, added to the space below the piece before; none at the top of a page."""
    after: float = 0.0
    keep_with_next: bool = False
    is_heading: bool = False
    """It wants more than one line below it before a page ends."""
    height: float = 0.0
    """Set by ``measure``."""

    def measure(self, width: float) -> float:
        """Return the height at a width."""
        raise NotImplementedError

    def least_width(self) -> float:
        """Return the width below which words would have to part."""
        return 0.0

    def split(self, height: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Return what fits into a height and the rest, None where the piece should move on whole.

        ``fresh`` says that there is no emptier page to move on to: split if at all possible.
        """
        return None

    def inner(self) -> Sequence[Piece]:
        """Return the pieces inside, in the order in which they are drawn."""
        return ()

    def calls(self) -> Iterator[Element]:
        """Yield the calls of footnotes in what is drawn; the piece is measured or split before."""
        for piece in self.inner():
            yield from piece.calls()

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the piece with its upper left corner at a point of the page."""
        raise NotImplementedError


class Stack(Piece):
    """Pieces one below the other."""

    kept_height: float = 0.0
    """The height up to which the pieces stay on one page."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        if pieces:
            self.before, self.after = pieces[0].before, pieces[-1].after
            self.keep_with_next = pieces[-1].keep_with_next

    def measure(self, width: float) -> float:
        """Return the height of all pieces and the spaces between them."""
        self.width = width
        height = after = 0.0
        for index, piece in enumerate(self.pieces):
            if index:
                height += after + piece.before
            height += piece.measure(width)
            after = piece.after
        self.height = height
        return height

    def least_width(self) -> float:
        """Return the least width of the widest piece."""
        return max((piece.least_width() for piece in self.pieces), default=0.0)

    def split(self, height: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Split between pieces or in one of them."""
        if not fresh and self.height <= self.kept_height:
            return None
        parts = break_pieces(self.pieces, self.width, height, fresh=fresh)
        if parts is None or not parts[1]:
            return None
        head, tail = Stack(parts[0]), Stack(parts[1])
        head.measure(self.width)
        tail.measure(self.width)
        return head, tail

    def inner(self) -> Sequence[Piece]:
        """Return the pieces."""
        return self.pieces

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the pieces in order."""
        draw_pieces(self.pieces, canvas, x, top)


def draw_pieces(pieces: Sequence[Piece], canvas: PdfCanvas, x: float, top: float) -> None:
    """Draw measured pieces one below the other."""
    after = 0.0
    for index, piece in enumerate(pieces):
        if index:
            top -= after + piece.before
        piece.draw(canvas, x, top)
        top -= piece.height
        after = piece.after


def break_pieces(
    pieces: Sequence[Piece], width: float, height: float, *, fresh: bool
) -> tuple[Sequence[Piece], Sequence[Piece]] | None:
    """Return the pieces that fit into a height and those left; None where nothing may stay.

    A piece that keeps with the next never ends the first part, but for want of any other way on a
    fresh page. Only the pieces up to the break are measured.
    """
    used = after = 0.0
    for index, piece in enumerate(pieces):
        if index:
            used += after + piece.before
        needed = piece.measure(width)
        if used + needed > height + TOLERANCE:
            return _broken(pieces, index, height - used, fresh=fresh)
        used += needed
        after = piece.after
    return pieces, ()


def _broken(
    pieces: Sequence[Piece], index: int, room: float, *, fresh: bool
) -> tuple[Sequence[Piece], Sequence[Piece]] | None:
    """Break at the piece at an index, which does not fit into the room that is left for it."""
    is_fresh = fresh and not any(piece.height for piece in pieces[:index])
    parts = pieces[index].split(room, fresh=is_fresh) if room > 0 or is_fresh else None
    if parts is not None:
        return [*pieces[:index], parts[0]], [parts[1], *pieces[index + 1 :]]
    cut = index
    while cut > 0 and (pieces[cut - 1].keep_with_next or _is_lone_line(pieces, cut - 1)):
        cut -= 1
    if cut == 0:
        if not fresh:
            return None
        cut = max(index, 1)  # a chain too long for a page, or a piece that cannot be split
    return pieces[:cut], pieces[cut:]


def _is_lone_line(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether a piece is a single line below a heading."""
    return index > 0 and pieces[index - 1].is_heading and pieces[index].height < _TWO_LINES


class Blank(Piece):
    """Nothing."""

    def measure(self, width: float) -> float:
        """Return no height."""
        return 0.0

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw nothing."""


def split_beside(
    cells: Sequence[Piece], height: float, *, fresh: bool
) -> tuple[list[Piece], list[Piece]] | None:
    """Split pieces that stand side by side; None where none of them leaves anything above."""
    heads: list[Piece] = []
    tails: list[Piece] = []
    is_all_left = True
    for cell in cells:
        head, tail = split_cell(cell, height, fresh=fresh)
        is_all_left = is_all_left and head.height == 0
        heads.append(head)
        tails.append(tail)
    return None if is_all_left else (heads, tails)


def split_cell(cell: Piece, height: float, *, fresh: bool) -> tuple[Piece, Piece]:
    """Return what of a piece fits into a height and the rest; one of them may be blank."""
    if cell.height <= height + TOLERANCE:
        return cell, Blank()
    return cell.split(height, fresh=fresh) or (Blank(), cell)
