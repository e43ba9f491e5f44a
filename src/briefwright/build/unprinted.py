"""Report every field the writer filled in that the template never printed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.paths import FieldPath, path_text
from briefwright.loading import Positions
from briefwright.model import Brief, walk_filled_fields
from briefwright.template import Template


def unprinted_findings(
    brief: Brief, template: Template, printed: Collection[FieldPath], positions: Positions
) -> Iterator[Diagnostic]:
    """Yield a warning (E401) for each field left out, a note for each part omitted by design."""
    omitted: dict[str, None] = {}
    for field in walk_filled_fields(brief):
        if field.structural or _is_printed(field.path, printed):
            continue
        part = _omitted_part(field.path, template.manifest.omits)
        if part is None:
            yield _unprinted(field.path, template, positions)
        elif part not in omitted:
            omitted[part] = None
            yield _omission(part, field.path, template, positions)


def _is_printed(path: FieldPath, printed: Collection[FieldPath]) -> bool:
    return any(path[:length] in printed for length in range(len(path), 0, -1))


def _omitted_part(path: FieldPath, omits: Collection[str]) -> str | None:
    """Return the entry of ``omits`` for a field: a part, or a key in it (``officials.bio``)."""
    keys = [step for step in path if isinstance(step, str)]
    names = (".".join(keys[:length]) for length in range(1, len(keys) + 1))
    return next((name for name in names if name in omits), None)


def _unprinted(path: FieldPath, template: Template, positions: Positions) -> Diagnostic:
    name = path_text(path)
    return Diagnostic(
        "E401",
        Severity.WARNING,
        f"{name} is filled in, but the template {template.name} does not print it",
        positions.nearest(path),
        "leave it out, or build with a template that has a place for it",
        name,
    )


def _omission(part: str, path: FieldPath, template: Template, positions: Positions) -> Diagnostic:
    return Diagnostic(
        "E401",
        Severity.NOTE,
        f"{part} has no place in the template {template.name}",
        positions.nearest(path[: part.count(".") + 1]),
        None,
        part,
    )
