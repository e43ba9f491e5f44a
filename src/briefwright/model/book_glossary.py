"""The glossaries of a book in one, in the order of the alphabet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.core.words import folded_words
from briefwright.model.appendices import GlossaryEntry
from briefwright.model.book_members import BoundBrief


@dataclass(frozen=True, slots=True)
class BookTerm:
    """A term as the book explains it."""

    term: str
    definition: str | None
    tabs: tuple[str, ...]
    """The tabs whose briefs explain it so, in order."""
    language: str
    """Of the term and its definition (BCP 47)."""


def merged_glossary(members: Sequence[BoundBrief]) -> tuple[BookTerm, ...]:
    """Return the terms of all briefs by the alphabet, the same explanation once.

    A term with two explanations stands twice, each with its tabs; one without any gives way to
    one that explains it. Terms of two languages are two.
    """
    found: dict[tuple[str, ...], dict[str, tuple[GlossaryEntry, str, list[str]]]] = {}
    for member in members:
        language = str(member.brief.language)
        for entry in member.brief.glossary:
            key = (language.partition("-")[0], *folded_words(entry.term))
            definitions = found.setdefault(key, {})
            said = " ".join(folded_words(entry.definition or ""))
            _, _, tabs = definitions.setdefault(said, (entry, language, []))
            if member.tab not in tabs:
                tabs.append(member.tab)
    terms: list[BookTerm] = []
    for definitions in found.values():
        if len(definitions) > 1:
            definitions.pop("", None)
        terms += (
            BookTerm(entry.term, entry.definition, tuple(tabs), language)
            for entry, language, tabs in definitions.values()
        )
    return tuple(sorted(terms, key=lambda term: (folded_words(term.term), term.term)))
