"""Report every field the writer filled in that the template never printed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Set

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.paths import FieldPath, path_text
from briefwright.loading import Positions
from briefwright.model import Brief
from briefwright.template import Template
from briefwright.templating import unprinted_fields


def unprinted_findings(
    brief: Brief, template: Template, printed: Set[FieldPath], positions: Positions
) -> Iterator[Diagnostic]:
    """Yield a warning (E401) for each field left out, a note for each part omitted by design."""
    fields = unprinted_fields(brief, printed, template)
    for path in fields.forgotten:
        name = path_text(path)
        message = f"'{name}' is filled in, but the template '{template.name}' does not print it"
        hint = "leave it out, or build with a template that has a place for it"
        yield _finding(Severity.WARNING, message, positions, path, hint)
    for part in _parts(fields.omitted, template.manifest.omits):
        message = f"'{path_text(part)}' has no place in the template '{template.name}'"
        yield _finding(Severity.NOTE, message, positions, part)


def _parts(paths: Iterable[FieldPath], omits: Collection[str]) -> Iterator[FieldPath]:
    """Yield each omitted part of the brief once; of a field omitted inside parts, its first."""
    seen: dict[str, FieldPath] = {}
    for path in paths:
        whole = path[:1]
        shown = whole if str(whole[0]) in omits else path
        seen.setdefault(".".join(step for step in shown if isinstance(step, str)), shown)
    yield from seen.values()


def _finding(
    severity: Severity,
    message: str,
    positions: Positions,
    path: FieldPath,
    hint: str | None = None,
) -> Diagnostic:
    return Diagnostic("E401", severity, message, positions.nearest(path), hint, path_text(path))
