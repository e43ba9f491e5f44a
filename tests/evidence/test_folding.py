"""Folding: one form for words of a brief and of a source, and nothing changed besides."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.evidence import folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  two \t words\r\n", "two words"),
        ("2\u00a0% of\u202fGDP\u3000in\u2009all", "2 % of GDP in all"),
        ("co\u00adoperation", "cooperation"),
        ("zero\u200bwidth \ufeffmark\u2060", "zerowidth mark"),
        ("Milatovic\u0301", "Milatović"),
        ("e\u00ad\u0301", "é"),
        ("“curly” – kept…", "“curly” – kept…"),
        ("ﬁrst ½ ²", "ﬁrst ½ ²"),
    ],
)
def test_text_is_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = folded(text)

    assert folded(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(), st.text())
def test_words_on_two_lines_fold_as_words_on_one(first: str, second: str) -> None:
    apart = " ".join(filter(None, (folded(first), folded(second))))

    assert folded(f"{first}\n{second}") == apart
