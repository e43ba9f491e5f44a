"""Pages, bookmarks, destinations and files of a report and its annexes are brought together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from briefwright.attach.pdf import files_of_pdf
from briefwright.core.rendering import Rendering
from tests.attach.pdf.annexes import (
    BRIEF,
    MANIFEST,
    annex,
    annex_pdf,
    attached,
    read,
    small,
    small_pdf,
)
from tests.attach.pdf.facts import facts
from tests.attach.pdf.reports import changed, chapters, untagged
from tests.attach.pdf.tag_faults import parts


def outline(rendering: Rendering) -> list[str]:
    return [f"{'  ' * (level - 1)}{title}" for level, title, _ in facts(rendering.data).outline]


# Pages and what they are called


def test_a_report_without_labels_counts_as_before() -> None:
    rendering = attached(untagged(3), small("A", divider=small_pdf("A")), small("B"), after="2")
    assert facts(rendering.data).labels == ("1", "2", "A", "A-1", "B-1", "3")
    assert rendering.pages == 6


def test_labels_of_a_report_go_on_behind_the_annex() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        ranges = [0, Dictionary(S=Name.r), 2, Dictionary(S=Name.D, P=String("S "), St=5)]
        pdf.Root.PageLabels = Dictionary(Nums=Array(ranges))

    rendering = attached(changed(untagged(5), change), small("B"), after="3")
    assert facts(rendering.data).labels == ("i", "ii", "S 5", "B-1", "S 6", "S 7")


# Bookmarks


def test_an_annex_has_a_bookmark_with_its_own_below() -> None:
    rendering = attached(chapters(), small("A", "Harbour", "## Cranes"), small("B"))
    assert outline(rendering) == [
        "One", "Two", "  Two a", "  Two b", "Three",
        "Annex A: Brief A", "  Harbour", "    Cranes", "Annex B: Brief B", "  Annex",
    ]  # fmt: skip


def test_bookmarks_are_in_the_order_of_pages() -> None:
    rendering = attached(chapters(), small("A"), small("B"), after="Two a")
    assert outline(rendering) == [
        "One", "Two", "  Two a", "  Annex A: Brief A", "    Annex", "  Annex B: Brief B",
        "    Annex", "  Two b", "Three",
    ]  # fmt: skip


@pytest.mark.parametrize("after", [None, "1", "Two a", "Two"])
@pytest.mark.parametrize("fold", [False, True])
def test_counts_of_bookmarks_are_right(after: str | None, *, fold: bool) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        two = pdf.Root.Outlines.First.Next
        two.Count = -2 if fold else 2
        pdf.Root.Outlines.Count = 3 if fold else 5

    rendering = attached(changed(chapters(), change), small(), small("B"), after=after)
    with read(rendering) as pdf:
        assert pdf.Root.Outlines.Count == visible(pdf.Root.Outlines)
        two = next(each for each in below(pdf.Root.Outlines) if each.Title == "Two")
        assert abs(two.Count) == visible(two)
        assert (two.Count < 0) == fold


def below(item: Any) -> Iterator[Any]:
    each, before = item.get("/First"), None
    while each is not None:
        assert each.Parent.objgen == item.objgen
        assert each.get("/Prev", Dictionary()).objgen == (before.objgen if before else (0, 0))
        yield each
        each, before = each.get("/Next"), each
    assert before is None or before.objgen == item.Last.objgen


def visible(item: Any) -> int:
    return sum(1 + (visible(each) if each.get("/Count", 0) > 0 else 0) for each in below(item))


# Named destinations


def named(page: int, *, old: bool = False) -> Any:
    """Return the change that names a page ``x``, and lets a link and a bookmark go there."""

    def change(pdf: pikepdf.Pdf) -> None:
        goal = Array([pdf.pages[page].obj, Name.Fit])
        name: Any = Name.x if old else String("x")
        if old:
            pdf.Root.Dests = Dictionary(x=goal)
        else:
            pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([name, goal])))
        rectangle = Array([0, 0, 9, 9])
        action = Dictionary(S=Name.GoTo, D=name)
        pdf.pages[0].obj.Annots = Array(
            [
                Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=rectangle, Dest=name),
                Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=rectangle, A=action),
            ]
        )
        with pdf.open_outline() as lines:
            lines.root.append(pikepdf.OutlineItem("x", page))
        pdf.Root.Outlines.Last.Dest = name

    return change


@pytest.mark.parametrize("old", [False, True])
def test_names_of_destinations_that_clash_are_told_apart(*, old: bool) -> None:
    report = changed(untagged(3), named(2, old=old))
    guest = changed(untagged(2), named(1, old=old))
    rendering = attached(report, annex("x", "A", guest), annex("y", "B", guest))
    found, before, inside = facts(rendering.data), facts(report), facts(guest)
    goals = set(before.destinations.values()), set(inside.destinations.values())
    assert len(found.destinations) == 3
    assert [goal for page, goal in found.links if page == 0] == [*goals[0]] * 2
    assert [goal for page, goal in found.links if page in (3, 5)] == [*goals[1]] * 4
    assert [goal for _, title, goal in found.outline if title == "x"] == [
        *goals[0],
        *goals[1],
        *goals[1],
    ]


def test_a_name_that_leads_nowhere_in_an_annex_leads_nowhere_afterwards() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        named(0)(pdf)
        del pdf.Root["/Names"]

    rendering = attached(changed(untagged(2), named(1)), annex(data=changed(untagged(1), change)))
    assert [goal for page, goal in facts(rendering.data).links if page == 2] == ["nowhere"] * 2


# Files


def test_files_come_along_under_names_of_their_own() -> None:
    rendering = attached(annex_pdf(), annex("montenegro"), annex("bridge", "B"))
    with read(rendering) as pdf:
        names = sorted(pdf.attachments)
        assert names == [
            "bridge.evidence-manifest.json", "bridge.harbour.yaml", "evidence-manifest.json",
            "harbour.yaml", "montenegro.evidence-manifest.json", "montenegro.harbour.yaml",
        ]  # fmt: skip
        assert all(pdf.attachments[name].filename == name for name in names)
        first, second = parts(pdf)
        assert [str(each.UF) for each in first.AF] == [
            "montenegro.harbour.yaml",
            "montenegro.evidence-manifest.json",
        ]
        assert [str(each.AFRelationship) for each in second.AF] == ["/Source", "/Supplement"]
        assert len(pdf.Root.AF) == 6
    carried = files_of_pdf(rendering.data, "urn:briefwright:evidence")
    assert sorted(each.data for each in carried) == [BRIEF.data] * 3 + [MANIFEST] * 3


def test_a_link_to_the_number_of_a_page_leads_to_that_page() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Dest=Array([2, Name.Fit]))
        link.Rect = Array([0, 0, 9, 9])
        pdf.pages[0].obj.Annots = Array([link])

    rendering = attached(changed(untagged(3), change), small(), after="1")
    goal, last = facts(rendering.data).links[0][1], facts(rendering.data).contents[-1]
    assert goal.split()[0] == last[:12]


def test_a_file_is_of_the_highest_version_in_it() -> None:
    for version, expected in (("1.4", "1.7"), ("2.0", "2.0")):
        report = changed(untagged(), lambda _: None, force_version=version)
        with read(attached(report, small())) as pdf:
            assert pdf.pdf_version == expected
