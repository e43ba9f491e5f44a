"""Tell of many fields of one kind in few lines, so that they do not drown what else was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefwright.core.diagnostics import Diagnostic, Severity

UNPRINTED = "E401"
NO_SOURCE = "E114"
MOST_OF_ONE_PART = 3
"""Findings on one part of a brief that are told one by one."""
_NAMED = 6
_FIRST_KEY = re.compile(r"[^.\[]*")
_INDEX = re.compile(r"\[\d+\]")


def grouped(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings; many of one part are one, at the place of the first.

    These are fields that are not printed, and items that name no source.
    """
    groups: dict[object, list[Diagnostic]] = {}
    for found in diagnostics:
        part = _part(found)
        groups.setdefault((found.code, part) if part else found, []).append(found)
    told = (
        group if len(group) <= MOST_OF_ONE_PART else [_together(group)] for group in groups.values()
    )
    return [found for group in told for found in group]


def _part(diagnostic: Diagnostic) -> str | None:
    """Return the part of the brief that a finding belongs to; None for those told one by one."""
    if diagnostic.code not in (UNPRINTED, NO_SOURCE) or diagnostic.severity is not Severity.WARNING:
        return None
    match = _FIRST_KEY.match(diagnostic.path or "")
    return match[0] if match else None


def _together(group: Sequence[Diagnostic]) -> Diagnostic:
    """Return one finding for many of a part, with the names of some fields that are not printed."""
    part = _part(group[0])
    if group[0].code == NO_SOURCE:
        message = f"{len(group)} items of '{part}' name no source"
        hint = f"{group[0].hint} --verbose names them all."
        return replace(group[0], message=message, hint=hint, path=part)
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
