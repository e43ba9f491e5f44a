"""Lines of text on the pages of a PDF, with their places."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line without a wide gap; lengths are points, from the left edge of the page."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands on a page; lengths are points, heights count from the page's bottom."""

    page: int
    """From 0."""
    pieces: tuple[Piece, ...]
    """From left to right; more than one where wide gaps part them."""
    baseline: float
    size: float
    """Of the type."""
    page_height: float = field(repr=False)
    is_cut: bool = False
    """Whether a hyphen was left off where the line ends."""
    edge: float = field(default=0.0, repr=False)
    """Where the lines end that stand in one block with it."""

    @property
    def text(self) -> str:
        """All words of the line."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.pieces[-1].right

    @property
    def ends_with_hyphen(self) -> bool:
        """Whether its last word may go on in the next line."""
        text = self.pieces[-1].text
        return self.is_cut or (text.endswith(("-", "\u2010")) and text[-2:-1].isalnum())

    def is_above(self, line: Line) -> bool:
        """Tell whether another line stands under this one, in the same column."""
        is_lower = line.baseline < self.baseline - 0.3 * min(line.size, self.size)
        return is_lower and line.left < self.right and line.right > self.left

    @property
    def width(self) -> float:
        """Its length."""
        return self.right - self.left

    def has_size_of(self, other: Line) -> bool:
        """Tell whether both are set in type of one size."""
        return abs(self.size - other.size) <= 0.06 * max(self.size, other.size)

    def room_for(self, words: str) -> float:
        """Return the width that words would take here, by this line's own characters."""
        text = self.text
        return len(words) * self.width / max(len(text), 1)
