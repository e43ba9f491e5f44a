"""``brief doctor`` as a command: what is said where, exits, standard input, the list of rules."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from pikepdf import Dictionary, Name, Pdf

from briefwright.doctor import RULES
from tests.cli.conftest import Call
from tests.doctor.good_pdf import changed, good_pdf
from tests.doctor.good_word import good_word
from tests.doctor.planted_in_pdf import planted


def test_good_files_exit_with_0(brief: Call, folder: Path) -> None:
    (folder / "a.pdf").write_bytes(good_pdf())
    (folder / "b.docx").write_bytes(good_word())
    outcome = brief("doctor", "a.pdf", "b.docx")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [
        "a.pdf: accessible (PDF/UA-1) yes; archival (PDF/A-3a) yes; 0 findings",
        "  it says of itself: PDF 1.3; PDF/UA-1, rightly; PDF/A-3a, rightly",
        (
            "b.docx: accessible (WCAG 2.2) yes; sound (ECMA-376) yes; "
            "clean (nothing left over) yes; 0 findings"
        ),
        "  it says of itself: Word document",
        "  archival is not a question: archives take the PDF; Word files are for working on",
    ]


def test_a_claim_that_is_not_true_is_called_so(brief: Call, folder: Path) -> None:
    (folder / "a.pdf").write_bytes(planted("P309"))
    outcome = brief("doctor", "a.pdf")
    assert outcome.code == 1
    assert "PDF/UA-1, wrongly; PDF/A-3a, rightly" in outcome.out
    assert "a.pdf: error[P309]: A picture has no alternative text.\n    Figure on page 1" in (
        outcome.err
    )


def test_advice_is_no_fault(brief: Call, folder: Path) -> None:
    (folder / "a.pdf").write_bytes(planted("P315"))
    outcome = brief("doctor", "a.pdf")
    assert outcome.code == 0
    assert "note[P315]" in outcome.err
    assert "0 findings, 1 to think about" in outcome.out
    quiet = brief("doctor", "a.pdf", "--quiet")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")


def test_many_places_are_named_on_request(brief: Call, folder: Path) -> None:
    def lengthen(pdf: Pdf) -> None:
        for _ in range(9):
            pdf.add_blank_page()
        for page in pdf.pages:
            page.obj.AA = Dictionary(C=Dictionary(S=Name.GoTo))

    (folder / "a.pdf").write_bytes(changed(lengthen))
    short, long = brief("doctor", "a.pdf"), brief("doctor", "a.pdf", "-v")
    assert "by itself. (10 times)\n    page 1, page 2, page 3 and 7 more\n" in short.err
    assert "    page 9\n    page 10\n" in long.err
    assert "title: Harbour dues" in long.out


def test_the_worst_exit_code_counts_and_no_file_stops_another(brief: Call, folder: Path) -> None:
    (folder / "a.pdf").write_bytes(planted("P309"))
    (folder / "b.pdf").write_bytes(b"")
    outcome = brief("doctor", "b.pdf", "a.pdf", "--json")
    reports = json.loads(outcome.out)
    assert outcome.code == reports["exit_code"] == 4
    assert [report["exit_code"] for report in reports["files"]] == [4, 1]
    assert reports["files"][0]["error"]["message"] == "cannot read b.pdf: it is empty"
    (found,) = reports["files"][1]["findings"]
    assert (found["rule"], found["place"]) == ("P309", "Figure on page 1")


def test_a_file_may_come_from_standard_input(brief: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(good_pdf())))
    assert brief("doctor", "-").code == 0
    assert brief("doctor", "-", "-").code == 2


def test_every_rule_is_listed_with_its_clause(brief: Call) -> None:
    lines = brief("doctor", "--rules").out
    listed = json.loads(brief("doctor", "--rules", "--json").out)["rules"]
    assert [rule["rule"] for rule in listed] == list(RULES)
    for rule in RULES.values():
        assert f"{rule.id}  {rule.title}\n" in lines
        assert rule.clause
        assert rule.cure.endswith(".")


def test_a_name_that_would_command_the_terminal_is_shown_harmless(
    brief: Call, folder: Path
) -> None:
    name = "a\x1b[31m.pdf"
    (folder / name).write_bytes(good_pdf())
    assert "\x1b[31m" not in brief("doctor", name, "--no-color").out
