"""Any document builds, says its words, and stays on its pages; hostile ones too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole, TableLook, TextRole
from briefwright.document import (
    Block,
    BlockQuote,
    Callout,
    Card,
    Cards,
    Cell,
    Column,
    Columns,
    Contents,
    CrossReference,
    DefinitionItem,
    DefinitionList,
    Document,
    Emphasis,
    Field,
    Figure,
    Footnote,
    Heading,
    Image,
    Inline,
    Inlines,
    KeyNumber,
    KeyNumbers,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Section,
    Span,
    Strong,
    Table,
    Text,
)
from briefwright.document.text import document_text
from briefwright.render.pdf import render_pdf
from tests.support.document_strategies import documents
from tests.support.document_tidying import tidied
from tests.support.documents import cell, document_of, inlines, item, paragraph
from tests.support.pdf_tags import pdf_text
from tests.support.pdf_text import pdf_lines, pdf_marks, words
from tests.support.pictures import jpeg_picture, png_picture
from tests.support.themes import plain_theme, shipped_fonts

LARGE = settings(suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
THEME, FONTS = plain_theme(), shipped_fonts()
PICTURES = (png_picture(30, 20), jpeg_picture(20, 400))

LETTERS = "abcdefgh ijk lmn opqrst -–—/.,()\\ćčŠžĐ ЖшЯ ωΣ fi 0123☐●\xad\u200b"
TEXT = st.text(st.sampled_from(LETTERS))
WORDS = st.one_of(TEXT, st.sampled_from(["", " ", "word " * 60, "x" * 300, "a-" * 200]))


def inline_strategy() -> st.SearchStrategy[Inlines]:
    text = WORDS.map(Text)
    nodes: st.SearchStrategy[Inline] = st.recursive(
        st.one_of(text, st.just(LineBreak())),
        lambda inner: st.one_of(
            *(st.builds(kind, st.tuples(inner)) for kind in (Strong, Emphasis)),
            st.builds(Span, st.sampled_from(TextRole), st.tuples(inner)),
            st.builds(Field, st.just("title"), st.tuples(inner, inner)),
            st.builds(Link, st.just("https://example.org/é"), st.tuples(inner)),
            st.builds(CrossReference, st.sampled_from(["h", "no"]), st.tuples(inner)),
            st.builds(Footnote, st.integers(1, 99), st.tuples(inner)),
        ),
        max_leaves=4,
    )
    return st.lists(nodes, max_size=4).map(tuple)


INLINES = inline_strategy()
PARAGRAPHS = st.builds(Paragraph, INLINES, st.sampled_from(ParagraphRole))


@st.composite
def tables(draw: st.DrawFn, inner: st.SearchStrategy[tuple[Block, ...]]) -> Table:
    """Draw a table whose grid adds up: cells may reach over rows and columns."""
    count, rows = draw(st.integers(1, 4)), draw(st.integers(1, 5))
    taken: set[tuple[int, int]] = set()
    drawn: list[Row] = []
    for row in range(rows):
        cells: list[Cell] = []
        for column in range(count):
            if (row, column) in taken:
                continue
            free = next((c for c in range(column, count) if (row, c) in taken), count) - column
            wide, high = draw(st.integers(1, free)), draw(st.integers(1, rows - row))
            places = {(row + r, column + c) for r in range(high) for c in range(wide)}
            if places & taken:
                wide = high = 1
                places = {(row, column)}
            taken |= places
            cells.append(Cell(draw(inner), draw(st.booleans()), wide, high))
        drawn.append(Row(tuple(cells)))
    columns = tuple(Column(1 / count, draw(st.sampled_from(ALIGNMENTS))) for _ in range(count))
    return Table(
        columns,
        tuple(drawn),
        draw(st.integers(0, rows)),
        draw(st.sampled_from(TableLook)),
        draw(INLINES),
    )


ALIGNMENTS = ("left", "centre", "right")


def containers(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, max_size=3).map(tuple)
    items = st.lists(st.builds(ListItem, blocks), max_size=3).map(tuple)
    picture = st.sampled_from((None, *PICTURES))
    cards = st.builds(Card, INLINES, blocks, st.sampled_from(["", "ŽĆ", "WWWWW"]), picture)
    numbers = st.lists(st.builds(KeyNumber, INLINES, INLINES), max_size=7).map(tuple)
    return st.one_of(
        st.builds(ListBlock, items, st.booleans(), st.sampled_from(ListRole), st.integers(0, 999)),
        tables(blocks),
        st.builds(BlockQuote, blocks, INLINES, INLINES),
        st.builds(Callout, st.sampled_from(CalloutRole), blocks, INLINES),
        st.builds(Section, blocks, st.booleans()),
        st.builds(Columns, blocks, st.integers(1, 4)),
        st.builds(Cards, st.lists(cards, max_size=4).map(tuple), st.integers(1, 4)),
        st.builds(KeyNumbers, numbers),
        st.builds(DefinitionList, st.lists(st.builds(DefinitionItem, INLINES, blocks)).map(tuple)),
    )


LEAVES: st.SearchStrategy[Block] = st.one_of(
    PARAGRAPHS,
    st.builds(Heading, st.integers(1, 3), INLINES, st.sampled_from(["h", "g"])),
    st.builds(Figure, st.sampled_from(PICTURES), st.just("alt"), INLINES, st.floats(0.01, 1)),
    st.builds(Contents, st.integers(1, 3)),
    st.just(PageBreak()),
    st.just(Rule()),
)
DOCUMENTS = st.lists(st.recursive(LEAVES, containers, max_leaves=12), max_size=6)


@settings(max_examples=100)
@given(DOCUMENTS)
def test_any_document_says_its_words_within_its_pages(blocks: list[Block]) -> None:
    document = tidied(document_of(*blocks))
    rendering = render_pdf(document, THEME, FONTS)
    assert words(pdf_text(rendering.data)) == words(document_text(document))
    assert rendering.diagnostics == ()
    for mark in pdf_marks(rendering.data):
        assert -1 < mark.x <= mark.x + mark.width < THEME.page.width + 12
        assert -1 < mark.y < THEME.page.height


@settings(LARGE, max_examples=40)
@given(documents())
def test_a_document_as_templates_make_them(document: Document) -> None:
    rendering = render_pdf(document, THEME, FONTS)
    assert words(pdf_text(rendering.data)) == words(document_text(document))
    assert rendering.diagnostics == ()


@settings(LARGE, max_examples=40)
@given(documents(any_script=True))
def test_a_document_in_any_script_says_its_words_and_what_the_fonts_lack(
    document: Document,
) -> None:
    rendering = render_pdf(document, THEME, FONTS)
    assert words(pdf_text(rendering.data)) == words(document_text(document))
    assert {each.code for each in rendering.diagnostics} <= {"E403"}


def nested_lists(depth: int) -> Block:
    inner = (nested_lists(depth - 1),) if depth > 1 else ()
    return ListBlock((item(f"Level {depth}", *inner),))


def nested_quotes(depth: int) -> Block:
    inner = nested_quotes(depth - 1) if depth > 1 else paragraph("Innermost words.")
    return BlockQuote((inner,), inlines(f"Somebody {depth}"))


def nested_tables(depth: int) -> Block:
    inner: Block = nested_tables(depth - 1) if depth > 1 else paragraph("Innermost words.")
    row = Row((cell("side"), Cell((inner,))))
    return Table((Column(0.2), Column(0.8)), (row,))


@pytest.mark.parametrize("make", [nested_lists, nested_quotes, nested_tables])
@pytest.mark.parametrize("depth", [6, 25, 60])
def test_deep_nesting_stays_on_the_page(make: Callable[[int], Block], depth: int) -> None:
    document = document_of(make(depth))
    rendering = render_pdf(document, THEME, FONTS)
    assert words(pdf_text(rendering.data)) == words(document_text(document))
    for line in pdf_lines(rendering.data):
        assert line.x + line.width < THEME.page.width


def test_a_table_of_more_columns_than_fit() -> None:
    rows = tuple(Row(tuple(cell(f"cell {n}") for n in range(60))) for _ in range(3))
    document = document_of(Table(tuple(Column(1 / 60) for _ in range(60)), rows, 1))
    rendering = render_pdf(document, THEME, FONTS)
    letters = "".join(words(pdf_text(rendering.data)))
    assert letters.startswith("cell0")
    assert max(line.x + line.width for line in pdf_lines(rendering.data)) < THEME.page.width


def test_a_header_higher_than_a_page_is_not_repeated() -> None:
    head = Row((cell("long header " * 900, header=True), cell("x", header=True)))
    body = tuple(Row((cell(f"row {n}"), cell("y"))) for n in range(80))
    document = document_of(Table((Column(0.5), Column(0.5)), (head, *body), 1))
    rendering = render_pdf(document, THEME, FONTS)
    assert words(pdf_text(rendering.data)) == words(document_text(document))


def test_many_headings_in_a_row_fill_pages_all_the_same() -> None:
    document = document_of(*(Heading(1, inlines(f"Heading {n}"), f"h{n}") for n in range(200)))
    rendering = render_pdf(document, THEME, FONTS)
    assert words(pdf_text(rendering.data)) == words(document_text(document))
    assert rendering.pages is not None
    assert 6 <= rendering.pages < 12


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n" + bytes(40), b"\xff\xd8\xff\xe0" + bytes(9), b"GIF89a"]
)
def test_a_broken_picture_is_left_out_and_reported(data: bytes) -> None:
    image = Image(data, "image/png", 10, 10)
    figure = Figure(image, "A picture", inlines("Caption"))
    card = Card(inlines("Name"), (), image=image)
    rendering = render_pdf(document_of(figure, Cards((card,))), THEME, FONTS)
    assert {each.code for each in rendering.diagnostics} == {"E404"}
    assert words(pdf_text(rendering.data)) == ["Caption", "Name"]


def test_a_picture_cut_short_is_reported() -> None:
    whole = png_picture()
    image = Image(whole.data[: len(whole.data) // 2], "image/png", 220, 280)
    rendering = render_pdf(document_of(Figure(image, "A picture")), THEME, FONTS)
    assert [each.code for each in rendering.diagnostics] == ["E404"]


def test_emoji_and_private_characters_are_errors_not_failures() -> None:
    document = document_of(paragraph("👍🏽 \U000f8010\U00100041 \ud800 🇲🇪"))
    rendering = render_pdf(document, THEME, FONTS)
    assert {each.code for each in rendering.diagnostics} == {"E403"}
    assert rendering.pages == 1
