"""No file takes the name of another, or is read as words of a sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefwright.attach.naming import name_in_sentence, unique_file_name

NAMES = st.lists(st.sampled_from(["a.yaml", "A.yaml", "a-2.yaml", "a", "b.tar.gz"]), max_size=12)


@given(NAMES)
def test_names_are_told_apart_on_any_disk(names: list[str]) -> None:
    found: list[str] = []
    for name in names:
        found.append(unique_file_name(name, found))
    assert len({each.casefold() for each in found}) == len(names)


def test_the_first_of_a_name_keeps_it() -> None:
    assert unique_file_name("a.yaml", []) == "a.yaml"
    assert unique_file_name("a.yaml", ["A.yaml", "a-2.yaml"]) == "a-3.yaml"


def test_a_name_of_several_words_is_quoted() -> None:
    names = ("report.pdf", "my report.pdf", "<standard input>")
    assert [name_in_sentence(each) for each in names] == [
        "report.pdf",
        "'my report.pdf'",
        "<standard input>",
    ]
