"""Sections of the file: pages in landscape with headers as wide as they are, and none empty."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from briefwright.core.units import twips
from briefwright.document import Figure, Section
from briefwright.document.text import document_text
from briefwright.render.docx import render_docx
from briefwright.render.docx.page_estimate import estimate_pages
from tests.support.built_briefs import built
from tests.support.documents import document_of, plain_theme, shipped_fonts
from tests.support.landscape_documents import Landscape, landscape_documents
from tests.support.nodes import heading
from tests.support.pictures import png_picture
from tests.support.word_package import WordFile, faults, word_file
from tests.support.word_text import word_text, words

THEME = plain_theme(band={"height": "14mm"})
DOCUMENTS = landscape_documents()
each_document = pytest.mark.parametrize("case", DOCUMENTS.values(), ids=DOCUMENTS)


def file_of(case: Landscape) -> WordFile:
    return word_file(case.document, THEME)


def shapes(file: WordFile) -> list[str]:
    """Return the page that each section begins: ``p``, ``l``, or ``-`` where it goes on."""
    found = []
    for number, section in enumerate(file.find("//w:sectPr")):
        (size,) = section.iterfind("{*}pgSz")
        kinds = [each.values()[0] for each in section.iterfind("{*}type")]
        shape = "l" if "landscape" in size.values() else "p"
        found.append(shape if not number or kinds == ["nextPage"] else "-")
        width, height = (int(size.values()[at]) for at in (0, 1))
        assert (width > height) is (shape == "l")
    return found


@each_document
def test_each_change_of_the_page_is_a_section(case: Landscape) -> None:
    assert "".join(shapes(file_of(case))).replace("-", "") == case.sections


@each_document
def test_the_words_are_those_of_the_document(case: Landscape, shared: Path) -> None:
    data = file_of(case).data
    assert words(word_text(data)) == words(document_text(case.document))
    assert faults(data, shared / "tools") == []


def test_margins_turn_with_the_page() -> None:
    file = file_of(DOCUMENTS["first"])
    (margins, *_) = file.find("//w:pgMar")
    page = THEME.page
    assert (page.turned.width, page.turned.height) == (page.height, page.width)
    wanted = (page.margins.left, page.margins.top, page.margins.right, page.margins.bottom)
    assert [int(value) for value in margins.values()[:4]] == [twips(side) for side in wanted]


def test_a_wide_table_is_as_wide_as_the_turned_page() -> None:
    (width,) = file_of(DOCUMENTS["in-the-middle"]).values("//w:tbl/w:tblPr/w:tblW/@w:w")
    assert int(width) == pytest.approx(twips(THEME.page.turned.text_width), abs=1)


def test_a_figure_is_as_wide_as_the_turned_page() -> None:
    figure = Figure(png_picture(400, 40), "A")
    file = word_file(document_of(Section((figure,), landscape=True)), THEME)
    (extent,) = file.find("//wp:extent")
    assert int(extent.get("cx", "")) / 12700 == pytest.approx(THEME.page.turned.text_width, abs=1)


def test_headers_reach_the_width_of_each_page_and_the_first_page_keeps_its_own() -> None:
    file = file_of(DOCUMENTS["in-the-middle"])
    first, turned, last = file.find("//w:sectPr")
    kinds = [[[*each.values(), ""][0] for each in part] for part in (first, turned, last)]
    assert [kind.count("first") for kind in kinds] == [2, 0, 0]
    assert [kind.count("default") for kind in kinds] == [2, 2, 2]
    targets = {
        each.get("Id"): f"word/{each.get('Target')}"
        for each in file.part("word/_rels/document.xml.rels")
    }
    parts = [
        [
            targets[each.values()[1]]
            for each in section.iterfind("{*}headerReference")
            if each.values()[0] == "default"
        ]
        for section in (first, turned, last)
    ]
    assert parts[0] == parts[2] != parts[1]
    stops = file.find("//w:pPr/w:tabs/w:tab", parts[1][0])
    width = THEME.page.turned.text_width
    kept = [each.values() for each in stops if each.values()[0] != "clear"]
    assert kept == [["center", str(twips(width / 2))], ["right", str(twips(width))]]
    assert "".join(file.values("//w:t/text()", parts[1][0])).endswith("LeftMiddleRight")


def test_a_document_without_turned_pages_has_the_parts_it_had() -> None:
    file = file_of(DOCUMENTS["below-the-top-level"])
    assert sum("header" in name for name in file.parts) == 2


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name != "without-words"])
def test_the_page_estimate_knows_turned_pages(name: str) -> None:
    case = DOCUMENTS[name]
    blocks = (*case.document.blocks, heading(1, "End", "end"))
    pages = estimate_pages(blocks, THEME)
    last = len(case.pages)
    assert pages["end"] in ((last, last + 1) if case.pages.endswith("l") else (last,))


@pytest.mark.conformance("soffice", "pdfinfo")
def test_libreoffice_sees_the_same_pages_and_no_empty_one(tmp_path: Path) -> None:
    for name, case in DOCUMENTS.items():
        data = render_docx(case.document, THEME, shipped_fonts(THEME)).data
        (tmp_path / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = sorted(map(str, tmp_path.glob("*.docx")))
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *files], check=True, capture_output=True)
    seen = {}
    for name in DOCUMENTS:
        command = ["pdfinfo", "-l", "99", str(tmp_path / f"{name}.pdf")]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        sizes = [line.split() for line in told.splitlines() if " size:" in line and "Page " in line]
        seen[name] = "".join("l" if float(each[3]) > float(each[5]) else "p" for each in sizes)
    assert seen == {name: case.pages for name, case in DOCUMENTS.items()}


@pytest.mark.parametrize("name", ["in-the-middle", "first", "last", "two-in-a-row"])
def test_a_house_file_has_turned_pages_too_and_keeps_its_own_upright(
    name: str, shared: Path
) -> None:
    """The house has words of its own before the document's: they stand on an upright page."""
    prepared = built("ministry-letterhead", "montenegro-nato").prepared
    assert prepared.theme is not None
    case = DOCUMENTS[name]
    data = render_docx(case.document, prepared.theme, prepared.fonts, house=prepared.house).data
    begun = "".join(shapes(WordFile(data))).replace("-", "")
    assert begun == f"p{case.sections.removeprefix('p')}"
    assert faults(data, shared / "tools") == []
