"""Every id stands once, whatever part of the brief it is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefwright.checks.findings import DUPLICATE_ID, Finding
from briefwright.model import Brief, FilledField, Identifier, Part, walk_filled_fields, walk_parts


def identified_parts(brief: Brief) -> Mapping[str, Part]:
    """Return the parts that have an id, by it; the first where an id stands twice."""
    found: dict[str, Part] = {}
    for _, part in walk_parts(brief):
        identifier = vars(part).get("id")
        if identifier is not None:
            found.setdefault(identifier, part)
    return found


def check_identifiers(brief: Brief) -> Iterator[Finding]:
    """Find ids that stand more than once."""
    first: dict[str, FilledField] = {}
    for field in walk_filled_fields(brief):
        if not isinstance(field.value, Identifier):
            continue
        earlier = first.setdefault(field.value, field)
        if earlier is not field:
            yield Finding(
                DUPLICATE_ID,
                field.path,
                f"The id '{field.value}' is given a second time; the first is {{place}}.",
                "Give each item an id of its own.",
                elsewhere=earlier.path,
            )
