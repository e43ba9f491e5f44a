"""The letters of annexes that a report has already are found, whoever made them."""

from __future__ import annotations

import io

import pikepdf
import pytest

from briefwright.attach.kinds import FileKind
from briefwright.attach.letters import letters_taken
from tests.support.report_files import pdf_report, word_report


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Annex A: Tables", {"A"}),
        ("ANNEXE B – Tableaux", {"B"}),
        ("Appendix AC", {"AC"}),
        ("Anlage C.", {"C"}),
        ("Annex A sets out what follows", set()),
        ("Annex a: small", set()),
        ("Annex 1: Numbers", set()),
        ("The end", set()),
    ],
)
def test_headings_name_letters(heading: str, found: set[str]) -> None:
    pdf = pdf_report(f"# {heading.replace('–', '-')}", [])
    assert letters_taken(pdf, FileKind.PDF) == found
    assert letters_taken(word_report(heading, []), FileKind.WORD) == found


def test_page_labels_name_letters() -> None:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_report("x\n---\ny\n---\nz", []))) as pdf:
        labels = [0, pikepdf.Dictionary(S=pikepdf.Name.D)]
        labels += [1, pikepdf.Dictionary(P="B"), 2, pikepdf.Dictionary(P="B-", S=pikepdf.Name.D)]
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(labels))
        pdf.save(stream)
    assert letters_taken(stream.getvalue(), FileKind.PDF) == {"B"}


def test_bookmarks_of_a_word_file_name_letters() -> None:
    assert letters_taken(word_report("[annex_D_end] x", []), FileKind.WORD) == {"D"}


def test_a_file_that_cannot_be_read_has_none() -> None:
    assert letters_taken(b"%PDF-1.7", FileKind.PDF) == frozenset()
    assert letters_taken(b"PK", FileKind.WORD) == frozenset()
