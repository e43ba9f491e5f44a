"""Anybody's PDFs go into a book at several places at once."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from briefwright.attach.annexes import Report
from briefwright.attach.pdf import Insert, insert_into_pdf
from briefwright.core.rendering import Rendering
from briefwright.document.folio import NumberStyle
from tests.attach.pdf.annexes import annex, annex_pdf, codes, read, small, small_pdf
from tests.attach.pdf.facts import facts
from tests.attach.pdf.reports import Change, changed, chapters, untagged, with_field
from tests.attach.pdf.tag_faults import parts, tag_faults
from tests.support.foreign_pdfs import committed_pdfs


def inserted(*inserts: Insert, base: bytes | None = None) -> Rendering:
    return insert_into_pdf(Report("book.pdf", base or chapters()), inserts)


def test_files_go_in_at_several_places_at_once() -> None:
    rendering = inserted(
        Insert(small("B"), 5, label="2-"),
        Insert(annex("letter", "x", untagged(2)), 2, label="1-", first=3),
        Insert(small("C"), 0, label="", style=NumberStyle.ROMAN),
        Insert(small("D"), 5),
    )
    found = facts(rendering.data)
    assert found.labels == ("i", "1", "2", "1-3", "1-4", "3", "4", "5", "2-1", "D-1", "6")
    own = facts(chapters()).pages
    assert [found.pages.index(page) for page in own] == [1, 2, 5, 6, 7, 10]
    assert codes(rendering) == ["A116"]
    assert rendering.diagnostics[0].message.startswith("letter has no tags")
    assert tag_faults(rendering.data) == {}
    with read(rendering) as pdf:
        kinds = [str(each.S) for each in pdf.Root.StructTreeRoot.K.K]
        assert kinds == ["/Part", "/H1", "/P", "/H1", "/H2", "/H2", "/Part", "/Part", "/H1"]


@pytest.mark.parametrize(
    ("level", "line"),
    [(1, "Annex A: Brief A"), (2, "  Annex A: Brief A"), (3, "    Annex A: Brief A")],
)
def test_the_level_of_a_bookmark_can_be_given(level: int, line: str) -> None:
    found = facts(inserted(Insert(small(), 4, level)).data).outline
    lines = [f"{'  ' * (depth - 1)}{title}" for depth, title, _ in found]
    assert lines[lines.index(line) - 1] == ("  Two b" if level == 1 else "  Two a")


def test_nothing_inserted_is_nothing_changed() -> None:
    assert facts(inserted().data) == facts(chapters())


def test_the_first_that_cannot_go_in_is_named() -> None:
    broken = annex("letter", "B", b"%PDF-1.4 x")
    for called, name in (("", "letter"), ("in/letter.pdf", "in/letter.pdf")):
        rendering = inserted(Insert(small(), 1), Insert(broken, 2, called=called))
        assert rendering.data == b""
        assert codes(rendering) == ["A104"]
        assert rendering.diagnostics[0].message.startswith(f"{name} is damaged")


def field_values(pdf: Any) -> list[tuple[str, str]]:
    return [(str(each.T), str(each.get("/V", ""))) for each in pdf.Root.AcroForm.Fields]


def test_fields_of_two_forms_are_told_apart() -> None:
    def filled(value: str) -> Change:
        def change(pdf: pikepdf.Pdf) -> None:
            with_field(V=String(value))(pdf)
            font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
            pdf.Root.AcroForm.DR = Dictionary(Font=Dictionary({f"/F{value}": font}))
            pdf.Root.AcroForm.DA = String(f"/F{value} 9 Tf")

        return change

    base, guest = changed(chapters(), filled("1")), changed(untagged(1), filled("2"))
    rendering = inserted(
        Insert(annex("a", "A", guest), 1), Insert(annex("b", "B", guest), 3), base=base
    )
    assert set(codes(rendering)) == {"A113", "A116"}
    with read(rendering) as pdf:
        assert field_values(pdf) == [("name", "1"), ("A-name", "2"), ("B-name", "2")]
        assert str(pdf.Root.AcroForm.DA) == "/F1 9 Tf"
        looks = [str(each.get("/DA", "")) for each in pdf.Root.AcroForm.Fields]
        assert looks == ["", "/F2 9 Tf", "/F2 9 Tf"]
        assert sorted(pdf.Root.AcroForm.DR.Font.keys()) == ["/F1", "/F2"]
        widgets = [mark.objgen for page in pdf.pages for mark in page.obj.get("/Annots", [])]
        assert {each.objgen for each in pdf.Root.AcroForm.Fields} == set(widgets)


def layered(name: str, *, is_hidden: bool, base: str = "ON") -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name)))
        listed = Array([layer])
        shown = Dictionary(BaseState=Name(f"/{base}"), Order=listed)
        if is_hidden != (base == "OFF"):
            shown["/OFF" if is_hidden else "/ON"] = listed
        pdf.Root.OCProperties = Dictionary(OCGs=listed, D=shown)
        pdf.pages[0].obj.Resources.Properties = Dictionary(MC0=layer)

    return change


def is_shown(pdf: Any, name: str) -> bool:
    shown = pdf.Root.OCProperties.D
    (layer,) = (each for each in pdf.Root.OCProperties.OCGs if each.Name == name)
    listed = "/ON" if shown.get("/BaseState", Name.ON) == Name.OFF else "/OFF"
    return (layer.objgen in {each.objgen for each in shown.get(listed, [])}) == (listed == "/ON")


@pytest.mark.parametrize("base", ["ON", "OFF"])
@pytest.mark.parametrize("other", ["ON", "OFF"])
@pytest.mark.parametrize("hide", [False, True])
def test_layers_are_shown_or_hidden_as_they_were(base: str, other: str, *, hide: bool) -> None:
    rendering = inserted(
        Insert(annex(data=changed(untagged(1), layered("b", is_hidden=hide, base=other))), 1),
        base=changed(untagged(2), layered("a", is_hidden=not hide, base=base)),
    )
    with read(rendering) as pdf:
        assert is_shown(pdf, "a") == hide
        assert is_shown(pdf, "b") != hide
        used = pdf.pages[1].obj.Resources.Properties.MC0
        assert used.objgen in {each.objgen for each in pdf.Root.OCProperties.OCGs}


def test_files_of_other_programs_go_into_a_book_together() -> None:
    """All at once, two behind each page of the base, and each keeps what it had."""
    guests = committed_pdfs()
    inserts = [
        Insert(annex(name, f"G{number}", data), number // 3)
        for number, (name, data) in enumerate(guests.items())
    ]
    rendering = inserted(*inserts)
    found = facts(rendering.data)
    known = tag_faults(chapters())
    for number, (name, data) in enumerate(guests.items()):
        known += tag_faults(data)
        before = facts(data)
        start = found.labels.index(f"G{number}-1")
        assert found.contents[start : start + len(before.contents)] == before.contents, name
        goals = [goal for page, goal in found.links if start <= page < start + len(before.pages)]
        assert goals == [goal for _, goal in before.links], name
    assert tag_faults(rendering.data) - known == {}


def test_a_book_of_many_inserts_has_its_tags_in_the_order_of_pages() -> None:
    places = [number % 7 for number in range(60)]
    data = small_pdf("Top", "## Below")
    named = [annex(f"n{index}", f"N{index}", data) for index in range(len(places))]
    rendering = inserted(*map(Insert, named, places))
    assert rendering.pages == 66
    assert tag_faults(rendering.data) == {}
    with read(rendering) as pdf:
        numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        firsts = [numbers[first_page(part)] for part in parts(pdf)]
        assert len(firsts) == 60
        assert all(sooner < later for sooner, later in pairwise(firsts))
        names = [str(part.T) for part in parts(pdf)]
        assert names[:3] == ["Annex N0: N0", "Annex N7: N7", "Annex N14: N14"]


def first_page(element: Any) -> Any:
    kids = element.K if isinstance(element.K, Array) else [element.K]
    return element.Pg.objgen if "/Pg" in element else first_page(kids[0])


def test_the_same_bytes_come_out_each_time() -> None:
    inserts = [Insert(annex(data=annex_pdf()), 1), Insert(small("B"), 1)]
    assert inserted(*inserts).data == inserted(*inserts).data
