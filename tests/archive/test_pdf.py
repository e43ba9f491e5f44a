"""PDFs: paragraphs by the places of their lines."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from briefwright.archive import Fault
from briefwright.archive.pdf import pages, paragraphs_of_pdf
from tests.support.source_pdfs import lines_at, set_pdf, typed_pdf

TEXTS = (
    ("The harbour of Marlin Bay reopened on Monday after a winter in which hardly a ship had "
    "come in, and the minister said that the dredging had cost less than the government had "
    "planned for it in the spring."),
    ("Two ships from the Northern Isles were the first. Their captains said they had waited for "
    "a week, as the pilots of the bay do not work at night, and that they would come back."),
    "The council meets again in May.",
    ("It will then hear what the fishermen of the bay have to say. They have asked for a pier of "
    "their own since 2019, and the ministry has answered none of their letters so far, "
    "although it promised to do so twice."),
)  # fmt: skip
MANY = tuple(f"Paragraph {n} begins here. {TEXTS[n % 4]}" for n in range(40))


@pytest.mark.parametrize(
    "style",
    [
        {"spaceAfter": 8},
        {"firstLineIndent": 14},
        {"firstLineIndent": 14, "alignment": 4},
        {"alignment": 4, "spaceAfter": 6},
        {"leading": 20, "spaceAfter": 12},
        {"fontSize": 8, "leading": 9.5, "firstLineIndent": 10},
        {"leftIndent": 14, "firstLineIndent": -14, "spaceAfter": 4},
    ],
    ids=str,
)
@pytest.mark.parametrize("columns", [1, 2])
def test_set_paragraphs_come_back(style: dict[str, Any], columns: int) -> None:
    found = paragraphs_of_pdf(set_pdf(TEXTS, columns=columns, heading="Port reopens", **style))

    assert found == ("Port reopens", *TEXTS)


@pytest.mark.parametrize("columns", [1, 2])
def test_paragraphs_run_over_pages_and_columns_without_heads_and_numbers(columns: int) -> None:
    def decoration(canvas: Canvas, number: int) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 800, "Report on the port")
        canvas.drawCentredString(297, 40, f"- {number} -")

    data = set_pdf(MANY, columns=columns, decoration=decoration, firstLineIndent=12, alignment=4)

    assert paragraphs_of_pdf(data) == MANY


def test_heads_that_differ_from_page_to_page_stay() -> None:
    names = ["Anna", "Bruno", "Clara"]
    found = paragraphs_of_pdf(typed_pdf([[(72, 800, name), (72, 500, "words.")] for name in names]))

    assert found == ("Anna", "words.", "Bruno", "words.", "Clara", "words.")


def test_words_parted_at_the_end_of_a_line_become_whole() -> None:
    lines = ["The coop-", "eration of the neigh-", "bours goes on, says the council of the bay."]

    assert paragraphs_of_pdf(typed_pdf([lines_at(72, 700, lines)])) == (
        "The cooperation of the neighbours goes on, says the council of the bay.",
    )


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    lines = [
        "A high-level group met. The level was high in the port that day, and the high-",
        "level group said so. It was the group of the Marlin-Bay and of the Marlin-",
        "Bay alone, in the years 2019-",
        "2024.",
    ]

    assert paragraphs_of_pdf(typed_pdf([lines_at(72, 700, lines)])) == (
        (
            "A high-level group met. The level was high in the port that day, and the high-level "
            "group said so. It was the group of the Marlin-Bay and of the Marlin-Bay alone, in the "
            "years 2019-2024."
        ),
    )


def test_where_hardly_a_line_ends_with_a_hyphen_it_belongs_to_the_word() -> None:
    plain = ["The harbour of Marlin Bay opened again on Monday, and the minister was content and"]
    cut = ["everybody else was content too, since the talks had been held by the well-",
           "respected pilots of the bay."]  # fmt: skip
    page = lines_at(72, 730, [*plain * 45, *cut])
    many = "The harbour of Marlin Bay opened again on Monday, and the minister was content and "
    end = "everybody else was content too, since the talks had been held by the"

    assert paragraphs_of_pdf(typed_pdf([page, page])) == tuple(
        [f"{many * 45}{end} well-respected pilots of the bay."] * 2
    )
    assert paragraphs_of_pdf(typed_pdf([lines_at(72, 800, cut)])) == (
        f"{end} wellrespected pilots of the bay.",
    )


def test_columns_written_row_by_row_are_read_one_after_the_other() -> None:
    left = ["The harbour of Marlin Bay", "opened again on Monday, and", "the minister said that",
            "everybody was content with", "what had been done."]  # fmt: skip
    right = ["Two ships came in from the", "Northern Isles. They had to", "wait for a week, as the",
             "pilots of the bay do not", "work at night."]  # fmt: skip
    rows = zip(lines_at(72, 700, left), lines_at(300, 700, right), strict=True)
    page = [place for row in rows for place in row]

    assert paragraphs_of_pdf(typed_pdf([page])) == (" ".join(left), " ".join(right))


def test_rows_of_a_table_stay_rows() -> None:
    rows = [("Ships", "12"), ("Pilots", "3"), ("Piers", "2"), ("Cranes", "4"), ("Buoys", "31")]
    page = [
        (left, 700 - 13 * n, word)
        for n, row in enumerate(rows)
        for left, word in zip((72, 300), row, strict=True)
    ]
    found = paragraphs_of_pdf(typed_pdf([page]))

    assert isinstance(found, tuple)
    assert " ".join(found) == "Ships 12 Pilots 3 Piers 2 Cranes 4 Buoys 31"


def test_entries_of_a_list_are_paragraphs_without_their_bullets() -> None:
    page = [
        (72, 700, "• Two ships came in from the Northern Isles, which had not been seen in"),
        (80, 687, "the bay since autumn."),
        (72, 674, "• One ship left."),
    ]

    assert paragraphs_of_pdf(typed_pdf([page])) == (
        (
            "Two ships came in from the Northern Isles, which had not been seen in the bay since "
            "autumn."
        ),
        "One ship left.",
    )


def test_a_page_on_its_side_is_read_as_it_shows() -> None:
    lines = ["The harbour of Marlin Bay opened again on Monday, and the", "minister was content."]
    upright = typed_pdf([lines_at(72, 500, lines)])
    turned = typed_pdf([lines_at(72, 500, lines)], rotation=90)

    assert paragraphs_of_pdf(turned) == paragraphs_of_pdf(upright) == (" ".join(lines),)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\nnothing", "a.pdf is a damaged PDF."),
        (set_pdf(TEXTS)[:200], "a.pdf is a damaged PDF."),
        (typed_pdf([[(72, 700, "words")]], is_locked=True), "a.pdf is locked with a password."),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, message: str) -> None:
    found = paragraphs_of_pdf(data)

    assert isinstance(found, Fault)
    assert found.message("a.pdf") == message


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_PAGES", 2)
    found = paragraphs_of_pdf(typed_pdf([[(72, 700, "words")]] * 3))

    assert isinstance(found, Fault)
    assert found.message("a.pdf") == "a.pdf has 3 pages; a source may have 2."


def test_too_many_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_CHARACTERS", 4)
    found = paragraphs_of_pdf(typed_pdf([[(72, 700, "words")]]))

    assert isinstance(found, Fault)
    assert found.code == "E123"


def test_a_pdf_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "LONGEST_SECONDS", 0.001)
    found = paragraphs_of_pdf(set_pdf(TEXTS))

    assert isinstance(found, Fault)
    assert "takes more than" in found.predicate


def test_a_process_that_dies_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "_PROCESS", pages._PROCESS.with_name("nothing.py"))
    found = paragraphs_of_pdf(set_pdf(TEXTS))

    assert isinstance(found, Fault)
    assert found.predicate == "is a PDF that cannot be read"


WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=3, max_size=60).map(lambda w: " ".join(w).capitalize() + ".")


@settings(max_examples=15, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=6), st.sampled_from([1, 2]))
def test_any_paragraphs_set_apart_come_back(texts: list[str], columns: int) -> None:
    assert paragraphs_of_pdf(set_pdf(texts, columns=columns, spaceAfter=9)) == tuple(texts)
