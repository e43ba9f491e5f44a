"""Whatever calls them: each note stands once, on the page of its call or as soon as may be."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.document import Document, Footnote
from briefwright.document.text import document_text
from briefwright.render.pdf import render_pdf
from briefwright.theme import Theme
from tests.support.document_strategies import documents
from tests.support.documents import document_of, inlines, paragraph
from tests.support.pdf_notes import check_notes
from tests.support.pdf_tags import pdf_text
from tests.support.pdf_text import pdf_lines, words
from tests.support.themes import plain_theme, shipped_fonts

THEME, FONTS = plain_theme(), shipped_fonts()
FOOT = THEME.page.margins.bottom
LINE = "Words that fill most of a line of text, so that few of them make a paragraph of a few. "
LOWER = st.sampled_from([0.0, 210.0, 430.0])
"""Points by which pages are lower than those of A4."""


def low_theme(height: float) -> Theme:
    """Return the theme with so much space below the text that pages are lower by a height."""
    margins = THEME.page.margins.model_copy(update={"bottom": FOOT + height})
    return THEME.model_copy(update={"page": THEME.page.model_copy(update={"margins": margins})})


@settings(max_examples=60, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(documents(), LOWER)
def test_notes_of_any_document_stand_once_and_overlap_nothing(
    document: Document, lower: float
) -> None:
    theme = low_theme(lower)
    data = render_pdf(document, theme, FONTS).data
    assert words(pdf_text(data)) == words(document_text(document))
    check_notes(data, theme.page.margins.bottom, theme.page.turned.margins.bottom)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(1, 6), st.sampled_from([0, 1, 1, 9, 40, 400, 900])), max_size=40
    ),
    LOWER,
)
def test_a_note_is_late_only_where_notes_fill_the_page_of_its_call(
    parts: list[tuple[int, int]], lower: float
) -> None:
    blocks = [
        paragraph(
            f"call-{number} ",
            Footnote(number, inlines(f"note-{number} " + "word " * length)),
            LINE * lines,
        )
        for number, (lines, length) in enumerate(parts, 1)
    ]
    document = document_of(*blocks)
    data = render_pdf(document, low_theme(lower), FONTS).data
    assert words(pdf_text(data)) == words(document_text(document))
    check_notes(data, FOOT + lower)
    lines = pdf_lines(data)
    page_of = {line.text.split()[0]: line.page for line in lines if "-" in line.text.split()[0]}
    half = (THEME.page.height - THEME.page.margins.top - FOOT - lower) / 2
    for number in range(1, len(parts) + 1):
        call, begun = page_of[f"call-{number}"], page_of[f"note-{number}"]
        if begun != call:
            assert begun > call
            notes = [line.y for line in lines if line.page == call and line.note]
            assert max(notes) > FOOT + lower + half
