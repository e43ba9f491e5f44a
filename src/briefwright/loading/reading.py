"""One YAML file read as far as it goes: its tree, its lines, and what is wrong with it as YAML."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import islice

from briefwright.core.diagnostics import Diagnostic, Severity, Span, has_errors, sorted_diagnostics
from briefwright.loading.composing import MOST_FINDINGS, compose
from briefwright.loading.nodes import Node, TextNode
from briefwright.loading.slips import slips
from briefwright.loading.source import read_source

_BEGINNING: Mapping[str, str] = {
    "brief": "A title and a summary make a brief; 'brief new NAME' writes one to begin with.",
    "book": "A title and tabs make a book: `tabs: [first.yaml, second.yaml]`.",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a file."""

    root: Node | None
    """None where there is nothing to go on with."""
    lines: tuple[str, ...] = field(repr=False)
    diagnostics: tuple[Diagnostic, ...]


def read_yaml(
    data: bytes, file: str, known_keys: Collection[str] = (), kind: str = "brief"
) -> Reading:
    """Return a file's tree; None where it is unreadable, empty or not YAML.

    ``known_keys`` are the keys that may stand anywhere in it; they make for better advice, as does
    what such a file is called.
    """
    source, unreadable = read_source(data, file, kind)
    if any(diagnostic.code != "E009" for diagnostic in unreadable):
        return Reading(None, source.lines, unreadable)
    composition = compose(source)
    found = [*unreadable, *composition.diagnostics]
    root = composition.root
    if composition.syntax_break is not None:
        from briefwright.loading.syntax import syntax_findings

        found = [*unreadable, *syntax_findings(source, composition.syntax_break, known_keys)]
    elif not found and (root is None or (isinstance(root, TextNode) and root.text is None)):
        root = None
        found.append(_empty(file, source.text, kind))
    elif root is not None:
        slipped = tuple(islice(slips(source, root, known_keys), MOST_FINDINGS))
        found += slipped
        root = None if has_errors(slipped) else root
    return Reading(root, source.lines, sorted_diagnostics(found))


def _empty(file: str, text: str, kind: str) -> Diagnostic:
    message = (
        "There is nothing in this file but comments." if text.strip() else "The file is empty."
    )
    return Diagnostic("E002", Severity.ERROR, message, Span.point(file, 1), _BEGINNING.get(kind))
