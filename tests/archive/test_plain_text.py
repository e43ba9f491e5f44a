"""Plain texts: blank lines end paragraphs, unless nobody broke the lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.archive import Fault, read_archived
from briefwright.archive.plain_text import LONGEST_BROKEN_LINE, paragraphs_of_plain_text
from briefwright.evidence import folded

LONG = "word " * 30


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\nthree\nfour\n", ("one two", "three four")),
        ("one\r\ntwo\r\n \t\r\nthree", ("one two", "three")),
        ("one\n\n\n\ntwo", ("one", "two")),
        ("\n\none\ntwo\nthree\n\n\n", ("one", "two", "three")),
        ("one\u2029two\x0cthree", ("one", "two", "three")),
        ("one", ("one",)),
        ("", ()),
        (" \n\u00a0\n", ()),
    ],
)
def test_paragraphs_are_parted(text: str, expected: tuple[str, ...]) -> None:
    assert paragraphs_of_plain_text(text) == expected


def test_a_block_with_a_long_line_has_a_paragraph_a_line_and_the_others_do_not() -> None:
    text = f"Broken\nwhere it is full.\n\n{LONG}\nAnother.\n\nBroken\nagain."

    assert paragraphs_of_plain_text(text) == (
        "Broken where it is full.",
        LONG.strip(),
        "Another.",
        "Broken again.",
    )


def test_a_line_counts_as_long_without_the_space_around_it() -> None:
    line = "x" * LONGEST_BROKEN_LINE
    text = f"   {line}   \nmore\n\nlast"

    assert paragraphs_of_plain_text(text) == (f"{line} more", "last")
    assert paragraphs_of_plain_text(f"x{text.strip()}") == (f"x{line}", "more", "last")


@given(st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from("\n\r \u00ad"))))
def test_no_word_is_lost_added_or_moved(text: str) -> None:
    assert " ".join(paragraphs_of_plain_text(text)) == folded(text)


def test_the_article_has_ten_paragraphs(shared: Path) -> None:
    data = (shared / "articles" / "montenegro-nato.txt").read_bytes()
    text = read_archived(data, "montenegro-nato.txt")

    assert not isinstance(text, Fault)
    assert len(text.paragraphs) == 10
    assert (text.paragraph(4) or "").startswith("Montenegro has exceeded the NATO guideline")
