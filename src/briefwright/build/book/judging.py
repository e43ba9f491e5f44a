"""What becomes of findings across briefs: each is judged by the rules of the file it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from briefwright.build.ruling import IgnoredFinding, Judged, Ruling
from briefwright.core.diagnostics import Diagnostic, sorted_diagnostics


def judge_across(
    found: Iterable[Diagnostic], rulings: Mapping[str, Ruling], of_book: Ruling
) -> Judged:
    """Return findings as they count, by the rulings of briefs by file, or that of the book."""
    counted: list[Diagnostic] = []
    ignored: list[IgnoredFinding] = []
    for file, stretch in groupby(sorted_diagnostics(found), _file_of):
        judged = rulings.get(file, of_book).judge(stretch)
        counted += judged.diagnostics
        ignored += judged.ignored
    return Judged(tuple(counted), tuple(ignored))


def _file_of(diagnostic: Diagnostic) -> str:
    return diagnostic.span.file if diagnostic.span is not None else ""
