"""Acronyms that nobody spells out; and what is none."""

from __future__ import annotations

import time
from typing import Any

import pytest

from briefwright.checks import Circumstances, check_brief
from briefwright.theme import HouseStyle
from tests.model.reading import brief_of

STYLE = HouseStyle(known_acronyms=frozenset(("NATO", "EU")))


def found(style: HouseStyle | None = STYLE, **parts: Any) -> list[str]:
    """Return the acronyms that are found, as they stand in the sentence."""
    findings = check_brief(brief_of(**parts), circumstances=Circumstances(house_style=style))
    assert {each.code for each in findings} <= {"E315"}
    return [each.message.split("'")[1] for each in findings]


def test_only_the_first_use_is_told() -> None:
    parts: dict[str, Any] = {"background": "The PDA and the QRF.", "issue": "PDA again."}
    findings = check_brief(brief_of(**parts), circumstances=Circumstances(house_style=STYLE))

    assert [each.path for each in findings] == ["issue", "background"]
    assert found(**parts) == ["PDA", "QRF"]


@pytest.mark.parametrize(
    "text",
    [
        "The Port Development Agency (PDA) pays. The PDA is new.",
        "The PDA (Port Development Agency) pays.",
        "The PDA pays. Later: the *Port Development Agency* (PDA).",
        "The Port Development Agency (the PDA; founded in 2020) pays.",
        "Les Postes d’Écoute Avancés (PEA) écoutent ; un PEA suffit.",
        "Non-governmental organisations (NGOs) help. One NGO stays.",
        "Организација за европску безбедност (ОЕБ) и ОЕБ.",
        "The Bundesamt für Verfassungsschutz (BfV) and Europol (EP Office, EPO).",
    ],
)
def test_what_is_spelt_out_is_no_riddle(text: str) -> None:
    assert found(background=text) in ([], ["EPO"])


def test_words_that_do_not_fit_spell_nothing_out() -> None:
    assert found(background="The Western Harbour Fund (XQZ) pays.") == ["XQZ"]
    assert found(background="The fund (XQZ) pays.") == ["XQZ"]
    assert found(background="The PDA (founded 2020) pays.") == ["PDA"]


@pytest.mark.parametrize(
    "parts",
    [
        {"glossary": {"term": "PDA", "definition": "The Port Development Agency."}},
        {"glossary": "Port Development Agency (PDA)"},
        {"sources": {"title": "Report of the Port Development Agency (PDA)"}},
        {"officials": {"name": "Maria Lund", "organisation": "Port Development Agency (PDA)"}},
    ],
)
def test_glossary_sources_and_names_spell_out_too(parts: dict[str, Any]) -> None:
    assert found(background="The PDA pays.", **parts) == []


@pytest.mark.parametrize(
    "text",
    [
        "NATO and the EU.",
        "The U.S. and the U.K. agree.",
        "Phase II of COVID-19 aid in the XIVth year, F16 and G7.",
        "File WB-2025-004 and UNIT/2025/001, page A4.",
        "It is TLP:AMBER, TLP:AMBER+STRICT, OFFICIAL-SENSITIVE or SECRET.",
        "EUR 2 million or 300 USD.",
        "DO NOT PASS ON. And NEVER, never smile.",
        'He said “the QRF waits”, « la FRR attend », "the QRF" and „die ERK“.',
        "> The QRF waits.\n\nNothing else.",
        "See [the page](https://example.org/PDA/QRF) and https://example.org/QRF.",
        "Ask `PDA` of pda@example.org or PDA@example.org.",
        "As reported [@PDA#p4].",
        "A and I and Q&A with R&D.",
    ],
)
def test_what_is_no_acronym_is_let_pass(text: str) -> None:
    parts: dict[str, Any] = {"sources": {"id": "PDA", "title": "x"}} if "[@PDA" in text else {}
    assert found(background=text, **parts) == []


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("Two PDAs pay.", "PDA"),
        ("The PDA’s money.", "PDA"),
        ("An EU-PDA plan.", "PDA"),
        ("EU/PDA plan.", "PDA"),
        ("Paid by the PDA.", "PDA"),
        ("**PDA**: pays", "PDA"),
        ("НКЛ плаћа.", "НКЛ"),
    ],
)
def test_an_acronym_is_found_whatever_stands_around_it(text: str, acronym: str) -> None:
    assert found(background=text) == [acronym]


def test_names_titles_and_quotes_are_never_looked_at() -> None:
    assert (
        found(
            title="PDA LIVES",
            officials={"name": "Maria Lund", "role": "Head of the PDA", "organisation": "QRF"},
            background="The Head of the PDA spoke to the QRF.",
            quotes={"text": "The XYZ stays.", "via": "ABCD"},
            deployments={"mission": "UNDOF", "framework": "UNO"},
            sources={"title": "The PDA"},
            marking={"scheme": "ours", "label": "INTERNAL"},
        )
        == []
    )


def test_without_a_theme_nothing_is_said() -> None:
    assert found(style=None, background="The PDA pays.") == []


@pytest.mark.parametrize(
    "piece",
    ["A", "AB ", "(", "(a) x", "“", "‘", '"', "'a ", "](", "[@", "AB@", "`", "„", "<"],
)
def test_no_text_takes_long(piece: str) -> None:
    text = f"AB {piece * 60_000} CD"
    started = time.perf_counter()
    found(background=text)

    assert time.perf_counter() - started < 3
