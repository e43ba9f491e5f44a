"""Items of a draft: fields whose values stand in the article, and what is open about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Field:
    """One key of an item with its value: words of the article, an id, a date, a vocabulary word."""

    key: str
    value: str | tuple[str, ...]
    remark: str = ""
    """A comment behind the value."""
    is_prose: bool = False
    """Whether Markdown in it would count, so that the words must be guarded against that."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a part of the brief."""

    fields: tuple[Field, ...]
    paragraphs: tuple[int, ...] = ()
    """Where it stands, counted from 1."""
    unsure: tuple[str, ...] = ()
    """What the reader has to settle; printed as comments."""

    def value(self, key: str) -> str | tuple[str, ...] | None:
        """Return the value of a field; None where the item has no such."""
        return next((field.value for field in self.fields if field.key == key), None)


@dataclass(frozen=True, slots=True)
class Opening:
    """The words of the article that stand where title and summary are to be written."""

    title: str
    title_paragraph: int
    summary: str
    summary_paragraph: int


@dataclass(frozen=True, slots=True)
class DraftSource:
    """The source as the brief names it."""

    id: str
    path: str
    """Of the archived text, as seen from the brief's folder; empty where it is not on disk."""
    sha256: str
    language: str
    is_guessed: bool = True
    """Whether the language was not told."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A first model of a brief."""

    opening: Opening
    source: DraftSource
    parts: Mapping[str, tuple[Item, ...]]
    """Items by the key of the brief they belong under, in the order of the brief."""
    unsure: tuple[str, ...] = ()
    """What belongs to no item."""
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Organisations, places and further names, by what they are called in a comment."""
