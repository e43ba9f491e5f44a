"""A bookmark around the last words of a paragraph leaves the words as they are."""

from __future__ import annotations

import pytest
from lxml import etree

from briefwright.attach.word.last_words import before_last_words, last_with_words
from briefwright.house.names import MAIN, T, W

LONG = "x" * 40 + "y" * 60


@pytest.mark.parametrize(
    ("inside", "place", "parts"),
    [
        ("", 0, []),
        ("<w:pPr/>", 1, []),
        (f"<w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t>{LONG}</w:t></w:r>", 1, ["x" * 40, "y" * 60]),
        ("<w:r><w:t>end.</w:t></w:r>", 0, ["end."]),
        ("<w:r><w:t>a</w:t></w:r><w:sdt><w:sdtContent/></w:sdt>", 1, ["a"]),
    ],
)
def test_the_last_words_have_a_run_of_their_own(inside: str, place: int, parts: list[str]) -> None:
    paragraph = etree.fromstring(f'<w:p xmlns:w="{MAIN}">{inside}</w:p>')
    assert before_last_words(paragraph) == place
    assert [each.text for each in paragraph.iter(T)] == parts
    assert len(list(paragraph.iter(W + "tab"))) == inside.count("<w:tab/>")
    if len(parts) == 2:
        assert [len(list(run.iter(W + "b"))) for run in paragraph] == [1, 1]


WORDS, EMPTY = "<w:p><w:r><w:t>end</w:t></w:r></w:p>", "<w:p><w:pPr/></w:p>"
TABLE = f"<w:tbl><w:tr><w:tc>{WORDS}</w:tc></w:tr></w:tbl>"
SECTION_END = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>before</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("blocks", "words"),
    [
        (WORDS, "end"),
        (WORDS + EMPTY, "end"),
        (TABLE + EMPTY, "end"),
        (TABLE, "end"),
        (f"<w:sdt><w:sdtContent>{WORDS}</w:sdtContent></w:sdt>", "end"),
        (f'{TABLE}<w:bookmarkEnd w:id="1"/>{EMPTY}', "end"),
        (SECTION_END + EMPTY, ""),
        ("<w:sdt/>", None),
    ],
)
def test_the_last_paragraph_with_words_is_in_the_last_section(
    blocks: str, words: str | None
) -> None:
    body = etree.fromstring(f'<w:body xmlns:w="{MAIN}">{blocks}</w:body>')
    found = last_with_words(body)
    assert (None if found is None else "".join(found.itertext())) == words
