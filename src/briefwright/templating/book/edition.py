"""A book in its language: its head, and the words its pages are given besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.document import Inlines, Properties, Text
from briefwright.document import Language as LanguageNode
from briefwright.model import DocumentStatus, EdtfDate
from briefwright.template import Template
from briefwright.templating.book.values import BookHead
from briefwright.templating.furniture import shortened
from briefwright.templating.language import Language, Words, date_words, language_for
from briefwright.templating.language.words import Labels

_SHORT_TITLE: Final = 38
"""Characters of the book's title in a header, so that a tab's title has room beside it."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What all pages of a book have in common."""

    head: BookHead
    words: Words = field(repr=False)
    language: Language = field(repr=False)

    def label(self, key: str, **blanks: str) -> str:
        """Return the words for a key, its blanks (``{title}``) filled in."""
        phrase = self.words.find(key) or key
        for name, value in blanks.items():
            phrase = phrase.replace(f"{{{name}}}", value)
        return phrase

    def counted(self, key: str, count: int) -> str:
        """Return a phrase with a number; that for one thing has a key of its own."""
        number = self.language.number(Decimal(count))
        return self.label(f"{key}_one" if count == 1 else key, count=number)

    def date(self, date: EdtfDate | None, *, short: bool = False) -> str:
        """Return a date in words; empty where there is none."""
        return "" if date is None else date_words(date, self.language, self.words, short=short)

    @property
    def status(self) -> str:
        """The status in words, as at the head of a line; empty where there is none."""
        status = self.head.status
        words = "" if status is None else self.words.of_vocabulary(status)
        return words[:1].upper() + words[1:]

    @property
    def version(self) -> str:
        """The version as printed; empty where there is none."""
        return self.label("version", version=self.head.version) if self.head.version else ""

    @property
    def short_title(self) -> str:
        """The title in the running headers."""
        return self.head.short_title or shortened(self.head.title, _SHORT_TITLE)

    @property
    def watermark(self) -> str:
        """The word across the pages of a draft."""
        return self.label("watermark_draft") if self._is_draft else ""

    @property
    def draft(self) -> str:
        """The status of a draft, for pages without that word; empty for any other."""
        return self.status if self._is_draft else ""

    @property
    def _is_draft(self) -> bool:
        return self.head.status is DocumentStatus.DRAFT

    def in_language(self, words: str, language: str) -> Inlines:
        """Return words as inline nodes that name their language where it is not the book's."""
        if language and language != self.head.language:
            return (LanguageNode(language, (Text(words),)),)
        return (Text(words),)

    @property
    def properties(self) -> Properties:
        """What a file of the book, or of any of its own pages, says of itself."""
        head = self.head
        day = head.date.first_day if head.date is not None and head.date.start else head.day
        return Properties(
            title=head.title,
            language=head.language,
            subject=head.subtitle or self.label("subject"),
            authors=head.authors,
            originator=head.originator,
            reference=head.reference,
            version=head.version,
            status=self.status.lower(),
            date=day.isoformat(),
        )


def edition_of(head: BookHead, labels: Labels) -> Edition:
    """Return the edition of a book: ``labels`` are those of its look, by language and key."""
    return Edition(head, Words(labels, head.language), language_for(head.language))


def missing_language(look: Template, language: str, place: Span | None) -> Iterator[Diagnostic]:
    """Yield one T508 where a look has no labels at all in a book's language."""
    words = Words(look.labels, language)
    if not words.has_own_labels:
        message = (
            f"the look '{look.name}' has no labels in '{language}'; its English ones are printed"
        )
        hint = f"add labels/{language.partition('-')[0]}.yaml to a look of your own"
        yield Diagnostic("T508", Severity.WARNING, message, place, hint, "language")
