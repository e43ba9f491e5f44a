"""Comments that ask to ignore a finding: what they cover, and what is none of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.loading import Ignore
from tests.loading.reading import load

REQUEST = "# brief: ignore E303 because of this"
HEAD = "title: x\nsummary: y\n"


def ignores(text: str) -> tuple[Ignore, ...]:
    loaded = load(text)
    assert loaded.diagnostics == ()
    return loaded.ignores


def covered_lines(text: str) -> list[int]:
    """Return the lines on which the one request of a text ignores a finding."""
    (ignore,) = ignores(text)
    file = ignore.span.file

    def covers(line: int, column: int) -> bool:
        span = Span.point(file, line, column)
        return ignore.covers(Diagnostic("E303", Severity.ERROR, "m", span))

    lines = text.splitlines()
    return [
        number
        for number, line in enumerate(lines, 1)
        if any(covers(number, column) for column in range(1, len(line) + 2))
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"title: x {REQUEST}\nsummary: y\n", [1]),
        (f"title: x\nsummary: {REQUEST}\n  bottom_line: a\n  points: [b]\nissue: z\n", [2, 3, 4]),
        (f"{HEAD}officials:\n  - name: A {REQUEST}\n    role: B\n  - name: C\n", [4, 5]),
        (f"{HEAD}officials:\n  - name: A\n    role: B {REQUEST}\n  - name: C\n", [5]),
        (f"{HEAD}officials: {REQUEST}\n  - A\n  - B\nissue: z\n", [3, 4, 5]),
        (f"{HEAD}authors: [A,  {REQUEST}\n  B]\nissue: z\n", [3, 4]),
        (f"{HEAD}authors: [A,\n  B]  {REQUEST}\nissue: z\n", [4]),
        (f"{HEAD}authors: [A,\n  B\n]  {REQUEST}\nissue: z\n", [3, 4, 5]),
        (f"{HEAD}issue: one\n  two {REQUEST}\n", [3, 4]),
        (f"{HEAD}issue: |  {REQUEST}\n  one\n  two\nbackground: z\n", [3, 4, 5]),
        (f"{HEAD}{REQUEST}\nissue: one\nbackground: z\n", [4]),
        (f"{HEAD}{REQUEST}\n\n# more\nissue: one\nbackground: z\n", [6]),
        (f"{HEAD}officials:\n  {REQUEST}\n  - name: A\n    role: B\n  - C\n", [5, 6]),
        (f"{HEAD}officials:\n  - name: A\n    {REQUEST}\n    role: B\n  - C\n", [6]),
        (f"{HEAD}issue: |\n  one\n{REQUEST}\nbackground: z\n", [6]),
        (f"{REQUEST}\ntitle: x\nsummary: y\n", [2]),
        (f"# A title\n{REQUEST}\n# more\n\ntitle: x\nsummary: y\n", [1, 2, 3, 4, 5, 6]),
        (f"# A title\n\n{REQUEST}\ntitle: x\nsummary: y\n", [4]),
        (f"{HEAD}issue: '#1' {REQUEST}\n", [3]),
        (f"{HEAD}issue: a#b {REQUEST}\n", [3]),
        (f"{HEAD}issue: >-\n  one\n\n\n{REQUEST}\nreview_by: 2020\n", [8]),
    ],
)
def test_a_request_covers_the_largest_value_that_begins_beside_it(
    text: str, lines: list[int]
) -> None:
    assert covered_lines(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        f'{HEAD}issue: "one {REQUEST}"\n',
        f"{HEAD}issue: 'one {REQUEST}'\n",
        f"{HEAD}issue: 'one\n  two {REQUEST}'\n",
        f"{HEAD}issue: |\n  one\n  {REQUEST}\n",
        f"{HEAD}issue: |\n  one\n\n  {REQUEST}\n  two\nbackground: z\n",
        f"{HEAD}issue: >-\n  one {REQUEST}\n",
        f"{HEAD}issue: |\n  one{REQUEST}\n",
        f"{HEAD}# brief: this is our brief\n",
        f"{HEAD}# briefly: ignore E303 because of this\n",
        f"{HEAD}# A brief: ignore E303 because of this\n",
    ],
)
def test_text_and_other_comments_ask_for_nothing(text: str) -> None:
    assert ignores(text) == ()


@pytest.mark.parametrize("codes", ["E303, E306", "E303,E306", "E303 and E306", "E303 E306"])
def test_several_codes_may_be_named(codes: str) -> None:
    (ignore,) = ignores(
        f"{HEAD}# brief: ignore {codes} because  the ministry: said so. \nissue: z\n"
    )

    assert ignore.codes == ("E303", "E306")
    assert ignore.reason == "the ministry: said so."


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("# brief: ignore", "This does not say which rule to ignore."),
        ("# brief: ignore because of this", "This does not say which rule to ignore."),
        ("# brief: ignore E303", "Whoever ignores a finding has to say why."),
        ("# brief: ignore E303 because", "Whoever ignores a finding has to say why."),
        ("# brief: ignore E303 because …", "Whoever ignores a finding has to say why."),
        ("# brief: ignore E303 it is old", "Whoever ignores a finding has to say why."),
        ("# brief: ignore E3033 because of this", "There is no code 'E3033'."),
        ("# brief: ignore e303 because of this", "There is no code 'e303'."),
        ("# brief: ingore E303 because of this", "'ingore' is not understood here."),
        ("# brief: Ignore E303 because of this", "'Ignore' is not understood here."),
        (
            "# brief: ignore E202 because of this",
            "E202 is no rule that can be set or ignored: missing key.",
        ),
    ],
)
def test_a_request_that_cannot_be_granted_is_an_error_at_its_place(
    comment: str, message: str
) -> None:
    loaded = load(f"{HEAD}issue: ä  {comment}\n")
    (found,) = loaded.diagnostics

    assert (found.code, found.message) == ("E318", message)
    assert found.span == Span("x.yaml", 3, 11, 3, 11 + len(comment))
    assert loaded.ignores == ()


def test_codes_that_hold_are_ignored_beside_one_that_does_not() -> None:
    loaded = load(f"{HEAD}# brief: ignore E303, E999 because of this\nissue: z\n")

    assert [each.codes for each in loaded.ignores] == [("E303",)]


def test_a_whole_brief_is_covered_with_findings_that_have_no_place() -> None:
    (ignore,) = ignores(f"{REQUEST}\n\n{HEAD}")

    assert ignore.covers(Diagnostic("E303", Severity.NOTE, "m"))
    assert not ignore.covers(Diagnostic("E304", Severity.NOTE, "m"))
    elsewhere = Span.point("templates/brief.html.jinja", 1)
    assert not ignore.covers(Diagnostic("E303", Severity.NOTE, "m", elsewhere))


def test_an_alias_is_covered_where_it_stands() -> None:
    text = f"{HEAD}issue: &a words\nbackground: *a {REQUEST}\n"
    assert covered_lines(text) == [4]


@given(st.text(st.sampled_from("ab#: \n-|>'\"[]{},&*"), max_size=40))
def test_no_file_keeps_requests_from_being_read(text: str) -> None:
    assert len(load(f"{HEAD}data:\n  x: {text}\n{REQUEST}\n").ignores) <= 2
