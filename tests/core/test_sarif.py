"""The log in SARIF 2.1.0: what OASIS asks of it, and what code platforms read in it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefwright.core.diagnostics import Diagnostic, Passage, Severity, Span
from briefwright.core.sarif import Reported, file_uri, sarif_log

SPAN = Span("briefs/x.yaml", 3, 5, 4, 9)
QUOTE = Diagnostic(
    "E101",
    Severity.ERROR,
    "the quote says otherwise",
    SPAN,
    "copy it",
    "quotes[0].text",
    Passage("article#p4", "He said: yes, of course.", 9, 12),
)
WORD = Diagnostic("E317", Severity.WARNING, "do without 'synergy'", Span.point("y.yaml", 1))
NOTE = Diagnostic("E128", Severity.NOTE, "held against the lock", path="sources[0]")
OPTION = Diagnostic("E411", Severity.ERROR, "no such value", Span("--set", 1, 1, 1, 4))


def run_of(*reported: Reported, failures: tuple[str, ...] = ()) -> dict[str, Any]:
    log = sarif_log(reported, "1.2.3", failures)
    assert json.loads(json.dumps(log)) == log
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_every_result_points_to_its_rule_by_name_and_number() -> None:
    run = run_of(Reported(WORD), Reported(QUOTE), Reported(NOTE), Reported(WORD))
    driver = run["tool"]["driver"]

    assert (driver["name"], driver["version"]) == ("brief", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == ["E101", "E128", "E317"]
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"].endswith(".")
        assert rule["help"]["text"]


def test_levels_are_the_words_of_the_standard() -> None:
    run = run_of(Reported(QUOTE), Reported(WORD), Reported(NOTE))
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]


def test_a_place_counts_characters_and_its_end_is_exclusive() -> None:
    run = run_of(Reported(QUOTE))
    (location,) = run["results"][0]["locations"]

    assert run["columnKind"] == "unicodeCodePoints"
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "briefs/x.yaml"},
        "region": {"startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 9},
    }
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "quotes[0].text"


def test_what_stands_in_no_file_has_no_place_in_one() -> None:
    note, option = run_of(Reported(NOTE), Reported(OPTION))["results"]

    assert note["locations"] == [
        {"logicalLocations": [{"fullyQualifiedName": "sources[0]", "kind": "member"}]}
    ]
    assert "locations" not in option


def test_the_message_says_what_the_source_says_and_what_to_do() -> None:
    (result,) = run_of(Reported(QUOTE))["results"]

    assert result["message"]["text"] == ("The quote says otherwise.\narticle#p4: “yes”\nCopy it.")
    assert result["properties"] == {
        "path": "quotes[0].text",
        "hint": "Copy it.",
        "passage": {
            "cited": "article#p4",
            "text": "He said: yes, of course.",
            "start": 9,
            "end": 12,
        },
    }


def test_what_is_ignored_is_suppressed_with_its_reason() -> None:
    run = run_of(Reported(QUOTE, "the ministry corrected it"), Reported(WORD))
    ignored, counted = run["results"]

    assert ignored["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "the ministry corrected it",
        }
    ]
    assert "suppressions" not in counted


def test_a_file_that_cannot_be_read_makes_the_run_fail() -> None:
    assert run_of()["invocations"] == [{"executionSuccessful": True}]
    (invocation,) = run_of(failures=("cannot read x.yaml: no such file",))["invocations"]

    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"] == [
        {"level": "error", "message": {"text": "Cannot read x.yaml: no such file."}}
    ]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("x.yaml", "x.yaml"),
        ("../briefs/x y.yaml", "../briefs/x%20y.yaml"),
        ("größe#1?.yaml", "gr%C3%B6%C3%9Fe%231%3F.yaml"),
        ("/srv/briefs/x y.yaml", "file:///srv/briefs/x%20y.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
    ],
)
def test_names_of_files_become_references(file: str, uri: str) -> None:
    assert file_uri(file) == uri
