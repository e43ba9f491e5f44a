"""Where blocks stand on the pages of a PDF, read back from the file."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Block,
    Card,
    Cards,
    Cell,
    Column,
    Columns,
    KeyNumber,
    KeyNumbers,
    ListBlock,
    PageBreak,
    Row,
    Table,
)
from briefwright.render.pdf import render_pdf
from briefwright.theme import Theme
from tests.support.documents import (
    cell,
    document_of,
    every_node_document,
    inlines,
    item,
    paragraph,
)
from tests.support.nodes import heading
from tests.support.pdf_text import Mark, pdf_lines, pdf_marks
from tests.support.themes import plain_theme, shipped_fonts

THEME = plain_theme()
"""Numbers of one-line paragraphs that bring what follows them near the foot of a page."""
LINE = "Words that fill most of a line of text, so that few of them make a paragraph of a few. "


def pdf(*blocks: Block, theme: Theme = THEME) -> bytes:
    return render_pdf(document_of(*blocks), theme, shipped_fonts()).data


def lines_by_page(data: bytes) -> list[list[Mark]]:
    lines = pdf_lines(data)
    return [[each for each in lines if each.page == page] for page in range(pages(data))]


def pages(data: bytes) -> int:
    return max(mark.page for mark in pdf_marks(data)) + 1


def test_spaces_between_blocks_add_up_and_vanish_at_the_head_of_a_page() -> None:
    data = pdf(paragraph("One."), heading(1, "Two", "t"), paragraph("Three."), PageBreak(),
               heading(1, "Four", "f"))  # fmt: skip
    one, two, three, four = pdf_lines(data)
    body, head = THEME.styles[ParagraphRole.BODY], THEME.styles[ParagraphRole.HEADING_1]
    between = (one.y - two.y) - (two.y - three.y)
    assert between == pytest.approx(body.after + head.before - head.after, abs=2)
    assert four.y - one.y == pytest.approx((body.leading - head.leading) / 2, abs=2)


def test_list_levels_hang_one_below_the_other() -> None:
    def nested(depth: int) -> ListBlock:
        inner = (nested(depth - 1),) if depth > 1 else ()
        return ListBlock((item(f"Level. {LINE}", *inner),))

    lines = pdf_lines(pdf(nested(6)))
    bullets = [line.x for line in lines if line.text.strip() in ("•", "–")]
    texts = [line.x for line in lines if "Level" in line.text]
    assert len(bullets) == len(texts) == 6
    assert bullets == sorted(set(bullets))
    assert texts[:-1] == pytest.approx(bullets[1:])


def test_long_list_numbers_do_not_touch_the_text() -> None:
    items = tuple(item("Item.") for _ in range(3))
    lines = pdf_lines(pdf(ListBlock(items, ordered=True, start=9_998)))
    labels = [line for line in lines if line.text[0].isdigit()]
    words = [line for line in lines if "Item" in line.text]
    assert [label.text.strip() for label in labels] == ["9998.", "9999.", "10000."]
    assert all(a.x + a.width < b.x + 2 for a, b in zip(labels, words, strict=True))


def test_columns_are_balanced_and_read_one_after_the_other() -> None:
    blocks = tuple(paragraph(f"Number {n}.") for n in range(21))
    lines = pdf_lines(pdf(paragraph("Before."), Columns(blocks), paragraph("After.")))
    numbers = [line for line in lines if "Number" in line.text]
    left = [line for line in numbers if line.x < 200]
    assert [line.text for line in numbers] == [f"Number {n}. " for n in range(21)]
    assert len(left) == 11
    assert left[0].y == pytest.approx(numbers[11].y)
    assert lines[-1].y < left[-1].y


def test_columns_go_on_overleaf() -> None:
    blocks = tuple(paragraph(f"Number {n}.") for n in range(150))
    data = pdf(Columns(blocks))
    per_page = [len(page) for page in lines_by_page(data)]
    assert len(per_page) == 3
    assert [line.text for line in pdf_lines(data)] == [f"Number {n}. " for n in range(150)]


def test_cards_stand_side_by_side_in_rows() -> None:
    cards = tuple(
        Card(inlines(f"Name {n}"), (paragraph("Role", role=ParagraphRole.CARD_TEXT),), f"N{n}")
        for n in range(3)
    )
    lines = pdf_lines(pdf(Cards(cards)))
    first, second, third = (line for line in lines if "Name" in line.text)
    assert first.y == second.y > third.y
    assert first.x == third.x < second.x


def test_cards_in_a_narrow_place_stand_one_below_the_other() -> None:
    cards = tuple(Card(inlines(f"Name {n}"), (), f"N{n}") for n in range(2))
    lines = pdf_lines(pdf(Columns((Cards(cards),), 2)))
    first, second = (line for line in lines if "Name" in line.text)
    assert first.x == second.x or first.y == second.y


def test_key_numbers_share_the_width() -> None:
    numbers = KeyNumbers(tuple(KeyNumber(inlines(f"{n} %"), inlines("of all")) for n in range(4)))
    values = [line for line in pdf_lines(pdf(numbers)) if "%" in line.text]
    gaps = {round(b.x - a.x, 1) for a, b in pairwise(values)}
    assert len({value.y for value in values}) == 1
    assert len(gaps) == 1


def test_numbers_in_a_right_aligned_column_end_at_one_edge() -> None:
    rows = tuple(Row((cell("x"), cell(text))) for text in ("1.5", "1,250.0", "12"))
    lines = pdf_lines(pdf(Table((Column(0.5), Column(0.5, "right")), rows)))
    space = 0.2 * 9.5
    ends = {round(line.x + line.width - space, 1) for line in lines if line.text[0].isdigit()}
    assert len(ends) == 1


def test_a_narrow_column_is_widened_for_its_longest_word() -> None:
    head = Row((cell("Interoperability", header=True), cell("Note", header=True)))
    body = Row((cell("x"), cell(LINE)))
    lines = pdf_lines(pdf(Table((Column(0.05), Column(0.95)), (head, body), 1)))
    assert lines[0].text.strip() == "Interoperability"


def test_nothing_is_painted_outside_the_page_or_over_the_furniture() -> None:
    document = every_node_document()
    data = render_pdf(document, THEME, shipped_fonts()).data
    page, margins = THEME.page, THEME.page.margins
    for mark in pdf_marks(data):
        if not mark.is_artifact and (mark.text or mark.width):
            assert margins.left - 6 <= mark.x
            assert mark.x + mark.width <= page.width - margins.right + 6
            assert mark.y - 0.3 * mark.height * bool(mark.text) >= margins.bottom - 1
            assert mark.y + 0.8 * mark.height <= page.height - margins.top + 1


def test_what_is_too_high_parts_below_what_takes_no_room() -> None:
    high = KeyNumbers((KeyNumber(inlines("word " * 900), inlines("label")),))
    cell_of_both = Cell((KeyNumbers(()), high))
    table = Table((Column(0.5), Column(0.5)), (Row((Cell(()), cell_of_both)),))
    data = render_pdf(document_of(table), THEME, shipped_fonts()).data
    assert min(line.y for line in pdf_lines(data)) > THEME.page.margins.bottom
