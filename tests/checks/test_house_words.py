"""Preferred and banned words: found as whole words, never in quotes and names."""

from __future__ import annotations

from typing import Any

import pytest

from briefwright.checks import Circumstances, check_brief
from briefwright.core.diagnostics import Diagnostic
from briefwright.theme import HouseStyle
from tests.loading.reading import load
from tests.model.reading import brief_of

STYLE = HouseStyle(
    preferred=(("defense", "defence"), ("Kiev", "Kyiv"), ("in order to", "to")),
    banned=("going forward", "synergy"),
)
AROUND = Circumstances(house_style=STYLE)


def findings(**parts: Any) -> tuple[Diagnostic, ...]:
    return check_brief(brief_of(**parts), circumstances=AROUND)


def found(**parts: Any) -> list[tuple[str, str | None]]:
    return [(each.code, each.path) for each in findings(**parts)]


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("More defense.", "Write: More defence."),
        ("Defense comes first.", "Write: Defence comes first."),
        ("DEFENSE!", "Write: DEFENCE!"),
        ("Civil-defense drills.", "Write: Civil-defence drills."),
        ("Done in\norder to help.", "Write: Done to help."),
        ("They met in Kiev.", "Write: They met in Kyiv."),
        ("A *defense* plan", "Write: A *defence* plan"),
    ],
)
def test_the_line_to_write_is_suggested(text: str, instead: str) -> None:
    (finding,) = findings(background=text)

    assert (finding.code, finding.hint) == ("E316", instead)


@pytest.mark.parametrize(
    "text",
    [
        "He said “more defense” and ‘defense’, \"defense\", 'defense', « defense », „defense“.",
        "> Defense is all.\n\nNothing else.",
        "The U.S. Department of Defense and the Ministry of Defense.",
        "Defense Secretary Maria Lund spoke.",
        "See [it](https://example.org/defense) at https://defense.example.org/defense.",
        "Ask defense@example.org about `defense`.",
        "defenses, Defenseless, kiev and KIEV",
        "They are going, forward march.",
    ],
)
def test_quotes_names_addresses_and_other_words_are_never_touched(text: str) -> None:
    assert found(background=text) == []


def test_names_of_the_brief_are_never_touched() -> None:
    assert (
        found(
            officials={
                "name": "Defense Kiev",
                "role": "defense adviser",
                "rank": "defense attaché",
                "organisation": "defense staff",
                "honorific": "defense",
            },
            background="Her defense adviser and the defense  staff met in the\ndefense hub.",
            deployments={"mission": "defense hub", "place": "Kiev", "framework": "defense"},
            quotes={
                "text": "More defense, going forward.",
                "via": "defense",
                "occasion": "defense",
            },
            sources={"title": "defense", "publisher": "defense", "url": "https://x.org/defense"},
            contacts={"name": "defense"},
            annexes={"title": "defense"},
        )
        == []
    )


def test_every_text_of_the_writer_is_looked_at() -> None:
    places = found(
        title="More defense",
        summary={"bottom_line": "defense", "points": ["defense", {"text": "x", "note": "defense"}]},
        figures={"key_numbers": {"value": "2 %", "label": "for defense"}},
        sections={"heading": "On defense", "body": "defense"},
        glossary={"term": "defense", "definition": "defense"},
    )

    assert [path for _, path in sorted(places, key=str)] == [
        "figures.key_numbers[0].label",
        "glossary[0].definition",
        "sections[0].body",
        "sections[0].heading",
        "summary.bottom_line",
        "summary.points[0].text",
        "summary.points[1].note",
        "title",
    ]


def test_each_banned_word_is_told_where_it_stands() -> None:
    summary = "summary: |\n  He says “synergy” once.\n  More synergy, going\n  forward: synergy.\n"
    loaded = load(f"title: x\n{summary}")
    assert loaded.brief is not None
    spans = [
        (each.code, each.span.line, each.span.column, each.span.end_column)
        for each in check_brief(loaded.brief, loaded.positions, AROUND)
        if each.span
    ]

    assert spans == [("E317", 4, 8, 15), ("E317", 4, 17, 22), ("E317", 5, 12, 19)]


def test_without_words_nothing_is_said() -> None:
    brief = brief_of(background="More defense, going forward.")

    assert check_brief(brief) == ()
    assert check_brief(brief, circumstances=Circumstances(house_style=HouseStyle())) == ()
