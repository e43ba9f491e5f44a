"""Pages are filled by the rules of good setting; positions are read back from the file."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefwright.core.roles import CalloutRole, ParagraphRole
from briefwright.document import (
    Block,
    BlockQuote,
    Callout,
    Card,
    Cards,
    Column,
    Columns,
    DefinitionItem,
    DefinitionList,
    Figure,
    KeyNumber,
    KeyNumbers,
    ListBlock,
    PageBreak,
    Row,
    Section,
    Table,
)
from briefwright.render.pdf import render_pdf
from briefwright.theme import Theme
from tests.support.documents import (
    cell,
    document_of,
    every_node_document,
    heading,
    inlines,
    item,
    large_table_document,
    paragraph,
)
from tests.support.pdf_text import Mark, pdf_lines, pdf_marks
from tests.support.pictures import png_picture
from tests.support.themes import plain_theme, shipped_fonts

THEME = plain_theme()
NEAR_THE_FOOT = range(25, 38)
"""Numbers of one-line paragraphs that bring what follows them near the foot of a page."""
LINE = "Words that fill most of a line of text, so that few of them make a paragraph of a few. "


def pdf(*blocks: Block, theme: Theme = THEME) -> bytes:
    return render_pdf(document_of(*blocks), theme, shipped_fonts()).data


def lines_by_page(data: bytes) -> list[list[Mark]]:
    lines = pdf_lines(data)
    return [[each for each in lines if each.page == page] for page in range(pages(data))]


def pages(data: bytes) -> int:
    return max(mark.page for mark in pdf_marks(data)) + 1


def fillers(count: int) -> list[Block]:
    return [paragraph(f"Filler {number}.") for number in range(count)]


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_no_heading_ends_a_page(count: int) -> None:
    data = pdf(*fillers(count), heading(1, "Heading", "h"), paragraph(LINE * 8))
    for page in lines_by_page(data):
        assert "Heading" not in page[-1].text


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_heading_has_more_than_one_line_below_it(count: int) -> None:
    items = tuple(item(f"Item {number}.") for number in range(6))
    data = pdf(*fillers(count), heading(1, "Heading", "h"), ListBlock(items))
    for page in lines_by_page(data):
        texts = [line.text.strip() for line in page]
        assert texts[-3:-2] != ["Heading"]  # heading, bullet, item


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_paragraph_leaves_two_lines_on_each_page(count: int) -> None:
    data = pdf(*fillers(count), paragraph(LINE * 6))
    for page in lines_by_page(data):
        parts = [line for line in page if "Filler" not in line.text]
        assert len(parts) != 1


@pytest.mark.parametrize("lines", [2, 3])
@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_short_paragraph_stays_whole(count: int, lines: int) -> None:
    data = pdf(*fillers(count), paragraph(" ".join(["Words that fill this line"] * 4 * lines)))
    assert len({line.page for line in pdf_lines(data) if "Words" in line.text}) == 1


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_list_item_stays_with_the_small_print_below_it(count: int) -> None:
    small = paragraph("Small print.", role=ParagraphRole.SMALL)
    items = tuple(item("A point.", small) for _ in range(8))
    for page in lines_by_page(pdf(*fillers(count), ListBlock(items))):
        assert "Small" not in page[0].text


def test_no_row_is_torn_that_fits_a_page() -> None:
    rows = tuple(Row((cell(f"Start {n}. {LINE * 6}End {n}."), cell("x"))) for n in range(25))
    lines = pdf_lines(pdf(Table((Column(0.6), Column(0.4)), rows)))
    starts = [line.page for line in lines if "Start" in line.text]
    ends = [line.page for line in lines if "End" in line.text]
    assert starts == ends
    assert len(set(starts)) > 2


def test_a_header_is_repeated_on_every_page_of_its_table_as_an_artifact() -> None:
    data = render_pdf(large_table_document(120), THEME, shipped_fonts()).data
    read = [line for line in pdf_lines(data) if line.text.strip() == "What"]
    repeated = [line for line in pdf_lines(data, artifacts=True) if line.text.strip() == "What"]
    assert [line.page for line in read] == [0]
    assert [line.page for line in repeated] == list(range(1, pages(data)))
    assert {round(line.x, 2) for line in (*read, *repeated)} == {round(read[0].x, 2)}


def test_a_row_taller_than_a_page_goes_on_overleaf() -> None:
    rows = (Row((cell("short"), cell(LINE * 200))), Row((cell("after"), cell("it"))))
    data = pdf(paragraph("Before."), Table((Column(0.3), Column(0.7)), rows))
    counts = [len(page) for page in lines_by_page(data)]
    assert len(counts) > 3
    assert min(counts[:-1]) > 50  # no page is left half empty


def test_a_cell_that_spans_rows_keeps_them_on_one_page() -> None:
    pairs = [
        (Row((cell(f"Both {n}", rows=2), cell(f"upper {n}"))), Row((cell(f"lower {n}"),)))
        for n in range(40)
    ]
    lines = pdf_lines(pdf(Table((Column(0.5), Column(0.5)), tuple(r for p in pairs for r in p))))
    place = {line.text.strip(): line.page for line in lines}
    assert all(place[f"upper {n}"] == place[f"lower {n}"] for n in range(40))
    assert len(set(place.values())) > 1


def test_a_spanning_cell_too_high_for_a_page_is_split_with_its_rows() -> None:
    high = Row((cell(LINE * 250, rows=3), cell("one")))
    rest = (Row((cell("two " + LINE * 60),)), Row((cell("three"),)), Row((cell("a"), cell("b"))))
    data = pdf(Table((Column(0.5), Column(0.5)), (high, *rest)))
    assert pages(data) > 5
    order = [line.text.strip() for line in pdf_lines(data)]
    assert order.index("three") < order.index("a")


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_caption_stays_with_its_table(count: int) -> None:
    rows = tuple(Row((cell(f"row {n}"), cell("x"))) for n in range(4))
    table = Table((Column(0.5), Column(0.5)), rows, caption=inlines("Caption"))
    place = {line.text.strip(): line.page for line in pdf_lines(pdf(*fillers(count), table))}
    assert place["Caption"] == place["row 0"]


@pytest.mark.parametrize("count", [18, 22, 26, 30])
def test_a_caption_stays_with_its_picture(count: int) -> None:
    figure = Figure(png_picture(), "A picture", inlines("Caption"), 0.5)
    data = pdf(*fillers(count), figure)
    (picture,) = [mark for mark in pdf_marks(data) if not mark.text and not mark.tag and mark.width]
    (caption,) = [line for line in pdf_lines(data) if "Caption" in line.text]
    assert picture.page == caption.page
    assert caption.y < picture.y
    assert picture.height / picture.width == pytest.approx(280 / 220, abs=0.01)


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_term_stays_with_its_definition(count: int) -> None:
    words = (paragraph("Its definition.", role=ParagraphRole.DEFINITION),)
    terms = DefinitionList(tuple(DefinitionItem(inlines("Term"), words) for _ in range(6)))
    for page in lines_by_page(pdf(*fillers(count), terms)):
        assert page[-1].text.strip() != "Term"


@pytest.mark.parametrize("count", NEAR_THE_FOOT)
def test_a_short_callout_or_quote_stays_whole(count: int) -> None:
    callout = Callout(CalloutRole.NOTE, (paragraph("First."), paragraph("Last.")), inlines("Box"))
    quote = BlockQuote((paragraph("First."), paragraph("Last.")), inlines("Somebody"))
    for block, end in ((callout, "Last."), (quote, "Somebody")):
        place = {line.text.strip(): line.page for line in pdf_lines(pdf(*fillers(count), block))}
        assert place["First."] == place[end]


def test_a_callout_longer_than_a_page_is_boxed_on_each() -> None:
    data = pdf(Callout(CalloutRole.DECISION, tuple(fillers(90)), inlines("Box")))
    sides = [mark for mark in pdf_marks(data) if mark.tag and mark.height > 100 > mark.width]
    assert {side.page for side in sides} == set(range(pages(data))) == {0, 1, 2}
    for side in sides:
        inside = [line for line in pdf_lines(data) if line.page == side.page]
        assert side.y < min(line.y for line in inside)


def test_a_kept_section_moves_to_the_next_page_whole() -> None:
    section = Section((heading(1, "Kept", "k"), *fillers(20)), keep=True)
    data = pdf(*[paragraph("Before.")] * 25, section)
    kept = [line for line in pdf_lines(data) if "Before" not in line.text]
    assert {line.page for line in kept} == {1}


def test_a_kept_section_longer_than_a_page_is_split_all_the_same() -> None:
    data = pdf(paragraph("Before."), Section((heading(1, "Kept", "k"), *fillers(90)), keep=True))
    assert pages(data) == 3
    assert next(line for line in pdf_lines(data) if "Kept" in line.text).page == 0


def test_page_breaks_make_no_empty_pages() -> None:
    data = pdf(
        PageBreak(), paragraph("One."), PageBreak(), PageBreak(), paragraph("Two."), PageBreak()
    )
    assert [[line.text.strip() for line in page] for page in lines_by_page(data)] == [
        ["One."],
        ["Two."],
    ]


@pytest.mark.parametrize("count", range(30, 42))
def test_there_is_no_empty_last_page(count: int) -> None:
    assert all(lines_by_page(pdf(*fillers(count))))


def test_an_empty_document_is_one_page() -> None:
    rendering = render_pdf(document_of(), THEME, shipped_fonts())
    assert rendering.pages == 1


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
        if mark.tag == "" and (mark.text or mark.width):
            assert margins.left - 6 <= mark.x
            assert mark.x + mark.width <= page.width - margins.right + 6
            assert mark.y - 0.3 * mark.height * bool(mark.text) >= margins.bottom - 1
            assert mark.y + 0.8 * mark.height <= page.height - margins.top + 1
