"""Any brief in any house file: sound, and the words of the document stand in the body in order."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings

from briefwright.build.request import Format
from briefwright.document.text import document_text
from tests.house.soundness import unsound
from tests.support.built_briefs import BRIEFS, CHECKOUT, document_of, words
from tests.support.house_builds import build_in, told
from tests.support.house_by_hand import FOLDER
from tests.support.strategies import brief_data
from tests.support.strategies_of_parts import Data
from tests.support.word_text import WordReader, word_text

HOUSES = [*sorted(CHECKOUT.glob("templates/*/house.docx")), CHECKOUT / FOLDER / "by-hand.docx"]
BRIEFS_IN_ALL = 200


def in_order(words_: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether words stand among others in their order; a house says things in between."""
    left = iter(others)
    return all(word in left for word in words_)


@pytest.mark.parametrize("house", HOUSES, ids=lambda path: path.parent.name)
@settings(max_examples=-(-BRIEFS_IN_ALL // len(HOUSES)), suppress_health_check=list(HealthCheck))
@given(data=brief_data())
def test_any_brief_in_a_house_is_sound_and_says_the_same(
    house: Path, data: Data, shared: Path
) -> None:
    assert_same(house.read_bytes(), data, shared)


@pytest.mark.parametrize("brief", BRIEFS)
@pytest.mark.parametrize("house", HOUSES, ids=lambda path: path.parent.name)
def test_the_example_briefs_in_a_house_say_the_same(house: Path, brief: str, shared: Path) -> None:
    assert_same(house.read_bytes(), str(CHECKOUT / "briefs" / f"{brief}.yaml"), shared)


def assert_same(house: bytes, brief: Data | str, shared: Path) -> None:
    given_ = brief if isinstance(brief, str) else json.loads(json.dumps(brief))
    result = build_in(house, given_)
    assert told(result) == []
    data = result.outputs[Format.DOCX].data
    assert unsound(data, shared) == []
    with (  # lists are labelled as the house has it
        patch("briefwright.document.text.list_label", return_value=""),
        patch.object(WordReader, "label", return_value=(None, "")),
    ):
        expected = words(document_text(document_of(result)))
        assert len(expected) > 1
        assert in_order(expected, words(word_text(data)))


def test_a_word_that_is_missing_or_elsewhere_is_noticed() -> None:
    assert in_order(["b", "c"], ["a", "b", "d", "c"])
    assert not in_order(["b", "c"], ["a", "c", "b"])
    assert not in_order(["b", "b"], ["a", "b", "c"])
