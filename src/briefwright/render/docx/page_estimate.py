"""Estimate the page of each heading, so that the contents shows numbers before Word counts them."""

from __future__ import annotations

import math
from collections.abc import Iterable

from briefwright.core.roles import ParagraphRole
from briefwright.document import blocks as b
from briefwright.document import inlines as i
from briefwright.document.walk import contents_entries, inline_text, walk
from briefwright.theme import Page, Theme

Role = ParagraphRole
_LETTER_WIDTH = 0.46
"""Of running text on average, in ems."""


def estimate_pages(blocks: Iterable[b.Block], theme: Theme) -> dict[str, int]:
    """Return the likely page of each heading by its id; Word counts anew when asked to."""
    blocks = tuple(blocks)
    estimate = _Estimate(theme, blocks)
    for block in blocks:
        if isinstance(block, b.Section) and block.landscape:
            estimate.turn(theme.page.turned)
            estimate.place(block)
            estimate.turn(theme.page)
        else:
            estimate.place(block)
    return estimate.pages


class _Estimate:
    """Sets blocks one below the other, knowing only how many letters a line holds."""

    def __init__(self, theme: Theme, blocks: tuple[b.Block, ...]) -> None:
        self.theme = theme
        self.blocks = blocks
        self.page = 1
        self.used = 0.0
        self.pages: dict[str, int] = {}
        self._take_size(theme.page)

    def _take_size(self, page: Page) -> None:
        self.width, self.height = page.text_width, page.text_height

    def turn(self, page: Page) -> None:
        """Begin a page of a shape."""
        self._begin_page()
        self._take_size(page)

    def _begin_page(self) -> None:
        """Begin a page, unless nothing stands on the one before."""
        if self.used:
            self.page, self.used = self.page + 1, 0.0

    def place(self, block: b.Block) -> None:
        """Set one block and note the pages of the headings in it."""
        match block:
            case b.Section() | b.Columns():
                for inner in block.blocks:
                    self.place(inner)
            case b.Cover():
                self._begin_page()
                self.used = self.block_height(block, self.width)
            case b.PageBreak():
                self._begin_page()
            case b.Heading():
                height = self.block_height(block, self.width)
                if self.used + height + 2 * self.theme.styles[Role.BODY].leading > self.height:
                    self.page, self.used = self.page + 1, 0.0
                self.pages.setdefault(block.id, self.page)
                self.used += height
            case b.Table():
                for row in block.rows:
                    self._place_whole(self._row_height(row, block))
            case b.Callout() | b.Cards() | b.KeyNumbers() | b.Figure():
                self._place_whole(self.block_height(block, self.width))
            case _:
                self._place_split(self.block_height(block, self.width))
        if not isinstance(block, b.Section | b.Columns | b.Paragraph):
            for node in walk((block,)):
                if isinstance(node, b.Heading):
                    self.pages.setdefault(node.id, self.page)

    def block_height(self, block: b.Block, width: float) -> float:
        """Return the likely height of a block so wide, in points."""
        match block:
            case b.Heading():
                return self._lines(block.children, Role(f"heading_{block.level}"), width)
            case b.Paragraph():
                return self._lines(block.children, block.role, width)
            case b.Table():
                return sum(self._row_height(row, block) for row in block.rows)
            case b.Figure():
                return width * block.width * block.image.height / block.image.width + 24
            case b.Cards():
                rows = -(-len(block.cards) // block.columns)
                return rows * (self.theme.cards.picture_height + 4 * self.theme.cards.padding)
            case b.KeyNumbers():
                roles = (Role.KEY_NUMBER, Role.KEY_LABEL)
                return sum(self.theme.styles[role].leading for role in roles) + 24
            case b.ListBlock() | b.DefinitionList():
                inner = (block for item in block.items for block in item.blocks)
                return sum(self.block_height(part, width - 20) for part in inner)
            case b.BlockQuote() | b.Callout():
                return sum(self.block_height(part, width - 20) for part in block.blocks) + 40
            case b.Section() | b.Columns():
                return sum(self.block_height(part, width) for part in block.blocks)
            case b.Contents():
                lines = len(block.entries or contents_entries(self.blocks, block.depth))
                return lines * self.theme.styles[Role.CONTENTS].leading
            case b.Index():
                return len(block.entries) / 2 * self.theme.styles[Role.INDEX].leading
            case b.Cover():
                words = sum(self.block_height(part, width) for part in block.blocks)
                return max(words, self.theme.cover.height * self.height)
            case b.PageBreak() | b.Rule():
                return self.theme.styles[Role.CONTENTS].leading

    def _place_whole(self, height: float) -> None:
        if self.used + height > self.height and height < self.height:
            self.page, self.used = self.page + 1, 0.0
        self._place_split(height)

    def _place_split(self, height: float) -> None:
        self.used += height
        while self.used > self.height:
            self.page, self.used = self.page + 1, self.used - self.height

    def _row_height(self, row: b.Row, table: b.Table) -> float:
        look = self.theme.tables[table.look]
        # A row with fewer cells lies below cells that span down to it, most likely the first ones.
        height, column = 0.0, len(table.columns) - sum(cell.column_span for cell in row.cells)
        for cell in row.cells:
            covered = table.columns[column : column + cell.column_span]
            column += cell.column_span
            width = self.width * sum(each.share for each in covered) - 2 * look.side_padding
            height = max(height, sum(self.block_height(block, width) for block in cell.blocks))
        return height + 2 * look.padding

    def _lines(self, inlines: i.Inlines, role: Role, width: float) -> float:
        style = self.theme.styles[role]
        letters = len(inline_text(inlines))
        lines = max(1, math.ceil(letters * style.size * _LETTER_WIDTH / max(width, style.size)))
        return lines * style.leading + style.before + style.after
