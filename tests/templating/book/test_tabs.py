"""Dividers, the chapters behind them, text as a tab, and the page in place of a missing brief."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefwright.core.roles import CalloutRole, ParagraphRole, TextRole
from briefwright.document import (
    Block,
    Callout,
    CaptionNumber,
    Cover,
    Document,
    Field,
    Folio,
    Furniture,
    Heading,
    Language,
    LineBreak,
    Marking,
    PageCount,
    PageNumber,
    Paragraph,
    Properties,
    Slots,
    Span,
    Strong,
    Text,
)
from briefwright.document.walk import inline_text, walk
from briefwright.model import DocumentStatus
from briefwright.templating.book import (
    TabFacts,
    TabHead,
    TabKind,
    chapter_document,
    divider_document,
    matter_pages,
    missing_document,
    tab_pages,
)
from briefwright.templating.book.missing import MOST_REASONS
from tests.templating.book.editions import AMBER, HEAD, RED, TAB, bare_head, edition, words


def heading(document: Document) -> Heading:
    found = [node for node in walk(document.blocks) if isinstance(node, Heading)]
    assert found[0].level == 1
    return found[0]


def test_a_divider_says_what_stands_behind_it() -> None:
    assert words(divider_document(edition(), TAB)) == [
        "Members",
        "Tab\u00a03 Montenegro in NATO",
        *("Document", "Meeting brief"),
        *("Reference", "SEE/2026/9"),
        *("Date", "12 June 2026"),
        *("From", "Montenegro desk"),
        *("Marking", "TLP:GREEN"),
        *("Review by", "September 2026"),
        *("Length", "4 pages"),
    ]


def test_a_divider_in_french() -> None:
    french = edition(replace(HEAD, language="fr"))
    tab = replace(TAB, language="en", facts=replace(TAB.facts, pages=1))
    said = words(divider_document(french, tab))
    assert said[1] == "Onglet\u00a03 Montenegro in NATO"
    assert said[3] == "Fiche d’entretien"
    assert said[-1] == "1 page"
    assert heading(divider_document(french, tab)).children[2:] == (
        Language("en", (Text("Montenegro in NATO"),)),
    )


def test_word_counts_tabs_whose_names_are_numbers() -> None:
    number = CaptionNumber("Tab", 3, "tab")
    assert heading(divider_document(edition(), TAB)).children == (
        Span(TextRole.LABEL, (Strong((number,)),)),
        LineBreak(),
        Text("Montenegro in NATO"),
    )
    other = heading(divider_document(edition(), replace(TAB, name="EU-2")))
    assert other.children[0] == Span(TextRole.LABEL, (Strong((Text("Tab\u00a0EU-2"),)),))


def test_a_divider_has_nothing_but_the_marking_around_it() -> None:
    document = divider_document(edition(), TAB)
    assert document.marking == AMBER
    assert document.furniture == Furniture(first_header=Slots(), first_footer=Slots())


def test_a_divider_of_a_draft_says_so_beside_the_part() -> None:
    draft = edition(replace(HEAD, status=DocumentStatus.DRAFT))
    assert words(divider_document(draft, TAB))[0] == "Members · Draft"
    assert words(divider_document(draft, replace(TAB, part="")))[0] == "Draft"


def test_a_tab_of_which_little_is_known() -> None:
    bare = TabHead("1", "Notes", kind=TabKind.TEXT)
    document = divider_document(edition(bare_head()), bare)
    assert words(document) == ["Tab\u00a01 Notes"]
    assert [type(block) for block in document.blocks] == [Cover]


def test_an_inserted_file_is_named() -> None:
    facts = TabFacts(file="agreement.pdf", pages=12)
    insert = TabHead("4", "The agreement", kind=TabKind.INSERT, facts=facts)
    said = words(divider_document(edition(), insert))
    assert said[1].startswith("The pages behind this tab are bound in")
    assert said[2:] == ["File", "agreement.pdf", "Length", "12 pages"]


def test_a_handling_line_stands_below_the_brief_s_own_marking() -> None:
    facts = TabFacts(marking=RED, handling="Read it here.")
    said = words(divider_document(edition(), replace(TAB, facts=facts)))
    assert said[2:] == ["Marking", "TLP:RED EU ONLY Read it here."]


def test_what_a_template_is_called_where_the_look_does_not_know_it() -> None:
    facts = TabFacts(template="ours", template_title="Our note")
    assert words(divider_document(edition(), replace(TAB, facts=facts)))[2:] == [
        *("Document", "Our note")
    ]


THEIRS = Furniture(
    header=Slots(left=(Text("Montenegro"),)),
    footer=Slots(right=(PageNumber(), PageCount())),
    first_header=Slots(right=(Text("Final"),)),
)


def brief(*blocks: Block, language: str = "en", marking: Marking | None = None) -> Document:
    body = blocks or (Paragraph((Text("Text."),)),)
    return Document(Properties("Montenegro", language), body, THEIRS, marking)


def test_a_chapter_has_the_header_footer_folios_and_marking_of_the_book() -> None:
    made = chapter_document(brief(), edition(), TAB)
    assert made.furniture == Furniture(
        header=Slots(
            left=(Text("Tab\u00a03 · "), Text("Montenegro in NATO")),
            right=(Text("Western Balkans"),),
        ),
        footer=Slots(left=(Text("Version 1.2 · 30 June 2026"),), right=(PageNumber(),)),
    )
    assert made.folio == Folio("3-")
    assert made.marking == AMBER
    assert made.properties == brief().properties


def test_a_band_stays_and_the_first_page_then_has_no_header() -> None:
    band = Slots(left=(Text("At a glance"),))
    document = replace(brief(), furniture=replace(THEIRS, band=band))
    made = chapter_document(document, edition(), TAB).furniture
    assert (made.band, made.first_header) == (band, Slots())
    assert made.header.left != ()


def test_a_header_whose_left_is_free_stays_so() -> None:
    right = replace(THEIRS, header=Slots(right=(Text("WB-2025-004"),)))
    made = chapter_document(replace(brief(), furniture=right), edition(), TAB).furniture
    assert made.header.left == ()
    assert made.header.right != ()


def test_the_words_of_the_book_name_their_language_on_pages_in_another() -> None:
    made = chapter_document(brief(language="fr"), edition(), TAB).furniture
    assert made.header.right == (Language("en", (Text("Western Balkans"),)),)
    assert made.footer.right == (PageNumber(),)


def test_a_draft_stays_a_draft_in_a_book_that_is_final() -> None:
    document = replace(brief(), furniture=replace(THEIRS, watermark="PROJET"))
    assert chapter_document(document, edition(), TAB).furniture.watermark == "PROJET"


MARKED = (
    Paragraph((Field("marking", (Text("TLP:GREEN"),)),), ParagraphRole.MARKING),
    Paragraph((Field("marking.handling", (Text("Share."),)),), ParagraphRole.SMALL),
    Paragraph((Text("Text."),)),
)


@pytest.mark.parametrize(("marking", "lines"), [(AMBER, 3), (Marking("tlp", "TLP:GREEN"), 1)])
def test_the_line_of_another_marking_is_left_to_the_divider(marking: Marking, lines: int) -> None:
    made = chapter_document(brief(*MARKED, marking=marking), edition(), TAB)
    assert len(made.blocks) == lines
    assert made.marking == AMBER


def test_a_marking_of_the_brief_stays_in_a_book_that_has_none() -> None:
    made = chapter_document(brief(*MARKED, marking=RED), edition(bare_head()), TAB)
    assert (made.marking, len(made.blocks)) == (RED, 3)


PROSE = "Minister,\n\nthis book has *three* parts:\n\n- one\n- two\n\n## Thanks\n\nTo all."


def test_front_matter_is_prose_under_a_heading() -> None:
    pages = matter_pages(edition(), "Foreword", PROSE, Folio("F-"))
    assert pages.diagnostics == ()
    assert words(pages.document) == [
        *("Foreword", "Minister,", "this book has three parts:"),
        *("•", "one", "•", "two", "Thanks", "To all."),
    ]
    levels = [node.level for node in walk(pages.document.blocks) if isinstance(node, Heading)]
    assert levels == [1, 2]


def test_prose_of_a_book_cites_nothing() -> None:
    pages = matter_pages(
        edition(), "Foreword", "As said [@press#p4].", Folio(), path="front[0].text"
    )
    assert words(pages.document) == ["Foreword", "As said."]
    (finding,) = pages.diagnostics
    assert (finding.code, finding.path) == ("E405", "front[0].text")
    assert "[@press#p4] is left out" in finding.message


def test_what_a_document_cannot_show_is_a_finding() -> None:
    (finding,) = matter_pages(edition(), "Foreword", "![A map](map.png)", Folio()).diagnostics
    assert finding.code == "E405"


def test_a_heading_of_prose_never_takes_the_id_of_the_chapter() -> None:
    pages = matter_pages(edition(), "Start", "## Chapter start\n\n## Start", Folio())
    ids = [node.id for node in walk(pages.document.blocks) if isinstance(node, Heading)]
    assert len(set(ids)) == 3


def test_a_tab_of_prose_has_the_header_of_its_tab() -> None:
    document = tab_pages(edition(), TAB, PROSE).document
    assert document.folio == Folio("3-")
    assert inline_text(document.furniture.header.left) == "Tab\u00a03 · Montenegro in NATO"


NOTE = (
    "Correct the file and build the book again; "
    "the page numbers of the other tabs will stay the same."
)


def test_a_missing_brief_is_named_with_the_reasons() -> None:
    document = missing_document(edition(), TAB, "montenegro.yaml", ["E201 the title is missing"])
    assert words(document) == [
        "Montenegro in NATO",
        "Not printed",
        "This brief is missing from the book, because its file has errors: montenegro.yaml",
        *("•", "E201 the title is missing"),
        NOTE,
    ]
    (box,) = (block for block in document.blocks if isinstance(block, Callout))
    assert box.role is CalloutRole.ALERT


@pytest.mark.parametrize(("more", "said"), [(1, "1 more finding"), (5, "5 more findings")])
def test_of_many_reasons_the_first_are_printed(more: int, said: str) -> None:
    reasons = [f"E201 reason {number}" for number in range(MOST_REASONS + more)]
    lines = words(missing_document(edition(), TAB, "x.yaml", reasons))
    assert sum(line.startswith("E201") for line in lines) == MOST_REASONS
    assert lines[-2].startswith(said)
