"""Reports with briefs attached, by the whole road, keep to the standards they kept to before."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import briefwright
from tests.conformance.test_documents import libreoffice_pages
from tests.support import verapdf

REPORT = "title: Annual report\nsummary: It went on.\nbackground: See the annexes.\n"
FRENCH = "language: fr\nmarking: TLP:GREEN\ntitle: Port\nsummary: Les travaux reprennent.\n"
ENDS_IN_A_TABLE = (
    "title: Roads\nsummary: They open.\nbackground: In two columns.\n"
    "officials:\n  - {name: Ana Novak, role: Minister}\n"
)


@pytest.fixture
def briefs(checkout: Path) -> list[Path]:
    return [checkout / "briefs" / "montenegro-nato.yaml"]


@pytest.mark.conformance("qpdf", "java")
def test_an_accessible_archival_report_stays_so(briefs: list[Path], tmp_path: Path) -> None:
    report = briefwright.render_pdf(briefwright.compose("report.yaml", text=REPORT))
    composed = [briefwright.compose(file) for file in briefs]
    composed.append(briefwright.compose("port.yaml", text=FRENCH))
    made = {
        "end": briefwright.attach_to_pdf(report, composed, divider=True),
        "embedded": briefwright.embed_in_pdf(report, composed),
    }
    paths = [tmp_path / f"{name}.pdf" for name in made]
    for path in paths:
        path.write_bytes(made[path.stem])
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    found = verapdf.verdicts(paths)
    assert {name: dict(each) for name, each in found.items()} == {
        path.name: {"ua1": "PASS", "3a": "PASS"} for path in paths
    }


@pytest.mark.conformance("soffice", "pdftotext")
def test_annexes_of_a_word_report_count_their_own_pages(briefs: list[Path], tmp_path: Path) -> None:
    report = briefwright.render_docx(briefwright.compose("report.yaml", text=REPORT))
    composed = [
        briefwright.compose("port.yaml", text=FRENCH),
        briefwright.compose("roads.yaml", text=ENDS_IN_A_TABLE),
        briefwright.compose(briefs[0]),
    ]
    paths = [tmp_path / "report.docx", tmp_path / "brief.docx"]
    for path in paths:
        made = briefwright.attach_to_docx(report, composed, styles=path.stem, divider=True)
        path.write_bytes(made)
    for name, pages in libreoffice_pages(paths, tmp_path).items():
        command = ["pdftotext", "-layout", str(tmp_path / f"{name}.pdf"), "-"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        text = " ".join(done.stdout.split())
        of_last = pages - 6  # a page of the report, three dividers, the first two annexes
        assert "Page A-1 sur A-1" in text
        assert "Page B-1 of B-1" in text
        assert f"Page C-{of_last} of C-{of_last}" in text
        assert "Error:" not in text
