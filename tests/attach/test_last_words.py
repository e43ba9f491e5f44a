"""A bookmark around the last words of a paragraph leaves the words as they are."""

from __future__ import annotations

import pytest
from lxml import etree

from briefwright.attach.word.last_words import before_last_words
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
