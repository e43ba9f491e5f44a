"""Provenance marks: invisible signs around a printed value that say which field it came from.

A value printed by a template travels through Jinja as ``U+E000 number U+E001 text U+E002``; the
number is its place in the composition's table of marks. The model refuses these private-use
characters in a brief, so nothing else can look like a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefwright.core.paths import FieldPath

OPEN, OPENED, CLOSE = "\ue000", "\ue001", "\ue002"
# Stand-ins in prose that is prepared once and printed many times: a mark, and a citation.
PROSE_OPEN, CITE_OPEN, CITE_CLOSE = "\ue010", "\ue011", "\ue012"

SIGN = re.compile(f"{OPEN}(\\d+){OPENED}|{CLOSE}")
_SIGNS = dict.fromkeys(range(0xE000, 0xE020))


class Mark(NamedTuple):
    """Where printed words come from; ``also`` names the references that led there."""

    path: FieldPath
    also: tuple[FieldPath, ...] = ()
    not_stated: bool = False


class Marks:
    """The marks of one composition, numbered as they are first printed."""

    def __init__(self) -> None:
        self._numbers: dict[Mark, int] = {}
        self._marks: list[Mark] = []

    def __getitem__(self, number: int) -> Mark:
        return self._marks[number]

    def opening(self, mark: Mark) -> str:
        """Return the sign that opens a mark; CLOSE closes it."""
        number = self._numbers.get(mark)
        if number is None:
            number = self._numbers[mark] = len(self._marks)
            self._marks.append(mark)
        return f"{OPEN}{number}{OPENED}"

    def around(self, mark: Mark, markup: str) -> str:
        """Return markup between the signs of a mark."""
        return f"{self.opening(mark)}{markup}{CLOSE}"

    def named_in(self, text: str) -> Iterator[Mark]:
        """Yield the marks that open in a text."""
        for match in SIGN.finditer(text):
            if match[1] is not None:
                yield self._marks[int(match[1])]


def escaped(text: str) -> str:
    """Return text as XML says it, quotation marks included (faster than through Markup)."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&#34;").replace("'", "&#39;")


def without_signs(text: str) -> str:
    """Return text without any of the characters that marks are made of."""
    return text if text.isascii() else text.translate(_SIGNS)


def without_marks(text: str) -> str:
    """Return printed text without its marks."""
    return SIGN.sub("", text) if OPEN in text else text
