"""A source is written into a brief, and every other byte stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.loading import SourceEntry, known_source, with_source

ENTRY = SourceEntry("article", "sources/article.txt", "ab" * 32, "A title: here")
FIELDS = f"text: sources/article.txt\n    sha256: {'ab' * 32}"
NEW = f'  - id: article\n    title: "A title: here"\n    {FIELDS}\n'


def edited(text: str) -> str | None:
    data = with_source(text.encode(), "a.yaml", ENTRY)
    return None if data is None else data.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: X\n", f"title: X\n\nsources:\n{NEW}"),
        ("title: X", f"title: X\n\nsources:\n{NEW}"),
        ("title: X\nsources:\nsummary: Y\n", f"title: X\nsources:\n{NEW}summary: Y\n"),
        ("title: X\nsources: []\nsummary: Y\n", f"title: X\nsources:\n{NEW}summary: Y\n"),
        (
            "title: X\nsources:\n  - Other # kept\n\n# Next.\nsummary: Y\n",
            f"title: X\nsources:\n  - Other # kept\n{NEW}\n# Next.\nsummary: Y\n",
        ),
        (
            "sources:\n  - title: Other\n    note: |\n      # no comment\n\nsummary: Y\n",
            f"sources:\n  - title: Other\n    note: |\n      # no comment\n{NEW}\nsummary: Y\n",
        ),
        (
            "sources:\n  - id: article\n    title: T # c\n    note: n\n",
            f"sources:\n  - id: article\n    title: T # c\n    {FIELDS}\n    note: n\n",
        ),
        (
            "sources:\n  - id: article\n    title: T\n    # As read.\n    sha256: 00\n",
            f"sources:\n  - id: article\n    title: T\n    {FIELDS}\n".replace(
                "    sha256", "    # As read.\n    sha256"
            ),
        ),
        (
            "sources:\n  - title: T\n    text: # none\n    sha256: '00'\n    id: article",
            (
                "sources:\n  - title: T\n    text: sources/article.txt # none\n"
                f"    sha256: {'ab' * 32}\n    id: article"
            ),
        ),
        (
            "sources: [{id: article, title: T}] # c\n",
            (
                "sources: [{id: article, text: sources/article.txt, "
                f"sha256: {'ab' * 32}, title: T}}] # c\n"
            ),
        ),
        (
            "sources: [{id: other}]\n",
            (
                'sources: [{id: other}, {id: article, title: "A title: here", '
                f"text: sources/article.txt, sha256: {'ab' * 32}}}]\n"
            ),
        ),
        (
            "sources:\n  id: article\n  title: T\n",
            (
                "sources:\n  id: article\n  title: T\n  text: sources/article.txt\n"
                f"  sha256: {'ab' * 32}\n"
            ),
        ),
    ],
)
def test_the_fields_are_written_where_they_belong(before: str, after: str) -> None:
    assert edited(before) == after


def test_line_ends_and_byte_order_mark_stay() -> None:
    found = edited("\ufefftitle: X\r\nsources:\r\n- Other\r\n")
    new = "".join(f"{line[2:]}\r\n" for line in NEW.splitlines())

    assert found == f"\ufefftitle: X\r\nsources:\r\n- Other\r\n{new}"


def test_what_is_written_already_is_left_alone() -> None:
    assert edited(f"sources:\n{NEW}") == f"sources:\n{NEW}"


@pytest.mark.parametrize(
    "text",
    [
        "{title: X}\n",
        "title: X\n...\n",
        "title: X\nsources: One text\n",
        "sources:\n  id: other\n  title: T\n",
        "sources:\n  - id: article\n    text: >-\n      old.txt\n",
        "- a list\n",
        "title: [broken\n",
        "",
    ],
)
def test_what_cannot_be_added_to_safely_is_not_touched(text: str) -> None:
    assert edited(text) is None


def test_the_fields_of_a_source_are_found() -> None:
    text = b"sources:\n  - Other\n  - id: article\n    sha256: ab\n    author: [A]\n"

    assert known_source(text, "a.yaml", "article") == {"id": "article", "sha256": "ab"}
    assert known_source(text, "a.yaml", "other") is None


@given(
    st.lists(st.sampled_from(["title: X", "# note", "", "summary: >-", "  words # x", "date: 2024",
                              "sources:", "  - id: article", "    title: T", "    sha256: 00",
                              "    text:", "  - Other", "- x", "  # c"]), max_size=14),
    st.sampled_from(["\n", "\r\n"]),
)  # fmt: skip
def test_taken_out_again_what_was_written_leaves_the_brief_as_it_was(
    lines: list[str], end: str
) -> None:
    before = end.join(lines)
    after = edited(before)

    if after is not None:
        kept = iter(after.replace(ENTRY.text, "").replace(ENTRY.sha256, ""))
        words = before.replace(" 00", "")
        assert all(character in kept for character in words), "characters of the brief are gone"
        assert edited(after) == after
