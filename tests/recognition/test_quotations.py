"""Quotations are found in the marks of any language."""

from __future__ import annotations

import pytest

from briefwright.recognition.quotations import quotations_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We stay,” she said.", ["We stay,"]),
        ('"We stay," she said, "all of us."', ["We stay,", "all of us."]),
        ("« Nous restons », dit-elle.", ["Nous restons"]),
        ("«Мы остаёмся», сказал он.", ["Мы остаёмся"]),
        ("„Wir bleiben“, sagte sie.", ["Wir bleiben"]),
        ("„Остајемо”, рекла је.", ["Остајемо"]),
        ("»Vi bliver«, sagde hun.", ["Vi bliver"]),
        ("”Vi stannar”, sade hon.", ["Vi stannar"]),
        ("‘We stay,’ she said.", ["We stay,"]),
        ("‚Wir bleiben‘, sagte sie.", ["Wir bleiben"]),
        ("‘I don’t know,’ he said.", ["I don’t know,"]),
        ("“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,"]),
        ("« Il a dit « non » », dit-elle.", ["Il a dit « non »"]),
        ("It is the ministers’ idea, Ana’s and O’Neil’s.", []),
        ("It measures 5\" by 6'.", []),
        ("An empty “ ” pair.", []),
    ],
)
def test_words_inside_marks(text: str, words: list[str]) -> None:
    found = quotations_in([text])
    assert [each.words for each in found] == words
    assert all(text[each.start : each.end] == each.words for each in found)


def test_a_quotation_runs_over_paragraphs() -> None:
    found = quotations_in(["He said: “First.", "“Second.", "“Third.” Then he left."])
    assert [(each.words, each.continues, each.is_closed) for each in found] == [
        ("First.", False, True),
        ("Second.", True, True),
        ("Third.", True, True),
    ]


def test_a_mark_that_nothing_closes_is_told() -> None:
    assert [each.is_closed for each in quotations_in(["He said: “First.", "And left."])] == [False]
