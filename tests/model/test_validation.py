"""From raw data to a brief: shorthands, and problems in plain sentences."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from briefwright.model import Brief, Problem, validate_brief
from briefwright.model.refusals import KINDS
from tests.model.reading import MINIMAL, brief_of, problem_of


def test_title_and_summary_make_a_brief() -> None:
    brief = brief_of()
    assert brief.title == "A title"
    assert brief.summary.prose == "A summary."
    assert brief.language == "en"


def test_title_and_summary_are_needed() -> None:
    problems = validate_brief({}).problems
    assert [problem.message for problem in problems] == [
        "A brief needs the key 'title'.",
        "A brief needs the key 'summary'.",
    ]


@pytest.mark.parametrize(
    ("part", "value", "field"),
    [
        ("officials", ["Jakov Milatović"], "name"),
        ("engagements", ["Visit"], "what"),
        ("commitments", ["Promise"], "what"),
        ("deployments", ["Mission"], "mission"),
        ("quotes", ["Words"], "text"),
        ("threats", ["Danger"], "what"),
        ("responses", ["Answer"], "what"),
        ("assistance", ["Help"], "what"),
        ("judgements", ["Conclusion"], "text"),
        ("outlook", ["Next"], "text"),
        ("recommendations", ["Do it"], "what"),
        ("next_steps", ["Write"], "what"),
        ("questions", ["Why?"], "text"),
        ("considerations", ["Cost"], "text"),
        ("key_messages", ["Message"], "text"),
        ("objectives", ["Aim"], "text"),
        ("positions", ["View"], "text"),
        ("points_to_make", ["Point"], "text"),
        ("if_raised", ["Line"], "line"),
        ("lines_to_take", ["Line"], "line"),
        ("clearance", ["Desk"], "name"),
        ("glossary", ["Term"], "term"),
        ("contacts", ["Desk"], "name"),
        ("annexes", ["Map"], "title"),
        ("sources", ["Report"], "title"),
    ],
)
def test_plain_text_stands_for_an_item(part: str, value: list[str], field: str) -> None:
    item = getattr(brief_of(**{part: value}), part)[0]
    assert getattr(item, field) == value[0]
    assert getattr(brief_of(**{part: value[0]}), part) == (item,)
    assert getattr(brief_of(**{part: {field: value[0]}}), part) == (item,)


def test_every_list_of_items_but_sections_takes_plain_text() -> None:
    lists = [name for name in Brief.model_fields if isinstance(getattr(brief_of(), name), tuple)]
    refusing = [name for name in lists if validate_brief({**MINIMAL, name: "Text"}).brief is None]
    assert refusing == ["sections"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (
            {"officals": "x"},
            Problem(
                "unknown_key",
                ("officals",),
                "'officals' is not a key of a brief.",
                "Did you mean 'officials'?",
            ),
        ),
        (
            {"weather": "x"},
            Problem(
                "unknown_key",
                ("weather",),
                "'weather' is not a key of a brief.",
                "Text of your own goes under sections, free keys under data.",
            ),
        ),
        (
            {"officials": [{"role": "Chief"}]},
            Problem(
                "missing_field", ("officials", 0, "name"), "An official needs the key 'name'.", None
            ),
        ),
        (
            {"officials": [["x"]]},
            Problem(
                "wrong_kind",
                ("officials", 0),
                "This should be text or keys and values, not a list.",
                "Write name: …",
            ),
        ),
        (
            {"officials": ["x", None]},
            Problem(
                "wrong_kind",
                ("officials", 1),
                "This is empty.",
                "Write name: …",
            ),
        ),
        (
            {"sections": "Text"},
            Problem(
                "wrong_kind",
                ("sections", 0),
                "Plain text is not enough here: this needs keys and values.",
                "Write heading: …, body: …",
            ),
        ),
        (
            {"background": ["x"]},
            Problem("wrong_kind", ("background",), "This should be text, not a list."),
        ),
        (
            {"data": ["x"]},
            Problem("wrong_kind", ("data",), "This should be keys and values, not a list."),
        ),
        (
            {"commitments": "not stated"},
            Problem(
                "wrong_kind",
                ("commitments",),
                "This part cannot be 'not stated'.",
                "Leave it out instead.",
            ),
        ),
        (
            {"status": "Final"},
            Problem(
                "not_in_vocabulary",
                ("status",),
                "'Final' is not one of the words allowed here: "
                "draft, in clearance, cleared, final or superseded.",
                "Did you mean 'final'?",
            ),
        ),
        (
            {"commitments": [{"what": "x", "status": "on-track"}]},
            Problem(
                "not_in_vocabulary",
                ("commitments", 0, "status"),
                "'on-track' is not one of the words allowed here: "
                "pledged, on track, met, exceeded, ongoing, missed, withdrawn or unknown.",
                "Did you mean 'on track'?",
            ),
        ),
    ],
)
def test_a_problem_says_what_is_wrong_and_what_to_write(
    data: dict[str, Any], problem: Problem
) -> None:
    assert problem_of(**data) == problem


def test_all_problems_come_in_one_run() -> None:
    data = {
        "title": "",
        "status": "x",
        "date": "2024-13",
        "officials": [{"country": "QQ"}],
        "a": "",
    }
    problems = validate_brief(data).problems
    assert [problem.path for problem in problems] == [
        ("title",),
        ("date",),
        ("status",),
        ("summary",),
        ("officials", 0, "name"),
        ("officials", 0, "country"),
        ("a",),
    ]
    assert {problem.kind for problem in problems} <= set(KINDS)


@pytest.mark.parametrize("data", [None, "text", ["list"], {}])
def test_anything_but_a_mapping_is_a_problem_not_a_crash(data: object) -> None:
    assert validate_brief(data).problems


def test_a_brief_is_frozen() -> None:
    brief = brief_of(officials=["Ana"])
    with pytest.raises(ValidationError):
        brief.title = "Other"  # type: ignore[misc]  # what is tested
    assert isinstance(brief.officials, tuple)


def test_messages_are_sentences() -> None:
    data = {"title": None, "status": "x", "date": "x", "marking": "x", "sources": {"url": "x"}}
    for problem in validate_brief(data).problems:
        assert problem.message[-1] == "."
        assert problem.hint is None or problem.hint[-1] in ".?…"
        assert "Input should" not in problem.message
