"""Slips that YAML lets pass are found before they reach a reader."""

from __future__ import annotations

import pytest

from tests.loading.reading import codes, load, places

HEAD = "title: t\n"


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("summary:\n  • one\n  • two\n", ["E004 3 •", "E004 4 •"]),
        ("summary:\n  points:\n    – one\n", ["E004 4 –"]),
        ("summary:\n  points:\n    - one\n    -two\n", ["E004 5 -"]),
        ("summary:\n  points:\n    - one\n      - two\n", ["E004 5 -"]),
        ("summary: Points\n  - one\n", ["E004 3 -"]),
        ("summary:\n  bottom_line:text\n", ["E004 3 bottom_line:"]),
        ("summary:\n  points:\n    - text:one\n", ["E004 4 text:"]),
        ("summary:\n\u00a0\u00a0points: one\n", ["E005 3 \u00a0\u00a0"]),
        ("summary: s\nissue\u200b: x\n", ["E009 3 \u200b"]),
        ("summary: Agenda item #3\n", ["E012 2 #3"]),
        ("summary: “To be secure”\n", ["E013 2 “To be secure”"]),
        ("summary: «Être sûr»\n", ["E013 2 «Être sûr»"]),
    ],
)
def test_a_slip_is_underlined(summary: str, found: list[str]) -> None:
    assert places(load(HEAD + summary)) == found


@pytest.mark.parametrize(
    "summary",
    [
        "summary: text # a comment\n",
        "summary: item#3 and C# too\n",
        "summary: 'item #3'\n",
        "summary: |\n  - one\n  -two\n  • three\n  text:four #5\n",
        "summary: “To be” or “not to be”, he said\n",
        "summary:\n  points:\n    - https://example.org\n    - TLP:RED\n    - -5 degrees\n",
        "summary:\n  points:\n    - one\n\n    - two\n",
        "summary: the half\n  -5 to -3 degrees\n",
        "summary: text\n  that - as usual - goes on\n",
        "summary: note:x stands inside\n",
    ],
)
def test_what_is_meant_passes(summary: str) -> None:
    assert codes(load(HEAD + summary)) == []


def test_a_tree_that_is_not_as_meant_is_not_judged_further() -> None:
    assert codes(load("tittle: t\nsummary:\n  -one\n")) == ["E004"]
