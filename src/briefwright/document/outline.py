"""The document tree as readable text, one node a line: the form of the golden files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from enum import Enum

from briefwright.document.blocks import Image
from briefwright.document.document import Document, Slots
from briefwright.document.inlines import Inline, Text
from briefwright.document.walk import Node, children


def document_outline(document: Document) -> str:
    """Return properties, furniture and every node with its plain attributes, indented by depth."""
    lines = ["properties"]
    for item in fields(document.properties):
        value = getattr(document.properties, item.name)
        if value:
            lines.append(f"  {item.name}: {value}")
    if document.marking is not None:
        lines.append(f"marking {document.marking.scheme}: {document.marking.text}")
    lines += _furniture(document)
    lines.append("body")
    lines += _lines(document.blocks, 1)
    return "\n".join(lines) + "\n"


def _furniture(document: Document) -> Iterator[str]:
    for item in fields(document.furniture):
        value = getattr(document.furniture, item.name)
        if isinstance(value, Slots):
            for side in fields(value):
                inlines: tuple[Inline, ...] = getattr(value, side.name)
                if inlines:
                    yield f"{item.name}.{side.name}"
                    yield from _lines(inlines, 1)
        elif value:
            yield f"{item.name}: {value}"


def _lines(nodes: Iterable[Node], depth: int) -> Iterator[str]:
    for node in nodes:
        indent = "  " * depth
        if isinstance(node, Text):
            yield f"{indent}{node.text!r}"
            continue
        yield f"{indent}{_name(node)}{_attributes(node)}"
        yield from _lines(children(node), depth + 1)


def _name(node: Node) -> str:
    return type(node).__name__


def _attributes(node: Node) -> str:
    """Return the attributes that hold no nodes and differ from their defaults, as ``key=value``."""
    written = ""
    for item in fields(node):
        value = getattr(node, item.name)
        if isinstance(value, tuple) or value == item.default or value is None:
            continue
        if isinstance(value, Image):
            value = f"{value.media_type} {value.width}×{value.height}"
        written += f" {item.name}={value.value if isinstance(value, Enum) else value}"
    return written
