"""Hold every claim of a brief against the texts of its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefwright.checks.sourcing.items import citations_in
from briefwright.checks.sourcing.people import People, verify_officials
from briefwright.checks.sourcing.prose_names import verify_names_in_prose
from briefwright.checks.sourcing.quotations import find_quote
from briefwright.checks.sourcing.speakers import verify_attribution, verify_speaker
from briefwright.checks.sourcing.statements import verify_statements
from briefwright.checks.sourcing.texts import Library
from briefwright.core.paths import FieldPath
from briefwright.evidence import ArchivedText, Claim, ClaimKind, Verdict, Verification
from briefwright.model import Brief, FilledField, Prose, SourceReference, walk_filled_fields


def verify_brief(brief: Brief, texts: Mapping[str, ArchivedText]) -> tuple[Verification, ...]:
    """Return every claim of a brief with its verdict, in the order of the brief.

    ``texts`` are those at hand, by the id of their source; a claim none of whose sources is at hand
    is not checked.
    """
    library = Library.of(brief, texts)
    people = People.of(brief)
    fields = tuple(walk_filled_fields(brief))
    officials = tuple(verify_officials(brief, people, library))
    quotes = tuple(_verify_quotes(brief, people, library, _unfound(officials)))
    found = [
        *_verify_citations(fields, library),
        *officials,
        *quotes,
        *verify_statements(brief, library, _found_elsewhere((*officials, *quotes))),
        *verify_names_in_prose(brief, fields, people, library),
    ]
    return tuple(_in_order(fields, found))


def _unfound(officials: Iterable[Verification]) -> frozenset[str]:
    """Return the names that stand in no source: nobody need name them near a quote."""
    return frozenset(
        each.claim.words
        for each in officials
        if each.claim.kind is ClaimKind.NAME and each.verdict is Verdict.NOT_FOUND
    )


def _found_elsewhere(found: Iterable[Verification]) -> Mapping[FieldPath, SourceReference]:
    """Return where items stand whose citation is wrong: the rest of them is looked for there."""
    return {
        each.claim.path[:2]: SourceReference(
            each.passage.source, each.passage.paragraph, each.passage.paragraph
        )
        for each in found
        if each.verdict is Verdict.ELSEWHERE and each.passage is not None
    }


def _verify_citations(fields: Sequence[FilledField], library: Library) -> Iterator[Verification]:
    """Yield whether the paragraph of each citation exists, in fields and in prose."""
    for field in fields:
        match field.value:
            case SourceReference() as reference:
                yield _cited(field.path, str(reference), reference, library)
            case Prose() as prose:
                for match, reference in citations_in(prose):
                    yield _cited(field.path, match[0], reference, library)
            case _:
                pass


def _cited(
    path: FieldPath, words: str, reference: SourceReference, library: Library
) -> Verification:
    claim = Claim(ClaimKind.CITATION, path, words, (reference,))
    text = library.texts.get(reference.source)
    if text is None:
        return Verification(claim, Verdict.NOT_CHECKED)
    there = (reference.last_paragraph or 1) <= text.count
    return Verification(claim, Verdict.FOUND if there else Verdict.NOT_FOUND)


def _verify_quotes(
    brief: Brief, people: People, library: Library, unfound: frozenset[str]
) -> Iterator[Verification]:
    """Yield what came of the words of each quote, and of those they are attributed to."""
    for index, quote in enumerate(brief.quotes):
        claim = Claim(ClaimKind.QUOTE, ("quotes", index, "text"), quote.text, quote.source)
        scopes = library.scopes(quote.source)
        if not scopes:
            words = Verification(claim, Verdict.NOT_CHECKED)
        else:
            found = find_quote(quote.text, scopes)
            is_open = found.verdict is Verdict.NOT_FOUND and not library.has_all(quote.source)
            verdict = Verdict.NOT_CHECKED if is_open else found.verdict
            words = Verification(claim, verdict, found.passage)
        yield words
        speaker = verify_speaker(quote, words, people, library)
        if speaker is not None and unfound.intersection(people.speakers[speaker.claim.words].names):
            speaker = Verification(speaker.claim, Verdict.UNDECIDED)
        language = str(brief.language)
        said = (
            verify_attribution(field, quote, words, library, language)
            for field in ("attribution", "via")
        )
        yield from (each for each in (speaker, *said) if each is not None)


def _in_order(fields: Sequence[FilledField], found: Iterable[Verification]) -> list[Verification]:
    """Return verifications in the order of the fields they speak of."""
    order = {field.path: place for place, field in enumerate(fields)}
    last = len(order)
    return sorted(found, key=lambda each: order.get(each.claim.path, last))
