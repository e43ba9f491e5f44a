"""Trees of a PDF file that may grow large: names, numbers and pages, in nodes of a few dozen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefwright.render.pdf.file import PdfFile, name_bytes, text_string

NODE_SIZE = 64
"""The most that stands in one node."""

Kind = Literal["Names", "Nums"]


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a name or number tree: a reference, and its first and last key as written."""

    reference: str
    first: str
    last: str


def name_tree(file: PdfFile, entries: Mapping[str, str]) -> str:
    """Add a name tree (ISO 32000-1, 7.9.6) of written objects; return a reference to it."""
    ordered = sorted(entries, key=name_bytes)
    return _tree(file, "Names", [(text_string(name), entries[name]) for name in ordered])


def number_tree(file: PdfFile, entries: Sequence[tuple[int, str]]) -> str:
    """Add a number tree (7.9.7) of written objects in the order of keys, and return a reference."""
    return _tree(file, "Nums", [(str(number), written) for number, written in entries])


def _tree(file: PdfFile, kind: Kind, entries: Sequence[tuple[str, str]]) -> str:
    if len(entries) <= NODE_SIZE:
        return file.add_object(f"<</{kind}[{_joined(entries)}]>>")
    leaves = [
        add_leaf(file, kind, entries[start : start + NODE_SIZE])
        for start in range(0, len(entries), NODE_SIZE)
    ]
    return tree_above(file, leaves)


def add_leaf(file: PdfFile, kind: Kind, entries: Sequence[tuple[str, str]]) -> Node:
    """Add a leaf of a tree: keys and values as written, in order."""
    first, last = entries[0][0], entries[-1][0]
    written = f"<</Limits[{first} {last}]/{kind}[{_joined(entries)}]>>"
    return Node(file.add_object(written), first, last)


def tree_above(file: PdfFile, nodes: Sequence[Node]) -> str:
    """Add what is above nodes in their order, up to the root; return a reference to this."""
    while len(nodes) > NODE_SIZE:
        groups = [nodes[at : at + NODE_SIZE] for at in range(0, len(nodes), NODE_SIZE)]
        nodes = [
            Node(
                file.add_object(f"<</Limits[{group[0].first} {group[-1].last}]{_kids(group)}>>"),
                group[0].first,
                group[-1].last,
            )
            for group in groups
        ]
    return file.add_object(f"<<{_kids(nodes)}>>")


def _kids(nodes: Sequence[Node]) -> str:
    return f"/Kids[{' '.join(node.reference for node in nodes)}]"


def _joined(entries: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"{key} {value}" for key, value in entries)


@dataclass(slots=True)
class PageNode:
    """A leaf of the page tree, or a node above others."""

    number: int
    kids: list[str] = field(default_factory=list)
    count: int = 0
    """Of pages."""


class PageTree:
    """The pages of a file (ISO 32000-1, 7.7.3): those in front, whenever they come, and others."""

    def __init__(self) -> None:
        self._leaves: dict[bool, list[PageNode]] = {True: [], False: []}

    def places(self, count: int, file: PdfFile, *, is_front: bool) -> Sequence[PageNode]:
        """Return the leaf for each of so many pages to come; nothing changes yet."""
        leaf = self._leaves[is_front][-1] if self._leaves[is_front] else None
        room = 0 if leaf is None else NODE_SIZE - leaf.count
        places = []
        for _ in range(count):
            if leaf is None or not room:
                leaf, room = PageNode(file.promise()), NODE_SIZE
            places.append(leaf)
            room -= 1
        return places

    def add(self, pages: Sequence[str], places: Sequence[PageNode], *, is_front: bool) -> None:
        """Take pages into the leaves where they have their places."""
        leaves = self._leaves[is_front]
        for page, leaf in zip(pages, places, strict=True):
            if not leaves or leaves[-1] is not leaf:
                leaves.append(leaf)
            leaf.kids.append(page)
            leaf.count += 1

    def write(self, file: PdfFile) -> str:
        """Write the nodes and return a reference to the root."""
        nodes = [*self._leaves[True], *self._leaves[False]]
        while len(nodes) > 1:
            groups = [nodes[at : at + NODE_SIZE] for at in range(0, len(nodes), NODE_SIZE)]
            nodes = [self._write_below(group, file) for group in groups]
        _write_node(file, nodes[0], "")
        return f"{nodes[0].number} 0 R"

    def _write_below(self, nodes: Sequence[PageNode], file: PdfFile) -> PageNode:
        """Write nodes and return the one above them."""
        above = PageNode(file.reserve(1))
        for node in nodes:
            _write_node(file, node, f"/Parent {above.number} 0 R")
            above.kids.append(f"{node.number} 0 R")
            above.count += node.count
        return above


def _write_node(file: PdfFile, node: PageNode, parent: str) -> None:
    kids = " ".join(node.kids)
    file.fill(node.number, f"<</Type/Pages{parent}/Kids[{kids}]/Count {node.count}>>")
