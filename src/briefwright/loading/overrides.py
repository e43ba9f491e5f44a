"""Values from the command line: ``--set officials[0].role=Chief`` in place of the file's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.errors import UsageError
from briefwright.core.paths import FieldPath, path_text
from briefwright.loading.nodes import Entry, ListNode, MappingNode, Node, Point, TextNode

ShorthandOf = Callable[[FieldPath], str | None]
"""Gives the key that plain text at a path stands for, None where it stands for none."""
COMMAND_LINE = "--set"
"""The file that spans of overrides name; its lines are the overrides in order."""
_FORM = "write KEY=VALUE, as title=Montenegro or officials[0].role=Chief"
_STEP = re.compile(r"(?:^|\.)(?P<key>[A-Za-z_][\w-]*)|\[(?P<index>\d{1,6})\]")


@dataclass(frozen=True, slots=True)
class Override:
    """One ``--set``: where it leads, what it puts there (None: nothing), and its own text."""

    path: FieldPath
    value: str | None
    text: str


def parse_override(text: str) -> Override:
    """Return the override for ``key.path=value``; everything after the first ``=`` is the value.

    Raises:
        UsageError: there is no ``=``, or what stands before it is not a path.
    """
    written, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"--set {text}: there is no '='", _FORM)
    path = _parse_path(written.strip())
    if path is None:
        raise UsageError(f"--set {text}: '{written.strip()}' is not the path of a field", _FORM)
    return Override(path, value.strip() or None, text)


def apply_overrides(
    root: Node, overrides: Sequence[Override], shorthand_of: ShorthandOf
) -> tuple[Diagnostic, ...]:
    """Put the overrides into a tree, later ones on top; return those that lead nowhere."""
    diagnostics: list[Diagnostic] = []
    for line, override in enumerate(overrides):
        placing = _Placing(override, line, shorthand_of)
        placing.put(root)
        diagnostics += placing.diagnostics
    return tuple(diagnostics)


def _parse_path(written: str) -> FieldPath | None:
    path: list[str | int] = []
    position = 0
    if written.startswith("."):
        return None
    while position < len(written):
        match = _STEP.match(written, position)
        if match is None:
            return None
        path.append(match["key"] if match["key"] is not None else int(match["index"]))
        position = match.end()
    return tuple(path) if path and isinstance(path[0], str) else None


class _Placing:
    """Puts one override into a tree."""

    def __init__(self, override: Override, line: int, shorthand_of: ShorthandOf) -> None:
        self.override = override
        self.line = line
        self.shorthand_of = shorthand_of
        self.diagnostics: list[Diagnostic] = []
        self._equals = override.text.index("=")

    def mapping(self) -> MappingNode:
        """Return an empty mapping at the override's place."""
        return MappingNode(COMMAND_LINE, *self._path_marks(), is_flow=True)

    def put(self, root: Node) -> None:
        """Put the value where the path leads, with the mappings that are missing on the way."""
        node = root
        *way, last = self.override.path
        for length, step in enumerate(way, 1):
            following = self.override.path[length]
            below = self._step(node, step, length)
            if below is None:
                return
            if isinstance(below, TextNode) and isinstance(following, str):
                below = self._written_out(below, self.override.path[:length])
                self._replace(node, step, below)
            node = below
        if self._step(node, last, len(self.override.path)) is not None:
            self._replace(node, last, self._value())

    def _written_out(self, text: TextNode, path: FieldPath) -> MappingNode:
        """Return the mapping that plain text is short for, an empty one for an empty value."""
        mapping = self.mapping()
        shorthand = self.shorthand_of(path)
        if text.text is not None and shorthand is not None:
            key = TextNode(text.file, text.start, text.end, shorthand, "")
            mapping.entries[shorthand] = Entry(key, text)
        return mapping

    def _step(self, node: Node, step: str | int, length: int) -> Node | None:
        """Return the node below, an empty text where a key is new, or None with a finding."""
        match node, step:
            case MappingNode(), str():
                entry = node.entries.get(step)
                return (
                    entry.value if entry else TextNode(COMMAND_LINE, *self._path_marks(), None, "")
                )
            case ListNode(), int() if step < len(node.items):
                return node.items[step]
            case ListNode(), int():
                count = len(node.items)
                entries = "1 entry" if count == 1 else f"{count} entries"
                problem = f"the list has {entries}, counted from 0"
            case ListNode(), str():
                problem = "it stands in a list; say which entry, as [0]"
            case _, int():
                problem = "there is no list"
            case _:
                problem = "there are no keys and values"
        self._leads_nowhere(length, problem)
        return None

    def _replace(self, parent: Node, step: str | int, node: Node) -> None:
        match parent, step:
            case MappingNode(), str():
                key = TextNode(COMMAND_LINE, *self._path_marks(), step, "")
                parent.entries[step] = Entry(key, node)
            case ListNode(), int():
                parent.items[step] = node
            case _:
                pass

    def _value(self) -> TextNode:
        text = self.override.text
        start, end = Point(self.line, self._equals + 1), Point(self.line, len(text))
        return TextNode(COMMAND_LINE, start, end, self.override.value, "")

    def _path_marks(self) -> tuple[Point, Point]:
        return Point(self.line, 0), Point(self.line, self._equals)

    def _leads_nowhere(self, length: int, problem: str) -> None:
        path = path_text(self.override.path[:length])
        span = Span(COMMAND_LINE, self.line + 1, 1, self.line + 1, self._equals + 1)
        message = f"'{path}' leads nowhere: {problem}."
        self.diagnostics.append(Diagnostic("E214", Severity.ERROR, message, span, None, path))
