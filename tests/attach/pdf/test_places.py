"""Where something goes: after a page by number or label, or after the section of a bookmark."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.attach.pdf.annexes import annex, attached, codes, small_pdf
from tests.attach.pdf.facts import facts
from tests.attach.pdf.reports import changed, chapters


def labelled(pdf: pikepdf.Pdf) -> None:
    """Call the pages i, ii, 1, 2, B-7, 2."""
    pdf.Root.PageLabels = Dictionary(
        Nums=Array(
            [
                0, Dictionary(S=Name.r), 2, Dictionary(S=Name.D),
                4, Dictionary(P=String("B-"), S=Name.D, St=7), 5, Dictionary(S=Name.D, St=2),
            ]
        )
    )  # fmt: skip
    target = Array([pdf.pages[3].obj, Name.Fit])
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String("second part"), target])))


def numbered(pdf: pikepdf.Pdf) -> None:
    """Give the titles of two bookmarks numbers, as most programs do."""
    two = pdf.Root.Outlines.First.Next
    two.Title, two.First.Title = String("2 Two"), String("2.1. Two a")


def half_way(pdf: pikepdf.Pdf) -> None:
    """Let the chapter Three begin in the middle of its page."""
    pdf.Root.Outlines.Last.Dest = Array([pdf.pages[5].obj, Name.XYZ, 0, 300, 0])


@pytest.mark.parametrize(
    ("after", "pages"),
    [
        ("1", 1),
        (" 6 ", 6),
        ("One", 2),
        ("Two", 5),
        ("two A", 4),
        ("Two b", 5),
        ("Three", 6),
        ("ii", 2),
        ("B-7", 5),
        ("second part", 4),
    ],
)
def test_a_place_is_found(after: str, pages: int) -> None:
    before = facts(changed(chapters(), labelled))
    rendering = attached(changed(chapters(), labelled), annex(data=small_pdf()), after=after)
    after_it = facts(rendering.data)
    assert after_it.labels.index("A-1") == pages
    assert after_it.contents[:pages] == before.contents[:pages]


@pytest.mark.parametrize(("after", "pages"), [("Two", 5), ("two a", 4), ("2.1. Two a", 4)])
def test_a_bookmark_is_found_without_its_number(after: str, pages: int) -> None:
    rendering = attached(changed(chapters(), numbered), annex(data=small_pdf()), after=after)
    assert facts(rendering.data).labels.index("A-1") == pages


def test_a_section_that_ends_within_a_page_ends_behind_it() -> None:
    rendering = attached(changed(chapters(), half_way), annex(data=small_pdf()), after="Two")
    assert facts(rendering.data).labels.index("A-1") == 6


@pytest.mark.parametrize(
    ("after", "message", "hint"),
    [
        ("7", "report.pdf has no page 7; it has 6 pages.", "give a page number"),
        ("Twoo b", "has no page, bookmark or destination 'Twoo b'", "did you mean 'Two b'?"),
        ("xyz", "has no page, bookmark or destination 'xyz'", "give a page number"),
        ("", "has no page, bookmark or destination ''", "give a page number"),
    ],
)
def test_a_place_that_is_not_there_is_refused(after: str, message: str, hint: str) -> None:
    rendering = attached(chapters(), after=after)
    assert codes(rendering) == ["A109"]
    assert message in rendering.diagnostics[0].message
    assert hint in str(rendering.diagnostics[0].hint)


def test_a_name_that_several_places_have_is_refused() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Outlines.Last.Title = String("One")

    (found,) = attached(changed(chapters(), change), after="One").diagnostics
    assert found.code == "A109"
    assert found.message == "report.pdf has several places called 'One': on pages 1, 6."
