"""The items of a brief with what they cite: of their own, or of the part that holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefwright.core.paths import FieldPath
from briefwright.model import Brief, Part, SourceReference, walk_parts
from briefwright.model.vocabularies import Origin

CITATION = re.compile(
    r"\[@(?P<source>[A-Za-z][A-Za-z0-9_-]*)"
    r"(?:#p(?P<first>[1-9]\d*)(?:-p(?P<last>[1-9]\d*))?)?\]"
)
# Parts that say what the desk thinks, asks or does, not what a source states.
EDITORIAL = frozenset(
    "meeting objectives points_to_make if_raised lines_to_take key_messages considerations "
    "recommendations next_steps questions clearance glossary contacts annexes sources data "
    "judgements".split()
)


@dataclass(frozen=True, slots=True)
class Item:
    """A part of the brief, and what it cites."""

    path: FieldPath
    part: Part
    cites: tuple[SourceReference, ...]
    has_own: bool
    """Whether it cites for itself, rather than the part that holds it."""
    is_editorial: bool
    """Whether only the desk says so."""


def items_of(brief: Brief) -> Iterator[Item]:
    """Yield every part of a brief but the brief itself, in its order."""
    cites: dict[FieldPath, tuple[SourceReference, ...]] = {(): ()}
    editorial: dict[FieldPath, bool] = {(): False}
    for path, part in walk_parts(brief):
        if not path:
            continue
        above = next(path[:end] for end in range(len(path) - 1, -1, -1) if path[:end] in cites)
        own: tuple[SourceReference, ...] = getattr(part, "source", ())
        cites[path] = own or cites[above]
        editorial[path] = (
            editorial[above]
            or getattr(part, "origin", None) is Origin.EDITOR
            or path[0] in EDITORIAL
        )
        yield Item(path, part, cites[path], bool(own), editorial[path])


def citations_in(prose: str) -> Iterator[tuple[re.Match[str], SourceReference]]:
    """Yield the citations of prose, ``[@article#p4]``, where they stand."""
    for match in CITATION.finditer(prose):
        first = int(match["first"]) if match["first"] else None
        last = int(match["last"]) if match["last"] else first
        if first is None or last is None or first <= last:
            yield match, SourceReference(match["source"], first, last)
