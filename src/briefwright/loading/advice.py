"""Advice on what the model refuses, from how it is written: colons, brackets, missing indents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefwright.core.paths import FieldPath
from briefwright.loading.lines import quoted, sample
from briefwright.loading.nodes import ListNode, MappingNode, TextNode
from briefwright.loading.positions import Positions
from briefwright.model import Problem, field_names, part_at


def advised(problems: Sequence[Problem], positions: Positions) -> Iterator[Problem]:
    """Yield the problems with better advice where the way they are written suggests a slip."""
    sentences = tuple(_sentences_with_colons(problems, positions))
    for problem in problems:
        if problem.path[:-1] in sentences:
            if problem.kind == "unknown_key":
                yield _text_taken_for_keys(problem, positions)
        elif problem.kind == "wrong_kind":
            yield _unquoted_bracket(problem, positions)
        elif problem.kind == "unknown_key":
            yield _not_indented(problem, positions)
        else:
            yield problem


def _sentences_with_colons(
    problems: Sequence[Problem], positions: Positions
) -> Iterator[FieldPath]:
    """Yield the paths of texts that a colon turned into a mapping with one odd key."""
    for problem in problems:
        if problem.kind != "unknown_key" or (problem.hint or "").startswith("Did you mean"):
            continue
        parent = problem.path[:-1]
        part, node = part_at(parent), positions.node(parent)
        is_alone = isinstance(node, MappingNode) and len(node.entries) == 1
        if parent and is_alone and part is not None and part.shorthand is not None:
            yield parent


def _text_taken_for_keys(problem: Problem, positions: Positions) -> Problem:
    parent, key = positions.node(problem.path[:-1]), str(problem.path[-1])
    if isinstance(parent, MappingNode) and parent.is_flow:
        return replace(problem, hint=_bracket_hint("{"))
    value = positions.node(problem.path)
    text = f"{key}: {value.text or ''}" if isinstance(value, TextNode) else f"{key}: …"
    message = f"The colon makes '{sample(key)}' a key, and it is not one that can stand here."
    hint = f"If this is one text, put it in quotation marks: `{sample(quoted(text.strip()))}`."
    return replace(problem, message=message, hint=hint)


def _unquoted_bracket(problem: Problem, positions: Positions) -> Problem:
    node = positions.node(problem.path)
    if isinstance(node, ListNode | MappingNode) and node.is_flow:
        return replace(problem, hint=_bracket_hint("[" if isinstance(node, ListNode) else "{"))
    return problem


def _bracket_hint(sign: str) -> str:
    kind = "a list" if sign == "[" else "keys and values"
    return f"In YAML '{sign}' begins {kind}; put text that begins with it in quotation marks."


def _not_indented(problem: Problem, positions: Positions) -> Problem:
    """Tell of a key that would fit the empty key above it, if it were indented."""
    *way, key = problem.path
    parent = positions.node(tuple(way))
    if not isinstance(parent, MappingNode):
        return problem
    empty = None
    for name, entry in parent.entries.items():
        if name == key:
            break
        if isinstance(entry.value, TextNode) and entry.value.text is None:
            empty = name
        elif empty is not None and not _fits(name, (*way, empty)):
            empty = None
    if empty is not None and _fits(str(key), (*way, empty)):
        hint = f"If it belongs to '{empty}' above, indent it by two spaces."
        return replace(problem, hint=hint)
    return problem


def _fits(key: str, path: FieldPath) -> bool:
    part = part_at(path)
    return part is not None and key in field_names(part)
