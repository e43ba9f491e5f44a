"""Find out which letters the annexes of a report have already, ours or its authors' own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefwright.attach.carried import Unreadable
from briefwright.attach.kinds import FileKind

_PREFIX = re.compile(r"([A-Z]{1,2})-?")
"""Of page labels: ``A-`` before a number, ``A`` alone for a divider."""
_BOOKMARK = re.compile(r"annex_([A-Z]{1,2})(?:_\w*)?", re.IGNORECASE)
_WORDS = (
    "annex|annexe|anexo|anlage|anhang|appendix|appendice|allegato|bijlage|bilaga|liite|aneks|"
    "załącznik|příloha|príloha|priloga|prilog|melléklet|anexa|приложение|прилог|додаток"
)
_HEADING = re.compile(rf"(?:{_WORDS})\s+([A-Z]{{1,2}})(?:\s*[:.,;–—-].*|\s*)", re.IGNORECASE)


def letters_taken(data: bytes, kind: FileKind) -> frozenset[str]:
    """Return the letters of the annexes that a report has; none of one that cannot be read.

    They are known by page labels (``A-1``) and bookmarks, and in a Word file by paragraphs:
    ``Annex A``, ``Annexe B : …``.
    """
    try:
        return frozenset(_of_pdf(data) if kind is FileKind.PDF else _of_word(data))
    except Unreadable:
        return frozenset()


def _of_pdf(data: bytes) -> Iterator[str]:
    from briefwright.attach.pdf.carried import headings_of_pdf

    prefixes, titles = headings_of_pdf(data)
    yield from _matches(_PREFIX, prefixes)
    yield from _of_headings(titles)


def _of_word(data: bytes) -> Iterator[str]:
    from briefwright.attach.word.carried import headings_of_word

    names, paragraphs = headings_of_word(data)
    yield from (each.upper() for each in _matches(_BOOKMARK, names))
    yield from _of_headings(paragraphs)


def _of_headings(texts: Iterable[str]) -> Iterator[str]:
    """Yield letters that stand as capitals: ``annex a`` in a sentence is none."""
    yield from (each for each in _matches(_HEADING, texts) if each.isupper())


def _matches(pattern: re.Pattern[str], texts: Iterable[str]) -> Iterator[str]:
    yield from (match[1] for text in texts if (match := pattern.fullmatch(text.strip())))
