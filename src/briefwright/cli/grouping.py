"""Put findings that say the same of many entries of a list on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefwright.core.diagnostics import Diagnostic

_ALIKE = frozenset({"E401"})
"""Codes that one habit of a writer may call forth by the hundred."""
_INDEX = re.compile(r"\[\d+\]")


def grouped(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics, of those alike only the first, with the number of the others."""
    groups: dict[tuple[str, object], list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        what = _INDEX.sub("[]", diagnostic.path or "") if diagnostic.code in _ALIKE else diagnostic
        groups.setdefault((diagnostic.severity.value, what), []).append(diagnostic)
    return [_with_count(group) for group in groups.values()]


def _with_count(group: Sequence[Diagnostic]) -> Diagnostic:
    first, more = group[0], len(group) - 1
    return replace(first, message=f"{first.message} … and {more} more like it") if more else first
