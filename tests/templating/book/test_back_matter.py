"""One list of sources and one glossary for all briefs of a book."""

from __future__ import annotations

from dataclasses import replace

from briefwright.document import CrossReference, Folio, Language, Link
from briefwright.document.walk import walk
from briefwright.model import EdtfDate
from briefwright.templating.book import (
    GlossaryEntry,
    Meaning,
    SourceEntry,
    TabReference,
    glossary_document,
    sources_document,
)
from tests.templating.book.editions import HEAD, edition, words

THREE, SEVEN = TabReference("3", "3/"), TabReference("7", "7/")
FULL = SourceEntry(
    "Montenegro and the Alliance",
    authors=("A. Writer", "B. Reporter"),
    kind="News article",
    publisher="The Daily",
    issued=EdtfDate.read("2025-03-02"),
    url="https://example.org/a",
    accessed=EdtfDate.read("2026-06-01"),
    marking="TLP:RED",
    cited_in=(THREE, SEVEN),
)


def source_lines(*entries: SourceEntry) -> list[str]:
    return words(sources_document(edition(), entries, Folio("B-")))


def test_a_source_is_printed_as_in_briefs_and_says_which_tabs_cite_it() -> None:
    line = (
        "A. Writer, B. Reporter (2 March 2025). Montenegro and the Alliance [News article]. "
        "The Daily. https://example.org/a (read 1 June 2026). [TLP:RED] Tabs\u00a03, 7"
    )
    assert source_lines(FULL) == ["Sources", "1.", line]


def test_what_is_not_known_of_a_source_is_left_out() -> None:
    bare = SourceEntry("Is it so?", cited_in=(THREE,))
    issued = SourceEntry("A report", issued=EdtfDate.read("2025"), publisher="An Institute.")
    assert source_lines(bare, issued)[1:] == [
        *("1.", "Is it so? Tab\u00a03"),
        *("2.", "A report (2025). An Institute."),
    ]


def test_tabs_and_addresses_are_links() -> None:
    document = sources_document(edition(), [FULL], Folio("B-"))
    nodes = list(walk(document.blocks))
    assert [node.target for node in nodes if isinstance(node, CrossReference)] == ["3/", "7/"]
    assert [node.target for node in nodes if isinstance(node, Link)] == ["https://example.org/a"]


def test_titles_in_another_language_say_so() -> None:
    document = sources_document(edition(), [replace(FULL, language="fr")], Folio("B-"))
    assert [node.language for node in walk(document.blocks) if isinstance(node, Language)] == ["fr"]


def test_a_french_list() -> None:
    document = sources_document(edition(replace(HEAD, language="fr")), [FULL], Folio("B-"))
    (line,) = words(document)[2:]
    assert "(2 mars 2025)" in line
    assert line.endswith("Onglets\u00a03, 7")


def test_terms_with_one_meaning_name_no_tabs() -> None:
    once = GlossaryEntry("eFP", (Meaning("enhanced *Forward* Presence [@a#p1]", tabs=(THREE,)),))
    assert words(glossary_document(edition(), [once], Folio("B-"))) == [
        *("Glossary", "eFP", "enhanced Forward Presence")
    ]


def test_terms_with_two_meanings_name_the_tabs_of_each() -> None:
    meanings = (Meaning("one thing", tabs=(THREE,)), Meaning("autre chose", "fr", (SEVEN,)))
    document = glossary_document(edition(), [GlossaryEntry("SAP", meanings)], Folio("B-"))
    assert words(document)[2:] == ["one thing (Tab\u00a03)", "autre chose (Tab\u00a07)"]
    assert [node.language for node in walk(document.blocks) if isinstance(node, Language)] == ["fr"]


def test_nothing_to_list_leaves_the_heading_alone() -> None:
    assert words(sources_document(edition(), [], Folio())) == ["Sources"]
    assert words(glossary_document(edition(), [], Folio())) == ["Glossary"]
