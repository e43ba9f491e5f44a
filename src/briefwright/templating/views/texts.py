"""Text made of values: joined, transformed, and still carrying the marks of its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, Literal

from markupsafe import Markup, escape

from briefwright.templating.faults import Unusable
from briefwright.templating.marks import Mark, without_signs
from briefwright.templating.scope import require_length
from briefwright.templating.views.values import Place, ProseValue, Value


class Respoken(Value):
    """A value whose words went through a filter; it keeps the mark of its field."""

    __slots__ = ("origin", "spell")

    origin: Value
    spell: Callable[[str], str]

    @property
    def mark(self) -> Mark:
        """The mark it prints with."""
        return self.origin.mark

    def said(self) -> str:
        """Return the words that are printed."""
        return self.spell(self.origin.said())


class Shared(Value):
    """One value that stands for several that say the same; it counts as printed for each."""

    __slots__ = ("origin",)

    origin: Value

    @classmethod
    def by(cls, values: Sequence[Value]) -> Shared:
        """Return the first value with the marks of the others."""
        first = values[0]
        marks = [value.mark for value in values]
        also = dict.fromkeys(path for mark in marks for path in (mark.path, *mark.also))
        paths = tuple(path for path in also if path != marks[0].path)
        shared = cls.make(str.__str__(first), first.scope, Place(marks[0].path, paths))
        shared.origin = first
        return shared

    @property
    def mark(self) -> Mark:
        """The mark it prints with."""
        return Mark(self.place.path, self.place.also, self.origin.mark.not_stated)

    def said(self) -> str:
        """Return the words that are printed."""
        return self.origin.said()


class Joined(str):
    """Several texts one after another, each with its own mark."""

    __slots__ = ("parts",)

    parts: tuple[str, ...]

    def said(self) -> str:
        """Return the words that are printed."""
        return "".join(said(part) for part in self.parts)

    def __html__(self) -> str:
        return "".join(str(escape(clean(part))) for part in self.parts)


def clean(part: str) -> str:
    """Return a text of the template's own without characters that could pass for marks."""
    return without_signs(part) if type(part) is str else part


def joined(values: Iterable[object]) -> str:
    """Return values as one text; plain where none of them is marked."""
    parts: list[str] = []
    for value in values:
        parts += value.parts if isinstance(value, Joined) else [as_text(value)]
    require_length(sum(map(len, parts)))
    if all(type(part) is str for part in parts):
        return "".join(parts)
    if any(isinstance(part, Markup) for part in parts):
        return Markup("").join(clean(part) for part in parts)
    text = Joined("".join(parts))
    text.parts = tuple(parts)
    return text


def as_text(value: Any) -> str:
    """Return a value as text that keeps its mark; raises Unusable for a list or mapping."""
    printed = getattr(value, "printed", None)
    if printed is not None:
        return as_text(printed())
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).lower()
    if isinstance(value, int | float | Decimal):
        return str(value)
    if hasattr(value, "__html__"):
        return Markup(value.__html__()) if value else ""  # noqa: S704  # a view escapes itself
    raise Unusable("this is no text: a list or mapping cannot be joined or printed whole")


def said(value: object) -> str:
    """Return the words of a text value without marks; raises Unusable for markup."""
    text = as_text(value)
    if isinstance(text, Markup):
        raise Unusable("this filter works on values, not on markup", "apply it to the value")
    if isinstance(text, Value | Joined):
        return text.said()
    return text


def transformed(
    value: object, spell: Callable[[str], str], part: Literal["all", "first"] = "all"
) -> str:
    """Return a text with its words changed; of a joined text only the first words, if asked."""
    text = as_text(value)
    if isinstance(text, Joined):
        places = range(len(text.parts)) if part == "all" else _first_words(text)
        return joined(
            transformed(each, spell) if index in places else each
            for index, each in enumerate(text.parts)
        )
    if isinstance(text, Markup | ProseValue):
        raise Unusable("this filter works on a line of text", "apply it to the value itself")
    if not isinstance(text, Value):
        return spell(text)
    changed = Respoken.make(spell(str.__str__(text)), text.scope, text.place)
    changed.origin, changed.spell = text, spell
    return changed


def _first_words(text: Joined) -> range:
    """Return the place of the first part that says anything, as a range."""
    index = next((i for i, part in enumerate(text.parts) if said(part).strip()), 0)
    return range(index, index + 1)
