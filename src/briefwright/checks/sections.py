"""Free sections stand after a part of the brief or after one another, never in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefwright.checks.findings import CIRCLE_OF_SECTIONS, DANGLING_REFERENCE, Finding
from briefwright.core.suggestions import closest
from briefwright.model import Brief, field_names


def check_sections(brief: Brief) -> Iterator[Finding]:
    """Find sections that follow something unknown, or themselves by a detour."""
    parts = field_names(type(brief))
    follows: dict[str, str | None] = {
        section.id: section.after for section in brief.sections if section.id is not None
    }
    for index, section in enumerate(brief.sections):
        path = ("sections", index, "after")
        if section.after is None or (section.after in parts and section.after not in follows):
            continue
        if section.after not in follows:
            near = closest(section.after, (*parts, *follows))
            hint = f"Did you mean '{near}'?" if near else "Write a key of the brief: officials."
            message = f"No part and no section has the name '{section.after}'."
            yield Finding(DANGLING_REFERENCE, path, message, hint)
        elif section.id is not None and _returns_to(section.id, follows):
            message = f"The section '{section.id}' comes after itself, by way of '{section.after}'."
            yield Finding(CIRCLE_OF_SECTIONS, path, message, "Name a part of the brief instead.")


def _returns_to(start: str, follows: Mapping[str, str | None]) -> bool:
    seen: list[str] = []
    current = follows[start]
    while current is not None and current in follows and current not in seen:
        if current == start:
            return True
        seen.append(current)
        current = follows[current]
    return False
