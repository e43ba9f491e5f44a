"""Questions about the model itself: which part stands at a path, what a field is for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from briefwright.core.paths import FieldPath
from briefwright.model.brief import Brief
from briefwright.model.part import STRUCTURAL, Part


def is_structural(part: type[Part], field_name: str) -> bool:
    """Tell whether a field is never meant to be printed (ids, files, language tags)."""
    field = part.model_fields.get(field_name)
    return field is not None and STRUCTURAL in field.metadata


def field_names(part: type[Part]) -> tuple[str, ...]:
    """Return the keys that a part of the brief may have, in the model's order."""
    return tuple(part.model_fields)


@cache
def part_of_field(part: type[Part], field_name: str) -> type[Part] | None:
    """Return the class of the part, or of the list's entries, that a field holds, if any."""
    field = part.model_fields.get(field_name)
    return next(_parts_in(field.annotation), None) if field is not None else None


def part_at(path: FieldPath, root: type[Part] = Brief) -> type[Part] | None:
    """Return the class of the part at a path (``("officials", 2)``); None where no part stands."""
    part: type[Part] | None = root
    for step in path:
        if part is None:
            return None
        if isinstance(step, str):
            part = part_of_field(part, step)
    return part


def _parts_in(annotation: Any) -> Iterator[type[Part]]:
    """Yield the part classes named in an annotation: ``tuple[Official, ...] | NotStated``."""
    arguments = get_args(annotation)
    if not arguments and isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in arguments:
        yield from _parts_in(argument)
