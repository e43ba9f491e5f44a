"""Links inside the document: each has its goal, and empty ones say the words of what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Block,
    CaptionNumber,
    CrossReference,
    Field,
    Figure,
    Heading,
    Image,
    Inlines,
    Paragraph,
    Table,
    Text,
)
from briefwright.document.walk import Node, first_path, inline_text, walk
from briefwright.templating.faults import did_you_mean
from briefwright.templating.markup.reading import Reading

_Tree = TypeVar("_Tree")


def with_references(reading: Reading, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks whose empty links say the words of their goals; faults are findings.

    A link to an id that no block has is one, and so is an empty link to a block without a
    heading's words or a caption's number.
    """
    if not reading.links:
        return blocks
    words = {
        identity: _own_words(node)
        for node in walk(blocks)
        if (identity := getattr(node, "id", None)) is not None
    }
    for link in reading.links:
        if link.target not in words:
            hint = did_you_mean(link.target, sorted(words)) or "give the element meant an id"
            message = f"the link '#{link.target}' leads to no id of the document"
        elif link.is_empty and not words[link.target]:
            hint = "write the words of the link, or give the goal a caption with data-label"
            message = f"'#{link.target}' has no words that an empty link could say"
        else:
            continue
        reading.diagnostics.append(Diagnostic("T512", Severity.ERROR, message, link.span, hint))
    return _filled(blocks, words) if any(link.is_empty for link in reading.links) else blocks


def _own_words(node: Node) -> Inlines:
    """Return what an empty link to a node says: a label with its number, or a heading's words."""
    match node:
        case Heading() | Paragraph(role=ParagraphRole.TITLE):
            text = inline_text(node.children).strip()
            path = first_path(node.children)
            words = Text(text)
            return () if not text else (Field(path, (words,)),) if path else (words,)
        case Table(caption=(CaptionNumber() as number, *_)):
            return (Text(number.text),)
        case Figure(caption=(CaptionNumber() as number, *_)):
            return (Text(number.text),)
        case _:
            return ()


def _filled(tree: _Tree, words: Mapping[str, Inlines]) -> _Tree:
    """Return a tree with the words of its empty links; what holds none stays the same object."""
    if isinstance(tree, tuple):
        parts = tuple(_filled(part, words) for part in tree)
        is_same = all(new is old for new, old in zip(parts, tree, strict=True))
        return tree if is_same else parts  # type: ignore[return-value]
    if isinstance(tree, CrossReference) and tree.automatic:
        return replace(tree, children=words.get(tree.target, ()))
    if not is_dataclass(tree) or isinstance(tree, type | Image):
        return tree
    changed = {
        field.name: new
        for field in fields(tree)
        if isinstance(old := getattr(tree, field.name), tuple)
        and (new := _filled(old, words)) is not old
    }
    return replace(tree, **changed) if changed else tree
