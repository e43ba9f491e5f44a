"""Render cards and key numbers: side by side in layout tables, read row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

from briefwright.core.roles import ParagraphRole
from briefwright.document import Card, Cards, KeyNumber, KeyNumbers
from briefwright.document.framing import words_for
from briefwright.document.inlines import Inlines, Text
from briefwright.render.docx.boxes import Edge, hex_colour
from briefwright.render.docx.elements import Element
from briefwright.render.docx.inlines import RunLook, render_inlines
from briefwright.render.docx.layout_tables import layout_cell, layout_row, layout_table, pad_cell
from briefwright.render.docx.pictures import add_picture
from briefwright.render.docx.place import Place
from briefwright.render.docx.special_styles import CARD_PICTURE, INITIALS
from briefwright.render.docx.story import Story
from briefwright.theme import Theme

Role = ParagraphRole
_Item = TypeVar("_Item")
_NUMBERS_A_ROW = 5


def render_cards(block: Cards, story: Story, place: Place) -> None:
    """Append cards in columns, row by row."""
    if not block.cards:
        return
    look = story.kit.theme.cards
    story.space(look.before)
    width = (place.text_width - look.gap * (block.columns - 1)) / block.columns
    picture = look.picture_width + look.padding if any(map(_has_picture, block.cards)) else 0.0
    widths = list(_card_grid(width, picture, look.gap, block.columns))
    table = layout_table(story, widths, place.text_left)
    for index, cards in enumerate(_rows(block.cards, block.columns)):
        if index:
            _add_gap_row(story, table, widths, look.gap)
        row = layout_row(table, height=look.picture_height + 2 * look.padding if picture else 0.0)
        for column, card in enumerate(cards):
            if column:
                _add_empty_cell(story, row, look.gap)
            if card is None:
                _add_empty_cell(story, row, width, span=2 if picture else 1)
            else:
                render_card(card, story, place, (row, width, picture))
    story.space(look.after)


def render_card(
    card: Card, story: Story, place: Place, cells: tuple[Element, float, float]
) -> None:
    """Append the cells of one card; ``cells`` are the row, the card's width and its picture's."""
    row, width, picture = cells
    look = story.kit.theme.cards
    theme = story.kit.theme
    edge = Edge(look.border, hex_colour(theme, look.border_colour), 0.0)
    none = Edge(0.0, "auto", 0.0)
    fill = hex_colour(theme, look.fill) if look.fill else None
    sides = {"top": edge, "left": edge, "bottom": edge, "right": edge}
    has_picture = bool(picture) and _has_picture(card)
    if has_picture:
        cell = layout_cell(row, picture, borders={**sides, "right": none}, fill=fill)
        pad_cell(cell, look.padding, look.padding, 0.0)
        with story.inside(cell):
            _render_picture(card, story, place.inside_cell(look.picture_width))
        sides["left"] = none
    words = width - picture if has_picture else width
    span = 2 if picture and not has_picture else 1
    cell = layout_cell(row, words, span=span, borders=sides, fill=fill)
    left = _gap(theme) if has_picture else look.padding
    pad_cell(cell, look.padding, left, look.padding)
    with story.inside(cell):
        inner = place.inside_cell(words - left - look.padding)
        _render_line(card.name, Role.CARD_NAME, story, inner)
        story.blocks(card.blocks, inner)
        story.close()


def render_key_numbers(block: KeyNumbers, story: Story, place: Place) -> None:
    """Append the strip of numbers, in rows of five at most."""
    if not block.numbers:
        return
    look = story.kit.theme.key_numbers
    story.space(look.before)
    rows = -(-len(block.numbers) // _NUMBERS_A_ROW)
    columns = -(-len(block.numbers) // rows)
    width = (place.text_width - look.gap * (columns - 1)) / columns
    widths = [width, *[look.gap, width] * (columns - 1)]
    table = layout_table(story, widths, place.text_left)
    for index, numbers in enumerate(_rows(block.numbers, columns)):
        if index:
            _add_gap_row(story, table, widths, look.gap)
        row = layout_row(table)
        for column, number in enumerate(numbers):
            if column:
                _add_empty_cell(story, row, look.gap)
            if number is None:
                _add_empty_cell(story, row, width)
            else:
                render_key_number(number, story, place, (row, width))
    story.space(look.after)


def render_key_number(
    number: KeyNumber, story: Story, place: Place, cells: tuple[Element, float]
) -> None:
    """Append the cell of one number: the value, and what it counts below."""
    row, width = cells
    theme = story.kit.theme
    look = theme.key_numbers
    rule = Edge(look.rule, hex_colour(theme, look.rule_colour), 0.0)
    fill = hex_colour(theme, look.fill) if look.fill else None
    cell = layout_cell(row, width, borders={"top": rule}, fill=fill)
    side = look.padding if fill else 0.0
    pad_cell(cell, look.padding, side)
    with story.inside(cell):
        inner = place.inside_cell(width - 2 * side)
        _render_line(number.value, Role.KEY_NUMBER, story, inner)
        _render_line(number.label, Role.KEY_LABEL, story, inner)


def _render_line(inlines: Inlines, role: Role, story: Story, place: Place) -> None:
    style = story.kit.styles.paragraph(role)
    paragraph = story.paragraph(style, place)
    render_inlines(inlines, story, paragraph, RunLook(style, language=place.language))


def _render_picture(card: Card, story: Story, place: Place) -> None:
    look = story.kit.theme.cards
    styles = story.kit.styles.paragraph_styles
    if card.image is not None:
        paragraph = story.paragraph(styles[CARD_PICTURE], place)
        size = (look.picture_width, look.picture_height)
        add_picture(paragraph, story, card.image, words_for(card), size)
        return
    style = styles[INITIALS]
    paragraph = story.paragraph(style, place)
    render_inlines((Text(card.initials),), story, paragraph, RunLook(style))


def _gap(theme: Theme) -> float:
    """Return the space between a picture and the words beside it."""
    return max(theme.cards.padding, theme.styles[Role.CARD_TEXT].leading / 2)


def _has_picture(card: Card) -> bool:
    return card.image is not None or bool(card.initials)


def _card_grid(width: float, picture: float, gap: float, columns: int) -> Iterator[float]:
    for column in range(columns):
        if column:
            yield gap
        if picture:
            yield picture
        yield width - picture


def _rows(values: Sequence[_Item], columns: int) -> Iterator[tuple[_Item | None, ...]]:
    """Yield rows of so many values, the last filled up with None."""
    return zip_longest(*[iter(values)] * columns)


def _add_gap_row(story: Story, table: Element, widths: Sequence[float], gap: float) -> None:
    row = layout_row(table, height=gap, exact=True)
    _add_empty_cell(story, row, sum(widths), span=len(widths))


def _add_empty_cell(story: Story, row: Element, width: float, *, span: int = 1) -> None:
    with story.inside(layout_cell(row, width, span=span)):
        story.close()
