"""What to say of quotes that are not their source's words, or not their speaker's."""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.checks.findings import (
    ATTRIBUTION_NOT_NEAR,
    IN_ANOTHER_PARAGRAPH,
    NOT_IN_MARKS,
    QUOTE_ALTERED,
    QUOTE_NOT_FOUND,
    QUOTE_TWICE,
    QUOTE_TYPOGRAPHIC,
    SPEAKER_NOT_NEAR,
    Finding,
)
from briefwright.checks.sourcing.folding import plain_text
from briefwright.checks.sourcing.passages import cited_passage, cited_words, shown_passage
from briefwright.checks.sourcing.quotation_marks import stands_in_marks, uses_marks
from briefwright.checks.sourcing.quote_pieces import has_marks, quote_pieces
from briefwright.checks.sourcing.texts import Library
from briefwright.checks.sourcing.word_differences import (
    differences_said,
    unique_stretch,
    word_differences,
)
from briefwright.core.diagnostics import Severity
from briefwright.evidence import SourcePassage, Verdict, Verification
from briefwright.model import Brief, PersonReference

_SHOWN = 40  # characters of a quote in a message


def quote_finding(each: Verification, library: Library) -> Iterator[Finding]:
    """Yield what is wrong with the words of a quote, if anything is."""
    claim, passage = each.claim, each.passage
    shown = _shown(claim.words)
    match each.verdict:
        case Verdict.ALTERED if passage is not None:
            yield _altered(each, passage, library)
        case Verdict.NOT_FOUND:
            hint = "Copy the words from the source, or cite the source they stand in."
            yield Finding(
                QUOTE_NOT_FOUND,
                claim.path,
                f"The quote '{shown}' does not stand in {cited_words(claim.cites)}.",
                hint,
                passage=shown_passage(passage, library),
            )
        case Verdict.ELSEWHERE if passage is not None:
            stands = f"{passage.source}#p{passage.paragraph}"
            yield Finding(
                IN_ANOTHER_PARAGRAPH,
                (*claim.path[:2], "source"),
                f"The quote '{shown}' stands in {stands}, not in {cited_words(claim.cites)}.",
                f"Cite {stands}.",
                passage=shown_passage(passage, library),
            )
        case Verdict.AMBIGUOUS:
            yield Finding(
                QUOTE_TWICE,
                claim.path,
                f"The quote '{shown}' stands in {cited_words(claim.cites)} more than once.",
                "Quote more words."
                if all(cite.first_paragraph for cite in claim.cites)
                else "Cite the paragraph that is meant, or quote more words.",
                Severity.WARNING,
                passage=shown_passage(passage, library),
            )
        case Verdict.TYPOGRAPHIC:
            yield Finding(
                QUOTE_TYPOGRAPHIC,
                claim.path,
                f"The quote '{shown}' differs from its source in typography only.",
                severity=Severity.NOTE,
                passage=shown_passage(passage, library),
            )
        case _:
            pass


def _altered(each: Verification, passage: SourcePassage, library: Library) -> Finding:
    """Return the error for altered words, at the first word that differs."""
    words, piece = each.claim.words, _piece_meant(each.claim.words, passage)
    differences = word_differences(piece, passage.words)
    first = differences[0] if differences else None
    said = f" {differences_said(differences)}" if differences else "the words are not the same"
    place = unique_stretch(piece, first.start, first.end) if first is not None else None
    start = passage.start + (first.source_start if first is not None else 0)
    end = passage.start + (first.source_end if first is not None else len(passage.words))
    return Finding(
        QUOTE_ALTERED,
        each.claim.path,
        f"The quote is not what {cited_passage(passage)} says:{said}.",
        "Copy the words from the source; mark what you leave out with [...] and what you add "
        "with [ ].",
        words=place if place is not None and place in words else None,
        passage=shown_passage(passage, library, (start, end)),
    )


def _piece_meant(words: str, passage: SourcePassage) -> str:
    """Return the piece of a quote with omissions that a passage is nearest to."""
    words = plain_text(words)
    pieces = quote_pieces(words)
    if not has_marks(words) or len(pieces) < 2:
        return words
    from rapidfuzz.fuzz import ratio

    return max((piece.words for piece in pieces), key=lambda piece: ratio(piece, passage.words))


def speaker_finding(each: Verification, brief: Brief, library: Library) -> Iterator[Finding]:
    """Yield what is wrong with the speaker of a quote, if anything is."""
    claim, passage = each.claim, each.passage
    if each.verdict not in (Verdict.NOT_FOUND, Verdict.ALTERED) or passage is None:
        return
    names = {official.id: official.name for official in brief.officials}
    name = names.get(claim.words, claim.words)  # type: ignore[call-overload]  # ids are texts
    if each.verdict is Verdict.ALTERED:
        message = f"{cited_passage(passage)} gives these words to somebody else than {name}."
    else:
        message = f"{cited_passage(passage)} does not name {name} near these words."
    yield Finding(
        SPEAKER_NOT_NEAR,
        claim.path,
        message,
        "Check who said it; leave the speaker out where the document itself speaks.",
        Severity.WARNING,
        passage=shown_passage(passage, library),
    )


def attribution_finding(each: Verification, library: Library) -> Iterator[Finding]:
    """Yield what is wrong with what a quote is attributed to, if anything is."""
    claim, passage = each.claim, each.passage
    if each.verdict is not Verdict.NOT_FOUND or passage is None:
        return
    yield Finding(
        ATTRIBUTION_NOT_NEAR,
        claim.path,
        f"{cited_passage(passage)} does not name '{claim.words}' near these words.",
        "Name what the source names, in its words.",
        Severity.WARNING,
        passage=shown_passage(passage, library),
    )


def marks_finding(each: Verification, brief: Brief, library: Library) -> Iterator[Finding]:
    """Yield a warning where a speaker's words stand in a report outside any quotation marks.

    Speeches, press releases and the like are their speaker's words throughout; a quote without a
    speaker is the document's own.
    """
    passage = each.passage
    if each.verdict not in (Verdict.EXACT, Verdict.TYPOGRAPHIC) or passage is None:
        return
    quote = brief.quotes[int(each.claim.path[1])]
    text = library.texts.get(passage.source)
    if not isinstance(quote.speaker, PersonReference) or text is None or text.is_record:
        return
    paragraph = text.paragraph(passage.paragraph)
    is_whole = len(passage.words) >= len(paragraph.rstrip(" .,;")) - 2
    if is_whole or not uses_marks(text.joined):
        return
    if not stands_in_marks(paragraph, passage.start, passage.end):
        yield Finding(
            NOT_IN_MARKS,
            each.claim.path,
            f"The words stand in {cited_passage(passage)}, but not between quotation marks: "
            "they are the report's.",
            "Quote what the source quotes, or leave the speaker out.",
            Severity.WARNING,
            passage=shown_passage(passage, library),
        )


def _shown(words: str) -> str:
    words = plain_text(words)
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
