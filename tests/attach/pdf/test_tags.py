"""The tags of annexes go among those of a report in the order of reading, and none clash."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.attach.pdf.annexes import (
    annex,
    attached,
    codes,
    read,
    small,
    small_pdf,
)
from tests.attach.pdf.reports import changed, chapters, untagged
from tests.attach.pdf.tag_faults import elements, headings, parts, tag_faults


def test_annexes_are_parts_of_the_document_in_the_order_of_pages() -> None:
    rendering = attached(
        chapters(), small("A", language="en-GB"), small("B", language="fr"), after="Two"
    )
    with read(rendering) as pdf:
        kinds = [str(each.S) for each in pdf.Root.StructTreeRoot.K.K]
        assert kinds == ["/H1", "/P", "/H1", "/H2", "/H2", "/Part", "/Part", "/H1"]
        first, second = parts(pdf)
        assert str(first.T) == "Annex A: Brief A"
        assert "/Lang" not in first
        assert str(second.Lang) == "fr"
    assert tag_faults(rendering.data) == {}


def test_a_part_goes_into_the_section_that_spans_its_place() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        document = pdf.Root.StructTreeRoot.K
        kids = list(document.K.as_list())
        section = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Sect, P=document, K=Array(kids[2:5]))
        )
        for kid in kids[2:5]:
            kid.P = section
        document.K = Array([*kids[:2], section, kids[5]])

    rendering = attached(changed(chapters(), change), small(), after="Two a")
    with read(rendering) as pdf:
        (part,) = parts(pdf)
        assert Name.Sect == part.P.S
        assert [str(each.S) for each in part.P.K] == ["/H1", "/H2", "/Part", "/H2"]
    assert tag_faults(rendering.data) == {}


def test_what_runs_over_the_place_is_read_to_its_end() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        document = pdf.Root.StructTreeRoot.K
        kids = list(document.K.as_list())
        # One paragraph on the pages 2 and 3.
        pages = [page.obj for page in pdf.pages]
        kids[1].K = Array([0, Dictionary(Type=Name.MCR, Pg=pages[2], MCID=0)])
        pdf.Root.StructTreeRoot.ParentTree.Nums[5] = Array([kids[1]])
        document.K = Array([kids[0], kids[1], *kids[3:]])

    rendering = attached(changed(chapters(), change), small(), after="2")
    with read(rendering) as pdf:
        kinds = [str(each.S) for each in pdf.Root.StructTreeRoot.K.K]
        assert kinds == ["/H1", "/P", "/Part", "/H2", "/H2", "/H1"]
    assert tag_faults(rendering.data) == {}


@pytest.mark.parametrize("after", ["1", "2", "3", "4", "5", None])
@pytest.mark.parametrize("titles", [("Top",), ("Top", "## Below"), ("Top", "## Below", "Last")])
def test_no_level_of_heading_is_skipped(after: str | None, titles: tuple[str, ...]) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        for kid, kind in zip(pdf.Root.StructTreeRoot.K.K, (1, 2, 3, 4, 4, 1), strict=True):
            kid.S = Name(f"/H{kind}")

    divider = small_pdf("Divider")
    report = changed(chapters(), change)
    rendering = attached(report, small("A", *titles, divider=divider), small("B"), after=after)
    with read(rendering) as pdf:
        levels = headings(pdf)
    assert levels[0] == 1
    assert all(later <= sooner + 1 for sooner, later in pairwise(levels))
    assert len(levels) == 6 + len(titles) + 2


def test_types_classes_and_identifiers_that_clash_are_told_apart() -> None:
    def change(to: str, size: int) -> Any:
        def inner(pdf: pikepdf.Pdf) -> None:
            root = pdf.Root.StructTreeRoot
            root.RoleMap = Dictionary(Mine=Name(to), Same=Name.P)
            root.ClassMap = Dictionary(Look=Dictionary(O=Name.Layout, SpaceBefore=size))
            first, second = (each for each, _ in list(elements(pdf))[1:3])
            first.S, first.C = Name.Mine, Name.Look
            second.S, second.C = Name.Same, Array([Name.Look, 0])
            first.ID = second.ID = String("x")
            second.ID = String("y")
            second.A = Dictionary(O=Name.Table, Headers=Array([String("x")]))
            root.IDTree = Dictionary(Names=Array([String("x"), first, String("y"), second]))

        return inner

    guest = changed(small_pdf("a", "## b"), change("/Span", 2))
    rendering = attached(
        changed(chapters(), change("/P", 1)), annex(data=guest), annex("b", "B", guest)
    )
    with read(rendering) as pdf:
        root = pdf.Root.StructTreeRoot
        found = [each for each, _ in elements(pdf) if "/C" in each]
        assert [str(root.RoleMap[str(each.S)]) for each in found] == [
            "/P", "/P", "/Span", "/P", "/Span", "/P",
        ]  # fmt: skip
        looks = [each.C if isinstance(each.C, Name) else each.C[0] for each in found]
        assert [int(root.ClassMap[str(look)].SpaceBefore) for look in looks] == [1, 1, 2, 2, 2, 2]
        assert [str(each.ID) for each in found] == ["x", "y", "A.x", "A.y", "B.x", "B.y"]
        assert [str(each.A.Headers[0]) for each in found[1::2]] == ["x", "A.x", "B.x"]
        names = list(root.IDTree.Names.as_list())
        assert [str(each) for each in names[::2]] == ["A.x", "A.y", "B.x", "B.y", "x", "y"]
        assert all(
            str(each.ID) == str(key) for key, each in zip(names[::2], names[1::2], strict=True)
        )
    assert tag_faults(rendering.data) == {}


def test_a_tree_of_many_branches_stays_as_it_is() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        values = list(root.ParentTree.Nums.as_list())
        branches = [
            pdf.make_indirect(
                Dictionary(Limits=Array([low, low + 1]), Nums=Array(values[2 * low : 2 * low + 4]))
            )
            for low in (0, 2, 4)
        ]
        root.ParentTree = Dictionary(Kids=Array(branches))
        del root["/ParentTreeNextKey"]

    rendering = attached(changed(chapters(), change), annex())
    assert tag_faults(rendering.data) == {}
    with read(rendering) as pdf:
        assert len(pdf.Root.StructTreeRoot.ParentTree.Kids) >= 4


def test_an_untagged_report_does_not_say_that_it_is_tagged() -> None:
    rendering = attached(untagged(), annex())
    assert codes(rendering) == ["A110"]
    with read(rendering) as pdf:
        assert "/MarkInfo" not in pdf.Root
        assert len(parts(pdf)) == 1
        assert Name.Document == pdf.Root.StructTreeRoot.K.S
    assert tag_faults(rendering.data) == {}


def test_tags_stay_out_where_a_report_says_that_it_has_some_and_has_none() -> None:
    report = changed(
        untagged(), lambda pdf: pdf.Root.__setitem__("/MarkInfo", Dictionary(Marked=True))
    )
    rendering = attached(report, annex())
    assert codes(rendering) == ["A110"]
    with read(rendering) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert all("/StructParents" not in page.obj for page in pdf.pages)


def test_tags_go_among_those_of_a_report_that_does_not_vouch_for_its_own() -> None:
    report = changed(chapters(), lambda pdf: pdf.Root.__delitem__("/MarkInfo"))
    rendering = attached(report, small(), after="2")
    assert codes(rendering) == ["A110"]
    assert "does not say that its tags are complete" in rendering.diagnostics[0].message
    with read(rendering) as pdf:
        kinds = [str(each.S) for each in pdf.Root.StructTreeRoot.K.K]
        assert kinds == ["/H1", "/P", "/Part", "/H1", "/H2", "/H2", "/H1"]
        assert "/MarkInfo" not in pdf.Root
    assert tag_faults(rendering.data) == {}


def swap_rows(pdf: pikepdf.Pdf) -> None:
    rows = pdf.Root.StructTreeRoot.ParentTree.Nums
    rows[1], rows[3] = rows[3], rows[1]


def move_key(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.StructParents = 1


def orphan(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K.K[0].P = pdf.Root.StructTreeRoot


def forget_next(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 0


@pytest.mark.parametrize("fault", [swap_rows, move_key, orphan, forget_next])
def test_faults_of_tags_can_be_found(fault: Any) -> None:
    assert tag_faults(chapters()) == {}
    assert tag_faults(changed(chapters(), fault)) != {}
