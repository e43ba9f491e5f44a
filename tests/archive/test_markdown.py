"""Markdown: the plain words of each block."""

from __future__ import annotations

import pytest

from briefwright.archive import Fault
from briefwright.archive.markdown import paragraphs_of_markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Port *reopens*\n\nOn **Monday**,\nat noon.", ("Port reopens", "On Monday, at noon.")),
        ("- one\n- two\n  1. three", ("one", "two", "three")),
        ("> quoted\n> words", ("quoted words",)),
        ("[link](https://a.example) and `code` &amp; \\*", ("link and code & *",)),
        ("![picture](a.png) words", ("words",)),
        ("one  \ntwo<br>three<i>!</i>", ("one two three!",)),
        ("| A | B |\n|---|---|\n| 1 | *2* |", ("A B", "1 2")),
        ("---\ntitle: X\n---\n\nwords", ("words",)),
        ("words\n\n---\n\nmore", ("words", "more")),
        ("<!-- left out -->\n\n<div><p>in a page</p></div>\n", ("in a page",)),
        ("```\none\n\ntwo\n```", ("one", "two")),
        ("", ()),
    ],
)
def test_blocks_become_paragraphs(text: str, expected: tuple[str, ...]) -> None:
    assert paragraphs_of_markdown(text) == expected


def test_lists_nested_without_end_are_refused() -> None:
    found = paragraphs_of_markdown("> " * 5_000 + "words")

    assert isinstance(found, Fault)
    assert found.message("a.md") == "a.md nests lists or quotations more than 100 deep."


def test_a_text_of_nothing_but_signs_is_taken_as_it_stands() -> None:
    text = "\n\n".join(["[" * 300] * 2_000)

    assert paragraphs_of_markdown(text) == tuple(text.split("\n\n"))
