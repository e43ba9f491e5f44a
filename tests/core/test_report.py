"""Printing: the place, the line, the caret under the right characters, the cure."""

from __future__ import annotations

import json

import pytest

from briefwright.core.diagnostics import Diagnostic, Passage, Severity, Span
from briefwright.core.report import (
    WIDTH,
    diagnostic_json,
    diagnostic_text,
    sentence,
    summary_text,
)


def printed(line: str, start: int, end: int, *, number: int = 1) -> list[str]:
    """Return the lines of source and caret for a finding in one line (columns from 1)."""
    span = Span("x.yaml", number, start, number, end)
    found = Diagnostic("E201", Severity.ERROR, "wrong", span)
    lines = [""] * (number - 1) + [line]
    return diagnostic_text(found, lambda _: lines).splitlines()[1:]


def under_caret(excerpt: list[str]) -> str:
    """Return the printed characters above the carets, where each takes one column."""
    source, caret = excerpt
    return source[caret.index("^") : caret.rindex("^") + 1]


def test_a_finding_shows_its_place_its_line_and_its_cure() -> None:
    found = Diagnostic(
        "E201",
        Severity.ERROR,
        "unknown key 'tittle'",
        Span("briefs/x.yaml", 12, 1, 12, 7),
        "did you mean 'title'?",
    )
    lines = [""] * 11 + ["tittle: Montenegro"]

    assert diagnostic_text(found, lambda _: lines) == (
        "briefs/x.yaml:12:1: error[E201]: Unknown key 'tittle'.\n"
        "   12 | tittle: Montenegro\n"
        "      | ^^^^^^\n"
        "      = Did you mean 'title'?"
    )


def test_a_finding_without_a_place_is_its_sentence_and_its_cure() -> None:
    found = Diagnostic("E402", Severity.WARNING, "too long", None, "cut it")

    assert diagnostic_text(found, lambda _: []) == "warning[E402]: Too long.\n   = Cut it."


def test_a_file_that_was_not_read_shows_no_line() -> None:
    found = Diagnostic("E001", Severity.ERROR, "Not text.", Span.point("x.docx", 1))

    assert diagnostic_text(found, lambda _: []) == "x.docx:1:1: error[E001]: Not text."


def test_lines_beyond_99999_widen_the_margin() -> None:
    source, caret = printed("title: x", 1, 6, number=123_456)

    assert source == "123456 | title: x"
    assert caret == "       | ^^^^^"


def test_tabs_are_printed_as_spaces_and_carets_stand_under_the_right_word() -> None:
    assert under_caret(printed("\ttitle: x", 2, 7)) == "title"
    assert under_caret(printed("a\tb\tword", 5, 9)) == "word"


def test_wide_characters_take_two_columns() -> None:
    source, caret = printed("名前: x", 1, 3)

    assert source == "    1 | 名前: x"
    assert caret == "      | ^^^^"


def test_combining_characters_take_no_column() -> None:
    assert printed("re\u0301sume\u0301: x", 1, 9)[1] == "      | ^^^^^^"


def test_a_caret_may_stand_behind_the_line() -> None:
    assert printed("title:", 7, 7) == ["    1 | title:", "      |       ^"]


def test_a_span_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    found = Diagnostic("E203", Severity.ERROR, "wrong", Span("x.yaml", 1, 3, 2, 5))

    assert diagnostic_text(found, lambda _: ["ab cd ef  ", "gh"]).splitlines()[1:] == [
        "    1 | ab cd ef",
        "      |   ^^^^^^",
    ]


@pytest.mark.parametrize("position", [0, 50, 150, 299])
def test_a_long_line_is_cut_around_the_caret(position: int) -> None:
    line = "".join(chr(0x61 + index % 26) for index in range(300))
    excerpt = printed(line, position + 1, position + 2)

    assert under_caret(excerpt) == line[position]
    assert len(excerpt[0]) <= len("    1 | ") + WIDTH
    assert "…" in excerpt[0]


def test_a_long_value_is_marked_as_far_as_it_shows() -> None:
    source, caret = printed("title: " + "x" * 300, 8, 308)

    assert source.endswith("xxx…")
    assert caret.count("^") == source.count("x")


def test_a_line_of_five_million_characters_prints_at_once() -> None:
    excerpt = printed("[" * 5_000_000, 2_500_000, 2_500_001)

    assert len(excerpt[0]) <= len("    1 | ") + WIDTH


def test_no_character_commands_the_terminal() -> None:
    found = Diagnostic(
        "E201",
        Severity.ERROR,
        "'\x1b[31mred\x07' is wrong",
        Span("a\x1b.yaml", 1, 1, 1, 2),
        "not \u202eright",
    )
    text = diagnostic_text(found, lambda _: ["\x1b[2Jx\x9b\u202ey"])

    assert not set(text) & set("\x1b\x07\x9b\u202e")
    assert "␛[31mred␇" in text


def test_a_style_is_asked_for_each_part() -> None:
    found = Diagnostic("E201", Severity.ERROR, "m", Span("f", 1, 1, 1, 2), "h")
    roles: list[str] = []

    def style(role: str, text: str) -> str:
        roles.append(role)
        return text

    plain = diagnostic_text(found, lambda _: ["x"])

    assert diagnostic_text(found, lambda _: ["x"], style) == plain
    assert set(roles) == {"error", "gutter", "hint", "message", "place", "source"}


@pytest.mark.parametrize(
    ("written", "printed_as"),
    [
        ("cannot read x", "Cannot read x."),
        ("'title' is missing", "'title' is missing."),
        ("Did you mean 'x'?", "Did you mean 'x'?"),
        ("base: is not there", "base: is not there."),
        ("brief.titel is unknown.", "brief.titel is unknown."),
        ("TLP:RED is higher", "TLP:RED is higher."),
        ("  Write name: …", "Write name: …"),
    ],
)
def test_every_message_becomes_a_sentence(written: str, printed_as: str) -> None:
    assert sentence(written) == printed_as


def test_json_has_the_same_keys_with_and_without_a_place() -> None:
    span = Span("f.yaml", 2, 3, 4, 5)
    passage = Passage("article#p4", "two words", 0, 3)
    placed = diagnostic_json(Diagnostic("E201", Severity.ERROR, "m", span, "h", "title", passage))
    bare = diagnostic_json(Diagnostic("E402", Severity.NOTE, "m"))

    assert json.loads(json.dumps(placed)) == {
        "code": "E201",
        "severity": "error",
        "message": "M.",
        "hint": "H.",
        "path": "title",
        "file": "f.yaml",
        "line": 2,
        "column": 3,
        "end_line": 4,
        "end_column": 5,
        "passage": {"cited": "article#p4", "text": "two words", "start": 0, "end": 3},
    }
    assert list(bare) == list(placed)
    assert bare["line"] is None


def test_a_passage_of_a_source_stands_between_the_line_and_the_cure() -> None:
    passage = Passage("article#p4", "It serves in the region by investing.", 17, 23)
    span = Span.point("f.yaml", 1)
    found = Diagnostic("E101", Severity.ERROR, "m", span, "h", "quotes[0].text", passage)

    assert diagnostic_text(found, lambda _: ["text"]).splitlines() == [
        "f.yaml:1:1: error[E101]: M.",
        "    1 | text",
        "      | ^",
        "      : article#p4",
        "      : It serves in the region by investing.",
        "      :                  ~~~~~~",
        "      = H.",
    ]


def test_the_summary_counts_by_weight() -> None:
    def found(*severities: Severity) -> list[Diagnostic]:
        return [Diagnostic("E201", severity, "m") for severity in severities]

    error, warning, note = Severity
    assert summary_text(found(error, warning, error), "x.yaml") == "2 errors, 1 warning in x.yaml"
    assert summary_text(found(note), "x.yaml") == "1 note in x.yaml"
    assert summary_text([], "x.yaml") == ""
