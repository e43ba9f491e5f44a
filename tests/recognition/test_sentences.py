"""Sentences end where they end, not after a title or an initial."""

from __future__ import annotations

import pytest

from briefwright.recognition.sentences import sentences_in


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("M. Dupont est là. Il parle.", "fr", ["M. Dupont est là.", "Il parle."]),
        ("Le gén. Petit parle. Oui.", "fr", ["Le gén. Petit parle.", "Oui."]),
        ("Lt. Gen. Hale met A. B. Cole. He left.", "en",
         ["Lt. Gen. Hale met A. B. Cole.", "He left."]),
        ("He said “No. Never.” Then U.S. forces left.", "en",
         ["He said “No. Never.”", "Then U.S. forces left."]),
        ("Г. Иванов сказал. Он ушёл.", "ru", ["Г. Иванов сказал.", "Он ушёл."]),
        ("   ", "en", []),
    ],
)  # fmt: skip
def test_sentences(text: str, language: str, parts: list[str]) -> None:
    assert [text[each.start : each.end] for each in sentences_in(text, language)] == parts


def test_what_is_far_too_long_is_read_in_pieces() -> None:
    text = "word " * 2_000
    found = sentences_in(text.strip(), "en")
    assert len(found) > 1
    assert found[0].end <= found[1].start
