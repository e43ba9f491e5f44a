"""Covers, given contents, indexes and their marks in a Word file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefwright.core.units import twips
from briefwright.document import (
    Contents,
    ContentsEntry,
    CrossReference,
    Index,
    IndexEntry,
    IndexMark,
    Marking,
)
from briefwright.document.book import chapter_anchor
from briefwright.render.docx.bookmarks import BOOK_CONTENTS, book_bookmark
from tests.support.book_documents import book_nodes_document
from tests.support.documents import every_node_document
from tests.support.nodes import document_of, heading, inlines, paragraph
from tests.support.themes import plain_theme
from tests.support.word_package import WordFile, word_file

THEME = plain_theme()
ENTRIES = (
    ContentsEntry(1, inlines("Members"), "here"),
    ContentsEntry(2, inlines("Montenegro"), "here", "3-2"),
    ContentsEntry(2, inlines("Foreword"), chapter_anchor("front"), "iv"),
    ContentsEntry(3, inlines("Gone"), "gone", "3-9"),
)


def instructions(file: WordFile) -> list[str]:
    return [text.strip() for text in file.values("//w:instrText/text()")]


def contents() -> WordFile:
    return word_file(document_of(Contents(entries=ENTRIES), heading(1, "Here", "here")))


def test_contents_of_a_book_are_a_field_that_counts_by_tabs() -> None:
    field, *pages = instructions(contents())
    assert field == rf'TOC \f {BOOK_CONTENTS} \h \z \s tab \d "-"'
    assert [page.split()[0] for page in pages] == ["PAGEREF", "PAGEREF"]
    assert pages[1].split()[1] == book_bookmark(chapter_anchor("front"))


def test_entries_lead_to_this_document_or_to_its_book_or_are_words() -> None:
    file = contents()
    anchors = file.values("//w:hyperlink/@w:anchor")
    assert len(anchors) == 3
    assert anchors[0] == anchors[1] in file.values("//w:bookmarkStart/@w:name")
    assert anchors[2] == book_bookmark(chapter_anchor("front"))
    (gone,) = file.find("//w:p[contains(., 'Gone')]")
    assert "".join(gone.itertext("{*}t")) == "Gone3-9"


def test_links_to_other_chapters_name_the_bookmark_of_the_book() -> None:
    link = CrossReference(chapter_anchor("3", "outlook"), inlines("there"))
    file = word_file(document_of(paragraph(link)))
    assert file.values("//w:hyperlink/@w:anchor") == [book_bookmark("3/outlook")]
    assert len(book_bookmark("3/" + "a" * 90)) <= 40
    assert book_bookmark("3/a") != book_bookmark("3/b")


def test_entries_of_the_first_level_stand_out_here_alone() -> None:
    assert contents().style("Toc1").find("{*}rPr/{*}b") is not None
    plain = word_file(document_of(Contents(), heading(1, "Here", "here")))
    assert plain.style("Toc1").find("{*}rPr/{*}b") is None


def test_an_index_is_a_field_in_a_section_of_two_columns() -> None:
    index = Index((IndexEntry(inlines("Čović, Ana"), ("3-2", "iv")),))
    file = word_file(document_of(paragraph("Before."), index, paragraph("After.")))
    assert instructions(file) == [r'INDEX \c "2" \s tab \d "-" \z "2057"']
    kinds = [
        (kind, columns)
        for section in file.find("//w:sectPr")
        for kind in ["".join(t.values()[0] for t in section.iterfind("{*}type"))]
        for columns in [[c.values()[0] for c in section.iterfind("{*}cols")]]
    ]
    assert kinds == [("", []), ("continuous", ["2"]), ("continuous", [])]
    (line,) = file.find("//w:p[w:pPr/w:pStyle/@w:val='Index1']")
    assert "".join(line.itertext("{*}t")) == "Čović, Ana, 32, iv"
    assert len(list(line.iter("{*}noBreakHyphen"))) == 1  # between 3 and 2, so that no line ends
    (hanging,) = file.style("Index1").iterfind("{*}pPr/{*}ind")
    assert "hanging" in " ".join(hanging.keys())


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Rutte, Mark", 'XE "Rutte, Mark"'),
        ('Čović, "Ana"', r'XE "Čović, \"Ana\""'),
        ("a:b", r'XE "a\:b"'),
        ("a\\b", r'XE "a\\b"'),
    ],
)
def test_marks_of_an_index_are_hidden_fields(words: str, written: str) -> None:
    file = word_file(document_of(paragraph("Named is ", IndexMark(words), "somebody.")))
    assert instructions(file) == [written]
    runs = file.find("//w:r[w:fldChar or w:instrText]")
    assert len(runs) == 3
    assert all(run.find("{*}rPr/{*}vanish") is not None for run in runs)


def test_the_panel_of_a_cover_is_a_cell_as_wide_as_the_page() -> None:
    file = word_file(book_nodes_document())
    (table,) = file.find("//w:tbl")
    (width,) = table.iterfind("{*}tblPr/{*}tblW")
    assert str(twips(THEME.page.width)) in width.values()
    (indent,) = table.iterfind("{*}tblPr/{*}tblInd")
    assert str(twips(-THEME.page.margins.left)) in indent.values()
    (height,) = table.iterfind("{*}tr/{*}trPr/{*}trHeight")
    assert int(height.values()[0]) + twips(THEME.page.margins.top) >= twips(
        0.55 * THEME.page.height
    )
    (shade,) = table.iterfind("{*}tr/{*}tc/{*}tcPr/{*}shd")
    assert THEME.colour("accent")[1:] in shade.values()


def test_the_header_of_a_cover_has_the_panel_and_a_marking_that_shows_on_it() -> None:
    marking = Marking("uk", "OFFICIAL-SENSITIVE")
    file = word_file(book_nodes_document(marking))
    headers = [name for name in file.parts if name.startswith("word/header")]
    (first,) = [name for name in headers if b"BriefCoverPanel" in file.parts[name]]
    assert "OFFICIAL-SENSITIVE" in file.parts[first].decode()
    assert "BriefCoverMarking" in file.parts[first].decode()
    assert "Northern rivers" not in file.parts[first].decode()
    style = file.style("BriefCoverMarking")
    assert [c.values() for c in style.iterfind("{*}rPr/{*}color")] == [["FFFFFF"]]


def test_documents_of_no_book_have_none_of_its_styles() -> None:
    names = word_file(every_node_document()).values("//w:style/w:name/@w:val", "word/styles.xml")
    assert [name for name in names if "Cover" in name or "index" in name] == []


@pytest.mark.parametrize(
    ("tag", "number"), [("en", r'\z "1033"'), ("fr", r'\z "1036"'), ("sr-Latn", "-")]
)
def test_an_index_is_sorted_as_its_language_is(tag: str, number: str) -> None:
    index = Index((IndexEntry(inlines("a"), ("1",)),))
    document = document_of(index)
    properties = replace(document.properties, language=tag)
    (field,) = instructions(word_file(replace(document, properties=properties)))
    assert field.endswith((number, f'"{number}"'))
