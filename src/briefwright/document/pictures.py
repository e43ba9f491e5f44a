"""The figures and cards of a document, wherever they stand, and putting others in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar, cast

from briefwright.document import blocks as b
from briefwright.document.walk import Node

Pictured = b.Figure | b.Card
Change = Callable[[Pictured], Pictured]
_Node = TypeVar("_Node", bound=Node)


def with_pictures(blocks: Iterable[b.Block], change: Change) -> tuple[b.Block, ...]:
    """Return blocks whose figures and cards are what ``change`` makes of them."""
    return _changed(blocks, change)


def _changed(nodes: Iterable[_Node], change: Change) -> tuple[_Node, ...]:
    return tuple(cast("_Node", _change(node, change)) for node in nodes)


def _change(node: Node, change: Change) -> Node:
    match node:
        case b.Figure():
            return change(node)
        case b.Card():
            return change(replace(node, blocks=_changed(node.blocks, change)))
        case (
            b.Section()
            | b.Columns()
            | b.Cover()
            | b.BlockQuote()
            | b.Callout()
            | b.ListItem()
            | b.Cell()
            | b.DefinitionItem()
        ):
            return replace(node, blocks=_changed(node.blocks, change))
        case b.ListBlock():
            return replace(node, items=_changed(node.items, change))
        case b.DefinitionList():
            return replace(node, items=_changed(node.items, change))
        case b.Table():
            return replace(node, rows=_changed(node.rows, change))
        case b.Row():
            return replace(node, cells=_changed(node.cells, change))
        case b.Cards():
            return replace(node, cards=_changed(node.cards, change))
        case _:
            return node
