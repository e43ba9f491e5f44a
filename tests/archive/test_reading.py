"""Files of every kind: what they are by name and bytes, what is kept, and what is refused."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.archive import Fault, read_archived, reading, too_large
from briefwright.core.keeping import KeptFiles
from briefwright.evidence import ArchivedText

SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", "")


class Remembering:
    """A keeper in memory."""

    def __init__(self) -> None:
        self.kept: dict[bytes, bytes] = {}

    def recall(self, key: bytes) -> bytes | None:
        return self.kept.get(key)

    def keep(self, key: bytes, data: bytes) -> None:
        self.kept[key] = data


def message(data: bytes, file: str) -> str:
    found = read_archived(data, file)
    assert isinstance(found, Fault)
    return found.message(file)


def test_a_text_has_its_name_digest_and_paragraphs() -> None:
    data = "\ufeffOne\n\ntwo".encode()

    assert read_archived(data, "a/b.TXT") == ArchivedText(
        "a/b.TXT", sha256(data).hexdigest(), ("One", "two")
    )


@pytest.mark.parametrize(
    ("file", "data", "says"),
    [
        ("a.txt", b"%PDF-1.4", "a.txt is a PDF by what is in it, not a plain text."),
        ("a.md", b"<!DOCTYPE html>", "a.md is a web page by what is in it, not a Markdown text."),
        ("a.txt", b"\xef\xbb\xbf <!-- x --><html>", ("a.txt is a web page by what is in it, "
         "not a plain text.")),
        ("a.html", b"%PDF-1.4", "a.html is a PDF by what is in it, not a web page."),
        ("a.pdf", b"words", "a.pdf is no PDF, whatever its name says."),
        ("a.pdf", b"<html>", "a.pdf is a web page by what is in it, not a PDF."),
        ("a.txt", b"PK\x03\x04", ("a.txt is a Word document or another zipped file, which is not "
         "read.")),
        ("a.doc", b"\xd0\xcf\x11\xe0", "a.doc is an old Word document, which is not read."),
        ("a.txt", b"{\\rtf1", "a.txt is a rich text file, which is not read."),
        ("a.png", b"\x89PNG", "a.png is a picture, which is not read."),
        ("a.odt", b"words", "a.odt is none of .txt, .md, .html and .pdf by its name."),
        ("a.txt", "words".encode("utf-16"), "a.txt is in UTF-16, not in UTF-8."),
        ("a.txt", "words".encode("utf-32"), "a.txt is in UTF-32, not in UTF-8."),
        ("a.md", "words".encode("utf-16-le"), "a.md looks like UTF-16, not UTF-8."),
        ("a.txt", b"words\nx\x00y", "a.txt is no text: the byte 0x00 stands on line 2."),
        ("a.txt", b"\x01", "a.txt is no text: the byte 0x01 stands at its beginning."),
        ("a.txt", b"one\n\xe4", ("a.txt is not in UTF-8: the byte 0xE4 stands on line 2, column 1, "
         "perhaps 'ä' in Windows-1252.")),
        ("a.txt", b"one\x81", "a.txt is not in UTF-8: the byte 0x81 stands on line 1, column 4."),
        ("a.txt", b" \n\n", "a.txt is empty."),
        ("a.html", b"<script>1</script>", "a.html holds no words."),
    ],
)  # fmt: skip
def test_what_a_file_is_instead_is_said(file: str, data: bytes, says: str) -> None:
    assert message(data, file) == says


def test_a_pdf_header_may_stand_behind_other_bytes() -> None:
    assert message(b"junk\n%PDF-1.4\n%%EOF", "a.pdf") == "a.pdf is a damaged PDF."


def test_a_text_that_speaks_of_pdf_is_a_text() -> None:
    assert isinstance(read_archived(b"Files begin with %PDF-1.4.", "a.txt"), ArchivedText)


def test_size_is_limited() -> None:
    assert too_large(20_000_000) is None
    assert message(b"x" * 20_000_001, "a.txt") == "a.txt has 20.0 MB; a source may have 20 MB."
    assert message(b"x" * 2_000_001, "a.md").startswith("a.md has 2.0 MB; a Markdown text may")


def test_what_takes_time_is_kept_by_the_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = Remembering()
    data = "<p>one<p>zwölf".encode()
    first = read_archived(data, "a.html", keeper)
    monkeypatch.setattr(reading, "_paragraphs", lambda *_: pytest.fail("read again"))

    assert read_archived(data, "b.html", keeper) == ArchivedText(
        "b.html", sha256(data).hexdigest(), ("one", "zwölf")
    )
    assert isinstance(first, ArchivedText)


def test_one_file_as_two_kinds_is_kept_twice(tmp_path: Path) -> None:
    keeper = KeptFiles(tmp_path / "kept")
    as_page = read_archived(b"*one*", "a.html", keeper)
    as_markdown = read_archived(b"*one*", "a.md", keeper)

    assert isinstance(as_page, ArchivedText)
    assert isinstance(as_markdown, ArchivedText)
    assert (as_page.paragraphs, as_markdown.paragraphs) == (("*one*",), ("one",))


def test_plain_text_is_not_kept() -> None:
    keeper = Remembering()
    read_archived(b"one", "a.txt", keeper)

    assert not keeper.kept


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(), st.text().map(str.encode)), st.sampled_from(SUFFIXES[:4]))
def test_any_bytes_give_a_text_or_a_fault(data: bytes, suffix: str) -> None:
    found = read_archived(data, f"a{suffix}")

    assert isinstance(found, Fault) or all(found.paragraphs)


@settings(max_examples=8, deadline=None)
@given(st.binary(), st.sampled_from(SUFFIXES[4:]))
def test_any_bytes_as_a_pdf_give_a_text_or_a_fault(data: bytes, suffix: str) -> None:
    assert isinstance(read_archived(b"%PDF-1.4\n" + data, f"a{suffix}"), Fault)
