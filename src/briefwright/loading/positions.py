"""Where the fields of a brief stand in its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from briefwright.core.diagnostics import Span
from briefwright.core.paths import FieldPath
from briefwright.loading.nodes import Entry, ListNode, MappingNode, Node, TextNode, span_of


@dataclass(frozen=True, slots=True)
class Positions:
    """The places of keys and values by path; a path may lie below a shorthand."""

    file: str
    root: Node | None
    lines: tuple[str, ...] = field(default=(), repr=False)
    """Of that file."""

    def key(self, path: FieldPath) -> Span | None:
        """Return the span of the key that a path ends with; None for entries of lists."""
        entry = self._entry(path)
        return span_of(entry.key) if entry else None

    def value(self, path: FieldPath) -> Span | None:
        """Return the span of the value at a path; None where the file has none."""
        steps = tuple(self._steps(path))
        return self._value_span(steps[-1]) if len(steps) == len(path) + 1 else None

    def nearest(self, path: FieldPath) -> Span:
        """Return the span of the value at a path, or of the closest part that would hold it."""
        found = None
        for found in self._steps(path):  # noqa: B007 -- the last one counts
            pass
        return Span.point(self.file, 1) if found is None else self._value_span(found)

    def within(self, path: FieldPath, words: str, occurrence: int = 0) -> Span:
        """Return the span of words in the value at a path; of the value where they are not found.

        Of words over two lines those on the first are shown; words written with escapes are not
        found. ``occurrence`` counts how often they stand in the value before.
        """
        span = self.nearest(path)
        if span.file != self.file:
            return span
        stretches = tuple(self._stretches(span))
        for number, line, first in stretches:
            start = line.find(words, first)
            while start >= 0 and occurrence:
                occurrence -= 1
                start = line.find(words, start + len(words))
            if start >= 0:
                return Span(span.file, number, start + 1, number, start + 1 + len(words))
        for (number, line, first), (_, below, _) in pairwise(stretches):
            begin = _beginning_of(words, line, first, below.lstrip())
            if begin is not None:
                return Span(span.file, number, begin + 1, number, len(line.rstrip()) + 1)
        return span

    def _stretches(self, span: Span) -> Iterator[tuple[int, str, int]]:
        """Yield the lines of a span, cut off where it ends: number, text, and where it begins."""
        for number in range(span.line, min(span.end_line, len(self.lines)) + 1):
            line = self.lines[number - 1]
            first = span.column - 1 if number == span.line else 0
            yield number, line[: span.end_column - 1] if number == span.end_line else line, first

    def holder(self, path: FieldPath) -> Span:
        """Return where to say that a part lacks something: its key, or its first line in a list."""
        for length in range(len(path), 0, -1):
            key = self.key(path[:length])
            if key is not None:
                return key
            node = self.node(path[:length])
            if isinstance(node, MappingNode) and node.entries:
                return span_of(next(iter(node.entries.values())).key)
            if node is not None:
                return self._value_span(node)
        return self._beginning()

    def node(self, path: FieldPath) -> Node | None:
        """Return the node at a path."""
        steps = tuple(self._steps(path))
        return steps[-1] if len(steps) == len(path) + 1 else None

    def _beginning(self) -> Span:
        if isinstance(self.root, MappingNode) and self.root.entries:
            return span_of(next(iter(self.root.entries.values())).key)
        return Span.point(self.file, 1)

    def _entry(self, path: FieldPath) -> Entry | None:
        parent = self.node(path[:-1]) if path else None
        return parent.entries.get(str(path[-1])) if isinstance(parent, MappingNode) else None

    def _steps(self, path: FieldPath) -> Iterator[Node]:
        """Yield the nodes along a path, as far as the file has them."""
        if self.root is None:
            return
        node = self.root
        yield node
        for step in path:
            below = _below(node, step)
            if below is None:
                return
            node = below
            yield node

    def _value_span(self, node: Node) -> Span:
        """Return the span to underline for a value: for a block of text its words, not its sign."""
        if not isinstance(node, TextNode) or node.style not in ("|", ">"):
            return span_of(node)
        numbers = range(node.start.line + 1, min(node.end.line + 1, len(self.lines)))
        words = [
            number
            for number in numbers
            if self.lines[number].strip()
            and (number < node.end.line or node.end.column >= len(self.lines[number]))
        ]
        if node.file != self.file or not words or not node.text:
            return Span.point(node.file, node.start.line + 1, node.start.column + 1)
        first, last = self.lines[words[0]], self.lines[words[-1]]
        column = len(first) - len(first.lstrip()) + 1
        return Span(node.file, words[0] + 1, column, words[-1] + 1, len(last.rstrip()) + 1)


def _beginning_of(words: str, line: str, first: int, below: str) -> int | None:
    """Return where words begin that a line ends with and the next one goes on with."""
    parts = words.split()
    for count in range(len(parts) - 1, 0, -1):
        head, rest = " ".join(parts[:count]), " ".join(parts[count:])
        start = len(line.rstrip()) - len(head)
        if start >= first and line.startswith(head, start) and below.startswith(rest):
            return start
    return None


def _below(node: Node, step: str | int) -> Node | None:
    match node, step:
        case MappingNode(), str() if step in node.entries:
            return node.entries[step].value
        case ListNode(), int() if 0 <= step < len(node.items):
            return node.items[step]
        case ((TextNode() | MappingNode()), 0):
            return node  # a single value where a list of one is meant
        case _:
            return None
