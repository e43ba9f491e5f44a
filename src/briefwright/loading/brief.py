"""From the bytes of a file to a brief, or to all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefwright.core.diagnostics import (
    Diagnostic,
    Severity,
    Span,
    sorted_diagnostics,
)
from briefwright.core.paths import FieldPath, path_text
from briefwright.loading.ignoring import Ignore, ignores_in
from briefwright.loading.known_keys import KNOWN_KEYS
from briefwright.loading.nodes import Data, data_of
from briefwright.loading.overrides import COMMAND_LINE, Override, apply_overrides
from briefwright.loading.positions import Positions
from briefwright.loading.reading import read_yaml
from briefwright.model import Brief, Problem, part_at, validate_brief

CODES_BY_KIND: Mapping[str, str] = {
    "unknown_key": "E201",
    "missing_field": "E202",
    "wrong_kind": "E203",
    "not_in_vocabulary": "E204",
    "bad_date": "E205",
    "bad_marking": "E206",
    "bad_reference": "E207",
    "bad_identifier": "E208",
    "bad_number": "E209",
    "bad_code": "E210",
    "bad_format": "E211",
    "uneven_series": "E212",
    "empty_text": "E213",
    "forbidden_character": "E009",
}


@dataclass(frozen=True, slots=True)
class LoadedBrief:
    """What a file holds; ``brief`` is None where it is not one."""

    brief: Brief | None
    positions: Positions
    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = field(repr=False)
    """Of the file, for excerpts."""
    override_lines: tuple[str, ...] = ()
    """The texts of the overrides, which spans in ``--set`` point into."""
    ignores: tuple[Ignore, ...] = ()
    """The findings that comments in the file ask to ignore."""

    def lines_of(self, file: str) -> Sequence[str]:
        """Return the lines that spans in a file point into: the brief's own, or ``--set``."""
        if file == COMMAND_LINE:
            return self.override_lines
        return self.lines if file == self.positions.file else ()


def load_brief(data: bytes, file: str, overrides: Sequence[Override] = ()) -> LoadedBrief:
    """Return the brief that a YAML file holds, with everything that is wrong with it.

    ``overrides`` stand in for values of the file before anything is validated. There is a brief
    wherever the model accepts the data, even where the file has errors besides (a key given
    twice, say), so that its checks can run: ask ``has_errors`` before printing it.
    """
    reading = read_yaml(data, file, KNOWN_KEYS)
    texts = tuple(override.text for override in overrides)
    positions = Positions(file, reading.root, reading.lines)
    if reading.root is None:
        return LoadedBrief(None, positions, reading.diagnostics, reading.lines, texts)
    ignores, refused = ignores_in(reading.root, reading.lines, file)
    misplaced = apply_overrides(reading.root, overrides, _shorthand_at)
    brief, found = _validated(data_of(reading.root), positions)
    diagnostics = sorted_diagnostics((*reading.diagnostics, *refused, *misplaced, *found))
    diagnostics = tuple(_without_repeated_characters(diagnostics))
    return LoadedBrief(brief, positions, diagnostics, reading.lines, texts, ignores)


def _without_repeated_characters(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Leave out the model's word on forbidden characters that reading has placed exactly."""
    has_placed = any(each.code == "E009" and each.path is None for each in diagnostics)
    for each in diagnostics:
        repeats = each.code == "E009" and each.path is not None and has_placed
        if not repeats or (each.span and each.span.file == COMMAND_LINE):
            yield each


def _validated(data: Data, positions: Positions) -> tuple[Brief | None, tuple[Diagnostic, ...]]:
    validation = validate_brief(data)
    return validation.brief, tuple(_diagnostics(validation.problems, positions))


def _diagnostics(problems: Sequence[Problem], positions: Positions) -> Iterator[Diagnostic]:
    if problems:
        from briefwright.loading.advice import advised

        problems = tuple(advised(problems, positions))
    for problem in problems:
        yield Diagnostic(
            CODES_BY_KIND[problem.kind],
            Severity.ERROR,
            problem.message,
            _place(problem, positions),
            problem.hint,
            path_text(problem.path),
        )


def _place(problem: Problem, positions: Positions) -> Span:
    match problem.kind:
        case "unknown_key":
            return positions.key(problem.path) or positions.nearest(problem.path)
        case "missing_field":
            return positions.holder(problem.path[:-1])
        case "uneven_series":
            return positions.key((*problem.path, "series")) or positions.nearest(problem.path)
        case _:
            return positions.nearest(problem.path)


def _shorthand_at(path: FieldPath) -> str | None:
    part = part_at(path)
    return part.shorthand if part else None
