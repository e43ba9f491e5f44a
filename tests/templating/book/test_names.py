"""Names in text: found in any spelling that means the same, and never inside other words."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.templating.book.names import name_search
from briefwright.templating.book.values import PersonEntry


def found(text: str, *names: str) -> list[str]:
    """Return what is found of names in a text, as it stands there."""
    search = name_search(tuple(PersonEntry(name, (name,)) for name in names))
    return [text[mention.start : mention.end] for mention in search.mentions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mark Rutte",
        "to Mark Rutte, who",
        "Mark\u00a0Rutte’s visit",
        "Mark  Rutte's visit",
        "Mark\nRutte",
        "(Mark Rutte)",
        "“Mark Rutte”",
        "d’Mark Rutte",
        "l'Mark Rutte",
        "qu’Mark Rutte",
        "NATO–Mark Rutte",
        "1. Mark Rutte",
    ],
)
def test_a_name_is_found(text: str) -> None:
    assert len(found(text, "Mark Rutte")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Mark Rutten",
        "Denmark Rutte",
        "mark rutte",
        "Mark, Rutte",
        "Mark Rutte-Smith",
        "Jan-Mark Rutte",
        "O’Mark Rutte",
        "Mark Rutte\u0301",
        "MarkRutte",
    ],
)
def test_other_words_are_no_name(text: str) -> None:
    assert found(text, "Mark Rutte") == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Anne-Marie O'Brien", "Anne\u2011Marie O’Brien"),
        ("Anne\u2010Marie O’Brien", "Anne-Marie O'Brien"),
        ("Milojko Spajić", normalize("NFD", "Milojko Spajić")),
        (normalize("NFD", "Milojko Spajić"), "Milojko Spajić"),
        ("Μητσοτάκης", "Κυριάκος Μητσοτάκης"),
        ("Владимир Путин", "президент Владимир Путин."),
    ],
)
def test_one_spelling_is_found_for_another(name: str, text: str) -> None:
    assert len(found(text, name)) == 1


def test_the_longest_name_is_found() -> None:
    names = ("Mark", "Mark Rutte", "Rutte")
    assert found("Mark Rutte met Mark and Rutte", *names) == ["Mark Rutte", "Mark", "Rutte"]


def test_a_shorter_name_is_found_where_the_longer_does_not_end() -> None:
    assert found("Mark Rutten", "Mark", "Mark Rutte") == ["Mark"]


def test_one_name_of_two_people_is_found_for_both() -> None:
    people = (PersonEntry("A", ("Ana Perić",)), PersonEntry("B", ("Ana Perić", "Ana")))
    (mention,) = name_search(people).mentions("Ana Perić spoke")
    assert mention.people == people


@pytest.mark.parametrize("people", [[], [PersonEntry("Nobody", ())], [PersonEntry("Blank", ("",))]])
def test_no_names_find_nothing(people: list[PersonEntry]) -> None:
    assert list(name_search(tuple(people)).mentions("Mark Rutte")) == []


WORD = st.text(st.sampled_from("abčéŠdž"), min_size=1, max_size=4)
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


@given(st.lists(NAME, max_size=8), NAME, st.lists(NAME, max_size=4))
def test_a_name_that_stands_alone_is_always_found(
    others: list[str], name: str, around: list[str]
) -> None:
    text = ". ".join([*around, name])
    search = name_search(tuple(PersonEntry(each, (each,)) for each in {*others, name}))
    last = list(search.mentions(text))[-1]
    assert text[last.start : last.end] == name
    assert [person.words for person in last.people] == [normalize("NFC", name)]
