"""A book is one sound file of its chapters: pages, labels, bookmarks, links and files agree."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from briefwright.core.fonts import FontFace, FontFamily
from briefwright.core.rendering import SourceFile
from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Document,
    Figure,
    Folio,
    NumberStyle,
    Properties,
)
from briefwright.document.book import Chapter, ChapterPages
from briefwright.document.text import document_text
from briefwright.evidence.manifest import Digest
from briefwright.render.pdf import render_pdf
from briefwright.render.pdf.book import BookFile
from briefwright.theme import Theme
from tests.support.book_documents import (
    chapter_document,
    contents_chapter,
    cover_chapter,
    person_of,
    tab_chapter,
)
from tests.support.bound_books import book, bound, chapter_of, opened
from tests.support.nodes import document_of, heading, paragraph
from tests.support.pdf_text import pdf_marks, words
from tests.support.pictures import png_picture
from tests.support.themes import hyphenating_theme, plain_theme, shipped_fonts

TABS, PAGES = 200, 4
Node = Any


def bookmarks(file: pikepdf.Pdf) -> list[tuple[int, str]]:
    def below(items: Sequence[Node], level: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield level, item.title
            yield from below(item.children, level + 1)

    with file.open_outline() as outline:
        return list(below(outline.root, 1))


def labels(file: pikepdf.Pdf) -> list[str]:
    """Return how the pages are called: pikepdf asks for each of them from the first page on."""
    tree, found = pikepdf.NumberTree(file.Root.PageLabels), []
    ranges = {int(start): label for start, label in tree.items()}
    start = 0
    for index in range(len(file.pages)):
        start = index if index in ranges else start
        label = ranges[start]
        style = {"/r": NumberStyle.ROMAN, "/D": NumberStyle.DECIMAL}.get(str(label.get("/S")))
        number = int(label.get("/St", 1)) + index - start
        folio = "" if style is None else Folio("", style).text(number)
        found.append(f"{label.get('/P', '')}{folio}")
    return found


def page_texts(data: bytes, path: Path) -> list[str]:
    """Return the text of each page as another program reads it."""
    path.write_bytes(data)
    program = shutil.which("pdftotext")
    assert program is not None
    found = subprocess.run([program, path, "-"], capture_output=True, check=True).stdout
    return [" ".join(page.split()) for page in found.decode().split("\f")][:-1]


@pytest.mark.conformance("pdftotext")
def test_contents_and_index_name_the_pages_where_things_stand(tmp_path: Path) -> None:
    data = book(TABS)
    pages = page_texts(data, tmp_path / "book.pdf")
    with opened(data) as file:
        page_of = {label: index for index, label in enumerate(labels(file))}
    assert len(pages) == len(page_of) > TABS * (PAGES + 1)
    lists = " ".join(text for text in pages if "Index" in text or "Contents" in text)
    indexed = dict(re.findall(r"(Zoran Lazarević\S+), (\d+-\d+)", " ".join(pages)))
    assert len(indexed) == TABS * PAGES
    for name, folio in indexed.items():
        assert name in pages[page_of[folio]]
    assert "Part 4" in lists
    for tab in range(1, TABS + 1):
        for page in range(1, PAGES + 1):
            assert f"Part {page} " in pages[page_of[f"{tab}-{page}"]]


def test_a_wrong_page_would_be_noticed() -> None:
    with opened(book(3)) as file:
        page_of = {label: index for index, label in enumerate(labels(file))}
    elsewhere = {mark.page for mark in pdf_marks(book(3)) if person_of(2, 1) in mark.text}
    assert page_of["2-1"] in elsewhere
    assert page_of["2-2"] not in elsewhere


def test_what_is_in_front_stands_in_front_whenever_it_is_written() -> None:
    with opened(book(3)) as file:
        found = labels(file)
        assert found == [page.label for page in file.pages]
    tabs = [["tab " + str(tab), *(f"{tab}-{page}" for page in range(1, 5))] for tab in (1, 2, 3)]
    assert found == ["Cover", "ii", *chain.from_iterable(tabs), "cc"]


def test_bookmarks_are_those_of_chapters_and_below_them_of_headings() -> None:
    marks = bookmarks(opened(book(3)))
    assert marks[:5] == [
        (1, "Contents"),
        (1, "Tab 1"),
        (2, "The brief of tab 1"),
        (3, "Part 1"),
        (4, "What is known of 1"),
    ]
    assert marks[-1] == (1, "Index")
    assert len(marks) == 2 + 3 * (2 + 2 * PAGES)


def test_a_chapter_without_a_title_has_only_its_headings() -> None:
    file = bound(chapter_of(heading(1, "One", "one"), heading(2, "Two", "two")))
    assert bookmarks(file) == [(1, "One"), (2, "Two")]


def test_fonts_and_pictures_are_in_the_file_once() -> None:
    picture = Figure(png_picture(40, 40), "A bridge")
    few, many = (
        bound(*(chapter_of(paragraph("Words."), picture, name=str(n)) for n in range(count)))
        for count in (2, 30)
    )
    assert counted(few, "/FontFile2") == counted(many, "/FontFile2") > 0
    assert images(many) == images(few) == 1


def counted(file: pikepdf.Pdf, key: str) -> int:
    return sum(key in each for each in file.objects if isinstance(each, pikepdf.Dictionary))


def images(file: pikepdf.Pdf) -> int:
    streams = (each for each in file.objects if isinstance(each, pikepdf.Stream))
    return sum(each.get("/Subtype") == pikepdf.Name.Image for each in streams)


def test_files_of_one_name_get_numbers() -> None:
    target = io.BytesIO()
    file = BookFile(target)
    source = SourceFile("brief.yaml", b"title: x\n")
    digests: list[Digest] = []

    def manifest(digest: Digest) -> bytes:
        digests.append(digest)
        return b"{}"

    for number in (1, 2):
        file.add(
            tab_chapter(number), plain_theme(), shipped_fonts(), source=source, manifest=manifest
        )
    file.add(tab_chapter(3), plain_theme(), shipped_fonts(), manifest=manifest)
    file.finish(Properties("Book", "en"), source=SourceFile("Brief.yaml", b"book: 1\n"))
    with opened(target.getvalue()) as pdf:
        assert sorted(pdf.attachments) == [
            "3.evidence.json",
            "Brief-3.yaml",
            "brief-2.evidence.json",
            "brief-2.yaml",
            "brief.evidence.json",
            "brief.yaml",
        ]
        assert len(pdf.Root.AF) == 6
        contents = [page.obj.Contents.read_bytes() for page in pdf.pages]
    shown = [sha256(content).hexdigest() for content in contents]
    assert [each for digest in digests for each in digest.sha256] == shown


def test_nothing_attached_makes_another_part_of_the_standard() -> None:
    file = bound(tab_chapter(1))
    assert "/AF" not in file.Root
    assert b"<pdfaid:part>2</pdfaid:part>" in file.Root.Metadata.read_bytes()


def test_a_chapter_whose_fonts_are_none_is_left_out_and_the_book_goes_on() -> None:
    face = FontFace("Broken", b"no font")
    broken = {key: FontFamily(key, "Broken", face, face, face, face) for key in plain_theme().fonts}
    target = io.BytesIO()
    file = BookFile(target)
    pages, found = file.add(tab_chapter(1), plain_theme(), broken)
    assert (pages.count, [each.code for each in found]) == (0, ["T604"])
    file.add(tab_chapter(2), plain_theme(), shipped_fonts())
    file.finish(Properties("Book", "en"))
    with opened(target.getvalue()) as pdf:
        assert [page.label for page in pdf.pages] == ["2-1", "2-2", "2-3", "2-4"]


def test_a_book_needs_a_chapter() -> None:
    with pytest.raises(ValueError, match="chapter"):
        BookFile(io.BytesIO()).finish(Properties("Book", "en"))


def known(document: Document, theme: Theme | None = None) -> ChapterPages:
    file, chapter = BookFile(io.BytesIO()), Chapter(document, "1")
    return file.add(chapter, theme or plain_theme(), shipped_fonts())[0]


def test_the_words_of_pages_are_those_of_the_document_without_furniture() -> None:
    document = chapter_document(7)
    pages = known(document)
    body = " ".join(pages.words)
    assert "Tab 7" not in body.replace("of tab 7", "")
    assert set(words(document_text(document))) == set(words(body))
    assert pages.anchors == {
        f"{kind}-{page}": page - 1 for page in range(1, 5) for kind in ("part", "known")
    }


def test_words_that_a_line_parts_are_whole() -> None:
    text = "interoperability between Lazarević-Krapović and others " * 60
    (said,) = known(document_of(paragraph(text)), hyphenating_theme(ParagraphRole.BODY)).words
    assert said == text.strip()


def test_a_book_of_one_chapter_has_the_pages_of_its_document() -> None:
    document = chapter_document(1)
    alone = opened(render_pdf(document, plain_theme(), shipped_fonts()).data)
    with bound(Chapter(document, "1")) as file:
        here, there = (
            [page.obj.Contents.read_bytes() for page in each.pages] for each in (file, alone)
        )
    assert here == there


def test_covers_and_contents_are_written_without_findings() -> None:
    target = io.BytesIO()
    file = BookFile(target)
    for chapter in (tab_chapter(1), cover_chapter(), contents_chapter([1])):
        assert file.add(chapter, plain_theme(), shipped_fonts())[1] == ()


def test_folios_may_begin_with_any_number() -> None:
    document = document_of(paragraph("x"))
    folios: Mapping[str, Folio] = {"4": Folio(first=4), "B-9": Folio("B-", first=9)}
    for label, folio in folios.items():
        chapter = Chapter(Document(document.properties, document.blocks, folio=folio), "x")
        assert [page.label for page in bound(chapter).pages] == [label]
