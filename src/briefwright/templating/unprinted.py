"""Fields the writer filled in and the template never printed: nothing is dropped silently."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from briefwright.core.paths import FieldPath
from briefwright.model import Brief, walk_filled_fields
from briefwright.template import Template


@dataclass(frozen=True, slots=True)
class UnprintedFields:
    """Paths of single values; ``omitted`` are those the template leaves out on purpose."""

    forgotten: tuple[FieldPath, ...]
    omitted: tuple[FieldPath, ...]


def unprinted_fields(brief: Brief, printed: Set[FieldPath], template: Template) -> UnprintedFields:
    """Return every filled field that was never printed, in the order of the model.

    A printed path covers what lies below it: ``addressee`` covers ``addressee[0]``, while
    ``officials[0].name`` covers itself only. The template's ``omits`` name fields without
    indexes (``officials.bio``); ``*`` stands for any one field name.
    """
    is_omitted = _Omissions(template.manifest.omits)
    forgotten: list[FieldPath] = []
    omitted: list[FieldPath] = []
    for field in walk_filled_fields(brief):
        if field.structural or _is_covered(field.path, printed):
            continue
        (omitted if is_omitted(field.path) else forgotten).append(field.path)
    return UnprintedFields(tuple(forgotten), tuple(omitted))


def _is_covered(path: FieldPath, printed: Set[FieldPath]) -> bool:
    return any(path[:length] in printed for length in range(len(path), 0, -1))


class _Omissions:
    """Tells whether a path lies at or below a field that a template leaves out on purpose."""

    def __init__(self, omits: Iterable[str]) -> None:
        self._patterns = [tuple(name.split(".")) for name in omits]
        self._known: dict[tuple[str, ...], bool] = {}

    def __call__(self, path: FieldPath) -> bool:
        fields = tuple(step for step in path if isinstance(step, str))
        if fields not in self._known:
            self._known[fields] = any(_is_below(fields, names) for names in self._patterns)
        return self._known[fields]


def _is_below(fields: tuple[str, ...], names: tuple[str, ...]) -> bool:
    return len(fields) >= len(names) and all(
        name in ("*", field) for name, field in zip(names, fields, strict=False)
    )
