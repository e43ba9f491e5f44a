"""A book is loaded with the same care as a brief; files of the other kind get one finding."""

from __future__ import annotations

import pytest

from briefwright.core.codes import CODES
from briefwright.core.diagnostics import Span
from briefwright.loading import LoadedBook, load_book, load_brief, parse_override

HEAD = "title: b\n"


def load(text: str) -> LoadedBook:
    return load_book(text.encode(), "b.book.yaml")


def underlined(loaded: LoadedBook, span: Span | None) -> str:
    assert span is not None
    line = loaded.lines[span.line - 1]
    return line[span.column - 1 : span.end_column - 1 if span.line == span.end_line else None]


def places(loaded: LoadedBook) -> list[str]:
    return [
        f"{each.code} {each.span.line} {underlined(loaded, each.span)}"
        for each in loaded.diagnostics
        if each.span is not None
    ]


def test_a_book_is_loaded_with_the_place_of_every_value() -> None:
    loaded = load(f"{HEAD}parts:\n  - title: p\n    tabs:\n      - a.yaml\n      - brief: b.yaml\n")

    assert loaded.book is not None
    assert loaded.diagnostics == ()
    tabs = loaded.book.parts[0].tabs
    assert [tab.brief for tab in tabs] == ["a.yaml", "b.yaml"]
    assert underlined(loaded, loaded.positions.value(("parts", 0, "tabs", 1, "brief"))) == "b.yaml"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tabs: a.yaml\n", ["E202 1 tabs"]),
        (f"{HEAD}tabs: a.yaml\nsubtitel: x\n", ["E201 3 subtitel"]),
        (f"{HEAD}tabs:\n  - breif: a.yaml\n", ["E201 3 breif"]),
        (f"{HEAD}parts:\n  - tabs: a.yaml\n", ["E202 3 tabs"]),
        (f"{HEAD}parts:\n  - title: p\n    tab: a.yaml\n", ["E201 4 tab"]),
        (f"{HEAD}front: {{name: '1', text: x}}\n", ["E201 2 name"]),
        (f"{HEAD}tabs: a.yaml\ndividers: maybe\n", ["E204 3 maybe"]),
        (f"{HEAD}tabs: a.yaml\ncontents: 3\n", ["E209 3 3"]),
        (f"{HEAD}tabs: a.yaml\ncontents: deep\n", ["E209 3 deep"]),
        (f"{HEAD}tabs: https://example.org/a.yaml\n", ["E211 2 https://example.org/a.yaml"]),
        (f"{HEAD}tabs: a.yaml\nmarking: TLP AMBER\n", ["E206 3 TLP AMBER"]),
        (f"{HEAD}tabs: a.yaml\nstatus: done\ndate: soon\n", ["E204 3 done", "E205 4 soon"]),
        ("title: A book: two\ntabs: a.yaml\n", ["E004 1 :"]),
        ("- a.yaml\n", ["E203 1 - a.yaml"]),
    ],
)
def test_a_finding_underlines_what_is_wrong(text: str, found: list[str]) -> None:
    loaded = load(text)

    assert places(loaded) == found
    assert loaded.book is None
    assert {each.code for each in loaded.diagnostics} <= set(CODES)


@pytest.mark.parametrize(
    ("key", "meant"),
    [("subtitel", "subtitle"), ("tab", "tabs"), ("part", "parts"), ("classification", "marking")],
)
def test_a_misspelt_key_gets_the_one_it_was_meant_for(key: str, meant: str) -> None:
    (found,) = load(f"{HEAD}tabs: a.yaml\n{key}: x\n").diagnostics

    assert found.hint == f"Did you mean '{meant}'?"


def test_keys_of_books_and_not_of_briefs_are_proposed_where_a_colon_is_missing() -> None:
    (found,) = load(f"{HEAD}tabs: a.yaml\ndividers no\n").diagnostics

    assert "dividers" in found.message


@pytest.mark.parametrize(
    ("word", "value"), [("true", True), ("No", False), ("yes", True), ("false", False)]
)
def test_switches_are_read_in_words(word: str, value: object) -> None:
    book = load(f"{HEAD}tabs: a.yaml\nindex: {word}\n").book

    assert book is not None
    assert book.index is value


def test_a_brief_given_for_a_book_gets_one_finding() -> None:
    loaded = load("title: t\nsummary: s\nofficials: Ana Kos\nnonsense: x\n")

    assert loaded.book is None
    assert places(loaded) == ["B101 2 summary"]
    assert loaded.diagnostics[0].message == "This is a brief, not a book: it has 'summary'."


@pytest.mark.parametrize("key", ["tabs", "parts"])
def test_a_book_given_for_a_brief_gets_one_finding(key: str) -> None:
    loaded = load_brief(f"title: t\nindex: no\n{key}: a.yaml\n".encode(), "b.yaml")

    assert loaded.brief is None
    (found,) = loaded.diagnostics
    assert (found.code, found.span and found.span.line) == ("B101", 3)
    assert "brief book" in str(found.hint)


def test_a_brief_with_a_stray_key_of_books_is_still_a_brief() -> None:
    loaded = load_brief(b"title: t\nsummary: s\ntabs: a.yaml\n", "b.yaml")

    assert [each.code for each in loaded.diagnostics] == ["E201"]


def test_a_book_with_a_stray_key_of_briefs_is_still_a_book() -> None:
    assert [each.code for each in load(f"{HEAD}tabs: a.yaml\nsummary: s\n").diagnostics] == ["E201"]


@pytest.mark.parametrize(
    ("data", "code", "hint"),
    [
        (b"", "E002", "A title and tabs make a book: `tabs: [first.yaml, second.yaml]`."),
        (b"%PDF-1.7", "E001", "A book is a text file in YAML."),
        (b"title: b\ntabs: \xff\n", "E001", "Save the file again with the encoding UTF-8."),
    ],
)
def test_files_that_are_none_speak_of_books(data: bytes, code: str, hint: str) -> None:
    (found,) = load_book(data, "b.book.yaml").diagnostics

    assert (found.code, found.hint) == (code, hint)


def test_overrides_stand_in_for_values() -> None:
    overrides = [parse_override("title=Other"), parse_override("tabs.template=at-a-glance")]
    loaded = load_book(f"{HEAD}tabs: a.yaml\n".encode(), "b.book.yaml", overrides)

    assert loaded.book is not None
    assert loaded.book.title == "Other"
    assert (loaded.book.tabs[0].brief, loaded.book.tabs[0].template) == ("a.yaml", "at-a-glance")


def test_comments_may_ask_to_ignore_findings() -> None:
    loaded = load(f"{HEAD}tabs: a.yaml\nmarking: TLP:RED  # brief: ignore B204 because it is so\n")

    assert [each.codes for each in loaded.ignores] == [("B204",)]
