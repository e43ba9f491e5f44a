"""The index of officials names each page on which a person is named, and no other."""

from __future__ import annotations

from briefwright.document import Folio, IndexEntry, Text
from briefwright.document.book import ChapterPages
from briefwright.document.walk import inline_text
from briefwright.templating.book import PersonEntry, index_document, index_entries
from tests.templating.book.editions import HEAD, body, edition, words

RUTTE = PersonEntry("Rutte, Mark", ("Mark Rutte",), "Secretary General")
SPAJIC = PersonEntry("Spajić, Milojko", ("Milojko Spajić", "Spajić"))
ABSENT = PersonEntry("Absent, Anna", ("Anna Absent",))
PEOPLE = (ABSENT, RUTTE, SPAJIC)


def entries(*chapters: tuple[str, tuple[str, ...]]) -> list[tuple[str, tuple[str, ...]]]:
    pages = [(Folio(prefix), ChapterPages(texts, {})) for prefix, texts in chapters]
    found = index_entries(PEOPLE, pages)
    return [(inline_text(entry.words), entry.folios) for entry in found]


def test_each_page_is_named_once_and_in_order() -> None:
    found = entries(
        ("1-", ("Mark Rutte met Mark Rutte and Spajić.", "Nobody.", "Mark Rutte’s answer.")),
        ("A-", ("Milojko Spajić",)),
    )
    assert found == [
        ("Rutte, Mark (Secretary General)", ("1-1", "1-3")),
        ("Spajić, Milojko", ("1-1", "A-1")),
    ]


def test_a_name_across_two_pages_is_on_the_first() -> None:
    assert entries(("1-", ("said Mark", "Rutte, and left."))) == [
        ("Rutte, Mark (Secretary General)", ("1-1",))
    ]


def test_a_name_at_the_head_of_the_next_page_is_not_on_this_one() -> None:
    assert entries(("1-", ("Nothing here", "Mark Rutte")))[0][1] == ("1-2",)


def test_a_name_does_not_run_from_one_chapter_into_another() -> None:
    assert entries(("1-", ("said Mark",)), ("2-", ("Rutte",))) == []


def test_the_page_of_the_index() -> None:
    document = index_document(
        edition(), [IndexEntry((Text("Rutte, Mark"),), ("1-1", "1-3"))], Folio("B-")
    )
    assert words(document) == ["Index of officials", "Rutte, Mark, 1-1, 1-3"]
    assert document.folio == Folio("B-")
    assert document.marking == HEAD.marking


def test_an_index_of_nobody_is_a_heading_alone() -> None:
    assert body(index_document(edition(), [], Folio())).count("Index") == 1
