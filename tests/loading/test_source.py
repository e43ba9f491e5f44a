"""Bytes that are not text, or not text for a document."""

from __future__ import annotations

import pytest

from briefwright.core.characters import FORBIDDEN_CHARACTER
from briefwright.loading import text_lines
from briefwright.loading.source import LARGEST_FILE, SHOWN_CHARACTERS
from briefwright.model.scalars import read_text
from tests.loading.reading import codes, load, places


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xff\xfet\x00i\x00", "The file is in UTF-16, not in UTF-8."),
        (b"\xfe\xff\x00t\x00i", "The file is in UTF-16, not in UTF-8."),
        (b"\xff\xfe\x00\x00t\x00\x00\x00", "The file is in UTF-32, not in UTF-8."),
        ("title: x".encode("utf-16-le"), "The file looks like UTF-16, not UTF-8."),
        (b"PK\x03\x04rest", "This is a Word document or another zipped file, not a text file."),
        (b"%PDF-1.7", "This is a PDF file, not a text file."),
        (b"{\\rtf1", "This is a rich text file, not a text file."),
    ],
)
def test_files_that_are_not_utf8_are_named(data: bytes, says: str) -> None:
    loaded = load(data)

    assert [found.message for found in loaded.diagnostics] == [says]
    assert codes(loaded) == ["E001"]


def test_the_first_wrong_byte_is_shown_in_its_line() -> None:
    loaded = load("title: x\nsummary: Besuch in Köln\n".encode("cp1252"))

    assert places(loaded) == ["E001 2 \ufffd"]
    assert loaded.diagnostics[0].message == (
        "The file is not in UTF-8: the byte 0xF6 stands here, perhaps 'ö' in Windows-1252."
    )


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# only\n# comments\n", b"---\n", b"\xef\xbb\xbf"])
def test_a_file_without_content_is_empty(data: bytes) -> None:
    assert codes(load(data)) == ["E002"]


def test_a_file_of_more_than_five_megabytes_is_not_read() -> None:
    head = b"title: t\nsummary: s\n"
    padding = b"#" * (LARGEST_FILE - len(head) - 1)

    assert codes(load(head + padding + b"\n")) == []
    assert codes(load(head + padding + b"##\n")) == ["E003"]


def test_forbidden_characters_are_each_shown() -> None:
    loaded = load("title: a\x07b\nsummary: \ue000 and \x85 x\ufffe\n")

    assert places(loaded) == ["E009 1 \x07", "E009 2 \ue000", "E009 3 \ufffe"]


def test_many_forbidden_characters_are_counted_together() -> None:
    loaded = load("title: " + "x\x01" * 500 + "\nsummary: s\n")

    assert codes(loaded) == ["E009"] * (SHOWN_CHARACTERS + 1)
    assert loaded.diagnostics[-1].message == (
        f"There are {500 - SHOWN_CHARACTERS} more such characters from here on."
    )


@pytest.mark.parametrize("escape", ["\\x01", "\\uE000", "\\U0010FFFF", "\\0", "\\e", "\\b", "\\a"])
def test_forbidden_characters_are_found_behind_escapes(escape: str) -> None:
    loaded = load(f'title: t\nsummary: "one {escape} two"\n')

    assert places(loaded) == [f"E009 2 {escape}"]


@pytest.mark.parametrize("escape", ["\\uD800", "\\udfff", "\\UFFFFFFFF", "\\U00110000"])
def test_impossible_characters_are_found_behind_escapes(escape: str) -> None:
    assert places(load(f'title: "{escape}"\nsummary: s\n')) == [f"E009 1 {escape}"]


def test_an_escaped_backslash_is_no_escape() -> None:
    assert codes(load('title: "C:\\\\x01"\nsummary: s\n')) == []


def test_the_model_forbids_the_same_characters() -> None:
    """A value from ``--set`` does not pass the loader's eye, so both must agree."""
    for point in (*range(0x300), *range(0xD7F0, 0x10010), *range(0x1FFF0, 0x20010), 0x10FFFF):
        character = chr(point)
        is_refused = FORBIDDEN_CHARACTER.match(character) is not None
        try:
            read_text(f"x{character}x")
        except ValueError:
            assert is_refused, hex(point)
        else:
            assert not is_refused, hex(point)


def test_excerpts_count_lines_as_yaml_does() -> None:
    assert text_lines("\ufeffa\r\nb\u2028c\x0bd\n".encode()) == ("a", "b", "c\x0bd", "")
    assert text_lines(b"PK\x03\x04") == ()
