"""Spellings: what is one name in another form, and what is another name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from briefwright.checks.sourcing.spelling import (
    differ_in_ending,
    near_miss,
    same_letters,
    slips_between,
    without_diacritics,
)

WORDS = st.text(alphabet="abcć", max_size=9)


@given(WORDS, WORDS, st.integers(0, 3))
def test_slips_are_counted_as_rapidfuzz_counts_them(one: str, two: str, most: int) -> None:
    assert slips_between(one, two, most) == min(OSA.distance(one, two), most + 1)


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Milatović", "milatovic"), ("Đukanović", "dukanovic"), ("Højgaard", "hojgaard")],
)
def test_diacritics_are_taken_off(name: str, plain: str) -> None:
    assert without_diacritics(name) == plain


@pytest.mark.parametrize(
    ("one", "two", "near"),
    [
        ("Spajić", "Spajic", True),
        ("Rohling", "Rohlling", True),
        ("Rutte", "Ruttte", True),
        ("Smith", "Smyth", True),
        ("Li", "Lu", False),
        ("Petrov", "Ivanov", False),
        ("Krapović", "Lazarević", False),
    ],
)
def test_near_misses(one: str, two: str, near: bool) -> None:  # noqa: FBT001 -- what is expected
    assert near_miss(one, two) is near


def test_capitals_throughout_are_no_other_spelling() -> None:
    assert same_letters("DUPONT", "Dupont")
    assert not same_letters("dupont", "Dupont")


def test_endings_of_one_name() -> None:
    assert differ_in_ending("Krapović", "Krapovićem")
    assert differ_in_ending("Олена", "Олени")
    assert not differ_in_ending("Ivo", "Ivana")
