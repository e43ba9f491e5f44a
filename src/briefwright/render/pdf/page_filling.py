"""Fill pages: the text from the head down, at the foot the notes that its lines call."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from briefwright.core.roles import ParagraphRole
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element
from briefwright.render.pdf.flowables import Piece, Stack, break_pieces, draw_pieces
from briefwright.render.pdf.furniture import PageFurniture
from briefwright.render.pdf.layout import Layout
from briefwright.render.pdf.notes import notes_rule

_MOST_NOTES_SHARE = 3 / 4
"""Of the height of a page: more than that no page gives up to notes while there is text."""
_MOST_UNUSED_LINES = 5
"""Lines of text by which a page may be short so that a note need not be split."""
_SEARCH_STEPS = 7


@dataclass(frozen=True, slots=True)
class _Page:
    """One way to fill a page."""

    room: float
    """The height in which the text was to end."""
    text: Stack
    rest: Sequence[Piece]
    """The text of the next pages."""
    calls: Sequence[Element]
    """Those in the text whose notes no page has begun before."""
    notes: Stack
    left: Sequence[Piece]
    """Notes, the first perhaps begun here, that go on to the next page."""
    unused: float
    is_begun: bool
    """All notes begin here, or began before."""


class PageFiller:
    """Draws stretches of text, each from the head of a new page on; the last one's pages go on.

    ``waiting`` holds the notes of all calls. A page is filled in several ways, each with less text
    and so fewer calls, until one holds the notes of its calls as well. Where text is to end before
    the foot, nothing is torn that an emptier page would hold: rather its notes move on.
    """

    def __init__(
        self,
        canvas: PdfCanvas,
        layout: Layout,
        waiting: Mapping[Element, Sequence[Piece]],
    ) -> None:
        self.canvas = canvas
        self.waiting = dict(waiting)
        self.owed: Sequence[Piece] = ()
        """Notes called on pages before that found no room there."""
        self.rule = notes_rule(layout)
        self.gap = layout.theme.styles[ParagraphRole.BODY].leading
        """Least space between the text and the rule above the notes."""

    def fill(self, pieces: Sequence[Piece], furniture: PageFurniture) -> None:
        """Draw pieces over as many pages as they need, with what stands around them."""
        page = furniture.page
        self.left, self.width = page.margins.left, page.text_width
        self.furniture = furniture
        self.canvas.setPageSize((page.width, page.height))
        self.canvas.draw_furniture = partial(furniture.draw, self.canvas)
        rest = pieces
        while True:
            top, foot = self._edges()
            if self.waiting or self.owed:
                rest = self._fill_with_notes(rest, top, foot)
            else:
                parts = break_pieces(rest, self.width, top - foot, fresh=True)
                head, rest = parts or (rest, ())
                draw_pieces(head, self.canvas, self.left, top)
            self.canvas.showPage()
            if not rest:
                return

    def finish(self) -> None:
        """Draw the notes that are left, on pages of their own."""
        while self.owed:
            top, foot = self._edges()
            notes, self.owed = self._noted(self.owed, top - foot, fresh=True)
            notes.draw(self.canvas, self.left, top)
            self.canvas.showPage()

    def _edges(self) -> tuple[float, float]:
        """Return the upper and lower edge of the text of the next page."""
        is_first = not self.canvas.pages
        furniture = self.furniture
        return furniture.text_top(is_first=is_first), furniture.text_foot(is_first=is_first)

    def _fill_with_notes(self, pieces: Sequence[Piece], top: float, foot: float) -> Sequence[Piece]:
        """Draw a page and its notes; return the text that is left."""
        page = self._best(pieces, top - foot)
        page.text.measure(self.width)  # other ways to fill the page measured the same pieces
        page.text.draw(self.canvas, self.left, top)
        page.notes.draw(self.canvas, self.left, foot + page.notes.height)
        for call in page.calls:
            del self.waiting[call]
        self.owed = page.left
        return page.rest

    def _best(self, pieces: Sequence[Piece], height: float) -> _Page:
        """Return the page with the most text whose notes are whole, or at least begin there."""
        least = height * (1 - _MOST_NOTES_SHARE)
        most = max(height - self._noted_height(self.owed), least)
        first = self._tried(pieces, height, most) if self.owed else self._full(pieces, height)
        if first is not None and not first.left:
            return first
        best = self._searched(pieces, height, (least, most), first) if most > least else None
        return best or self._least_text(pieces, height, least)

    def _searched(
        self,
        pieces: Sequence[Piece],
        height: float,
        bounds: tuple[float, float],
        highest: _Page | None,
    ) -> _Page | None:
        """Return the best page between bounds, ``highest`` being the one with the most text."""
        least, most = bounds
        whole = self._largest(pieces, height, bounds, lambda page: not page.left)
        if whole is not None:
            if whole.unused <= _MOST_UNUSED_LINES * self.gap:
                return whole
            least = whole.room
        if highest is not None and highest.is_begun:
            return highest
        return self._largest(pieces, height, (least, most), lambda page: page.is_begun) or whole

    def _largest(
        self,
        pieces: Sequence[Piece],
        height: float,
        bounds: tuple[float, float],
        is_good: Callable[[_Page], bool],
    ) -> _Page | None:
        """Return the good page with the most text between bounds, as far as bisection finds it."""
        low, high = bounds
        best = None
        for _ in range(_SEARCH_STEPS):
            room = (low + high) / 2
            page = self._tried(pieces, height, room)
            if page is not None and not is_good(page):
                high = room
            else:
                low, best = room, page or best
        return best

    def _least_text(self, pieces: Sequence[Piece], height: float, least: float) -> _Page:
        """Return the page that ends its text at a height, or as little below as may be."""
        page, low, high = self._tried(pieces, height, least), least, height
        for _ in range(_SEARCH_STEPS if page is None else 0):
            room = (low + high) / 2
            tried = self._tried(pieces, height, room)
            low, high, page = (room, high, page) if tried is None else (low, room, tried)
        return page or self._full(pieces, height)

    def _full(self, pieces: Sequence[Piece], height: float) -> _Page:
        """Return a page with as much text as goes."""
        parts = break_pieces(pieces, self.width, height, fresh=True)
        return self._with_notes(*(parts or (pieces, ())), height, height)

    def _tried(self, pieces: Sequence[Piece], height: float, room: float) -> _Page | None:
        """Return a page whose text ends within a room, None where nothing may be parted there."""
        parts = break_pieces(pieces, self.width, room, fresh=False)
        return None if parts is None else self._with_notes(*parts, height, room)

    def _with_notes(
        self, head: Sequence[Piece], rest: Sequence[Piece], height: float, room: float
    ) -> _Page:
        text = Stack(head)
        space = height - text.measure(self.width)
        called = dict.fromkeys(call for call in text.calls() if call in self.waiting)
        notes = [*self.owed, *(note for call in called for note in self.waiting[call])]
        placed, left = self._noted(notes, space - self.gap)
        is_begun = not left or (len(left) == 1 and left[0] is not notes[-1])
        unused = space - self.gap - placed.height
        return _Page(room, text, rest, tuple(called), placed, left, unused, is_begun)

    def _noted(
        self, notes: Sequence[Piece], height: float, *, fresh: bool = False
    ) -> tuple[Stack, Sequence[Piece]]:
        """Return the rule with the notes that find room below it, and the notes that do not."""
        room = height - self.rule.height - self.rule.after
        parts = break_pieces(notes, self.width, room, fresh=fresh)
        head, left = parts or ((), notes)
        placed = Stack([self.rule, *head] if head else ())
        placed.measure(self.width)
        return placed, left

    def _noted_height(self, notes: Sequence[Piece]) -> float:
        """Return the height that notes take from the text."""
        if not notes:
            return 0.0
        return self.gap + Stack([self.rule, *notes]).measure(self.width)
