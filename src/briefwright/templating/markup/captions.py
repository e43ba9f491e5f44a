"""Captions: their words, and before them a label and a number where the template asks for one."""

from __future__ import annotations

import re

from lxml import etree

from briefwright.document import CaptionNumber, Inlines, Text
from briefwright.templating.markup.inlines import read_line
from briefwright.templating.markup.reading import Reading

_BETWEEN = Text(". ")
"""Parts the number from the words."""


def read_caption(reading: Reading, element: etree._Element) -> tuple[str, Inlines]:
    """Return the label that a caption asks for, empty for none, and its words."""
    states = reading.states(element, "data-label")
    label = " ".join(reading.attribute(element, "data-label").split()) if states else ""
    return label, read_line(reading, element)


def numbered(reading: Reading, label: str, words: Inlines) -> Inlines:
    """Return a caption with the next number of its label; one without words has none.

    Labels that differ in signs, spaces and capitals only count together, as they do in Word.
    """
    if not (label and words):
        return words
    key = re.sub(r"\W+", "_", label.casefold())
    reading.captions[key] = reading.captions.get(key, 0) + 1
    return (CaptionNumber(label, reading.captions[key]), _BETWEEN, *words)
