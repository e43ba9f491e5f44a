"""A title in prose that belongs to somebody else; and what only looks like it."""

from __future__ import annotations

import pytest

from briefwright.checks import check_brief
from briefwright.core.diagnostics import Diagnostic
from tests.model.reading import brief_of

PEOPLE = [
    {"name": "Ana Kos", "role": "President"},
    {"name": "Milan Žagar", "role": "Prime Minister"},
    {"name": "Eva Novak", "role": "Minister of Defence", "rank": "Lieutenant General"},
    {"name": "Jan Horvat", "role": "Chief of Defence", "rank": "Brig. Gen."},
    {"name": "Ivo Babić"},
]


def findings(text: str) -> tuple[Diagnostic, ...]:
    found = check_brief(brief_of(officials=PEOPLE, background=text))
    assert {each.code for each in found} <= {"E312"}
    return found


@pytest.mark.parametrize(
    ("text", "name", "wrong", "right"),
    [
        ("They met Prime Minister Ana Kos.", "Ana Kos", "Prime Minister", "President"),
        ("President Milan Žagar left.", "Milan Žagar", "President", "Prime Minister"),
        ("Brig. Gen. Eva Novak spoke.", "Eva Novak", "Brig. Gen.", "Lieutenant General"),
        (
            "And Chief of\nDefence Eva Novak spoke.",
            "Eva Novak",
            "Chief of Defence",
            "Minister of Defence",
        ),
    ],
)
def test_the_title_of_another_is_found(text: str, name: str, wrong: str, right: str) -> None:
    (finding,) = findings(text)

    assert finding.message.startswith(
        f"{name} is called '{wrong}' here, but is '{right}' officials"
    )


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Kos and Prime Minister Milan Žagar met Lt. Gen. Eva Novak.",
        "Talks with *President* Milan Žagar.",
        "She met the Prime Minister, Ana Kos and others.",
        "The President and Milan Žagar agree. President: Milan Žagar asked.",
        "He was received by the former President Milan Žagar.",
        "Deputy Prime Minister Ana Kos, acting President Milan Žagar.",
        "“President Milan Žagar” stood on the wall.",
        "President Ivo Babić and President Somebody Else.",
        "Minister Eva Novak and General Jan Horvat.",
        "The president Milan Žagar beat.",
    ],
)
def test_what_may_be_right_is_let_pass(text: str) -> None:
    assert findings(text) == ()
