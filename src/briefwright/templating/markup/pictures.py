"""Cards, strips of numbers and figures."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Card,
    Cards,
    Figure,
    Image,
    Inlines,
    KeyNumber,
    KeyNumbers,
)
from briefwright.document.walk import inline_text
from briefwright.templating.markup.captions import numbered, read_caption
from briefwright.templating.markup.grammar import Inside
from briefwright.templating.markup.inlines import read_line
from briefwright.templating.markup.reading import ReadBlocks, Reading


def read_cards(reading: Reading, element: etree._Element, read_blocks: ReadBlocks) -> Cards | None:
    """Return cards in columns; None where none says anything."""
    cards = [
        card
        for child in reading.only(element, Inside.CARDS)
        if (card := _read_card(reading, child, read_blocks)) is not None
    ]
    return Cards(tuple(cards), reading.number(element, "data-columns", 2)) if cards else None


@dataclass(slots=True)
class _Face:
    """What stands on a card besides its blocks."""

    name: Inlines = ()
    initials: str = ""
    image: Image | None = None
    alternative: str = ""


def _read_card(reading: Reading, element: etree._Element, read_blocks: ReadBlocks) -> Card | None:
    face = _Face()
    beside = []
    for child in element:
        is_initials = child.tag == "span" and child.get("class") == "initials"
        if (child.tag in ("header", "img") or is_initials) and reading.use(child, Inside.CARD):
            beside.append(child)
            _add_to_face(reading, face, child)
    blocks = read_blocks(reading, element, Inside.CARD, ParagraphRole.CARD_TEXT, beside)
    if not face.name and not blocks:
        return None
    return Card(face.name, blocks, face.initials, face.image, face.alternative)


def _add_to_face(reading: Reading, face: _Face, element: etree._Element) -> None:
    if element.tag == "header":
        face.name = read_line(reading, element)
    elif element.tag == "span":
        face.initials = inline_text(read_line(reading, element))
    else:
        face.image = reading.image(element)
        face.alternative = reading.attribute(element, "alt")


def read_key_numbers(reading: Reading, element: etree._Element) -> KeyNumbers | None:
    """Return a strip of numbers; None where it has none."""
    numbers = []
    for child in reading.only(element, Inside.KEY_NUMBERS):
        parts: dict[object, Inlines] = {
            part.tag: read_line(reading, part) for part in reading.only(child, Inside.KEY_NUMBER)
        }
        if parts.get("b"):
            numbers.append(KeyNumber(parts["b"], parts.get("span", ())))
    return KeyNumbers(tuple(numbers)) if numbers else None


def read_figure(reading: Reading, element: etree._Element) -> Figure | None:
    """Return a figure; None, and a finding, where it has no picture."""
    image, alternative, label = None, "", ""
    caption: Inlines = ()
    has_picture = False
    for child in reading.only(element, Inside.FIGURE):
        if child.tag == "img":
            has_picture = True
            image = reading.image(child)
            alternative = reading.attribute(child, "alt")
        else:
            label, caption = read_caption(reading, child)
    if not has_picture:
        reading.find("T504", "<figure> has no <img>", element, needle="figure")
    if image is None:
        return None
    share = reading.attribute(element, "data-width")
    width = float(share) if share.replace(".", "", 1).isdecimal() else 1.0
    caption = numbered(reading, label, caption)
    return Figure(image, alternative, caption, width or 1.0, reading.identifier(element))
