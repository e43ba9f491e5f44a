"""Headers, footers, markings, band and watermark stand on every page they should, as artifacts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefwright.document import (
    Document,
    Emphasis,
    Furniture,
    Marking,
    PageBreak,
    PageCount,
    PageNumber,
    Slots,
)
from briefwright.render.pdf import render_pdf
from briefwright.theme import Theme
from tests.support.documents import document_of, every_node_document, inlines, paragraph
from tests.support.pdf_tags import pdf_text
from tests.support.pdf_text import Mark, pdf_lines, pdf_marks
from tests.support.themes import plain_theme, shipped_fonts, theme_tokens

PAGES = 12
NUMBERS = Slots(right=inlines("Page ", Emphasis((PageNumber(),)), " of ", PageCount()))


def long_document(furniture: Furniture, marking: Marking | None = None) -> Document:
    blocks = [block for _ in range(PAGES) for block in (paragraph("Text."), PageBreak())]
    return replace(document_of(*blocks, furniture=furniture), marking=marking)


def furniture_lines(document: Document, theme: Theme | None = None) -> list[list[str]]:
    """Return the furniture of each page, line by line."""
    lines = furniture_marks(document, theme)
    return [[each.text.strip() for each in lines if each.page == page] for page in range(PAGES)]


def furniture_marks(document: Document, theme: Theme | None = None) -> list[Mark]:
    data = render_pdf(document, theme or plain_theme(), shipped_fonts()).data
    return pdf_lines(data, artifacts=True)


def test_pages_are_numbered_of_all() -> None:
    lines = furniture_lines(long_document(Furniture(footer=NUMBERS)))
    assert lines == [[f"Page {number} of 12"] for number in range(1, 13)]


def test_numbers_end_at_the_margin() -> None:
    theme = plain_theme()
    edge = theme.page.width - theme.page.margins.right
    for line in furniture_marks(long_document(Furniture(footer=NUMBERS))):
        assert line.x + line.width == pytest.approx(edge, abs=2)  # but for the space at the end


def test_the_first_page_has_furniture_of_its_own() -> None:
    furniture = Furniture(
        Slots(inlines("Head")), Slots(inlines("Foot")), Slots(inlines("First head")), Slots()
    )
    lines = furniture_lines(long_document(furniture))
    assert lines[0] == ["First head"]
    assert lines[1:] == [["Head", "Foot"]] * (PAGES - 1)


def test_slots_that_would_touch_are_cut_short() -> None:
    title = "A title that is far too long for the line it has to share with others, " * 2
    furniture = Furniture(Slots(inlines(title), inlines("Middle"), inlines(title)))
    left, middle, right = furniture_marks(long_document(furniture))[:3]
    assert left.text.strip().endswith("…")
    assert right.text.strip().endswith("…")
    assert left.x + left.width < middle.x
    assert middle.x + middle.width < right.x
    page = plain_theme().page
    assert right.x + right.width <= page.width - page.margins.right + 2


def test_a_long_slot_takes_the_room_that_others_leave() -> None:
    title = "A title of about the length that most titles have when they are long"
    left, right = furniture_marks(
        long_document(Furniture(Slots(inlines(title), (), inlines("REF/1"))))
    )[:2]
    assert left.text.strip() == title
    assert right.text.strip() == "REF/1"


MARKED = Marking("tlp", "TLP:RED")


def test_a_marking_stands_at_head_and_foot_of_every_page() -> None:
    document = long_document(Furniture(Slots(inlines("Head")), NUMBERS), MARKED)
    lines = furniture_marks(document)
    markings = [line for line in lines if "TLP:RED" in line.text]
    assert [line.page for line in markings] == [page for page in range(PAGES) for _ in range(2)]
    assert {line.height for line in markings} == {12.0}
    assert {line.colour for line in markings} == {"1 0.169 0.169"}
    page = plain_theme().page
    assert markings[0].y > page.height - 60
    assert markings[1].y < 60


def test_tlp_stands_on_a_black_box_at_the_right() -> None:
    data = render_pdf(long_document(Furniture(), MARKED), plain_theme(), shipped_fonts()).data
    boxes = [mark for mark in pdf_marks(data) if mark.colour == "0 0 0" and not mark.text]
    lines = [line for line in pdf_lines(data, artifacts=True) if "TLP" in line.text]
    assert len(boxes) == len(lines) == 2 * PAGES
    page = plain_theme().page
    for box, line in zip(boxes, lines, strict=True):
        assert box.is_artifact
        assert box.x < line.x
        assert box.x + box.width == pytest.approx(page.width - page.margins.right, abs=0.02)
        assert box.y < line.y - 2
        assert box.y + box.height > line.y + 8


@pytest.mark.parametrize("scheme", ["uk", "nato"])
def test_classifications_are_centred(scheme: str) -> None:
    label = {"uk": "OFFICIAL-SENSITIVE", "nato": "NATO RESTRICTED"}[scheme]
    for line in furniture_marks(long_document(Furniture(), Marking(scheme, label, "Eyes only"))):
        assert line.text.strip() == f"{label} Eyes only"
        assert line.x + line.width / 2 == pytest.approx(plain_theme().page.width / 2, abs=2)


def test_a_marking_of_a_scheme_the_theme_does_not_know_stands_on_each_page_too() -> None:
    marks = furniture_marks(long_document(Furniture(), Marking("own", "HOUSE")))
    known = furniture_marks(long_document(Furniture(), Marking("uk", "OFFICIAL")))
    assert {mark.text.strip() for mark in marks} == {"HOUSE"}
    assert [mark.y for mark in marks] == [mark.y for mark in known]


def test_text_makes_room_for_high_furniture() -> None:
    margins = {"top": "5mm", "right": "20mm", "bottom": "5mm", "left": "20mm"}
    page = {"size": "Letter", "margins": margins, "header": "4mm", "footer": "4mm"}
    document = long_document(Furniture(NUMBERS, NUMBERS), MARKED)
    crowded = replace(document, blocks=(paragraph("Text. " * 4000),))
    data = render_pdf(crowded, plain_theme(page=page), shipped_fonts()).data
    heads = [line for line in pdf_lines(data, artifacts=True) if line.y > 400]
    feet = [line for line in pdf_lines(data, artifacts=True) if line.y < 400]
    text = pdf_lines(data)
    assert max(line.y + line.height for line in text) < min(line.y for line in heads)
    assert min(line.y - 4 for line in text) > max(line.y + line.height for line in feet)


def test_a_band_lies_across_the_head_of_page_one_only() -> None:
    theme = plain_theme(band={"height": "14mm"})
    furniture = Furniture(band=Slots(inlines("Series"), (), inlines("31 January")))
    data = render_pdf(long_document(furniture), theme, shipped_fonts()).data
    (band,) = (mark for mark in pdf_marks(data) if mark.width > 590 and not mark.text)
    assert (band.page, band.x, band.is_artifact) == (0, 0, True)
    assert band.y + band.height == pytest.approx(theme.page.height, abs=0.01)
    words = [line for line in pdf_lines(data, artifacts=True) if line.text.strip()]
    assert [line.text.strip() for line in words] == ["Series", "31 January"]
    assert all(band.y < line.y < theme.page.height for line in words)
    first = pdf_lines(data)[0]
    assert first.y + first.height < band.y


def test_a_band_without_a_fill_only_keeps_the_room() -> None:
    theme = plain_theme(band={"height": "40mm", "fill": None})
    furniture = Furniture(band=Slots())
    data = render_pdf(long_document(furniture), theme, shipped_fonts()).data
    assert [mark for mark in pdf_marks(data) if mark.width > 590] == []
    first = pdf_lines(data)[0]
    assert first.y + first.height < theme.page.height - 40 * 72 / 25.4


def test_a_marking_stands_below_the_band() -> None:
    theme = plain_theme(band={"height": "14mm"})
    furniture = Furniture(band=Slots(inlines("Series")))
    first = furniture_marks(long_document(furniture, MARKED), theme)[1]
    assert first.text.strip() == "TLP:RED"
    assert first.y + first.height < theme.page.height - 14 * 72 / 25.4


def test_a_watermark_lies_behind_the_text_of_every_page() -> None:
    data = render_pdf(
        long_document(Furniture(watermark="DRAFT")), plain_theme(), shipped_fonts()
    ).data
    marks = [mark for mark in pdf_marks(data) if mark.text]
    for page in range(PAGES):
        texts = [mark.text.strip() for mark in marks if mark.page == page]
        assert texts == ["DRAFT", "Text."]
    assert "DRAFT" not in pdf_text(data)


@pytest.mark.parametrize("word", ["DRAFT", "SUPERSEDED BY A LATER VERSION OF THIS"])
def test_a_watermark_stays_on_the_page(word: str) -> None:
    page = plain_theme().page
    data = render_pdf(long_document(Furniture(watermark=word)), plain_theme(), shipped_fonts()).data
    mark = next(mark for mark in pdf_marks(data) if mark.text)
    side = mark.width / 2**0.5
    assert 0 < mark.x < mark.x + side < page.width
    assert 0 < mark.y < mark.y + side < page.height


def test_only_words_and_pictures_of_the_document_are_no_artifacts() -> None:
    data = render_pdf(every_node_document(), plain_theme(), shipped_fonts()).data
    boxes = [mark for mark in pdf_marks(data) if mark.width and not mark.text]
    read = [mark.tag for mark in boxes if not mark.is_artifact]
    assert read == ["Figure", "Figure"]  # the portrait and the figure


def test_a_theme_without_rules_draws_none() -> None:
    plain = {"left": ["short_title"]}
    tokens = theme_tokens(header=plain, footer=plain, top_rule=0.0)
    theme = Theme.model_validate(tokens)
    data = render_pdf(long_document(Furniture(NUMBERS, NUMBERS)), theme, shipped_fonts()).data
    assert [mark for mark in pdf_marks(data) if mark.width and not mark.text] == []
