"""The tree a YAML file is read into: text, lists and mappings, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from briefwright.core.diagnostics import Span


class Mark(Protocol):
    """A point in a file; lines and columns count characters from 0."""

    @property
    def line(self) -> int:
        """The line."""
        ...

    @property
    def column(self) -> int:
        """The column."""
        ...


@dataclass(frozen=True, slots=True)
class Point:
    """A mark of our own."""

    line: int
    column: int


@dataclass(slots=True, eq=False)
class TextNode:
    """A scalar as it was written; ``text`` is None where nothing was."""

    file: str
    start: Mark
    end: Mark
    text: str | None
    style: str
    """'' for plain text, else the sign it was introduced with: ' " | >"""


@dataclass(slots=True, eq=False)
class ListNode:
    """A sequence."""

    file: str
    start: Mark
    end: Mark
    is_flow: bool
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class MappingNode:
    """A mapping; each key with the node of its name."""

    file: str
    start: Mark
    end: Mark
    is_flow: bool
    entries: dict[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping and its value."""

    key: TextNode
    value: Node


Node = TextNode | ListNode | MappingNode
Data = str | None | list["Data"] | dict[str, "Data"]


def data_of(node: Node) -> Data:
    """Return what a tree holds, as plain dicts, lists, text and None."""
    match node:
        case TextNode():
            return node.text
        case ListNode():
            return [data_of(item) for item in node.items]
        case MappingNode():
            return {key: data_of(entry.value) for key, entry in node.entries.items()}


def children(node: Node) -> Iterator[Node]:
    """Yield the nodes right below one, without the keys."""
    match node:
        case TextNode():
            pass
        case ListNode():
            yield from node.items
        case MappingNode():
            yield from (entry.value for entry in node.entries.values())


def span_of(node: Node) -> Span:
    """Return the stretch of the file that a node takes."""
    end = _end(node)
    return Span(node.file, node.start.line + 1, node.start.column + 1, end.line + 1, end.column + 1)


def _end(node: Node) -> Mark:
    """Return where a node ends: YAML itself says so only for text and brackets."""
    while not isinstance(node, TextNode) and not node.is_flow:
        last = list(children(node))[-1:]
        if not last:
            break
        node = last[0]
    return node.end
