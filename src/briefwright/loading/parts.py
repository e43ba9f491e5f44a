"""From the bytes of a file to a part of the model, or to all that is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic

from briefwright.core.diagnostics import Diagnostic, Severity, Span, sorted_diagnostics
from briefwright.core.paths import FieldPath, path_text
from briefwright.loading.ignoring import Ignore, ignores_in
from briefwright.loading.nodes import MappingNode, data_of
from briefwright.loading.overrides import COMMAND_LINE, Override, apply_overrides
from briefwright.loading.positions import Positions
from briefwright.loading.reading import read_yaml
from briefwright.model import Part, Problem, part_at
from briefwright.model.validation import AnyPart, validate_part

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
class FileOf(Generic[AnyPart]):
    """What files of one kind hold, and what they are taken for by mistake."""

    part: type[AnyPart]
    """The class of the whole."""
    name: str
    """What such a file is called: ``brief``."""
    known_keys: Collection[str]
    """Every key that may stand in it."""
    other: str
    """The kind of file that one may be instead."""
    is_other: tuple[str, ...]
    """Keys at the top that only the other kind has, the most telling first."""
    is_own: frozenset[str]
    """Keys at the top that say that it is no other one after all."""
    hint: str
    """What to do with a file of the other kind."""


@dataclass(frozen=True, slots=True)
class LoadedPart(Generic[AnyPart]):
    """What a file holds, where, and what is wrong with it."""

    part: AnyPart | None
    positions: Positions
    diagnostics: tuple[Diagnostic, ...]
    lines: tuple[str, ...]
    override_lines: tuple[str, ...]
    ignores: tuple[Ignore, ...] = ()


def load_part(
    kind: FileOf[AnyPart], data: bytes, file: str, overrides: Sequence[Override]
) -> LoadedPart[AnyPart]:
    """Return what a file of a kind holds, with everything that is wrong with it.

    A file of the other kind gets one finding, instead of one for each of its keys.
    """
    reading = read_yaml(data, file, kind.known_keys, kind.name)
    texts = tuple(override.text for override in overrides)
    positions = Positions(file, reading.root, reading.lines)
    if reading.root is None:
        return LoadedPart(None, positions, reading.diagnostics, reading.lines, texts)
    mistaken = _of_the_other_kind(kind, positions)
    if mistaken is not None:
        found = sorted_diagnostics((*reading.diagnostics, mistaken))
        return LoadedPart(None, positions, found, reading.lines, texts)
    ignores, refused = ignores_in(reading.root, reading.lines, file)
    misplaced = apply_overrides(reading.root, overrides, partial(_shorthand_at, kind.part))
    part, problems = validate_part(kind.part, data_of(reading.root))
    wrong = _diagnostics(problems, positions, kind.part)
    diagnostics = sorted_diagnostics((*reading.diagnostics, *refused, *misplaced, *wrong))
    diagnostics = tuple(_without_repeated_characters(diagnostics))
    return LoadedPart(part, positions, diagnostics, reading.lines, texts, ignores)


def _of_the_other_kind(kind: FileOf[AnyPart], positions: Positions) -> Diagnostic | None:
    root = positions.root
    if not isinstance(root, MappingNode) or root.entries.keys() & kind.is_own:
        return None
    key = next((name for name in kind.is_other if name in root.entries), None)
    if key is None:
        return None
    message = f"This is a {kind.other}, not a {kind.name}: it has '{key}'."
    return Diagnostic("B101", Severity.ERROR, message, positions.key((key,)), kind.hint, key)


def _without_repeated_characters(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Leave out the model's word on forbidden characters that reading has placed exactly."""
    has_placed = any(each.code == "E009" and each.path is None for each in diagnostics)
    for each in diagnostics:
        repeats = each.code == "E009" and each.path is not None and has_placed
        if not repeats or (each.span and each.span.file == COMMAND_LINE):
            yield each


def _diagnostics(
    problems: Sequence[Problem], positions: Positions, root: type[Part]
) -> Iterator[Diagnostic]:
    if problems:
        from briefwright.loading.advice import advised

        problems = tuple(advised(problems, positions, root))
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


def _shorthand_at(root: type[Part], path: FieldPath) -> str | None:
    part = part_at(path, root)
    return part.shorthand if part else None
