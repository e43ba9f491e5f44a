"""What to say of names, titles, numbers, dates and places that a source does not bear out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefwright.checks.findings import (
    DATE_NOT_THERE,
    IN_ANOTHER_PARAGRAPH,
    NAME_NOT_FOUND,
    NAME_SPELT_OTHERWISE,
    NO_SUCH_PARAGRAPH,
    NUMBER_NOT_THERE,
    PLACE_NOT_THERE,
    TITLE_NOT_NEAR,
    Finding,
)
from briefwright.checks.sourcing.passages import cited_passage, cited_words, shown_passage
from briefwright.checks.sourcing.places import country_name
from briefwright.checks.sourcing.texts import Library
from briefwright.core.diagnostics import Severity
from briefwright.evidence import ClaimKind, Verdict, Verification
from briefwright.model import Brief
from briefwright.model.country_names import COUNTRY_NAMES

_FACTS: Mapping[ClaimKind, tuple[str, str]] = {
    ClaimKind.NUMBER: (NUMBER_NOT_THERE, "number"),
    ClaimKind.DATE: (DATE_NOT_THERE, "date"),
    ClaimKind.PLACE: (PLACE_NOT_THERE, "place"),
}


def citation_finding(each: Verification, library: Library) -> Iterator[Finding]:
    """Yield an error for a citation of a paragraph that the source does not have."""
    if each.verdict is not Verdict.NOT_FOUND:
        return
    reference = each.claim.cites[0]
    count = library.texts[reference.source].count
    paragraphs = f"{count} paragraph{'' if count == 1 else 's'}"
    yield Finding(
        NO_SUCH_PARAGRAPH,
        each.claim.path,
        f"'{each.claim.words}' leads nowhere: the text of '{reference.source}' has {paragraphs}.",
        f"Paragraphs are numbered from 1 to {count}.",
        words=each.claim.words,
    )


def name_finding(each: Verification, library: Library) -> Iterator[Finding]:
    """Yield what is wrong with a person's name, if anything is."""
    claim, passage = each.claim, each.passage
    match each.verdict:
        case Verdict.ALTERED if passage is not None:
            yield Finding(
                NAME_SPELT_OTHERWISE,
                claim.path,
                f"'{claim.words}' is spelt '{passage.words}' in {cited_passage(passage)}.",
                f"Write {passage.words}.",
                words=claim.words,
                passage=shown_passage(passage, library),
            )
        case Verdict.NOT_FOUND:
            yield Finding(
                NAME_NOT_FOUND,
                claim.path,
                f"The name '{claim.words}' does not stand in {cited_words(claim.cites)}.",
                "Cite a source that names the person, or mark the official 'origin: editor'.",
            )
        case Verdict.ELSEWHERE if passage is not None:
            yield Finding(
                IN_ANOTHER_PARAGRAPH,
                (*claim.path[:2], "source"),
                f"'{claim.words}' stands in {cited_passage(passage)}, "
                f"not in {cited_words(claim.cites)}.",
                f"Cite {cited_passage(passage)}.",
                Severity.WARNING,
                passage=shown_passage(passage, library),
            )
        case _:
            pass


def title_finding(each: Verification, brief: Brief, library: Library) -> Iterator[Finding]:
    """Yield a warning for a rank or role that no source gives the person."""
    claim, passage = each.claim, each.passage
    if each.verdict is not Verdict.NOT_FOUND or passage is None:
        return
    name = brief.officials[int(claim.path[1])].name
    yield Finding(
        TITLE_NOT_NEAR,
        claim.path,
        f"The source '{passage.source}' does not give {name} "
        f"the {claim.kind.value} '{claim.words}'.",
        "Write what the source writes, or cite a source that says so.",
        Severity.WARNING,
        passage=shown_passage(passage, library),
    )


def fact_finding(each: Verification, library: Library) -> Iterator[Finding]:
    """Yield a warning for a number, date or place that the passage cited does not have."""
    claim, passage = each.claim, each.passage
    if each.verdict not in (Verdict.NOT_FOUND, Verdict.ELSEWHERE):
        return
    code, noun = _FACTS[claim.kind]
    words = claim.words
    if claim.kind is ClaimKind.PLACE and words in COUNTRY_NAMES and "country" in claim.path:
        words, noun = country_name(words), "country"
    message = f"The {noun} '{words}' does not stand in {cited_words(claim.cites)}"
    hint = f"Check the {noun}, or cite the passage that states it."
    if each.verdict is Verdict.ELSEWHERE and passage is not None:
        message += f"; it stands in {cited_passage(passage)}"
        hint = f"Cite {cited_passage(passage)}, if that is meant."
    yield Finding(
        code,
        claim.path,
        f"{message}.",
        hint,
        Severity.WARNING,
        words=claim.words,
        passage=shown_passage(passage, library),
    )
