"""The words of labels and vocabularies: the template's own first, English last."""

from __future__ import annotations

from enum import EnumMeta

import pytest

from briefwright.model import CommitmentStatus, Vocabulary, vocabularies
from briefwright.model.likelihood import Likelihood
from briefwright.templating.language import Words
from briefwright.templating.language.built_in import BUILT_IN

LABELS = {
    "en": {"officials": "Key officials", "sources": "Sources"},
    "fr": {"officials": "Responsables", "not_stated": "pas dit"},
    "fr-CA": {"officials": "Dirigeants"},
}


@pytest.mark.parametrize(
    ("language", "key", "words"),
    [
        ("en", "officials", "Key officials"),
        ("en-GB", "officials", "Key officials"),
        ("fr", "officials", "Responsables"),
        ("fr-CA", "officials", "Dirigeants"),
        ("fr-CA", "not_stated", "pas dit"),
        ("fr", "sources", "Sources"),
        ("de", "officials", "Key officials"),
        ("de", "not_stated", "not stated"),
        ("fr", "watermark_draft", "PROJET"),
        ("en", "nothing", None),
    ],
)
def test_words_are_looked_up_from_the_narrowest_language(
    language: str, key: str, words: str | None
) -> None:
    assert Words(LABELS, language).find(key) == words


def test_what_only_english_says_is_not_the_language_s_own() -> None:
    words = Words(LABELS, "fr")
    assert words.find_own("sources") is None
    assert words.find_own("officials") == "Responsables"
    assert Words(LABELS, "fr-CH").has_own_labels
    assert not Words(LABELS, "de").has_own_labels


def test_a_vocabulary_s_word_is_translated() -> None:
    status = CommitmentStatus.ON_TRACK
    assert Words(LABELS, "en").of_vocabulary(status) == "on track"
    assert Words(LABELS, "fr").of_vocabulary(status) == "en bonne voie"
    assert Words(LABELS, "de").of_vocabulary(status) == "on track"


def test_a_template_may_say_a_vocabulary_s_word_in_its_own_way() -> None:
    general = Words({"en": {"word_on_track": "as planned"}}, "en")
    special = Words({"en": {"word_on_track": "x", "commitment_status_on_track": "on course"}}, "en")
    assert general.of_vocabulary(CommitmentStatus.ON_TRACK) == "as planned"
    assert special.of_vocabulary(CommitmentStatus.ON_TRACK) == "on course"


def test_a_label_cannot_hold_the_signs_of_marks() -> None:
    assert Words({"en": {"sly": "a\ue0000\ue001b\ue002"}}, "en").find("sly") == "a0b"


SPOKEN = [
    word
    for vocabulary in (*vars(vocabularies).values(), Likelihood)
    if isinstance(vocabulary, EnumMeta)
    and issubclass(vocabulary, Vocabulary)
    and vocabulary is not Vocabulary
    for word in vocabulary
]


@pytest.mark.parametrize("word", SPOKEN, ids=lambda word: f"{type(word).__name__}.{word.name}")
def test_french_has_a_word_for_every_word_of_every_vocabulary(word: Vocabulary) -> None:
    general = "word_" + word.value.lower().replace(" ", "_")
    assert general in BUILT_IN["fr"]


def test_french_has_every_word_that_english_has() -> None:
    assert BUILT_IN["en"].keys() - BUILT_IN["fr"].keys() == set()
