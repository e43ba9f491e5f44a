"""Walking a brief: every part and every filled field with its path, in the model's order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefwright.core.paths import FieldPath
from briefwright.model.fields import is_structural, part_of_field
from briefwright.model.part import Part


@dataclass(frozen=True, slots=True)
class FilledField:
    """A single value that the writer filled in; structural ones are never meant to be printed."""

    path: FieldPath
    value: Any
    structural: bool


def walk_parts(part: Part, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Part]]:
    """Yield a part and every part below it with its path, parents first."""
    yield path, part
    for name in _fields_with_parts(type(part)):
        yield from _parts_below(getattr(part, name), (*path, name))


def walk_filled_fields(brief: Part) -> Iterator[FilledField]:
    """Yield every single value the writer filled in: text, dates, NOT_STATED, list entries."""
    for path, part in walk_parts(brief):
        filled = part.model_fields_set
        for name, structural in _fields_of(type(part)):
            if name in filled:
                for place, value in _single_values(getattr(part, name), (*path, name)):
                    yield FilledField(place, value, structural)


@cache
def _fields_with_parts(part: type[Part]) -> tuple[str, ...]:
    return tuple(name for name in part.model_fields if part_of_field(part, name) is not None)


@cache
def _fields_of(part: type[Part]) -> tuple[tuple[str, bool], ...]:
    """Return the names of a part's fields, and whether each is structural."""
    return tuple((name, is_structural(part, name)) for name in part.model_fields)


def _parts_below(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, Part]]:
    match value:
        case Part():
            yield from walk_parts(value, path)
        case tuple():
            for index, entry in enumerate(value):
                yield from _parts_below(entry, (*path, index))
        case _:
            pass


def _single_values(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, Any]]:
    match value:
        case None | Part():
            pass
        case tuple():
            for index, entry in enumerate(value):
                yield from _single_values(entry, (*path, index))
        case dict():
            for key, entry in value.items():
                yield from _single_values(entry, (*path, key))
        case _:
            yield path, value
