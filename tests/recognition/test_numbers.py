"""Numbers are found in all their usual forms, and nothing else is taken for one."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.recognition.numbers import numbers_in


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "2%", [("2", "%")]),
        ("en-GB", "2 %", [("2", "%")]),
        ("en", "2\u202f%", [("2", "%")]),
        ("en", "2 per cent", [("2", "%")]),
        ("en", "two percent", [("2", "%")]),
        ("en", "between 2 and 3 per cent", [("2", "%"), ("3", "%")]),
        ("en", "2.5 percentage points", [("2.5", "pp")]),
        ("en", "1.5 million and 2bn", [("1500000", ""), ("2000000000", "")]),
        ("en", "10,000 or 10 000 or 10\u00a0000", [("10000", "")] * 3),
        ("en", "one hundred and twenty-three", [("123", "")]),
        ("en", "two thousand five hundred", [("2500", "")]),
        ("en", "two and three", [("2", ""), ("3", "")]),
        ("en", "first, 2nd, twenty-first", [("1", "ordinal"), ("2", "ordinal"), ("21", "ordinal")]),
        ("en", "a dozen, a million, a man", [("12", ""), ("1000000", "")]),
        ("en", "a two-month exercise", [("2", "")]),
        ("en", "F-16s, the G7, COVID-19, at 15:30", []),
        ("fr", "deux pour cent, 2,5 %", [("2", "%"), ("2.5", "%")]),
        ("fr", "quatre-vingt-dix-sept, soixante et onze", [("97", ""), ("71", "")]),
        ("fr", "deux mille cinq cents soldats, 1 500 hommes", [("2500", ""), ("1500", "")]),
        ("fr", "une première, le 1er", [("1", "ordinal"), ("1", "ordinal")]),
        ("de", "zweihundertfünfundzwanzig, 1.500", [("225", ""), ("1500", "")]),
        ("de", "2,5 Mrd. Euro", [("2500000000", "")]),
        ("es", "treinta y cinco por ciento, 3 mil millones", [("35", "%"), ("3000000000", "")]),
        ("it", "trentacinque, due miliardi", [("35", ""), ("2000000000", "")]),
        ("sr-Cyrl", "двадесет пет одсто", [("25", "%")]),
        ("hr", "dva posto, 1,5 milijuna", [("2", "%"), ("1500000", "")]),
        ("uk", "2 відсотки, п’ять", [("2", "%"), ("5", "")]),
        ("ru", "двадцать пять процентов, 100 тысяч", [("25", "%"), ("100000", "")]),
        ("xx", "two men", [("2", "")]),
    ],
)  # fmt: skip
def test_forms(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(mention.value, mention.unit) for mention in numbers_in(text, language)]
    assert found == [(Decimal(value), unit) for value, unit in expected]


def test_a_mention_says_where_it_stands() -> None:
    text = "It spends some 2 per cent."
    (mention,) = numbers_in(text, "en")
    assert text[mention.start : mention.end] == mention.written == "2 per cent"


@given(st.integers(min_value=0, max_value=10**9))
def test_figures_with_and_without_separators_are_one_number(number: int) -> None:
    for language, written in (("en", f"{number:,}"), ("de", f"{number:,}".replace(",", "."))):
        (mention,) = numbers_in(f"about {written} people", language)
        assert mention.value == number


@given(st.text(), st.sampled_from(["en", "fr", "de", "uk"]))
def test_mentions_never_overlap(text: str, language: str) -> None:
    mentions = numbers_in(text, language)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(text[each.start : each.end] == each.written for each in mentions)
