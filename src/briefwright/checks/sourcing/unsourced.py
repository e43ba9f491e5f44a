"""Items that state something without a source, and sources that nothing refers to."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.checks.circumstances import Circumstances
from briefwright.checks.findings import NEVER_CITED, NO_SOURCE, Finding
from briefwright.checks.sourcing.items import citations_in, items_of
from briefwright.core.diagnostics import Severity
from briefwright.model import Brief, Part, Prose, SourceReference, walk_filled_fields

# A brief that names sources only here and there is not asked for the others.
_MOST_WITHOUT = 1 / 3
# Parts whose items state what a source said; elsewhere a source is welcome, but not owed.
_OWED = frozenset("engagements commitments deployments quotes threats responses assistance".split())


def check_sources_named(brief: Brief, _: Circumstances) -> Iterator[Finding]:
    """Find statements without a source, and sources never cited (E114, E115)."""
    cited = set(_cited(brief))
    known = {source.id for source in brief.sources}
    if not cited & known:
        return
    yield from _unsourced(brief)
    if cited - known:
        return  # a citation that leads nowhere (E301) may be meant for it
    for index, source in enumerate(brief.sources):
        if source.id is not None and source.id not in cited:
            yield Finding(
                NEVER_CITED,
                ("sources", index, "id"),
                f"Nothing in this brief cites the source '{source.id}'.",
                "Cite it where it is used, or take it off the list.",
                Severity.WARNING,
            )


def _unsourced(brief: Brief) -> Iterator[Finding]:
    """Find statements without a source, in a brief that names one for most of them."""
    items = [
        item
        for item in items_of(brief)
        if len(item.path) == 2 and item.path[0] in _OWED and not item.is_editorial
    ]
    without = [item for item in items if not item.cites]
    if len(without) > _MOST_WITHOUT * len(items):
        return
    for item in without:
        yield Finding(
            NO_SOURCE,
            item.path,
            f"{_named(item.part)} names no source.",
            "Write source: with the id of one, or origin: editor where only you say so.",
            Severity.WARNING,
        )


def _cited(brief: Brief) -> Iterator[str]:
    for field in walk_filled_fields(brief):
        match field.value:
            case SourceReference(source=source):
                yield source
            case Prose() as prose:
                yield from (reference.source for _, reference in citations_in(prose))
            case _:
                pass


def _named(part: Part) -> str:
    """Return an item as a sentence names it: by its first words."""
    values = vars(part)
    words = next(
        (str(values[key]) for key in ("what", "mission", "text", "value") if values.get(key)), ""
    )
    first = words.split("\n", 1)[0]
    return f"'{first if len(first) <= 50 else first[:50].rsplit(' ', 1)[0] + ' …'}'"
