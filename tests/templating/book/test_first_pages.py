"""Cover and contents: what the book lacks leaves no gap, and every line leads somewhere."""

from __future__ import annotations

from dataclasses import replace

from briefwright.core.roles import ParagraphRole
from briefwright.document import (
    Contents,
    ContentsEntry,
    Cover,
    Document,
    Language,
    Paragraph,
    Slots,
    Table,
    Text,
)
from briefwright.document.walk import inline_text
from briefwright.model import DocumentStatus
from briefwright.templating.book import (
    ROMAN,
    ContentsLine,
    LineKind,
    contents_document,
    cover_document,
)
from tests.templating.book.editions import AMBER, HEAD, bare_head, edition, words


def panel(document: Document) -> list[str]:
    (cover,) = (block for block in document.blocks if isinstance(block, Cover))
    return [inline_text(block.children) for block in cover.blocks if isinstance(block, Paragraph)]


def test_a_cover_says_everything_the_book_says_of_itself() -> None:
    document = cover_document(edition())
    assert panel(document) == [
        "Directorate for South-East Europe · Visits",
        "Western Balkans: briefing book for the Minister",
        "Visit of 6 to 8 July 2026",
        "30 June 2026",
    ]
    assert words(document)[4:] == [
        *("For", "The Minister"),
        *("Prepared by", "A. Writer, B. Editor"),
        *("Copies to", "State Secretary"),
        *("Reference", "SEE/2026/14"),
        *("Version", "1.2"),
        *("Status", "Final"),
        "Share on a need-to-know basis only.",
    ]


def test_a_cover_has_no_header_and_footer_but_the_marking() -> None:
    document = cover_document(edition())
    assert document.marking == AMBER
    assert document.furniture.first_header == Slots()
    assert document.furniture.first_footer == Slots()
    assert document.furniture.header == Slots()


def test_a_book_with_a_title_alone_has_a_cover() -> None:
    document = cover_document(edition(bare_head()))
    assert panel(document) == ["A book"]
    assert len(document.blocks) == 1
    assert document.marking is None


def test_a_draft_says_so_on_the_panel_and_across_other_pages() -> None:
    draft = replace(HEAD, status=DocumentStatus.DRAFT)
    assert panel(cover_document(edition(draft)))[-1] == "30 June 2026 · Draft"
    assert cover_document(edition(draft)).furniture.watermark == ""
    assert contents_document(edition(draft), LINES).furniture.watermark == "DRAFT"
    french = edition(replace(draft, language="fr"))
    assert panel(cover_document(french))[-1] == "30 juin 2026 · Projet"
    assert contents_document(french, LINES).furniture.watermark == "PROJET"


def test_the_file_is_described_by_the_book() -> None:
    properties = cover_document(edition()).properties
    assert (properties.title, properties.date) == (HEAD.title, "2026-06-30")
    assert (properties.subject, properties.status) == (HEAD.subtitle, "final")
    assert cover_document(edition(bare_head())).properties.date == "2026-07-01"


LINES = (
    ContentsLine(LineKind.MATTER, "Foreword", "f/", "ii"),
    ContentsLine(LineKind.PART, "Members", "9/"),
    ContentsLine(LineKind.TAB, "Montenegro", "9/", "9-1", name="9"),
    ContentsLine(LineKind.HEADING, "Outlook", "9/outlook", "9-3"),
    ContentsLine(LineKind.TAB, "La frontière verte", "10/", "10-1", name="10", language="fr"),
    ContentsLine(LineKind.MATTER, "Index of officials", "i/", "B-1"),
)


def entries(*lines: ContentsLine) -> tuple[ContentsEntry, ...]:
    document = contents_document(edition(), lines)
    (contents,) = (block for block in document.blocks if isinstance(block, Contents))
    return contents.entries


def test_contents_name_front_matter_parts_tabs_headings_and_back_matter() -> None:
    found = [
        (entry.level, inline_text(entry.words), entry.target, entry.folio)
        for entry in entries(*LINES)
    ]
    assert found == [
        (1, "Foreword", "f/", "ii"),
        (1, "Members", "9/", ""),
        (2, "\u20079\u2007\u2007Montenegro", "9/", "9-1"),
        (3, "Outlook", "9/outlook", "9-3"),
        (2, "10\u2007\u2007La frontière verte", "10/", "10-1"),
        (1, "Index of officials", "i/", "B-1"),
    ]


def test_tabs_without_parts_stand_at_the_first_level() -> None:
    lines = [line for line in LINES if line.kind is not LineKind.PART]
    assert [entry.level for entry in entries(*lines)] == [1, 1, 2, 1, 1]


def test_names_that_are_no_numbers_are_not_aligned() -> None:
    named = [replace(LINES[2], name="A"), replace(LINES[4], name="EU-2")]
    assert [inline_text(entry.words)[:5] for entry in entries(*named)] == [
        "A\u2007\u2007Mo",
        "EU-2\u2007",
    ]


def test_titles_in_another_language_say_so() -> None:
    assert entries(*LINES)[4].words[1:] == (Language("fr", (Text("La frontière verte"),)),)


def test_contents_have_roman_folios_and_do_not_repeat_their_heading_above_it() -> None:
    document = contents_document(edition(), LINES)
    assert document.folio == ROMAN
    assert document.furniture.first_header == Slots(right=(Text("Western Balkans"),))
    assert document.furniture.header.left == (Text("Contents"),)
    french = contents_document(edition(replace(HEAD, language="fr")), LINES)
    assert words(french)[0] == "Sommaire"


def test_facts_stand_in_a_grid_whose_names_are_headers() -> None:
    (table,) = (b for b in cover_document(edition()).blocks if isinstance(b, Table))
    assert all(row.cells[0].header and not row.cells[1].header for row in table.rows)
    first = table.rows[0].cells[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert first.role is ParagraphRole.TABLE_HEAD
