"""The strategies for briefs: valid whatever they draw, in letters the shipped fonts have."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont
from hypothesis import given, settings

from briefwright.checks import check_brief
from briefwright.core.diagnostics import has_errors
from briefwright.model import Brief, validate_brief
from tests.support.strategies import FRONT_MATTER, PARTS, brief_data
from tests.support.strategies_of_parts import Data
from tests.support.strategies_of_text import CYRILLIC, GREEK, LATIN, MARKS


@given(brief_data())
def test_generated_data_is_a_brief_without_errors(data: Data) -> None:
    validation = validate_brief(data)
    assert validation.problems == ()
    assert validation.brief is not None
    assert not has_errors(check_brief(validation.brief))


@settings(max_examples=25)
@given(brief_data())
def test_reading_the_same_data_twice_gives_equal_briefs(data: Data) -> None:
    assert validate_brief(data) == validate_brief(data)


def test_every_part_of_the_brief_is_drawn_at_times() -> None:
    always = {"title", "summary", "officials", "deployments", "sources", "marking"}
    by_yardstick = {"judgements", "threats", "outlook"}
    never = {"due", "review_by", "likelihood_scale"}
    drawn = always | by_yardstick | set(PARTS) | set(FRONT_MATTER)
    assert drawn | never == set(Brief.model_fields)


def test_every_letter_is_in_every_shipped_face(checkout: Path) -> None:
    faces = sorted((checkout / "src/briefwright/fonts").glob("*.ttf"))
    assert faces
    for face in faces:
        missing = {*LATIN, *GREEK, *CYRILLIC, *MARKS} - set(map(chr, TTFont(face).getBestCmap()))
        assert missing == set(), face.name
