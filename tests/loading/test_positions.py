"""Every key and value keeps its line and column, counted in characters from 1."""

from __future__ import annotations

import pytest

from briefwright.core.diagnostics import Span
from briefwright.core.paths import FieldPath
from tests.loading.reading import load

TEXT = """\
title: Élan 🎉 in Kotor
summary:
  bottom_line: >-

    One line
    and more.
  points:
  - First
  - text: "Second"
officials: {name: Ann, role: Chief}
data:
  a:
    b: [1, [2, 3]]
"""
POSITIONS = load(TEXT).positions
LINES = TEXT.splitlines()


def words(span: Span | None) -> str | None:
    """Return the text of a span."""
    if span is None:
        return None
    lines = LINES[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("title",), "title", "Élan 🎉 in Kotor"),
        (("summary", "bottom_line"), "bottom_line", "One line\n    and more."),
        (("summary", "points", 0), None, "First"),
        (("summary", "points", 1), None, 'text: "Second"'),
        (("summary", "points", 1, "text"), "text", '"Second"'),
        (("officials",), "officials", "{name: Ann, role: Chief}"),
        (("officials", 0, "role"), "role", "Chief"),
        (("data", "a", "b", 1, 0), None, "2"),
        (("data", "a", "b", 1), None, "[2, 3]"),
        (("subtitle",), None, None),
        (("title", "deeper"), None, None),
        (("summary", "points", 2), None, None),
    ],
)
def test_keys_and_values_are_where_they_are(
    path: FieldPath, key: str | None, value: str | None
) -> None:
    assert words(POSITIONS.key(path)) == key
    assert words(POSITIONS.value(path)) == value


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("title", "text", 0), "Élan 🎉 in Kotor"),
        (("summary", "points", 0, "text"), "First"),
        (("summary", "points", 7), '- First\n  - text: "Second"'),
        (("officials", 0, "since"), "{name: Ann, role: Chief}"),
    ],
)
def test_the_nearest_place_of_a_path_below_a_value_is_that_value(
    path: FieldPath, value: str
) -> None:
    assert words(POSITIONS.nearest(path)) == value


def test_a_part_that_lacks_a_key_is_shown_by_its_own_key_or_its_first() -> None:
    assert words(POSITIONS.holder(("summary",))) == "summary"
    assert words(POSITIONS.holder(("summary", "points", 1))) == "text"
    assert words(POSITIONS.holder(("summary", "points", 0))) == "First"
    assert words(POSITIONS.holder(())) == "title"


def test_a_file_that_cannot_be_read_is_shown_by_its_beginning() -> None:
    positions = load(b"").positions

    assert positions.nearest(("title",)) == Span.point("x.yaml", 1)
    assert positions.key(("title",)) is None
