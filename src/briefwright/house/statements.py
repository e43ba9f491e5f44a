"""Match the statements typed in a part: each loop or condition with what divides and ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefwright.template.house import HouseTag

_STATEMENT = re.compile(r"\{%[-+]?\s*(\w+)")
_WORD = re.compile(r"\{\{[-+]?\s*(\w+)\s*[-+]?\}\}")
_ENDS = {"endfor": "for", "endif": "if"}
_DIVIDERS = {"else": ("for", "if"), "elif": ("if",)}
ALLOWED = ("for", "if", "elif", "else", "endfor", "endif", "set")
"""Statements a house file may use; what goes on at length belongs in brief.html.jinja."""


@dataclass(frozen=True, slots=True)
class Misuse:
    """What is wrong with a tag, by its number, or with the whole part."""

    tag: int | None
    code: str
    message: str
    hint: str


@dataclass(slots=True)
class Group:
    """A loop or condition: the numbers of its tags, from the first to the last."""

    name: str
    tags: list[int] = field(default_factory=list)


def statement_of(tag: HouseTag) -> str | None:
    """Return the word a statement begins with; None for what prints, or says nothing."""
    match = _STATEMENT.match(tag.text)
    return match[1] if match else None


def only_word(tag: HouseTag) -> str | None:
    """Return the name a tag prints, where it is nothing but a name."""
    match = _WORD.fullmatch(tag.text)
    return match[1] if match else None


def is_statement(tag: HouseTag) -> bool:
    """Tell whether a tag prints nothing itself."""
    return not tag.text.startswith("{{")


def grouped_statements(tags: Sequence[HouseTag]) -> tuple[list[Group], list[Misuse]]:
    """Return the loops and conditions of a part, inner ones first, and the misused tags."""
    stack: list[Group] = []
    groups: list[Group] = []
    wrong: list[Misuse] = []
    for number, tag in enumerate(tags):
        name = statement_of(tag)
        if name in ("for", "if"):
            stack.append(Group(name, [number]))
        elif name in _DIVIDERS:
            if stack and stack[-1].name in _DIVIDERS[name]:
                stack[-1].tags.append(number)
            else:
                wrong.append(_stray(number, tag))
        elif name in _ENDS:
            if stack and stack[-1].name == _ENDS[name]:
                stack[-1].tags.append(number)
                groups.append(stack.pop())
            else:
                wrong.append(_stray(number, tag))
        elif name is not None and name not in ALLOWED:
            message = f"'{{% {name} %}}' is not for house files"
            hint = f"what a house file may use: {', '.join(ALLOWED)}"
            wrong.append(Misuse(number, "T503", message, hint))
    for group in stack:
        opened = tags[group.tags[0]].text
        message = f"'{opened}' is never ended"
        hint = f"type {{% end{group.name} %}} where it ends, in the same part of the file"
        wrong.append(Misuse(group.tags[0], "T707", message, hint))
    return groups, wrong


def _stray(number: int, tag: HouseTag) -> Misuse:
    message = f"'{tag.text}' belongs to nothing that is open here"
    hint = "each {% for … %} needs its {% endfor %}, each {% if … %} its {% endif %}, in this order"
    return Misuse(number, "T707", message, hint)
