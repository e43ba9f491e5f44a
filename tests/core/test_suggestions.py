"""Did you mean: near words, synonyms, and silence where nothing comes near."""

from __future__ import annotations

import pytest

from briefwright.core.suggestions import closest, listed

KNOWN = ("title", "subtitle", "review_by", "officials")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("tittle", "title"),
        ("Title", "title"),
        ("review-by", "review_by"),
        ("Review by", "review_by"),
        ("oficial", "officials"),
        ("weather", None),
        ("", None),
    ],
)
def test_the_nearest_known_word_is_meant(word: str, meant: str | None) -> None:
    assert closest(word, KNOWN) == meant


def test_a_synonym_comes_before_a_similar_word() -> None:
    synonyms = {"people": ("staff", "officials")}

    assert closest("People", KNOWN, synonyms) == "officials"


def test_a_known_word_comes_before_a_synonym() -> None:
    assert closest("title", KNOWN, {"title": ("officials",)}) == "title"


def test_words_are_listed_as_in_a_sentence() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b or c"
