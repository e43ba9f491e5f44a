"""Every rule on PDF files finds the fault it is for, and none finds anything in a good file."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from briefwright.doctor import RULES, Answer, examine
from tests.doctor.faults_of_pdf import drop, font
from tests.doctor.good_pdf import changed, good_pdf, with_metadata
from tests.doctor.planted_in_pdf import IN_BYTES, IN_OBJECTS, planted

ELSEWHERE = {
    "P101": "test_a_wrong_ending",
    "P103": "tests/doctor/test_hostile_pdf.py",
    "P216": "test_a_long_document_without_bookmarks",
}


def found_in(data: bytes, name: str = "x.pdf") -> set[str]:
    return {found.rule.id for found in examine(data, name).findings}


def test_the_good_file_is_accessible_and_archival() -> None:
    examination = examine(good_pdf(), "good.pdf")
    assert examination.findings == ()
    assert [verdict.answer for verdict in examination.verdicts] == [Answer.YES, Answer.YES]
    assert [verdict.standard for verdict in examination.verdicts] == ["PDF/UA-1", "PDF/A-3a"]
    assert examination.claims.standards == ("PDF/UA-1", "PDF/A-3a")
    assert examination.claims.title == "Harbour dues"


def test_the_good_file_is_still_good_when_saved_again() -> None:
    assert found_in(changed(lambda _: None)) == set()


@pytest.mark.parametrize("rule", [*IN_OBJECTS, *IN_BYTES])
def test_a_planted_fault_is_found(rule: str) -> None:
    assert rule in found_in(planted(rule))


def test_every_rule_has_its_planted_fault() -> None:
    rules = {rule for rule in RULES if rule.startswith("P")}
    assert rules == {*IN_OBJECTS, *IN_BYTES, *ELSEWHERE}


@pytest.mark.parametrize("rule", ["P309", "P401", "P407", "P503", "P507", "P601", "P603", "P625"])
def test_a_fault_is_the_only_one_that_is_found(rule: str) -> None:
    assert found_in(planted(rule)) == {rule}


def test_a_wrong_ending() -> None:
    assert found_in(good_pdf(), "x.docx") == {"P101"}
    assert found_in(good_pdf(), "-") == set()


def test_a_long_document_without_bookmarks() -> None:
    def lengthen(pdf: Pdf) -> None:
        for _ in range(20):
            pdf.add_blank_page()

    examination = examine(changed(lengthen), "long.pdf")
    assert {found.rule.id for found in examination.findings} == {"P216"}
    assert all(verdict.answer is Answer.YES for verdict in examination.verdicts)


def test_a_header_cell_may_be_named_by_its_cells() -> None:
    def by_headers(pdf: Pdf) -> None:
        cells = [v for v in pdf.objects if isinstance(v, Dictionary) and v.get("/S") == Name.TH]
        data = [v for v in pdf.objects if isinstance(v, Dictionary) and v.get("/S") == Name.TD]
        for number, (head, cell) in enumerate(zip(cells, data, strict=True)):
            del head["/A"]
            head.ID = String(f"h{number}")
            cell.A = Dictionary(O=Name.Table, Headers=Array([String(f"h{number}")]))

    assert found_in(changed(by_headers)) == set()


def test_rows_may_hold_cells_that_span() -> None:
    def span(pdf: Pdf) -> None:
        table = next(v for v in pdf.objects if isinstance(v, Dictionary) and v.get("/S") == Name.TD)
        row = table.P
        last = row.K[1]
        row.K = Array([table])
        table.A = Dictionary(O=Name.Table, ColSpan=2)
        table.K.append(7)
        del last["/P"]
        pdf.Root.StructTreeRoot.ParentTree.Nums[1][7] = table

    assert found_in(changed(span)) == set()


@pytest.mark.parametrize(
    ("level", "answer"), [("A", Answer.NO), ("U", Answer.NO), ("B", Answer.YES)]
)
def test_text_that_programs_cannot_read_matters_by_level(level: str, answer: Answer) -> None:
    def change(pdf: Pdf) -> None:
        drop(font, "/ToUnicode")(pdf)
        with_metadata("<pdfaid:conformance>A", f"<pdfaid:conformance>{level}")(pdf)

    examination = examine(changed(change), "x.pdf")
    assert {found.rule.id for found in examination.findings} == {"P503"}
    assert [verdict.answer for verdict in examination.verdicts] == [Answer.NO, answer]


def test_a_part_of_pdf_a_that_is_not_judged_gets_no_yes() -> None:
    change = with_metadata("<pdfaid:part>3", "<pdfaid:part>4", "conformance>A", "conformance>F")
    examination = examine(changed(change), "x.pdf")
    assert examination.findings == ()
    assert [verdict.answer for verdict in examination.verdicts] == [Answer.YES, Answer.NOT_KNOWN]
