"""Each annex of a report is inspected by itself, where it stands."""

from __future__ import annotations

import pikepdf
import pytest

from briefwright.attach import Subject, inspect_file
from briefwright.attach.annexes import Annex, Report
from briefwright.attach.pdf import attach_to_pdf
from briefwright.attach.word import attach_to_word
from tests.attach.test_inspection import BRIEF, KINDS, edited_pdf, repacked, subjects
from tests.support.altered_files import built_file
from tests.support.report_files import pdf_report, word_report

OTHER = BRIEF.replace(b"Harbour works resume", b"Ferries sail again").replace(b"May", b"June")


def with_annexes(kind: str) -> bytes:
    """Return a report with two annexes."""
    annexes = [
        Annex(name, name, letter, built_file(f"{name}.{kind}", text))
        for name, letter, text in (("harbour", "A", BRIEF), ("ferries", "B", OTHER))
    ]
    if kind == "pdf":
        return attach_to_pdf(Report("r", pdf_report("Report", ["tagged"])), annexes).data
    return attach_to_word(Report("r", word_report("Report\nEnd", [])), annexes).data


@pytest.mark.parametrize("kind", KINDS)
def test_each_annex_of_a_report_is_found_where_it_stands(kind: str) -> None:
    found = inspect_file(with_annexes(kind), "x")
    assert [each.manifest.title for each in found] == ["Harbour works resume", "Ferries sail again"]
    assert [each.differences for each in found] == [(), ()]
    places = {"pdf": ["page 2", "page 3"], "docx": ["sections 2 to 3", "sections 4 to 6"]}
    assert [each.place for each in found] == places[kind]


def test_an_annex_that_was_changed_in_a_pdf_is_the_only_one_that_differs() -> None:
    def draw(pdf: pikepdf.Pdf) -> None:
        pdf.pages[2].contents_add(b"0 0 9 9 re f")

    first, second = inspect_file(edited_pdf(with_annexes("pdf"), draw), "x")
    changed = first if first.differences else second
    assert changed.manifest.title == "Ferries sail again"
    assert [each.message for each in changed.differences][:1] == [
        "No page of it stands in the file as it was built."
    ]


def test_an_annex_that_was_changed_in_a_word_file_is_the_only_one_that_differs() -> None:
    data = repacked(
        with_annexes("docx"),
        lambda name, part: (
            part.replace(b"starts in June", b"starts in July")
            if name == "word/document.xml"
            else part
        ),
    )
    differing = [each for each in inspect_file(data, "x") if each.differences]
    assert [each.manifest.title for each in differing] == ["Ferries sail again"]
    assert subjects(differing[0]) == [Subject.WORDS]


def test_what_is_done_to_the_report_itself_does_not_matter() -> None:
    def annotate(pdf: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText)
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])
        pdf.pages[0].contents_add(b"0 0 9 9 re f")

    found = inspect_file(edited_pdf(with_annexes("pdf"), annotate), "x")
    assert [(each.differences, each.remarks) for each in found] == [((), ())] * 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_brief_that_was_taken_out_of_a_report_is_noticed(kind: str) -> None:
    data = with_annexes(kind)
    if kind == "pdf":
        data = edited_pdf(data, lambda pdf: pdf.attachments.__delitem__("ferries.yaml"))
    else:
        data = repacked(
            data, lambda _, part: None if b'name="ferries.yaml"' in part[:400] else part
        )
    differing = [each for each in inspect_file(data, "x") if each.differences]
    assert [each.manifest.title for each in differing] == ["Ferries sail again"]
    assert "no longer inside" in differing[0].differences[0].message
