"""The comments of a YAML file, which its parser leaves out: found beside the text of its nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefwright.loading.nodes import ListNode, MappingNode, Node, TextNode, children

_SIGN = re.compile(r"(?:^|(?<=[ \t]))#")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment; lines and columns count from 0."""

    line: int
    column: int
    text: str
    """From its sign on."""
    has_own_line: bool


def comments_of(root: Node, lines: Sequence[str], word: str) -> Iterator[Comment]:
    """Yield the comments that hold a word, in the order of the file.

    A sign inside quoted text, or in a block of text after ``|`` or ``>``, begins none.
    """
    numbers = [number for number, line in enumerate(lines) if word in line and "#" in line]
    if not numbers:
        return
    texts = _texts_by_line(root, frozenset(numbers))
    for number in numbers:
        line = lines[number]
        for match in _SIGN.finditer(line):
            column = match.start()
            if any(_holds(text, number, column) for text in texts.get(number, ())):
                continue
            if word in line[column:]:
                yield Comment(number, column, line[column:].rstrip(), not line[:column].strip())
            break


def _texts_by_line(root: Node, wanted: frozenset[int]) -> Mapping[int, list[TextNode]]:
    """Return the texts, keys among them, that touch each of these lines."""
    found: dict[int, list[TextNode]] = {}
    for node in all_nodes(root):
        if isinstance(node, TextNode):
            for number in range(node.start.line, node.end.line + 1):
                if number in wanted:
                    found.setdefault(number, []).append(node)
    return found


def all_nodes(root: Node) -> Iterator[Node]:
    """Yield every node once, the names of keys too; aliases share theirs."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if isinstance(node, MappingNode):
            yield from (entry.key for entry in node.entries.values())
        if isinstance(node, MappingNode | ListNode):
            waiting.extend(children(node))


def _holds(text: TextNode, line: int, column: int) -> bool:
    if text.style in ("|", ">") and line == text.start.line:
        return False  # what follows the sign of a block is a comment
    start, end = (text.start.line, text.start.column), (text.end.line, text.end.column)
    return start <= (line, column) < end
