"""Every reference leads somewhere: people, items, sources, and citations in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from briefwright.checks.findings import DANGLING_REFERENCE, Finding
from briefwright.checks.identifiers import identified_parts
from briefwright.core.paths import FieldPath
from briefwright.core.suggestions import closest
from briefwright.model import (
    Brief,
    Deployment,
    FilledField,
    ItemReference,
    Official,
    Part,
    PersonReference,
    Prose,
    Source,
    SourceReference,
    walk_filled_fields,
)

_CITATION = re.compile(r"\[@([^\[\]]*)\]")
_CITATION_FORM = re.compile(r"(?P<source>[A-Za-z][A-Za-z0-9_-]*)(?:#p[1-9]\d*(?:-p[1-9]\d*)?)?")


@dataclass(frozen=True, slots=True)
class _Targets:
    """The ids that can be referred to, each kind in the order of the brief."""

    items: tuple[str, ...]
    officials: tuple[str, ...]
    deployments: tuple[str, ...]
    sources: tuple[str, ...]

    @classmethod
    def of(cls, brief: Brief) -> Self:
        """Collect the ids of a brief."""
        parts = identified_parts(brief)

        def ids(kind: type[Part]) -> tuple[str, ...]:
            return tuple(key for key, part in parts.items() if isinstance(part, kind))

        return cls(ids(Part), ids(Official), ids(Deployment), ids(Source))


def check_references(brief: Brief) -> Iterator[Finding]:
    """Find references to people, items and sources that the brief does not have."""
    targets = _Targets.of(brief)
    for field in walk_filled_fields(brief):
        yield from _check_field(field, targets)


def _check_field(field: FilledField, targets: _Targets) -> Iterator[Finding]:
    path = field.path
    match field.value:
        case PersonReference() as person if person.may_be_id and person not in targets.officials:
            yield _no_such_person(path, person, targets)
        case ItemReference() as item if "may_be_same_as" in path:
            yield from _check_id(path, "deployment", item, targets.deployments)
        case ItemReference() as item:
            yield from _check_id(path, "item", item, targets.items)
        case SourceReference(source=source):
            yield from _check_id(path, "source", source, targets.sources)
        case Prose() as prose:
            yield from _check_citations(path, prose, targets)
        case _:
            pass


def _check_citations(path: FieldPath, prose: str, targets: _Targets) -> Iterator[Finding]:
    for match in _CITATION.finditer(prose):
        form = _CITATION_FORM.fullmatch(match[1])
        if form is None:
            message = f"'{match[0]}' is not a citation."
            hint = "Write the id of a source, with a paragraph if you know it: [@article#p4]."
            yield Finding(DANGLING_REFERENCE, path, message, hint, words=match[0])
        else:
            for finding in _check_id(path, "source", form["source"], targets.sources):
                yield replace(finding, words=match[0])


def _check_id(
    path: FieldPath, noun: str, reference: str, known: tuple[str, ...]
) -> Iterator[Finding]:
    if reference not in known:
        message = f"No {noun} has the id '{reference}'."
        yield Finding(DANGLING_REFERENCE, path, message, _known_ids(noun, reference, known))


def _no_such_person(path: FieldPath, person: str, targets: _Targets) -> Finding:
    if person in targets.items:
        message = f"'{person}' is the id of something that is not an official."
        return Finding(DANGLING_REFERENCE, path, message, "Name an official, or write the name.")
    near = closest(person, targets.officials)
    hint = f"Did you mean '{near}'?" if near else "Give an official this id, or write the name."
    return Finding(DANGLING_REFERENCE, path, f"No official has the id '{person}'.", hint)


def _known_ids(noun: str, reference: str, known: tuple[str, ...]) -> str:
    near = closest(reference, known)
    if near is not None:
        return f"Did you mean '{near}'?"
    if not known:
        return f"No {noun} of this brief has an id yet."
    if len(known) > 8:
        return f"Ids of {noun}s in this brief: {', '.join(known[:8])} …"
    return f"Ids of {noun}s in this brief: {', '.join(known)}."
