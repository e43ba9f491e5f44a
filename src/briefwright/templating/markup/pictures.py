"""Cards, strips of numbers and figures."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.paths import path_text
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
from briefwright.document.missing import PictureFault, missing_picture
from briefwright.document.walk import inline_text
from briefwright.templating.markup.captions import numbered, read_caption
from briefwright.templating.markup.grammar import Inside
from briefwright.templating.markup.inlines import read_line
from briefwright.templating.markup.reading import ReadBlocks, Reading

_HINTS = {
    "E404": "pictures are PNG, JPEG or SVG files, named from the folder of the brief",
    "T513": "put it into the folder of the template, as PNG, JPEG or SVG",
}


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
        face.image, face.alternative = _read_picture(reading, element)


def _read_picture(reading: Reading, element: etree._Element) -> tuple[Image, str]:
    """Return the picture that an ``<img>`` names, and the words for it.

    In place of one that is missing or broken, these words say so, and a warning says why: E404
    where the brief names it, T513 where the template does.
    """
    name = reading.attribute(element, "src")
    alternative = reading.attribute(element, "alt")
    image = reading.pictures.found.get(name, PictureFault("is not there"))
    if isinstance(image, Image):
        return image, alternative
    field = next(iter(reading.marks.named_in(element.get("src", ""))), None)
    message = f"the picture '{name}' {image.problem}"
    span = reading.span(element, name) if field is None else None
    path = None if field is None else path_text(field.path)
    code = "T513" if field is None else "E404"
    reading.keep(Diagnostic(code, Severity.WARNING, message, span, _HINTS[code], path))
    words = reading.pictures.missing.replace("{file}", name)
    return missing_picture(words), f"{words}. {alternative}" if alternative else words


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
            image, alternative = _read_picture(reading, child)
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
