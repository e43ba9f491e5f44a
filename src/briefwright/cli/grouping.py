"""Tell of many unprinted fields in few lines, so that they do not drown what else was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefwright.core.diagnostics import Diagnostic, Severity

UNPRINTED = "E401"
MOST_OF_ONE_PART = 3
"""Unprinted fields of one part of a brief that are told one by one."""
_NAMED = 6
_FIRST_KEY = re.compile(r"[^.\[]*")
_INDEX = re.compile(r"\[\d+\]")


def grouped(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings; many unprinted fields of one part are one, at the place of the first."""
    groups: dict[object, list[Diagnostic]] = {}
    for found in diagnostics:
        groups.setdefault(_part(found) or found, []).append(found)
    told = (
        group if len(group) <= MOST_OF_ONE_PART else [_together(group)] for group in groups.values()
    )
    return [found for group in told for found in group]


def _part(diagnostic: Diagnostic) -> str | None:
    """Return the part of the brief that an unprinted field belongs to; None for other findings."""
    if diagnostic.code != UNPRINTED or diagnostic.severity is not Severity.WARNING:
        return None
    match = _FIRST_KEY.match(diagnostic.path or "")
    return match[0] if match else None


def _together(group: Sequence[Diagnostic]) -> Diagnostic:
    """Return one finding for the unprinted fields of a part, with the names of some of them."""
    part = _part(group[0])
    names = list(dict.fromkeys(_name(found, part) for found in group))
    more = " …" if len(names) > _NAMED else ""
    listed = f": {', '.join(names[:_NAMED])}{more}" if names != [""] else ""
    return replace(
        group[0],
        message=f"the template does not print {len(group)} fields of '{part}'{listed}",
        hint="leave them out, or build with a template that has a place for them; "
        "--verbose names them all",
        path=part,
    )


def _name(diagnostic: Diagnostic, part: str | None) -> str:
    """Return what a field is called inside its part, its indexes left aside."""
    path = _INDEX.sub("", diagnostic.path or "")
    return path.removeprefix(part or "").lstrip(".")
