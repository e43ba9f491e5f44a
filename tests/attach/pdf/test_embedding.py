"""Files are embedded in a report beside what it has; its pages stay as they are."""

from __future__ import annotations

import datetime
from hashlib import md5

import pytest

from briefwright.attach.annexes import Report
from briefwright.attach.pdf import embed_in_pdf, files_of_pdf
from briefwright.core.rendering import Rendering, SourceFile
from tests.attach.pdf.annexes import BRIEF, annex_pdf, codes, read
from tests.attach.pdf.facts import facts
from tests.attach.pdf.reports import chapters
from tests.attach.pdf.test_claims import claiming, claims

PDF = SourceFile("harbour šest.pdf", b"%PDF-1.7 x", "application/pdf")


def embedded(report: bytes, *files: SourceFile) -> Rendering:
    return embed_in_pdf(Report("report.pdf", report), files)


def test_files_are_listed_described_and_associated() -> None:
    day = datetime.date(2025, 1, 20)
    rendering = embed_in_pdf(Report("report.pdf", chapters()), [BRIEF, PDF], day=day)
    assert rendering.diagnostics == ()
    assert rendering.pages == 6
    assert facts(rendering.data) == facts(chapters())
    with read(rendering) as pdf:
        assert sorted(pdf.attachments) == ["harbour šest.pdf", "harbour.yaml"]
        first, second = pdf.Root.AF
        assert (str(first.F), str(first.UF)) == ("harbour.yaml", "harbour.yaml")
        assert (str(second.F), str(second.UF)) == ("harbour _est.pdf", "harbour šest.pdf")
        assert [str(each.AFRelationship) for each in (first, second)] == ["/Supplement"] * 2
        assert str(first.Desc) == "A brief, as the text that its documents are made from"
        content = second.EF.F
        assert (content.read_bytes(), str(content.Subtype)) == (PDF.data, "/application/pdf")
        assert bytes(content.Params.CheckSum) == md5(PDF.data, usedforsecurity=False).digest()
        assert str(content.Params.ModDate) == "D:20250120000000Z"
        assert content.Params.Size == len(PDF.data)
    assert [each.data for each in files_of_pdf(rendering.data, "urn:x")] == [PDF.data, BRIEF.data]


def test_a_name_that_is_taken_is_not_taken_twice() -> None:
    rendering = embedded(annex_pdf(), BRIEF, BRIEF)
    with read(rendering) as pdf:
        assert sorted(pdf.attachments) == [
            "brief.brief.harbour.yaml", "brief.harbour.yaml", "evidence-manifest.json",
            "harbour.yaml",
        ]  # fmt: skip
        assert len(pdf.Root.AF) == 4


@pytest.mark.parametrize(
    ("part", "level", "claimed", "found"),
    [
        (1, "B", "1", ["A111"]),
        (2, "U", "3U1", ["A112"]),
        (3, "A", "3A1", []),
        (4, "", "1", ["A111"]),
        (4, "F", "4F1", []),
        (0, "", "1", []),
    ],
)
def test_a_claim_is_made_where_it_stays_true(
    part: int, level: str, claimed: str, found: list[str]
) -> None:
    rendering = embedded(claiming(chapters(), part, level, 1), BRIEF)
    assert codes(rendering) == found
    assert claims(rendering) == claimed


def test_nothing_embedded_is_nothing_changed() -> None:
    rendering = embedded(claiming(chapters(), 2, "B", 1))
    assert codes(rendering) == []
    assert claims(rendering) == "2B1"


def test_the_same_bytes_come_out_each_time() -> None:
    assert embedded(chapters(), BRIEF).data == embedded(chapters(), BRIEF).data
