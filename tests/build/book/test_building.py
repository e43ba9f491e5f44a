"""A book on disk: what is bound, on which pages, and what its contents and index say of them."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pikepdf
import pytest

from briefwright.build.book.result import BookResult
from briefwright.build.request import Format
from briefwright.core.errors import ExitCode
from tests.support.book_of_briefs import SHARED, write_book
from tests.support.books_on_disk import bookmarks, bound, pages
from tests.support.word_package import WordFile, faults

LABEL = re.compile(r"^(?:\d+-\d+|[ivxlc]+)$")


@pytest.fixture(scope="module")
def example(checkout: Path) -> BookResult:
    return bound(checkout / "briefs" / "western-balkans.book.yaml")


def index_lines(page: str) -> dict[str, list[str]]:
    """Return the pages that an index names, by the name: ``Rutte, Mark, 1-1, 1-2``."""
    line = re.compile(r"([^\d,]+, [^\d,]+(?: [^\d,]+)*), ((?:\d+-\d+(?:, )?)+)")
    return {name.strip(): each.rstrip(", ").split(", ") for name, each in line.findall(page)}


def test_the_example_is_bound_without_a_word_of_blame(example: BookResult) -> None:
    assert example.exit_code is ExitCode.FINE
    assert {found.severity.value for found in example.diagnostics} <= {"note"}
    assert (example.tabs, example.pages, example.missing) == (5, 27, ())


def test_bookmarks_name_parts_tabs_and_headings(example: BookResult) -> None:
    found = list(bookmarks(example.outputs[Format.PDF].data))

    tops = [title for level, title in found if level == 1]
    assert tops[:4] == ["Cover", "How to use this book", "Contents", "Montenegro"]
    assert tops[4:] == [
        "Neighbours",
        "About this book",
        "Sources",
        "Glossary",
        "Index of officials",
    ]
    assert (2, "2  Meeting the Minister of Defence") in found
    assert (3, "Objectives") in found


@pytest.mark.conformance("pdftotext")
def test_each_page_says_its_folio_and_its_tab(example: BookResult) -> None:
    for label, words in pages(example).items():
        if LABEL.match(label):
            assert words.split().count(label) >= 1, label
        if (tab := label.partition("-"))[1]:
            assert f"Tab {tab[0]}" in words, label


@pytest.mark.conformance("pdftotext")
def test_the_contents_are_right(example: BookResult) -> None:
    found, laid_out = pages(example), pages(example, "-layout")
    lines = re.findall(
        r"^ *(?:[\dP]+ +)?(\S.*?) {3,}(\d+-\d+|P-1|[ivx]+)$",
        laid_out["ii"] + laid_out["iii"],
        re.MULTILINE,
    )

    assert len(lines) > 50
    for title, label in lines:
        # The title of a brief may be another than that by which the book calls it.
        assert title in found[label] or title in found[label.partition("-")[0]], (title, label)


@pytest.mark.conformance("pdftotext")
def test_the_index_names_the_pages_on_which_people_are_named(tmp_path: Path) -> None:
    result = bound(write_book(tmp_path, 12), formats=(Format.PDF,))
    found = pages(result)
    *_, index = found.values()
    listed = index_lines(index.partition("Index of officials")[2])

    assert len(listed) > 50
    for name, labels in listed.items():
        family, _, given = name.partition(", ")
        named = [
            label
            for label, words in found.items()
            if re.match(r"\d+-", label) and re.search(rf"\b{family}\b|{given} {family}", words)
        ]
        assert labels == named, name
    everywhere = listed[", ".join(reversed(SHARED.split()))]
    assert {label.partition("-")[0] for label in everywhere} == {str(n) for n in range(1, 13)}


def test_same_bytes_however_many_work_on_it(tmp_path: Path) -> None:
    book = write_book(tmp_path, 12)
    first, second = bound(book), bound(book, workers=2)

    for kind, made in first.outputs.items():
        assert made.data == second.outputs[kind].data


def test_the_word_file_is_sound_and_counts_its_tabs(example: BookResult, shared: Path) -> None:
    data = example.outputs[Format.DOCX].data
    file = WordFile(data)
    instructions = file.values("//w:instrText/text()")

    assert faults(data, shared / "tools") == []
    assert [each for each in instructions if " SEQ tab " in each] != []
    assert ' TOC \\f b \\h \\z \\s tab \\d "-" ' in instructions
    assert ' TC "2\u2007\u2007Meeting the Minister of Defence" \\f b \\l 2 ' in instructions
    anchors = set(file.values("//w:hyperlink/@w:anchor"))
    assert anchors <= set(file.values("//w:bookmarkStart/@w:name"))


def test_a_failure_names_the_brief_and_nothing_is_made(tmp_path: Path) -> None:
    result = bound(write_book(tmp_path, 3, broken=2))

    assert result.outputs == {}
    assert result.exit_code is ExitCode.FINDINGS
    (said,) = (found.message for found in result.diagnostics if found.code == "B130")
    assert said == f"Tab 2 cannot be printed: {tmp_path / 'brief-002.yaml'} has errors."


@pytest.mark.conformance("pdftotext")
def test_with_keep_going_a_page_says_what_is_missing(tmp_path: Path) -> None:
    whole = bound(write_book(tmp_path / "whole", 3))
    result = bound(write_book(tmp_path / "broken", 3, broken=2), keeps_going=True)
    found = pages(result)

    assert result.exit_code is ExitCode.FINDINGS
    assert result.missing == (str(tmp_path / "broken" / "brief-002.yaml"),)
    assert "Not printed" in found["2-1"]
    assert "brief-002.yaml" in found["2-1"]
    assert "E204" in found["2-1"]
    # The pages of the other tabs are what they would be without it.
    assert found["3-4"] == pages(whole)["3-4"]


def test_files_are_inserted_with_folios_of_their_tab(tmp_path: Path, checkout: Path) -> None:
    shutil.copy(checkout / "briefs" / "montenegro-nato.yaml", tmp_path)
    brief = bound_pdf(tmp_path)
    book = tmp_path / "x.book.yaml"
    book.write_text(
        "title: Book\ntabs:\n  - {title: Ours, text: Words.}\n"
        "  - {title: Theirs, pdf: theirs.pdf}\n  - {title: Last, text: More.}\n"
    )
    result = bound(book)
    with pikepdf.open(io.BytesIO(result.outputs[Format.PDF].data)) as pdf:
        labels = [str(page.label) for page in pdf.pages]
        inserted = [page.Contents.read_bytes() for page in pdf.pages if str(page.label)[:2] == "2-"]
    with pikepdf.open(io.BytesIO(brief)) as pdf:
        assert inserted == [page.Contents.read_bytes() for page in pdf.pages]
    assert labels == ["Cover", "i", "1", "1-1", "2", "2-1", "2-2", "2-3", "2-4", "3", "3-1"]
    word = WordFile(result.outputs[Format.DOCX].data)
    assert len(word.find("//pic:pic")) == 4


def bound_pdf(folder: Path) -> bytes:
    """Write a PDF of four pages into a folder, and return it."""
    import briefwright

    result = briefwright.build_brief(folder / "montenegro-nato.yaml", formats=("pdf",))
    data: bytes = result.outputs[Format.PDF].data
    (folder / "theirs.pdf").write_bytes(data)
    return data


def test_the_book_and_its_briefs_travel_inside(example: BookResult) -> None:
    with pikepdf.open(io.BytesIO(example.outputs[Format.PDF].data)) as pdf:
        names = set(pdf.attachments)
    assert {"western-balkans.book.yaml", "montenegro-nato.yaml", "frontiere-verte.yaml"} <= names
    assert "montenegro-nato.evidence.json" in names
