"""Hold every claim of a brief against the texts of its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefwright.checks.sourcing.items import citations_in
from briefwright.checks.sourcing.people import People, verify_officials
from briefwright.checks.sourcing.quotations import find_quote
from briefwright.checks.sourcing.speakers import verify_attribution, verify_speaker
from briefwright.checks.sourcing.statements import verify_statements
from briefwright.checks.sourcing.texts import Library
from briefwright.core.paths import FieldPath
from briefwright.evidence import ArchivedText, Claim, ClaimKind, Verdict, Verification
from briefwright.model import Brief, Prose, SourceReference, walk_filled_fields


def verify_brief(brief: Brief, texts: Mapping[str, ArchivedText]) -> tuple[Verification, ...]:
    """Return every claim of a brief with its verdict, in the order of the brief.

    ``texts`` are those at hand, by the id of their source; a claim none of whose sources is at hand
    is not checked.
    """
    library = Library.of(brief, texts)
    people = People.of(brief)
    found = [
        *_verify_citations(brief, library),
        *verify_officials(brief, people, library),
        *_verify_quotes(brief, people, library),
        *verify_statements(brief, library),
    ]
    return tuple(_in_order(brief, found))


def _verify_citations(brief: Brief, library: Library) -> Iterator[Verification]:
    """Yield whether the paragraph of each citation exists, in fields and in prose."""
    for field in walk_filled_fields(brief):
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


def _verify_quotes(brief: Brief, people: People, library: Library) -> Iterator[Verification]:
    """Yield what came of the words of each quote, and of those they are attributed to."""
    for index, quote in enumerate(brief.quotes):
        claim = Claim(ClaimKind.QUOTE, ("quotes", index, "text"), quote.text, quote.source)
        scopes = library.scopes(quote.source)
        if not scopes:
            words = Verification(claim, Verdict.NOT_CHECKED)
        else:
            found = find_quote(quote.text, scopes)
            words = Verification(claim, found.verdict, found.passage)
        yield words
        speaker = verify_speaker(quote, words, people, library)
        language = str(brief.language)
        said = (
            verify_attribution(field, quote, words, library, language)
            for field in ("attribution", "via")
        )
        yield from (each for each in (speaker, *said) if each is not None)


def _in_order(brief: Brief, found: Iterable[Verification]) -> list[Verification]:
    """Return verifications in the order of the fields they speak of."""
    order = {field.path: place for place, field in enumerate(walk_filled_fields(brief))}
    last = len(order)
    return sorted(found, key=lambda each: order.get(each.claim.path, last))
