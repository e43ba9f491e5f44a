"""Words of quotes are found in a text, or what stands there instead."""

from __future__ import annotations

import time

import pytest

from briefwright.attach.standing import TextOfFile

TEXT = TextOfFile(
    "In May he said: “We shall dredge the north\u00adern basin before the sum-\nmer, whatever it "
    "takes.” Nobody asked about the price of it."
)
QUOTE = "We shall dredge the northern basin before the summer, whatever it takes"


def test_white_space_and_hyphens_do_not_matter() -> None:
    assert TEXT.has(QUOTE)
    assert not TEXT.has(QUOTE.replace("northern", "southern"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("northern", "southern"),  # a word in the middle
        ("We shall", "They shall"),  # the first
        ("takes", "cost"),  # the last
        ("before the summer, ", ""),  # words left out
        ("whatever", "and then, as everybody knows, whatever"),  # words put in
    ],
)
def test_what_stands_there_instead_is_told(before: str, after: str) -> None:
    now = QUOTE.replace(before, after)
    text = TextOfFile(f"In May he said: “{now}”. Nobody asked.")
    assert text.nearest(QUOTE) == now


def test_what_is_nothing_like_it_is_not_told() -> None:
    assert TEXT.nearest("The mayor will open the new school in the old town") is None
    assert TextOfFile("").nearest(QUOTE) is None
    assert TEXT.nearest("…") is None


def test_a_text_made_to_take_for_ever_does_not() -> None:
    text = TextOfFile("a b " * 150_000)
    start = time.perf_counter()
    assert text.nearest("a c " * 3_000) is None
    assert time.perf_counter() - start < 5
