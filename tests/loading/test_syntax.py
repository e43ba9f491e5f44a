"""Broken YAML: the mistake is named, underlined and cured, and reading goes on behind it."""

from __future__ import annotations

import pytest

from briefwright.loading import events
from briefwright.loading.syntax import MOST_FINDINGS
from tests.loading.reading import codes, load, places

MISTAKES = {
    "a colon in a value": ("title: NATO: a brief\n", "E004 1 :", 'title: "NATO: a brief"'),
    "a colon at the end": ("title: They meet:\n", "E004 1 :", 'title: "They meet:"'),
    "a colon in curly quotes": ("title: “NATO: x”\n", "E004 1 :", 'title: "NATO: x"'),
    "an at sign": ("title: @home\n", "E004 1 @", 'title: "@home"'),
    "a backtick": ("title: `x`\n", "E004 1 `", 'title: "`x`"'),
    "a per cent sign": ("title: % of GDP\n", "E004 1 %", 'title: "% of GDP"'),
    "asterisks": ("title: **bold** text\n", "E004 1 *", 'title: "**bold** text"'),
    "an ampersand": ("title: & Sons\n", "E004 1 &", 'title: "& Sons"'),
    "an exclamation mark": ("title: !a!b c\n", "E004 1 !", 'title: "!a!b c"'),
    "a bar": ("title: |x| is large\n", "E004 1 |", 'title: "|x| is large"'),
    "a greater-than sign": ("title: >50 % agree\n", "E004 1 >", 'title: ">50 % agree"'),
    "a bracket before text": ("title: [1] text\n", "E004 1 [1] text", 'title: "[1] text"'),
    "a brace before text": ("title: {x} text\n", "E004 1 {x} text", 'title: "{x} text"'),
    "a list that is not closed": ("authors: [A, B\ntitle: x\n", "E004 1 [", "authors: [A, B]"),
    "a quote that is not closed": ('title: "Oslo\nsummary: x\n', 'E004 1 "', 'title: "Oslo"'),
    "an apostrophe in quotes": ("title: 'NATO's x'\n", "E004 1 '", 'title: "NATO\'s x"'),
    "quotes in quotes": ('title: "A "b" c"\n', 'E004 1 "', "title: 'A \"b\" c'"),
    "text after quotes": ('title: "A" b\n', "E004 1  b", "title: '\"A\" b'"),
    "a backslash in quotes": ('title: "C:\\path"\n', "E004 1 \\p", "title: 'C:\\path'"),
    "no space after a colon": ("title:Oslo\nsummary: x\n", "E004 1 title:", "title: Oslo"),
    "no colon": ("title: x\nsummary\n", "E004 2 summary", "summary:"),
    "no colon before text": ("title: x\nsummary A text\n", "E004 2 summary", "summary: A text"),
    "an equals sign": ("title = x\nsummary: y\n", "E004 1 title", "title: x"),
    "no space after dashes": ("summary:\n  points:\n  -one\n  -two\n", "E004 3 -", "- one"),
    "a list beside its key": ("authors: - Ann\n", "E004 1 - Ann", "- Ann"),
    "a question mark": ("title: ? x\n", "E004 1 ? x", 'title: "? x"'),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_underlined_and_its_cure_written_out(mistake: str) -> None:
    text, place, cure = MISTAKES[mistake]
    loaded = load(text)

    assert places(loaded) == [place]
    assert f"`{cure}`" in str(loaded.diagnostics[0].hint)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("title: x\n subtitle: y\n", "E004 2  ", "indented by 1 space, where no key can stand"),
        ("a:\n    - b: c\n   - b: d\n", "E004 3    ", "3 spaces, where no entry of a list"),
        ("officials:\n  - name: A\n   role: B\n", "E004 3    ", "3 spaces, where no key"),
        ("officials:\n  - name: A\n  role: B\n", "E004 3   ", "2 spaces, where no key"),
        ("title:\n\tx\n", "E005 2 \t", "indented with a tab; YAML takes spaces only"),
        ("authors:\n\t- a\n\t- b\n\t- c\n", "E005 2 \t", "a tab (so are 2 more lines below)"),
        ("officials:\n  - name: a\n\trole: b\n", "E005 3 \t", "indented with a tab"),
        ("summary:\n  * one\n  * two\n", "E004 2 *", "'*' does not begin an entry"),
        ("summary: |\ntext here\ntitle: x\n", "E004 2 text here", "This line is not indented"),
        ("summary: A text\nthat goes on.\ntitle: x\n", "E004 2 that goes on.", "is not indented"),
        ("summary: He said\n  the thing: x\ntitle: y\n", "E004 2 :", "text that begins on line 1"),
        (": x\n", "E004 1 :", "no key before this colon"),
        ("%FOO\ntitle: x\n", "E004 1 %", "cannot begin with '%'"),
        ("a: [b, {c: d]\n", "E004 1 [b, {c: d]", "a list that cannot be read"),
    ],
)
def test_a_mistake_is_named(text: str, place: str, message: str) -> None:
    loaded = load(text)

    assert places(loaded) == [place]
    assert message in loaded.diagnostics[0].message


def test_an_unclear_indent_points_at_a_line_to_follow() -> None:
    loaded = load("title: t\nofficials:\n  - name: A\n   role: B\n")

    assert loaded.diagnostics[0].hint == "Indent it by 4 spaces, like line 3, if it belongs there."


def test_several_mistakes_are_found_in_one_run() -> None:
    text = (
        "title: a: b\n"
        "subtitle: @x\n"
        "summary:\n"
        "  points:\n"
        '   - "a\n'
        "  - b\n"
        "officials:\n"
        "  - name: x: y\n"
        "    role:z\n"
    )

    assert places(load(text)) == [
        "E004 1 :",
        "E004 2 @",
        'E004 5 "',
        "E004 6   ",
        "E004 8 :",
        "E004 9 role:",
    ]


def test_a_break_without_a_cure_does_not_hide_the_next_key() -> None:
    text = "data:\n  a: [x, y\n  b: {z\n  c: ]]\ntitle: NATO: x\nsummary: y\n"
    loaded = load(text)

    assert places(loaded) == ["E004 2 [", "E004 4 c: ]]", "E004 5 :"]


def test_nothing_else_is_reported_of_a_broken_file() -> None:
    assert codes(load("tittle: x\ntittle: y\nofficials: a: b\n")) == ["E004"]


def test_there_is_a_limit_to_what_is_reported() -> None:
    text = "".join(f"key{n}: a: b\n" for n in range(100))

    assert codes(load(text)) == ["E004"] * MOST_FINDINGS


def test_a_mistake_in_a_long_file_is_still_told() -> None:
    text = "data:\n" + "  - entry of a list\n" * 20_000 + "title: NATO: x\n"

    assert places(load(text)) == ["E004 20002 :"]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_both_parsers_lead_to_the_same_advice(
    mistake: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = MISTAKES[mistake][0]
    with_libyaml = load(text).diagnostics
    monkeypatch.setattr(events, "HAS_LIBYAML", False)

    assert load(text).diagnostics == with_libyaml


@pytest.mark.parametrize(
    "text", ["title: Mon\ttenegro\nsummary: s\t\n", "title: t # a\tcomment\nsummary:\ts\n"]
)
def test_both_parsers_let_tabs_after_words_pass(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(load(text)) == []
    monkeypatch.setattr(events, "HAS_LIBYAML", False)

    assert codes(load(text)) == []
