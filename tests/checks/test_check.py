"""The checks of a brief: each finding with its code, place, sentence and advice."""

from __future__ import annotations

from typing import Any

import pytest

from briefwright.checks import check_brief
from briefwright.core.diagnostics import Diagnostic
from tests.model.reading import brief_of

SOURCES = [{"id": "article", "title": "Report"}, {"id": "letter", "title": "Letter"}]
PEOPLE = [{"id": "rutte", "name": "Mark Rutte"}, {"id": "spajic", "name": "Milojko Spajić"}]


def found(**parts: Any) -> list[tuple[str, str | None, str, str | None]]:
    """Return code, field, sentence and advice of all that the checks find in these parts."""
    return [
        (finding.code, finding.path, finding.message, finding.hint)
        for finding in check_brief(brief_of(**parts))
    ]


def the_finding(**parts: Any) -> Diagnostic:
    (finding,) = check_brief(brief_of(**parts))
    return finding


def test_a_sound_brief_has_no_findings() -> None:
    assert (
        found(
            officials=PEOPLE,
            sources=SOURCES,
            background="As reported [@article#p4] and [@letter].",
            engagements={"what": "Talks", "participants": ["rutte", "A Guest"]},
            commitments={"what": "Peace", "source": ["article#p1", "letter"]},
            quotes=[{"text": "Yes", "speaker": "spajic"}, {"text": "No", "speaker": "A Stranger"}],
            deployments=[
                {"id": "one", "mission": "One", "since": "2024-10", "until": "2024"},
                {"id": "two", "mission": "Two", "may_be_same_as": "one", "related": "rutte"},
            ],
            sections=[{"id": "own", "heading": "H", "body": "B", "after": "quotes"}],
        )
        == []
    )


@pytest.mark.parametrize(
    ("parts", "finding"),
    [
        (
            {"officials": PEOPLE, "engagements": {"what": "Talks", "participants": ["ruttte"]}},
            (
                "E301",
                "engagements[0].participants[0]",
                "No official has the id 'ruttte'.",
                "Did you mean 'rutte'?",
            ),
        ),
        (
            {"quotes": {"text": "Yes", "speaker": "nobody"}},
            (
                "E301",
                "quotes[0].speaker",
                "No official has the id 'nobody'.",
                "Give an official this id, or write the name.",
            ),
        ),
        (
            {"sources": SOURCES, "quotes": {"text": "Yes", "speaker": "article"}},
            (
                "E301",
                "quotes[0].speaker",
                "'article' is the id of something that is not an official.",
                "Name an official, or write the name.",
            ),
        ),
        (
            {"sources": SOURCES, "commitments": {"what": "x", "source": ["letter", "artcle#p4"]}},
            (
                "E301",
                "commitments[0].source[1]",
                "No source has the id 'artcle'.",
                "Did you mean 'article'?",
            ),
        ),
        (
            {"sources": SOURCES, "commitments": {"what": "x", "source": "wire"}},
            (
                "E301",
                "commitments[0].source[0]",
                "No source has the id 'wire'.",
                "Ids of sources in this brief: article, letter.",
            ),
        ),
        (
            {"commitments": {"what": "x", "source": "wire"}},
            (
                "E301",
                "commitments[0].source[0]",
                "No source has the id 'wire'.",
                "No source of this brief has an id yet.",
            ),
        ),
        (
            {"sources": SOURCES, "background": "Said so [@article#4]."},
            (
                "E301",
                "background",
                "'[@article#4]' is not a citation.",
                "Write the id of a source, with a paragraph if you know it: [@article#p4].",
            ),
        ),
        (
            {"sources": SOURCES, "summary": {"points": ["Said so [@artikle]."]}},
            (
                "E301",
                "summary.points[0].text",
                "No source has the id 'artikle'.",
                "Did you mean 'article'?",
            ),
        ),
        (
            {"officials": PEOPLE, "deployments": {"mission": "One", "may_be_same_as": "rutte"}},
            (
                "E301",
                "deployments[0].may_be_same_as[0]",
                "No deployment has the id 'rutte'.",
                "No deployment of this brief has an id yet.",
            ),
        ),
        (
            {"officials": PEOPLE, "threats": {"what": "x", "related": "spajik"}},
            (
                "E301",
                "threats[0].related[0]",
                "No item has the id 'spajik'.",
                "Did you mean 'spajic'?",
            ),
        ),
        (
            {"sections": {"heading": "H", "body": "B", "after": "oficials"}},
            (
                "E301",
                "sections[0].after",
                "No part and no section has the name 'oficials'.",
                "Did you mean 'officials'?",
            ),
        ),
        (
            {"officials": [*PEOPLE, {"id": "rutte", "name": "Another"}]},
            (
                "E302",
                "officials[2].id",
                "The id 'rutte' is given a second time; the first is officials[0].id.",
                "Give each item an id of its own.",
            ),
        ),
        (
            {"officials": PEOPLE, "sources": {"id": "spajic", "title": "Letter"}},
            (
                "E302",
                "sources[0].id",
                "The id 'spajic' is given a second time; the first is officials[1].id.",
                "Give each item an id of its own.",
            ),
        ),
        (
            {"deployments": {"mission": "One", "since": "2024-10", "until": "2024-09"}},
            (
                "E303",
                "deployments[0].until",
                "'until' (2024-09) is earlier than 'since' (2024-10).",
                "Check both dates.",
            ),
        ),
        (
            {"date": "2025-03-01", "due": "2025-02"},
            (
                "E303",
                "due",
                "'due' (2025-02) is earlier than 'date' (2025-03-01).",
                "Check both dates.",
            ),
        ),
        (
            {"marking": "TLP:GREEN", "quotes": {"text": "x", "marking": "TLP:RED"}},
            (
                "E304",
                "quotes[0].marking",
                "This item is marked TLP:RED, higher than the document (TLP:GREEN).",
                "Mark the document TLP:RED, or leave the item out.",
            ),
        ),
        (
            {"annexes": {"title": "x", "marking": "SECRET"}},
            (
                "E304",
                "annexes[0].marking",
                "This item is marked SECRET, but the document carries no marking.",
                "Add 'marking: SECRET' at the top.",
            ),
        ),
        (
            {"marking": "OFFICIAL", "quotes": {"text": "x", "marking": "NATO RESTRICTED"}},
            (
                "E305",
                "quotes[0].marking",
                "The marking NATO RESTRICTED cannot be held against the document's OFFICIAL.",
                "Mark both in one scheme, or make sure the document's marking covers the item.",
            ),
        ),
        (
            {"summary": {"bottom_line": "word " * 41}},
            (
                "E306",
                "summary.bottom_line",
                "The bottom line has 41 words; 40 is the most a reader keeps.",
                "Move what is not needed to the points.",
            ),
        ),
        (
            {"judgements": "They agree. It is likely, with high confidence, that it rains."},
            (
                "E307",
                "judgements[0].text",
                "One sentence gives both a likelihood ('likely') and a confidence.",
                "Make two sentences of it: readers take one for the other.",
            ),
        ),
        (
            {
                "judgements": [
                    {"text": "a", "likelihood": "very likely"},
                    {"text": "b", "likelihood": "realistic possibility"},
                ]
            },
            (
                "E308",
                "judgements[1].likelihood",
                "'realistic possibility' is a word of PHIA; this brief uses ICD 203.",
                "Use the words of one yardstick throughout.",
            ),
        ),
        (
            {"likelihood_scale": "PHIA", "threats": {"what": "a", "likelihood": "probable"}},
            (
                "E308",
                "threats[0].likelihood",
                "'probable' is a word of ICD 203; this brief uses PHIA.",
                "Use the words of one yardstick throughout.",
            ),
        ),
    ],
)
def test_a_finding_says_what_is_wrong_and_what_to_do(
    parts: dict[str, Any], finding: tuple[str, str, str, str]
) -> None:
    assert found(**parts) == [finding]


def test_sections_in_a_circle_are_all_named() -> None:
    sections = [
        {"id": "a", "heading": "A", "body": "x", "after": "b"},
        {"id": "b", "heading": "B", "body": "x", "after": "a"},
        {"id": "c", "heading": "C", "body": "x", "after": "a"},
        {"id": "d", "heading": "D", "body": "x", "after": "d"},
    ]
    assert [(code, path) for code, path, *_ in found(sections=sections)] == [
        ("E309", "sections[0].after"),
        ("E309", "sections[1].after"),
        ("E309", "sections[3].after"),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        {"summary": {"bottom_line": "word " * 40 + "– [@article#p4]"}, "sources": SOURCES[:1]},
        {"summary": {"bottom_line": "word " * 39 + "[link](https://www.example.org/a)"}},
        {"judgements": "It is likely. We hold this with high confidence."},
        {"judgements": "Confidence among voters is a remote concern."},
        {"language": "fr", "judgements": "Un « high confidence » est likely."},
        {"deployments": {"mission": "One", "since": "2024-10", "until": "2024"}},
        {"deployments": {"mission": "One", "since": "2024", "until": "2024-10"}},
        {"deployments": {"mission": "One", "since": "not stated", "until": "2024"}},
        {"marking": "TLP:AMBER", "quotes": {"text": "x", "marking": "TLP:AMBER"}},
        {
            "judgements": [
                {"text": "a", "likelihood": "likely"},
                {"text": "b", "likelihood": "almost certain"},
            ]
        },
    ],
)
def test_what_may_be_right_is_let_pass(parts: dict[str, Any]) -> None:
    assert found(**parts) == []
