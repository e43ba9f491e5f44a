"""The pages of a book as they come out: long titles, every marking and a French book break none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from briefwright.core.roles import ParagraphRole
from briefwright.doctor import Answer, examine
from briefwright.document import Document, Folio, IndexEntry, Marking
from briefwright.model import DocumentStatus
from briefwright.render.docx import render_docx
from briefwright.render.pdf import render_pdf
from briefwright.templating.book import (
    ContentsLine,
    Edition,
    GlossaryEntry,
    LineKind,
    Meaning,
    PersonEntry,
    SourceEntry,
    TabFacts,
    TabHead,
    TabKind,
    contents_document,
    cover_document,
    cover_theme,
    divider_document,
    divider_theme,
    glossary_document,
    index_document,
    matter_pages,
    missing_document,
    sources_document,
)
from briefwright.templating.book.index import person_words
from briefwright.templating.book.running import OPENING as START
from briefwright.theme import Theme
from tests.templates.test_contrast import contrast
from tests.templating.book.editions import FACTS, HEAD, RED, TAB, bare_head, edition, look_reading

LONG = (
    "Accession, reform and burden-sharing in the Western Balkans: what the allies have promised, "
    "what they have delivered so far, and what the Minister may say at the meeting in Podgorica "
    "on 6 July 2026"
)
EXTREME = replace(
    HEAD,
    title=LONG,
    subtitle=LONG,
    short_title="",
    language="fr",
    marking=RED,
    status=DocumentStatus.DRAFT,
    distribution=("Cabinet", "Secrétariat général") * 5,
)
HEADS = {
    "usual": HEAD,
    "extreme": EXTREME,
    "bare": bare_head(),
    "centred": replace(HEAD, marking=Marking("uk", "OFFICIAL-SENSITIVE", "UK EYES ONLY")),
}
LONG_TAB = replace(
    TAB,
    name="EU-2026",
    title=LONG,
    part=f"Part two: {LONG}",
    language="en-GB",
    facts=replace(FACTS, marking=RED, handling=HEAD.handling, originator=LONG, file=f"{LONG}.pdf"),
)
INSERT = TabHead(
    "14", "The agreement", kind=TabKind.INSERT, facts=TabFacts(file="agreement.pdf", pages=12)
)


def look() -> Theme:
    theme = look_reading().theme
    assert theme is not None
    return theme


def single_pages(book: Edition) -> Iterator[tuple[str, Document, Theme]]:
    """Yield what must come out as one page, with the theme that it is set in."""
    theme = look()
    yield "cover", cover_document(book), cover_theme(theme, book)
    for tab in (TAB, LONG_TAB, INSERT):
        yield f"divider {tab.name}", divider_document(book, tab), divider_theme(theme, tab)
    reasons = [f"brief.yaml:{line}:1: E201 {LONG}" for line in range(20)]
    yield "missing", missing_document(book, LONG_TAB, f"{LONG}.yaml", reasons), theme


def other_pages(book: Edition) -> Iterator[tuple[str, Document, Theme]]:
    theme, back = look(), Folio("B-")
    lines = [ContentsLine(LineKind.MATTER, "Foreword", START, "ii")]
    for number in range(1, 41):
        lines.append(ContentsLine(LineKind.PART, f"{number}: {LONG}", START))
        folio = f"{number}-1"
        lines.append(ContentsLine(LineKind.TAB, LONG, START, folio, name=str(number)))
    yield "contents", contents_document(book, lines), theme
    yield "foreword", matter_pages(book, LONG, "Minister,\n\n- one\n- two", back).document, theme
    person = PersonEntry("Spajić, Milojko", (), "Prime Minister")
    folios = tuple(f"{number}-1" for number in range(1, 41))
    yield "index", index_document(book, [IndexEntry(person_words(person), folios)], back), theme
    yield "sources", sources_document(book, [SourceEntry(LONG, url="https://e.org")], back), theme
    terms = [GlossaryEntry("eFP", (Meaning("enhanced Forward Presence"),))]
    yield "glossary", glossary_document(book, terms, back), theme


@pytest.mark.parametrize("head", HEADS)
def test_covers_dividers_and_notices_are_one_page(head: str) -> None:
    fonts = look_reading().fonts
    made = {
        name: render_pdf(document, theme, fonts)
        for name, document, theme in single_pages(edition(HEADS[head]))
    }
    counted = {name: (each.pages, each.diagnostics) for name, each in made.items()}
    assert counted == dict.fromkeys(made, (1, ()))


@pytest.mark.parametrize("head", ["extreme", "bare"])
def test_the_doctor_finds_nothing_wrong_with_any_page(head: str) -> None:
    fonts, book = look_reading().fonts, edition(HEADS[head])
    found = []
    for name, document, theme in (*single_pages(book), *other_pages(book)):
        files = {
            "pdf": render_pdf(document, theme, fonts),
            "docx": render_docx(document, theme, fonts),
        }
        for kind, made in files.items():
            seen = examine(made.data, f"book.{kind}")
            wrong = [each.answer for each in seen.verdicts if each.answer is Answer.NO]
            found += [f"{name} {kind}: {each}" for each in (*wrong, *made.diagnostics)]
    assert found == []


def test_words_on_panels_stand_out() -> None:
    theme = look()
    panel = theme.colour(theme.cover.fill)
    on_panel = (ParagraphRole.COVER_TITLE, ParagraphRole.COVER_SUBTITLE, ParagraphRole.COVER_LINE)
    colours = [theme.colour(theme.styles[role].colour) for role in on_panel]
    assert min(contrast(colour, panel) for colour in colours) >= 7


def test_the_name_of_a_tab_is_larger_than_its_title_and_long_titles_are_smaller() -> None:
    theme = look()
    usual, smaller = divider_theme(theme, TAB), divider_theme(theme, LONG_TAB)
    sizes = [each.styles[ParagraphRole.HEADING_1].size for each in (usual, smaller)]
    assert sizes[0] == theme.styles[ParagraphRole.COVER_TITLE].size > sizes[1]
    assert usual.cover.height < theme.cover.height
    assert cover_theme(theme, edition()) == theme


def test_word_sets_the_number_of_a_tab_and_its_beginning_like_its_words() -> None:
    """LibreOffice sets a number that it counts anew as the beginning of its field."""
    theme = divider_theme(look(), TAB)
    made = render_docx(divider_document(edition(), TAB), theme, look_reading().fonts)
    with ZipFile(BytesIO(made.data)) as package:
        document = package.read("word/document.xml").decode()
    before, _, after = document.partition("</w:rPr><w:instrText> SEQ tab \\* ARABIC \\r 3 <")
    properties = before.rpartition("<w:rPr>")[2]
    assert '<w:rStyle w:val="BriefLabel"/>' in properties
    assert f"<w:rPr>{properties}</w:rPr><w:t>3</w:t>" in after
