"""Put findings that say the same of many fields together, so that none drowns the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefwright.core.diagnostics import Diagnostic
from briefwright.core.values import dataclass

_ALIKE = frozenset({"E401"})
"""Codes that one choice of a writer may call forth by the hundred."""
_SHOWN = 6
"""Kinds of field that are named before the rest is only counted."""
_INDEX = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Grouping:
    """Findings to print one by one, and how many more there are like the last of them."""

    shown: tuple[Diagnostic, ...]
    left_out: int


def grouped(diagnostics: Iterable[Diagnostic]) -> Grouping:
    """Return findings, of those about one field in many entries of a list only the first."""
    groups: dict[object, list[Diagnostic]] = {}
    for found in diagnostics:
        what = (found.severity, _INDEX.sub("[]", found.path or "")) if _is_alike(found) else found
        groups.setdefault(what, []).append(found)
    alike = [group for group in groups.values() if _is_alike(group[0])]
    hidden = {id(group) for group in alike[_SHOWN:]}
    shown = [_with_count(group) for group in groups.values() if id(group) not in hidden]
    return Grouping(tuple(shown), sum(len(group) for group in alike[_SHOWN:]))


def _is_alike(diagnostic: Diagnostic) -> bool:
    return diagnostic.code in _ALIKE


def _with_count(group: Sequence[Diagnostic]) -> Diagnostic:
    first, more = group[0], len(group) - 1
    return replace(first, message=f"{first.message} … and {more} more like it") if more else first
