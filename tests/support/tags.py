"""Trees of structure elements, as read from a file or as a document asks for, and as YAML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import yaml

from tests.support.pdf_text import words

KEPT_EMPTY = frozenset({"TR", "TH", "TD"})


@dataclass(frozen=True, slots=True)
class Tagged:
    """A structure element: its type, its attributes as text, and what is in it."""

    kind: str
    kids: Sequence[Tagged | str] = ()
    attributes: dict[str, str] = field(default_factory=dict)


def tidied(element: Tagged) -> Tagged:
    """Return an element with texts joined and folded; what says nothing is left out.

    Rows and cells stay, and so do pictures, which speak by their alternative text.
    """
    kids: list[Tagged | str] = []
    for kid in element.kids:
        part: Tagged | str = kid
        if isinstance(kid, Tagged):
            part = tidied(kid)
            if not _says_something(part):  # but the space in it may part words
                part = " " if any(texts(kid)) else ""
        if isinstance(part, str) and kids and isinstance(kids[-1], str):
            kids[-1] += part
        else:
            kids.append(part)
    folded = (kid if isinstance(kid, Tagged) else " ".join(words(kid)) for kid in kids)
    left = [kid for kid in folded if kid]
    kind = element.kind
    if kind == "Link" and not _has_own_words(left):
        kind = "Span"  # where it leads nobody can go: there is nothing to click
    return Tagged(kind, left, element.attributes)


def _has_own_words(kids: Sequence[Tagged | str]) -> bool:
    """Tell whether there are words in a link that do not belong to another link."""
    return any(
        isinstance(kid, str) or (kid.kind != "Link" and _has_own_words(kid.kids)) for kid in kids
    )


def _says_something(element: Tagged) -> bool:
    return bool(element.kids) or element.kind in KEPT_EMPTY or "Alt" in element.attributes


def texts(element: Tagged) -> Iterator[str]:
    """Yield the texts of an element and all below it: its notes last, in the order of numbers.

    Page numbers in a table of contents are left out.
    """
    notes: list[Tagged] = []
    yield from _texts(element, notes)
    for note in sorted(notes, key=lambda note: int(note.attributes["ID"].split()[-1])):
        yield from _texts(note, [])


def _texts(element: Tagged, notes: list[Tagged]) -> Iterator[str]:
    for kid in element.kids:
        if isinstance(kid, str):
            yield kid
        elif kid.kind == "Note":
            notes.append(kid)
        elif "page" not in kid.attributes:
            yield from _texts(kid, notes)


def counts(element: Tagged) -> dict[str, int]:
    """Return how many elements there are of each type."""
    found: dict[str, int] = {element.kind: 1}
    for kid in element.kids:
        if isinstance(kid, Tagged):
            for kind, count in counts(kid).items():
                found[kind] = found.get(kind, 0) + count
    return found


def as_yaml(element: Tagged) -> str:
    """Return a tree as YAML that a reviewer can read: ``- H1: Key officials``."""
    return yaml.safe_dump(
        _plain(element), allow_unicode=True, sort_keys=False, width=100, default_flow_style=False
    )


def _plain(element: Tagged | str) -> object:
    if isinstance(element, str):
        return element
    told = "".join(f" {name}={value}" for name, value in element.attributes.items())
    kids = [_plain(kid) for kid in element.kids]
    if not kids:
        return f"{element.kind}{told}"
    return {
        f"{element.kind}{told}": kids[0]
        if isinstance(element.kids[0], str) and len(kids) == 1
        else kids
    }
