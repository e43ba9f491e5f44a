"""Headers and footers: slots on tab stops, page numbers, markings, band, watermark, sections."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefwright.document import (
    Columns,
    Document,
    Furniture,
    Marking,
    PageBreak,
    PageCount,
    PageNumber,
    Slots,
)
from tests.support.documents import (
    document_of,
    every_node_document,
    inlines,
    large_table_document,
    paragraph,
)
from tests.support.themes import plain_theme
from tests.support.word_package import WordFile, word_file


def marked(scheme: str, label: str) -> WordFile:
    document = replace(document_of(paragraph("Text")), marking=Marking(scheme, label))
    return word_file(document)


def ends(file: WordFile, kind: str) -> dict[str, str]:
    """Return the parts of the headers or footers by the pages they serve."""
    pages = file.values(f"//w:{kind}Reference/@w:type")
    targets = {
        relation.get("Id"): relation.get("Target")
        for relation in file.part("word/_rels/document.xml.rels")
    }
    ids = file.values(f"//w:{kind}Reference/@r:id")
    return {page: f"word/{targets[identity]}" for page, identity in zip(pages, ids, strict=True)}


def text(file: WordFile, part: str) -> str:
    return "".join(file.values("//w:t/text()", part))


def test_slots_stand_on_tab_stops() -> None:
    furniture = Furniture(header=Slots(inlines("Left"), (), inlines("Right")))
    file = word_file(document_of(paragraph("Text"), furniture=furniture))
    part = ends(file, "header")["default"]
    assert text(file, part) == "LeftRight"
    assert len(file.find("//w:r/w:tab", part)) == 1
    stops = file.values("//w:style[@w:styleId='Header']//w:tab/@w:val", "word/styles.xml")
    assert stops == ["right"], "a stop that nothing stands on would push long titles around"


def test_page_numbers_are_fields() -> None:
    words = inlines("Page ", PageNumber(), " of ", PageCount())
    file = word_file(
        document_of(paragraph("Text"), furniture=Furniture(footer=Slots(centre=words)))
    )
    part = ends(file, "footer")["default"]
    assert file.values("//w:fldSimple/@w:instr", part) == [" PAGE ", " NUMPAGES "]


def test_the_first_page_has_its_own_only_where_it_differs() -> None:
    plain = word_file(document_of(paragraph("Text")))
    assert plain.find("//w:titlePg") == []
    furniture = Furniture(
        header=Slots(inlines("Running")), first_header=Slots(inlines("First")), footer=Slots()
    )
    file = word_file(document_of(paragraph("Text"), furniture=furniture))
    assert len(file.find("//w:titlePg")) == 1
    parts = ends(file, "header")
    assert (text(file, parts["first"]), text(file, parts["default"])) == ("First", "Running")


def test_tlp_stands_at_the_right_on_black_in_header_and_footer() -> None:
    file = marked("tlp", "TLP:AMBER")
    for kind in ("header", "footer"):
        part = ends(file, kind)["default"]
        assert text(file, part).strip() == "TLP:AMBER"
        assert "BriefMarkingText" in file.values("//w:rStyle/@w:val", part)
    style = "//w:style[@w:styleId='BriefMarkingText']"
    assert file.values(f"{style}//w:color/@w:val", "word/styles.xml") == ["FFC000"]
    assert file.values(f"{style}//w:shd/@w:fill", "word/styles.xml") == ["000000"]
    band = "//w:style[@w:styleId='BriefMarkingBand']"
    assert file.values(f"{band}//w:jc/@w:val", "word/styles.xml") == ["right"]
    assert file.values(f"{band}//w:sz/@w:val", "word/styles.xml") == ["24"]


@pytest.mark.parametrize(
    ("scheme", "label"),
    [("uk", "OFFICIAL-SENSITIVE"), ("nato", "NATO RESTRICTED")],
)
def test_other_markings_stand_in_the_middle(scheme: str, label: str) -> None:
    file = marked(scheme, label)
    assert text(file, ends(file, "header")["default"]) == label
    band = "//w:style[@w:styleId='BriefMarkingBand']"
    assert file.values(f"{band}//w:jc/@w:val", "word/styles.xml") == ["center"]


def test_a_marking_the_theme_does_not_know_is_still_said() -> None:
    file = marked("house", "HOUSE ONLY")
    assert text(file, ends(file, "footer")["default"]) == "HOUSE ONLY"


def test_the_band_is_as_wide_as_the_page_and_on_page_one_only() -> None:
    theme = plain_theme(band={"height": "14mm", "left": ["series"]})
    furniture = Furniture(band=Slots(inlines("Series"), (), inlines("May")))
    file = word_file(document_of(paragraph("Text"), furniture=furniture), theme)
    parts = ends(file, "header")
    assert text(file, parts["first"]) == "SeriesMay"
    widths = [int(width) for width in file.values("//w:gridCol/@w:w", parts["first"])]
    assert abs(sum(widths) - theme.page.width * 20) < 3
    assert file.values("//w:tblpPr/@w:vertAnchor", parts["first"]) == ["page"]
    assert text(file, parts["default"]) == ""


@pytest.mark.parametrize(("fill", "fills"), [("band", 2), (None, 0)])
def test_a_band_may_have_no_fill(fill: str | None, fills: int) -> None:
    theme = plain_theme(band={"height": "14mm", "fill": fill})
    furniture = Furniture(band=Slots(inlines("Series"), (), inlines("May")))
    file = word_file(document_of(paragraph("Text"), furniture=furniture), theme)
    assert len(file.values("//w:tc//w:shd/@w:fill", ends(file, "header")["first"])) == fills


def test_a_draft_says_so_on_every_page() -> None:
    file = word_file(every_node_document())
    for part in ends(file, "header").values():
        assert file.values("//v:shape/v:textpath/@string", part) == ["DRAFT"]
    assert file.values("//v:textpath/@string") == []


def sections(document: Document) -> list[tuple[str, str]]:
    """Return the type and number of columns of each section."""
    file = word_file(document)
    found = []
    for number in range(1, len(file.find("//w:sectPr")) + 1):
        section = f"(//w:sectPr)[{number}]"
        kind = file.values(f"{section}/w:type/@w:val")
        found.append(("".join(kind), "".join(file.values(f"{section}/w:cols/@w:num"))))
    return found


def test_columns_are_a_section_between_sections() -> None:
    document = document_of(paragraph("a"), Columns((paragraph("b"),)), paragraph("c"))
    assert sections(document) == [("", ""), ("continuous", "2"), ("continuous", "")]


def test_columns_at_either_end_leave_no_empty_section() -> None:
    assert sections(document_of(Columns((paragraph("b"),)))) == [("", "2"), ("continuous", "")]
    file = word_file(document_of(paragraph("a"), Columns((paragraph("b"),))))
    assert len(file.find("/w:document/w:body/w:p[last()][not(.//w:sectPr)]")) == 1


def test_only_the_first_section_names_headers() -> None:
    document = document_of(paragraph("a"), Columns((paragraph("b"),)), paragraph("c"))
    file = word_file(document)
    assert len(file.find("//w:headerReference")) == 1
    assert len(file.find("(//w:sectPr)[1]/w:headerReference")) == 1


def test_a_page_break_belongs_to_the_paragraph_after_it() -> None:
    file = word_file(document_of(PageBreak(), paragraph("a"), PageBreak(), paragraph("b")))
    assert file.values("//w:p[w:pPr/w:pageBreakBefore]/w:r/w:t/text()") == ["b"]
    last = word_file(document_of(paragraph("a"), PageBreak()))
    assert last.find("//w:pageBreakBefore | //w:br") == [], "no empty last page"


def test_the_line_on_page_one_stands_above_its_first_paragraph() -> None:
    theme = plain_theme(top_rule="2pt")
    file = word_file(document_of(paragraph("a"), paragraph("b")), theme)
    assert file.values("//w:p[w:pPr/w:pBdr/w:top]/w:r/w:t/text()") == ["a"]
    assert file.values("//w:pBdr/w:top/@w:sz") == ["16"]
    table = word_file(large_table_document(1), theme)
    assert table.values("//w:p[w:pPr/w:pBdr/w:top]/w:pPr/w:pStyle/@w:val") == ["BriefSpace"]


def test_the_page_is_the_theme_s() -> None:
    page = {"size": "Letter", "margins": dict.fromkeys(("top", "right", "bottom", "left"), "1in")}
    theme = plain_theme(page={**page, "header": "0.5in", "footer": "0.5in"})
    file = word_file(document_of(paragraph("a")), theme)
    (size,) = file.find("//w:pgSz")
    assert list(size.attrib.values()) == ["12240", "15840"]
    (margins,) = file.find("//w:pgMar")
    assert list(margins.attrib.values()) == ["1440"] * 4 + ["720", "720", "0"]
