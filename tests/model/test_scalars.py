"""Lines, prose and "not stated": what is folded, kept and refused."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given

from briefwright.model import NOT_STATED, NotStated, Prose, is_not_stated
from briefwright.model.scalars import read_line
from tests.model.reading import brief_of, problem_of
from tests.support.strategies_of_text import lines, prose


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\x07", "the control character U+0007"),
        ("\x9b", "the control character U+009B"),
        ("\ud800", "the lone surrogate U+D800"),
        ("\ue000", "the private-use character U+E000"),
        ("\U0010fffd", "the private-use character U+10FFFD"),
        ("\ufdd0", "the noncharacter U+FDD0"),
        ("\U0003fffe", "the noncharacter U+3FFFE"),
    ],
)
@pytest.mark.parametrize("path", [("title",), ("background",), ("data", "key")])
def test_characters_without_a_place_in_documents_are_refused_by_name(
    character: str, named: str, path: tuple[str, ...]
) -> None:
    value: object = f"be{character}fore"
    for key in reversed(path[1:]):
        value = {key: value}
    problem = problem_of(**{path[0]: value})
    assert problem.kind == "forbidden_character"
    assert named in problem.message
    assert problem.path[0] == path[0]


def test_a_line_folds_its_white_space_and_prose_keeps_its_lines() -> None:
    brief = brief_of(title=" Two\n  lines\t", background="One\r\n\r\n\tTwo  \n")
    assert brief.title == "Two lines"
    assert brief.background == "One\n\n    Two"
    assert isinstance(brief.background, Prose)
    assert not isinstance(brief.title, Prose)


def test_a_no_break_space_stays() -> None:
    assert brief_of(title="« Étincelle »").title == "« Étincelle »"


@pytest.mark.parametrize("empty", ["", "  ", "\n"])
def test_empty_text_is_refused(empty: str) -> None:
    assert problem_of(background=empty).kind == "empty_text"


@pytest.mark.parametrize("words", ["not stated", "Not  Stated", "NOT STATED", None])
def test_not_stated_is_a_value_of_facts(words: str | None) -> None:
    deployment = brief_of(deployments={"mission": "Watch", "strength": words, "country": words})
    assert deployment.deployments[0].strength is NOT_STATED
    assert deployment.deployments[0].country is NOT_STATED
    assert deployment.deployments[0].role is None


@pytest.mark.parametrize("field", ["title", "officials"])
def test_not_stated_is_no_value_of_names_and_parts(field: str) -> None:
    assert problem_of(**{field: "not stated"}).path == (field,)


def test_an_empty_key_of_the_front_matter_is_one_left_out() -> None:
    brief = brief_of(subtitle=None, authors=None)
    assert brief.subtitle is None
    assert brief.authors == ()


def test_not_stated_stays_one_value_when_copied() -> None:
    assert copy.deepcopy(NOT_STATED) is NOT_STATED
    assert pickle.loads(pickle.dumps(NOT_STATED)) is NOT_STATED  # noqa: S301 - our own bytes
    assert str(NOT_STATED) == "not stated"
    assert isinstance(NOT_STATED, NotStated)
    assert is_not_stated(NOT_STATED)


@given(lines)
def test_reading_a_line_twice_changes_nothing(text: str) -> None:
    assert read_line(read_line(text)) == read_line(text)


@given(prose)
def test_reading_prose_twice_changes_nothing(text: str) -> None:
    assert Prose.read(Prose.read(text)) == Prose.read(text)
