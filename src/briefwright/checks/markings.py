"""No item is marked higher than the document that prints it."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.checks.findings import MARKED_HIGHER, MARKING_NOT_COMPARABLE, Finding
from briefwright.core.diagnostics import Severity
from briefwright.core.paths import FieldPath
from briefwright.model import Brief, Marking, walk_parts


def check_markings(brief: Brief) -> Iterator[Finding]:
    """Find items whose marking the document's own does not cover."""
    for path, part in walk_parts(brief):
        if isinstance(part, Marking) and path != ("marking",):
            yield from _check_marking(path, part, brief.marking)


def _check_marking(path: FieldPath, item: Marking, document: Marking | None) -> Iterator[Finding]:
    if document is None:
        message = f"This item is marked {item}, but the document carries no marking."
        yield Finding(MARKED_HIGHER, path, message, f"Add 'marking: {item}' at the top.")
        return
    match item.is_higher_than(document):
        case True:
            message = f"This item is marked {item}, higher than the document ({document})."
            hint = f"Mark the document {item}, or leave the item out."
            yield Finding(MARKED_HIGHER, path, message, hint)
        case None if (item.scheme, item.label) != (document.scheme, document.label):
            message = f"The marking {item} cannot be held against the document's {document}."
            yield Finding(
                MARKING_NOT_COMPARABLE,
                path,
                message,
                "Mark both in one scheme, or make sure the document's marking covers the item.",
                Severity.WARNING,
            )
        case _:
            pass
