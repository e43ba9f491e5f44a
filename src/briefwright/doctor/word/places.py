"""Saying in plain words where in a Word file something stands."""

from __future__ import annotations

from briefwright.doctor.word.names import w
from briefwright.doctor.word.package import Root

_SHOWN = 40


class Places:
    """Names the places of one part: the number of the paragraph, and how it begins."""

    def __init__(self, name: str, root: Root) -> None:
        self.name = name
        self._numbers = {paragraph: n for n, paragraph in enumerate(root.iter(w("p")), 1)}

    def of(self, element: Root) -> str:
        """Return the place of an element."""
        current: Root | None = element
        while current is not None and current not in self._numbers:
            current = current.getparent()
        if current is None:
            inside = next(element.iter(w("p")), None)
            current = inside
        if current is None:
            return self.name
        words = words_of(current)
        return f"{self.name}, paragraph {self._numbers[current]}" + (f" '{words}'" if words else "")


def words_of(paragraph: Root) -> str:
    """Return how the text of a paragraph begins."""
    text = ""
    for each in paragraph.iter(w("t")):
        text += each.text or ""
        if len(text) > _SHOWN:
            return f"{text[:_SHOWN].strip()}…"
    return " ".join(text.split())
