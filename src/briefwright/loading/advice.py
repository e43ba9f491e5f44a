"""Advice on what the model refuses, from how it is written: colons, brackets, missing indents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefwright.core.paths import FieldPath
from briefwright.loading.nodes import ListNode, MappingNode, TextNode
from briefwright.loading.positions import Positions
from briefwright.loading.wording import quoted, sample
from briefwright.model import Brief, Part, Problem, field_names, part_at

_MEANT = re.compile(r"Did you mean '(?P<key>\w+)'\?")


def advised(
    problems: Sequence[Problem], positions: Positions, root: type[Part] = Brief
) -> Iterator[Problem]:
    """Yield the problems with better advice where the way they are written suggests a slip.

    What only follows from another problem is left out: the key that an unknown one was meant for
    is not missing besides, and a part is not empty whose keys only lack their indent.
    """
    sentences = frozenset(_sentences_with_colons(problems, positions, root))
    settled = frozenset(_meant(problems)) | frozenset(_emptied(problems, positions, root))
    for problem in problems:
        is_sentence = problem.path[:-1] in sentences
        match problem.kind:
            case "unknown_key" if is_sentence:
                yield _text_taken_for_keys(problem, positions)
            case "unknown_key":
                yield _not_indented(problem, positions, root)
            case _ if problem.path in settled:
                pass
            case "missing_field" if is_sentence:
                pass
            case "wrong_kind":
                yield _unexpected_list(problem, positions)
            case _:
                yield problem


def _meant(problems: Sequence[Problem]) -> Iterator[FieldPath]:
    """Yield the paths that unknown keys were probably meant for: they are not missing besides."""
    for problem in problems:
        match = _MEANT.fullmatch(problem.hint or "")
        if problem.kind == "unknown_key" and match is not None:
            yield (*problem.path[:-1], match["key"])


def _sentences_with_colons(
    problems: Sequence[Problem], positions: Positions, root: type[Part]
) -> Iterator[FieldPath]:
    """Yield the paths of texts that a colon turned into a mapping with one odd key."""
    for problem in problems:
        if problem.kind != "unknown_key" or _MEANT.fullmatch(problem.hint or ""):
            continue
        parent = problem.path[:-1]
        part, node = part_at(parent, root), positions.node(parent)
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


def _unexpected_list(problem: Problem, positions: Positions) -> Problem:
    node = positions.node(problem.path)
    if isinstance(node, ListNode | MappingNode) and node.is_flow:
        return replace(problem, hint=_bracket_hint("[" if isinstance(node, ListNode) else "{"))
    if isinstance(node, ListNode) and problem.hint is None:
        hint = f"Write it as one text: '{problem.path[-1]}: |' and the paragraphs below, indented."
        return replace(problem, hint=hint)
    return problem


def _bracket_hint(sign: str) -> str:
    kind = "a list" if sign == "[" else "keys and values"
    return f"In YAML '{sign}' begins {kind}; put text that begins with it in quotation marks."


def _emptied(
    problems: Sequence[Problem], positions: Positions, root: type[Part]
) -> Iterator[FieldPath]:
    """Yield the parts that are empty only because their keys are not indented below them."""
    for problem in problems:
        if problem.kind == "unknown_key":
            above = _empty_part_above(problem.path, positions, root)
            if above is not None:
                yield above


def _not_indented(problem: Problem, positions: Positions, root: type[Part]) -> Problem:
    above = _empty_part_above(problem.path, positions, root)
    if above is None:
        return problem
    hint = f"If it belongs to '{above[-1]}' above, indent it by two spaces."
    return replace(problem, hint=hint)


def _empty_part_above(path: FieldPath, positions: Positions, root: type[Part]) -> FieldPath | None:
    """Return the empty part above a key that would fit into it, if it were indented."""
    *way, key = path
    parent = positions.node(tuple(way))
    if not isinstance(parent, MappingNode):
        return None
    empty: FieldPath | None = None
    for name, entry in parent.entries.items():
        if name == key:
            break
        if isinstance(entry.value, TextNode) and entry.value.text is None:
            empty = (*way, name)
        elif empty is not None and not _fits(name, empty, root):
            empty = None
    return empty if empty is not None and _fits(str(key), empty, root) else None


def _fits(key: str, path: FieldPath, root: type[Part]) -> bool:
    part = part_at(path, root)
    return part is not None and key in field_names(part)
