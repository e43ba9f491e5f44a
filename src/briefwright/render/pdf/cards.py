"""Render cards and key numbers: boxes side by side, all of a row equally high."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefwright.core.roles import ParagraphRole
from briefwright.document import blocks as b
from briefwright.document.framing import crop_to
from briefwright.document.walk import first_path
from briefwright.render.pdf.boxes import Box, BoxLook, Indented
from briefwright.render.pdf.canvas import PdfCanvas
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.figures import Picture, picture_element
from briefwright.render.pdf.flowables import Piece, Stack, split_beside
from briefwright.render.pdf.layout import Layout, RenderBlocks, nested
from briefwright.render.pdf.runs import one_line

Role = ParagraphRole

_INITIALS_SHARE = 0.8
"""Of the width of their box: initials wider than that are set smaller."""
_NARROWEST_TEXT = 90.0
"""Points that the text of a card needs beside its picture."""


class SideBySide(Piece):
    """Pieces next to each other in columns of one width; boxes grow to the height of the row."""

    def __init__(self, cells: Sequence[Piece], columns: int, gap: float) -> None:
        self.cells = cells
        self.columns = columns
        self.gap = gap

    def measure(self, width: float) -> float:
        """Return the height of the highest piece."""
        self.width = width
        self.column_width = column_width(width, self.columns, self.gap)
        self.height = max((cell.measure(self.column_width) for cell in self.cells), default=0.0)
        for cell in self.cells:
            if isinstance(cell, Box):
                cell.height = self.height
        return self.height

    def split(self, height: float, *, fresh: bool) -> tuple[Piece, Piece] | None:
        """Split every piece, but only where no page would hold them whole."""
        if not fresh:
            return None
        parts = split_beside(self.cells, height, fresh=fresh)
        if parts is None:
            return None
        rows = tuple(SideBySide(cells, self.columns, self.gap) for cells in parts)
        for row in rows:
            row.after = self.after
            row.measure(self.width)
        return rows[0], rows[1]

    def inner(self) -> Sequence[Piece]:
        """Return the pieces from left to right."""
        return self.cells

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the pieces from left to right."""
        for cell in self.cells:
            cell.draw(canvas, x, top)
            x += self.column_width + self.gap


def column_width(width: float, columns: int, gap: float) -> float:
    """Return the width of each of so many columns."""
    return (width - gap * (columns - 1)) / columns


class Tiles(Stack):
    """Pieces in rows and columns, read row by row; fewer columns where they would be too narrow."""

    def __init__(self, cells: Sequence[Piece], columns: int, gap: float, least: float) -> None:
        super().__init__(())
        self.cells = cells
        self.most_columns = columns
        self.gap = gap
        self.least = least

    def measure(self, width: float) -> float:
        """Return the height of all rows."""
        columns = max(self.most_columns, 1)
        while columns > 1 and column_width(width, columns, self.gap) < self.least:
            columns -= 1
        rows = -(-len(self.cells) // columns)
        if columns < self.most_columns and rows:
            columns = -(-len(self.cells) // rows)  # no lonely piece in the last row
        starts = range(0, len(self.cells), columns)
        tiles = [self.cells[start : start + columns] for start in starts]
        self.pieces = [SideBySide(row, columns, self.gap) for row in tiles]
        for row in self.pieces[:-1]:
            row.after = self.gap
        return super().measure(width)


def render_cards(
    block: b.Cards, layout: Layout, parent: Element, render_blocks: RenderBlocks
) -> Piece:
    """Return rows of cards."""
    look = layout.theme.cards
    element = Element(Tag.LIST, block, parent)
    cards = [_card(card, layout, element, render_blocks) for card in block.cards]
    tiles = Tiles(cards, block.columns, look.gap, look.picture_width + _NARROWEST_TEXT)
    tiles.before, tiles.after = look.before, look.after
    return tiles


def _card(card: b.Card, layout: Layout, parent: Element, render_blocks: RenderBlocks) -> Piece:
    look = layout.theme.cards
    element = Element(Tag.ITEM, card, parent)
    body = Element(Tag.ITEM_BODY, card, element)
    picture = _portrait(card, layout, body)
    name = layout.text(card.name, Role.CARD_NAME, Element(Tag.PARAGRAPH, card, body))
    name.keep_with_next = True
    content: Piece = nested([name, *render_blocks(card.blocks, layout, body)])
    if picture is not None:
        gap = max(look.padding, layout.styles.setting(Role.CARD_TEXT).leading / 2)
        content = Indented(content, look.picture_width + gap, picture, element)
    frame = BoxLook(
        look.padding,
        look.padding,
        look.padding,
        look.fill,
        border=look.border,
        border_colour=look.border_colour,
    )
    return Box(content, frame, element)


def _portrait(card: b.Card, layout: Layout, parent: Element) -> Piece | None:
    look = layout.theme.cards
    size = look.picture_width, look.picture_height
    if card.image is not None and layout.can_read(card.image):
        return Portrait(card.image, picture_element(card, parent), size)
    if card.initials and card.image is None:
        return Initials(card, layout, Element(Tag.PARAGRAPH, card, parent))
    return None


class Portrait(Picture):
    """A picture that fills its place, cut where the shapes differ."""

    def measure(self, width: float) -> float:
        """Return the height of the place."""
        self.size = self.place
        self.height = self.place[1]
        self.crop = crop_to(self.image, self.place)
        return self.height


class Initials(Piece):
    """Initials in a box, in place of a picture."""

    def __init__(self, card: b.Card, layout: Layout, element: Element) -> None:
        look = layout.theme.cards
        self.element = element
        self.fill = look.initials_fill
        self.width, self.height = look.picture_width, look.picture_height
        voice = layout.styles.setting(Role.CARD_NAME).lettering.voice
        colour = layout.theme.colour(look.initials_colour)
        lettering = layout.styles.lettering(replace(voice, size=look.initials_size, colour=colour))
        share = self.width * _INITIALS_SHARE / (lettering.width(card.initials) or 1.0)
        if share < 1:
            size = look.initials_size * share
            lettering = layout.styles.lettering(replace(lettering.voice, size=size))
        self.size = lettering.size
        path = first_path(card.name)
        self.runs = layout.inlines.label(card.initials, lettering, element, path=path)

    def measure(self, width: float) -> float:
        """Return the height of the box."""
        return self.height

    def draw(self, canvas: PdfCanvas, x: float, top: float) -> None:
        """Draw the box and, in its middle, the initials."""
        canvas.place(self.element, x, top)
        canvas.draw_fills(self.fill, [(x, top - self.height, self.width, self.height)])
        baseline = top - self.height / 2 - 0.33 * self.size
        line = one_line(self.runs)
        canvas.draw_lines([line], (x, baseline, self.width), 0.0, "centre", self.element)


def render_key_numbers(block: b.KeyNumbers, layout: Layout, parent: Element) -> Piece:
    """Return a strip of numbers, each above what it counts."""
    look = layout.theme.key_numbers
    element = Element(Tag.LIST, block, parent)
    side = look.padding if look.fill else 0.0
    frame = BoxLook(
        look.padding,
        side,
        side,
        look.fill,
        head_bar=look.rule,
        head_bar_colour=look.rule_colour,
    )
    cells = [Box(_key_number(number, layout, element), frame, element) for number in block.numbers]
    least = max((cell.least_width() for cell in cells), default=0.0)
    tiles = Tiles(cells, len(cells), look.gap, least)
    tiles.before, tiles.after = look.before, look.after
    return tiles


def _key_number(number: b.KeyNumber, layout: Layout, parent: Element) -> Piece:
    body = Element(Tag.ITEM_BODY, number, Element(Tag.ITEM, number, parent))
    value = layout.text(number.value, Role.KEY_NUMBER, Element(Tag.PARAGRAPH, number, body))
    label = layout.text(number.label, Role.KEY_LABEL, Element(Tag.PARAGRAPH, number, body))
    return nested([value, label])
