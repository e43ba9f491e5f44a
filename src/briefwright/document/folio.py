"""Folios: how the pages of a document that is part of another one are numbered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class NumberStyle(StrEnum):
    """How a page number is written."""

    DECIMAL = "decimal"
    ROMAN = "roman"
    """In small letters, as in front matter."""


@dataclass(frozen=True, slots=True)
class Folio:
    """What all page numbers of a document have in common: ``3-`` before each, or Roman figures."""

    prefix: str = ""
    style: NumberStyle = NumberStyle.DECIMAL
    first: int = 1
    """The number of the first page."""

    def text(self, number: int) -> str:
        """Return the number of a page as printed, ``3-2`` or ``iv``; pages count from 1."""
        number += self.first - 1
        written = str(number) if self.style is NumberStyle.DECIMAL else _roman(number)
        return f"{self.prefix}{written}"


PLAIN_FOLIO = Folio()
"""Pages numbered 1, 2, 3 …"""


def page_anchor(folio: str) -> str:
    """Return the anchor of a page by its folio; no id of a block holds a space."""
    return f"page {folio}"


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written
