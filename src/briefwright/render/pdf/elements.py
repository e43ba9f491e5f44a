"""The identity of what is drawn: which node of the document it is, however often pages split it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from briefwright.document import Document
from briefwright.document.walk import Node


class Aspect(Enum):
    """Which side of a node an element is."""

    WHOLE = "whole"
    LABEL = "label"
    """The bullet, number or box before a list item; the number before a note."""
    BODY = "body"
    """What stands beside a label."""
    CAPTION = "caption"
    TITLE = "title"
    ATTRIBUTION = "attribution"
    NOTE = "note"
    PICTURE = "picture"
    INITIALS = "initials"
    ENTRY = "entry"
    """A line of the contents."""
    TERM = "term"
    VALUE = "value"
    CALL = "call"
    """The number of a footnote in the text."""


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """A node in its place; two equal nodes are two elements.

    Flowables carry their element through every split, and canvases are told it before they draw:
    a structure tree (ISO 32000-1, 14.7) can be grown from the parents alone.
    """

    node: Node | Document
    parent: Element | None = None
    aspect: Aspect = Aspect.WHOLE
    anchor: str | None = None
    """The name by which links reach it."""


@dataclass(frozen=True, slots=True, eq=False)
class Hyperlink:
    """A link: an absolute address, or ``#`` and the anchor of an element."""

    target: str
    element: Element


def note_anchor(number: int) -> str:
    """Return the anchor of a footnote; no id of a block holds a space."""
    return f"note {number}"


def call_anchor(number: int) -> str:
    """Return the anchor of the place that calls a footnote."""
    return f"call {number}"
