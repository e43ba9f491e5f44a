"""Make an annex of a brief: a file of the report's kind, whose pages are A-1, A-2 …"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import count, islice, product

from briefwright.attach.annexes import Annex
from briefwright.build.brief import build_prepared, render
from briefwright.build.request import BuildResult, Format, PreparedBrief
from briefwright.core.world import World
from briefwright.document import Folio
from briefwright.templating import annex_title, divider_document

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class AnnexPlan:
    """How a brief becomes an annex."""

    letter: str
    name: str
    """What a placeholder in a Word report calls it."""
    format: Format
    has_divider: bool = False


@dataclass(frozen=True, slots=True)
class BuiltAnnex:
    """A brief as an annex, and its findings; no annex where errors stopped it."""

    result: BuildResult
    annex: Annex | None = None


def build_annex(world: World, prepared: PreparedBrief, plan: AnnexPlan) -> BuiltAnnex:
    """Return a prepared brief as an annex: every page number it prints has the letter before it."""
    document = prepared.document
    if document is not None:
        prepared = replace(prepared, document=replace(document, folio=Folio(f"{plan.letter}-")))
    prepared = replace(prepared, request=replace(prepared.request, formats=(plan.format,)))
    result = build_prepared(world, prepared)
    brief, template = prepared.loaded.brief, prepared.template
    if plan.format not in result.outputs or brief is None or template is None:
        return BuiltAnnex(result)
    annex = Annex(
        name=plan.name,
        title=annex_title(brief, template, plan.letter),
        letter=plan.letter,
        data=result.outputs[plan.format].data,
        divider=_divider(prepared, plan) if plan.has_divider else None,
        language=str(brief.language),
    )
    return BuiltAnnex(result, annex)


def _divider(prepared: PreparedBrief, plan: AnnexPlan) -> bytes | None:
    """Return the page before an annex, in the look of its brief."""
    brief, template, theme = prepared.loaded.brief, prepared.template, prepared.theme
    if brief is None or template is None or theme is None or prepared.document is None:
        return None
    page = divider_document(brief, template, prepared.document, plan.letter)
    return render(plan.format, page, theme, prepared.fonts).data


def next_letters(wanted: int, taken: Collection[str]) -> tuple[str, ...]:
    """Return as many letters in their order, after the last one that is taken: A … Z, AA, AB …"""
    last = max(map(_place, taken), default=(0, ""))
    return tuple(islice((each for each in _all_letters() if _place(each) > last), wanted))


def _place(letter: str) -> tuple[int, str]:
    return len(letter), letter


def _all_letters() -> Iterator[str]:
    """Yield letters as the columns of a spreadsheet are named."""
    for length in count(1):
        yield from map("".join, product(_LETTERS, repeat=length))
