"""Lines are filled to their width and no further, whatever the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.core.roles import ParagraphRole, TextRole
from briefwright.document import Inline, LineBreak, Span, Strong, Text
from briefwright.render.pdf import render_pdf
from briefwright.render.pdf.elements import Element, Tag
from briefwright.render.pdf.inlines import InlineRenderer
from briefwright.render.pdf.lines import break_lines
from briefwright.render.pdf.runs import Line
from briefwright.render.pdf.styles import Styles
from tests.support.documents import document_of, inlines, paragraph
from tests.support.pdf_text import pdf_lines
from tests.support.themes import plain_theme, shipped_fonts

STYLES = Styles(plain_theme(), shipped_fonts())
LETTERING = STYLES.setting(ParagraphRole.BODY).lettering
ELEMENT = Element(Tag.DOCUMENT, document_of())


def lines_of(width: float, *words: str | Inline) -> list[Line]:
    runs = InlineRenderer(STYLES).runs(inlines(*words), LETTERING, ELEMENT)
    return break_lines(runs, width)


def texts(lines: list[Line]) -> list[str]:
    """Return the text of lines without kerns."""
    return [
        "".join(c for _run, text, _width in line.segments for c in text if ord(c) < 0xF0000)
        for line in lines
    ]


def test_lines_break_between_words() -> None:
    assert texts(lines_of(60, "one two three four five six")) == [
        "one two three",
        "four five six",
    ]


def test_words_part_after_a_hyphen_before_a_letter() -> None:
    lines = lines_of(LETTERING.width("the Euro-Atla"), "the Euro-Atlantic")
    assert texts(lines) == ["the Euro-", "Atlantic"]
    assert [line.end for line in lines] == ["", " "]


@pytest.mark.parametrize("word", ["2024-10-03", "2–4", "-5", "10/12"])
def test_numbers_do_not_part(word: str) -> None:
    lines = lines_of(LETTERING.width("the " + word[:-1]), f"the {word}")
    assert texts(lines) == ["the", word]


def test_a_web_address_parts_after_its_marks() -> None:
    address = "https://example.org/a-long-path/to-some-page?with=values&and=more"
    lines = texts(lines_of(100, address))
    assert "".join(lines) == address
    assert all(line[-1] in "/-?=&." for line in lines[:-1])


def test_a_soft_hyphen_shows_where_the_word_parts() -> None:
    lines = lines_of(LETTERING.width("inter-"), "inter\xadoperability")
    (segment,) = lines[0].segments
    assert segment[1].endswith("\U000f0001")
    assert texts(lines) == ["inter", "operability"[: len(texts(lines)[1])], *texts(lines)[2:]]


def test_a_line_break_ends_a_line_even_twice() -> None:
    lines = lines_of(200, "one", LineBreak(), LineBreak(), Strong(inlines("two")))
    assert texts(lines) == ["one", "", "two"]


def test_a_line_break_alone_is_an_empty_line() -> None:
    assert texts(lines_of(100, LineBreak())) == [""]


def test_a_word_of_ten_thousand_letters_fills_lines() -> None:
    lines = lines_of(300, "see " + "abcdefghij" * 1000, " and ", Strong(inlines("m" * 10_000)))
    assert sum(text.count("m") for text in texts(lines)) == 10_000
    assert all(line.width <= 300.1 for line in lines)


WORDS = st.text("ab-–/\xad\u200b\xa0é ", min_size=0, max_size=40)
PARTS = st.lists(
    st.one_of(
        WORDS.map(Text),
        WORDS.map(lambda text: Strong((Text(text),))),
        WORDS.map(lambda text: Span(TextRole.LABEL, (Text(text),))),
        st.just(LineBreak()),
    ),
    max_size=6,
)


@given(PARTS, st.floats(6, 200))
def test_no_line_is_wider_than_asked(parts: list[Inline], width: float) -> None:
    lines = lines_of(width, *parts)
    letters = [text for text in texts(lines) if len(text) > 1]
    for line, text in zip(lines, texts(lines), strict=True):
        assert line.width <= width + 0.01 or len(text) <= 1
        assert line.width == pytest.approx(sum(wide for _run, _text, wide in line.segments))
    assert len(letters) <= len(lines)


@given(PARTS, st.floats(6, 200))
def test_no_letter_is_lost_or_moved(parts: list[Inline], width: float) -> None:
    kept = str.maketrans("", "", " \xad\u200b")
    printed = "".join(texts(lines_of(width, *parts)))
    given_words = "".join(texts(lines_of(1e6, *parts)))
    assert printed.translate(kept) == given_words.translate(kept)


def test_right_and_centred_lines_end_where_they_should() -> None:
    styles = dict(plain_theme().styles)
    for align, share in (("right", 1.0), ("centre", 0.5)):
        styles[ParagraphRole.BODY] = styles[ParagraphRole.BODY].model_copy(update={"align": align})
        theme = plain_theme().model_copy(update={"styles": styles})
        page = theme.page
        data = render_pdf(document_of(paragraph("Word. " * 60)), theme, shipped_fonts()).data
        for line in pdf_lines(data):
            space = LETTERING.space * LETTERING.scale
            free = page.text_width - line.width + space
            assert line.x - page.margins.left == pytest.approx(free * share, abs=0.1)
