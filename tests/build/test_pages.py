"""A brief that is too long is told by how much, and where its words are."""

from __future__ import annotations

from briefwright.build.pages import longest_parts, too_long, words_over
from briefwright.core.diagnostics import Span
from briefwright.document import Document, Field, ListBlock, Section, Text
from tests.support.documents import document_of, item, paragraph

WORDS_TO_A_PAGE = 100


def words(count: int, part: str) -> Field:
    return Field(part, (Text(" ".join(["word"] * count)),))


def pages_of(document: Document) -> int:
    """Count pages as if a page held exactly so many words."""
    from briefwright.document.text import document_text

    return max(1, -(-len(document_text(document).split()) // WORDS_TO_A_PAGE))


LONG = document_of(
    Section((paragraph(words(60, "background")),)),
    Section((paragraph(words(30, "summary.bottom_line")), paragraph(words(20, "background")))),
    ListBlock((item(words(10, "outlook[0].text")), item(words(25, "outlook[1].text")))),
)


def test_the_words_beyond_the_last_block_that_fits_are_counted() -> None:
    assert words_over(LONG, 1, pages_of) == 20 + (1 + 10) + (1 + 25)


def test_the_parts_with_most_words_come_first() -> None:
    assert longest_parts(LONG) == [("background", 80), ("outlook", 35), ("summary", 30)]


def test_the_finding_says_how_much_and_where() -> None:
    found = too_long(LONG, 2, 1, pages_of, lambda part: Span.point("x.yaml", len(part)))
    assert found.code == "E402"
    assert found.message == (
        "the brief takes 2 pages, and this template allows 1: about 57 words too many"
    )
    assert found.hint == (
        "shorten the longest parts: background (80 words), outlook (35 words), summary (30 words)"
    )
    assert found.span == Span.point("x.yaml", len("background"))
