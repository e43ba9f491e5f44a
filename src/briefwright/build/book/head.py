"""Fill in what a book's own pages say: of the book itself, and of what is behind its tabs."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import PurePath

from briefwright.build.book.members import Member
from briefwright.build.book.pieces import InsertedFile
from briefwright.model import Book, Brief
from briefwright.model import Marking as StatedMarking
from briefwright.model.book_tabs import Tab
from briefwright.templating.book import BookHead, TabFacts, TabHead, TabKind
from briefwright.templating.furniture import printed_marking


def book_head(book: Book, marking: StatedMarking | None, today: datetime.date) -> BookHead:
    """Return what a book says of itself; ``marking`` is the highest of all it holds."""
    return BookHead(
        title=book.title,
        day=today,
        language=str(book.language),
        subtitle=book.subtitle or "",
        series=book.series or "",
        originator=book.originator or "",
        addressee=tuple(book.addressee),
        authors=tuple(book.authors),
        distribution=tuple(book.distribution),
        reference=book.reference or "",
        version=book.version or "",
        status=book.status,
        date=book.date,
        marking=printed_marking(marking),
        handling=(marking.handling or "") if marking is not None else "",
    )


def tab_head(tab: Tab, book: Book, member: Member | None, inserted: InsertedFile | None) -> TabHead:
    """Return what is known of a tab: of a brief much, of a file or prose only what the book says.

    The title is the one the book gives, else the brief's own, else the name of its file.
    """
    entry = tab.entry
    kind = TabKind.INSERT if inserted is not None else TabKind.MISSING
    head = TabHead(
        tab.name,
        entry.title or str(entry.brief or tab.name),
        tab.part.title if tab.part is not None else "",
        TabKind.TEXT if entry.text is not None else kind,
        str(entry.language) if entry.language is not None else "",
    )
    if member is not None:
        return _of_brief(head, tab, book, member)
    file = entry.brief or entry.pdf or entry.word
    facts = TabFacts(
        file=PurePath(str(file)).name if file is not None else "",
        marking=printed_marking(entry.marking),
        handling=(entry.marking.handling or "") if entry.marking is not None else "",
        pages=inserted.pages if inserted is not None else None,
    )
    return replace(head, facts=facts)


def _of_brief(head: TabHead, tab: Tab, book: Book, member: Member) -> TabHead:
    brief = member.brief
    if brief is None:
        return replace(head, kind=TabKind.BRIEF)
    language = "" if tab.entry.title is not None else str(brief.language)
    return replace(
        head,
        kind=TabKind.BRIEF,
        title=tab.entry.title or brief.title,
        language=head.language or (language if language != str(book.language) else ""),
        facts=_facts(brief, member),
    )


def _facts(brief: Brief, member: Member) -> TabFacts:
    marking = brief.marking
    return TabFacts(
        template=member.template,
        template_title=member.template_title,
        reference=brief.reference or "",
        date=brief.date,
        originator=brief.originator or "",
        marking=printed_marking(marking),
        handling=(marking.handling or "") if marking is not None else "",
        review_by=brief.review_by,
    )
