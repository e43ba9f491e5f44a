"""Books as values: tabs and their names, files, the highest marking, what is merged at the end."""

from __future__ import annotations

from typing import Any

import pytest

from briefwright.core.words import folded_words
from briefwright.model import Book, BookFileKind, book_files
from briefwright.model.book_glossary import merged_glossary
from briefwright.model.book_marking import highest_marking
from briefwright.model.book_members import BoundBrief
from briefwright.model.book_people import IndexedPerson, indexed_people
from briefwright.model.book_sources import merged_sources
from briefwright.model.book_tabs import tabs
from tests.model.reading import brief_of


def book_of(**keys: Any) -> Book:
    return Book.model_validate({"title": "b", **keys})


def bound(*briefs: dict[str, Any]) -> list[BoundBrief]:
    return [BoundBrief(str(number), brief_of(**parts)) for number, parts in enumerate(briefs, 1)]


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ([None, None, None], ["1", "2", "3"]),
        ([None, "A", None], ["1", "A", "2"]),
        (["3", None, None], ["3", "4", "5"]),
        ([None, "2", None], ["1", "2", "3"]),
        ([None, None, "1"], ["1", "2", "1"]),
        (["A.1", None], ["A.1", "1"]),
    ],
)
def test_tabs_without_a_name_are_counted_on(given: list[str | None], names: list[str]) -> None:
    entries = [{"brief": "a.yaml", **({"name": name} if name else {})} for name in given]

    assert [tab.name for tab in tabs(book_of(tabs=entries))] == names


def test_tabs_are_counted_over_all_parts() -> None:
    parts = [{"title": "p", "tabs": ["a.yaml", "b.yaml"]}, {"title": "q", "tabs": "c.yaml"}]
    found = tabs(book_of(parts=parts))

    assert [(tab.name, tab.part.title if tab.part else "") for tab in found] == [
        ("1", "p"), ("2", "p"), ("3", "q"),
    ]  # fmt: skip
    assert found[2].path == ("parts", 1, "tabs", 0)


def test_files_come_in_the_order_of_the_book_with_their_fields() -> None:
    book = book_of(
        front={"title": "f", "text": "x"},
        tabs=["a.yaml", {"title": "t", "pdf": "x.pdf", "word": "x.docx"}],
        back={"brief": "z.yaml"},
    )

    assert [(file.path, file.kind, file.field) for file in book_files(book)] == [
        ("a.yaml", BookFileKind.BRIEF, ("tabs", 0, "brief")),
        ("x.pdf", BookFileKind.PDF, ("tabs", 1, "pdf")),
        ("x.docx", BookFileKind.WORD, ("tabs", 1, "word")),
        ("z.yaml", BookFileKind.BRIEF, ("back", 0, "brief")),
    ]


@pytest.mark.parametrize(
    ("of_book", "of_briefs", "highest"),
    [
        (None, [], None),
        (None, ["TLP:CLEAR", "TLP:RED", "TLP:GREEN"], "TLP:RED"),
        ("TLP:RED", ["TLP:CLEAR"], "TLP:RED"),
        ("TLP:CLEAR", ["TLP:AMBER+STRICT", "TLP:AMBER"], "TLP:AMBER+STRICT"),
        (None, ["OFFICIAL", "TLP:AMBER", "SECRET"], "SECRET / TLP:AMBER"),
    ],
)
def test_the_book_takes_the_highest_marking(
    of_book: str | None, of_briefs: list[str], highest: str | None
) -> None:
    book = book_of(tabs="a.yaml", **({"marking": of_book} if of_book else {}))
    marking = highest_marking(book, bound(*({"marking": each} for each in of_briefs)))

    assert (marking.label if marking else None) == highest


def test_the_marking_of_an_inserted_file_counts_and_caveats_are_kept() -> None:
    inserted = {
        "pdf": "x.pdf",
        "title": "t",
        "marking": {"label": "SECRET", "caveats": "UK EYES ONLY"},
    }
    briefs = bound(
        {"marking": {"label": "OFFICIAL", "caveats": "PERSONAL", "handling": "Lock it."}}
    )
    marking = highest_marking(book_of(tabs=[inserted]), briefs)

    assert marking is not None
    assert (marking.scheme, marking.label) == ("uk", "SECRET")
    assert marking.caveats == ("UK EYES ONLY", "PERSONAL")
    assert marking.handling == "Lock it."


def sources(*of_briefs: list[dict[str, Any]]) -> list[tuple[int, str, tuple[str, ...]]]:
    found = merged_sources(bound(*({"sources": each} for each in of_briefs)))
    return [(each.number, each.source.title, each.tabs) for each in found]


def test_sources_are_listed_once_with_the_tabs_that_cite_them() -> None:
    print_one = {"title": "A", "sha256": "0" * 64}
    address = {"title": "B", "url": "https://example.org/b"}
    merged = sources(
        [print_one, address],
        [{"title": "A again", "sha256": "0" * 64}, {"title": "C"}],
        [{"title": "B!", "url": "http://www.example.org/b/#top"}, {"title": "C"}],
    )

    assert merged == [(1, "A", ("1", "2")), (2, "B", ("1", "3")), (3, "C", ("2", "3"))]


def test_sources_of_one_title_are_two_where_their_texts_are() -> None:
    assert (
        len(sources([{"title": "A", "sha256": "0" * 64}], [{"title": "A", "sha256": "1" * 64}]))
        == 2
    )
    named = {"title": "A", "publisher": "P", "issued": "2025-01-13"}
    assert len(sources([{**named, "sha256": "0" * 64}], [named])) == 1
    assert len(sources([named], [{**named, "issued": "2025-01-14"}])) == 2


def test_what_one_brief_leaves_open_of_a_source_is_taken_from_another() -> None:
    address = "https://example.org/b"
    first = {"title": "B", "url": address, "publisher": "not stated"}
    second = {"title": "B", "url": address, "publisher": "P", "author": "Ana Kos"}
    (found,) = merged_sources(bound({"sources": [first]}, {"sources": [second]}))

    assert (found.source.publisher, found.source.author) == ("P", ("Ana Kos",))


def test_glossaries_are_merged_by_the_alphabet() -> None:
    one = {"glossary": [{"term": "KFOR", "definition": "A force."}, "zulu"]}
    other = {
        "glossary": [
            {"term": "Éclair", "definition": "x"},
            {"term": "Kfor", "definition": "A force"},
            {"term": "zulu", "definition": "Time."},
        ]
    }
    third = {"glossary": [{"term": "KFOR", "definition": "Soldiers in Kosovo."}]}
    found = merged_glossary(bound(one, other, third))

    assert [(term.term, term.definition, term.tabs) for term in found] == [
        ("Éclair", "x", ("2",)),
        ("KFOR", "A force.", ("1", "2")),
        ("KFOR", "Soldiers in Kosovo.", ("3",)),
        ("zulu", "Time.", ("2",)),
    ]


def person(*officials: str | dict[str, str], **parts: str) -> IndexedPerson:
    (found,) = indexed_people(bound({"officials": list(officials), **parts}))
    return found


@pytest.mark.parametrize(
    ("name", "sorted_name"),
    [
        ("Mark Rutte", "Rutte, Mark"),
        ("Andrew M. Rohling", "Rohling, Andrew M."),
        ("Ursula von der Leyen", "Leyen, Ursula von der"),
        ("Hugo Van den Berg", "Van den Berg, Hugo"),
        ("Charles de Gaulle", "Gaulle, Charles de"),
        ("Milojko SPAJIĆ", "SPAJIĆ, Milojko"),
        ("Núñez d'Ávila, José", "Núñez d'Ávila, José"),
        ("SPAJIĆ Milojko", "SPAJIĆ Milojko"),
        ("Dr Ana Kos", "Kos, Ana"),
        ("Zico", "Zico"),
    ],
)
def test_people_are_sorted_by_surname(name: str, sorted_name: str) -> None:
    assert person(name).name == sorted_name


def test_names_that_begin_with_the_surname_are_not_turned_round() -> None:
    found = person({"name": "Xi Jinping", "country": "CN"})

    assert (found.name, found.forms) == ("Xi Jinping", ("Xi Jinping",))


def test_spellings_of_one_name_are_one_person() -> None:
    found = indexed_people(
        bound(
            {"officials": [{"name": "Zoran Lazarevic", "country": "ME"}]},
            {"officials": ["Zoran Lazarević"]},
            {"officials": ["Zoran J. Lazarević"]},
        )
    )

    assert found == (
        IndexedPerson(
            "Lazarević, Zoran J.",
            ("Zoran J. Lazarević", "Zoran Lazarevic", "Zoran Lazarević", "Lazarević"),
            ("1", "2", "3"),
        ),
    )


def test_namesakes_of_two_countries_are_two_people_without_a_surname_alone() -> None:
    officials = [{"name": "Ana Kovač", "country": country} for country in ("SI", "HR")]
    found = indexed_people(bound({"officials": officials}))

    assert [each.forms for each in found] == [("Ana Kovač",), ("Ana Kovač",)]


@pytest.mark.parametrize(
    ("officials", "background", "is_alone"),
    [
        (["Mark Rutte"], "x", True),
        (["Mark Rutte", "Ana Rutte-Kos"], "x", False),
        (["Mark Rutte", "Rutte Pilar"], "x", False),
        (["Ulysses Grant"], "They grant it.", False),
        (["Ulysses Grant"], "They gave it.", True),
        (["Theresa Jordan"], "x", False),
        (["Ana Kos"], "x", False),
    ],
)
def test_a_surname_is_looked_for_alone_where_it_can_mean_nobody_else(
    officials: list[str], background: str, *, is_alone: bool
) -> None:
    found = indexed_people(bound({"officials": officials, "background": background}))
    surname = officials[0].split()[-1]

    assert any(surname in each.forms for each in found) is is_alone


def test_ids_are_no_words_in_small_letters() -> None:
    officials = [{"id": "rutte", "name": "Mark Rutte"}]
    found = indexed_people(
        bound({"officials": officials, "quotes": [{"text": "x", "speaker": "rutte"}]})
    )

    assert found[0].forms == ("Mark Rutte", "Rutte")


def test_words_are_folded_alike_with_and_without_the_way_for_plain_letters() -> None:
    assert folded_words("Spajić-Šuma O'Neil_2") == ("spajic", "suma", "o", "neil", "2")
    assert folded_words("Spajic-Suma O'Neil_2") == ("spajic", "suma", "o", "neil", "2")
