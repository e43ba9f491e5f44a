"""What two briefs of a book say otherwise is found once, in the later one.

Each fault is told as two briefs in YAML. The first line of each stands on line 3 of its file.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from briefwright.core.diagnostics import Severity
from tests.checks.across.books import across, places


class Fault(NamedTuple):
    """Two briefs that contradict one another, where that is found, and words of the message."""

    name: str
    one: str
    other: str
    place: str
    says: str


WORDS = "NATO remains firmly committed to the security of the region"
ARTICLE = "sources: {id: a, title: News from Budva, sha256: " + "0" * 64 + "}\n"
FAULTS = [
    Fault(
        "role",
        "officials:\n  - {name: Mark Rutte, role: NATO Secretary General}\n",
        "officials:\n  - {name: Ana Kos}\n  - {name: Mark Rutte, role: Prime Minister}\n",
        "B201 2.yaml:5",
        "The role of Mark Rutte is 'Prime Minister' here and 'NATO Secretary General' "
        "in 1.yaml, line 4 (tab 1).",
    ),
    Fault(
        "rank",
        "officials:\n  - name: Zoran Lazarević\n    rank: Brigadier General\n",
        "officials:\n  - name: Zoran Lazarevic\n    rank: Maj. Gen.\n",
        "B201 2.yaml:5",
        "The rank of Zoran Lazarevic is 'Maj. Gen.' here",
    ),
    Fault(
        "a deputy is not the office",
        "officials: {name: Ana Kos, role: Minister of Defence, as_of: 2025}\n",
        "officials: {name: Ana Kos, role: Deputy Minister of Defence, as_of: 2025-02}\n",
        "B201 2.yaml:3",
        "Deputy Minister of Defence",
    ),
    Fault(
        "strength",
        "deployments:\n  - {mission: KFOR, country: XK, strength: '4,500'}\n",
        "deployments:\n  - {mission: K-FOR, strength: '12'}\n"
        "  - {mission: KFOR, country: XK, strength: '4,100 soldiers'}\n",
        "B202 2.yaml:5",
        "The strength of 'KFOR' is '4,100 soldiers' here and '4,500' in 1.yaml, line 4 (tab 1).",
    ),
    Fault(
        "strength on one day",
        "deployments: {mission: EUFOR Althea, strength: 1100, as_of: 2025-01}\n",
        "deployments: {mission: EUFOR Althea, strength: 800, as_of: 2025-01}\n",
        "B202 2.yaml:3",
        "'800' here and '1100'",
    ),
    Fault(
        "strengths of the whole mission, in briefs on two countries",
        "officials: {name: A B, country: ME}\ndeployments: {mission: KFOR, strength: '4,500'}\n",
        "officials: {name: C D, country: AL}\ndeployments: {mission: KFOR, strength: '4,400'}\n",
        "B202 2.yaml:4",
        "'4,400' here",
    ),
    Fault(
        "a word of a quote",
        f"quotes:\n  - {{text: {WORDS}, speaker: Mark Rutte}}\n",
        "officials: {id: r, name: Mark Rutte}\n"
        f"quotes:\n  - {{text: {WORDS.replace('firmly', 'strongly')}, speaker: r}}\n",
        "B203 2.yaml:5",
        "other words in 1.yaml, line 4 (tab 1): 'strongly' here, 'firmly' there.",
    ),
    Fault(
        "a word left out of the words of a document",
        f"{ARTICLE}quotes: {{text: {WORDS}, source: a#p4}}\n",
        f"{ARTICLE}quotes: {{text: {WORDS.replace('firmly ', '')}, source: a#p3-p4}}\n",
        "B203 2.yaml:4",
        "'firmly' stands there and not here",
    ),
    Fault(
        "an acronym in the glossary",
        "glossary: {term: CHST, definition: 'Counter Hybrid Support Team, sent by Allies'}\n",
        "glossary:\n  - {term: CHST, definition: The Common Heavy Supply Train}\n",
        "B206 2.yaml:4",
        "CHST is 'Common Heavy Supply Train' here and 'Counter Hybrid Support Team' in 1.yaml",
    ),
    Fault(
        "an acronym in prose",
        "background: The Maritime Security Centre (MSC) answered.\n",
        "background: |-\n  A Military Staff Committee (MSC) was set up.\n",
        "B206 2.yaml:4",
        "'Military Staff Committee' here and 'Maritime Security Centre'",
    ),
    Fault(
        "the title of a source",
        "sources: {title: Ministers meet in Budva, url: https://www.example.org/a/}\n",
        "sources:\n  - {title: Budva hears generals, url: 'http://example.org/a#top'}\n",
        "B207 2.yaml:4",
        "This source is called 'Ministers meet in Budva' in 1.yaml, line 3 (tab 1).",
    ),
    Fault(
        "the date of a source",
        f"{ARTICLE.replace('title', 'issued: 2025-01-13, title')}",
        f"{ARTICLE.replace('title', 'issued: 2025-01-31, title')}",
        "B207 2.yaml:3",
        "of 2025-01-31 here and of 2025-01-13",
    ),
    Fault(
        "a target",
        "commitments: {by: Montenegro, what: x, measure: Share of GDP, target: 2%}\n",
        "commitments: {by: Montenegro, what: y, measure: share of GDP, target: 2.5%}\n",
        "B208 2.yaml:3",
        "The target of this commitment is '2.5%' here and '2%' in 1.yaml, line 3 (tab 1).",
    ),
    Fault(
        "a value reached on one day",
        "commitments: {by: A, what: x, measure: m, value: 3 ships, status_as_of: 2025}\n",
        "commitments: {by: A, what: x, measure: m, value: 4 ships, status_as_of: 2025}\n",
        "B208 2.yaml:3",
        "The value of this commitment",
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_a_planted_fault_is_found_once_in_the_later_brief(fault: Fault) -> None:
    found = across(fault.one, fault.other)

    assert places(found) == [fault.place]
    assert fault.says in found[0].message
    assert found[0].severity is Severity.WARNING
    assert found[0].hint


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_briefs_that_say_the_same_are_silent(fault: Fault) -> None:
    assert across(fault.one, fault.one, fault.one) == ()
    assert across(fault.other, fault.other) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_a_third_brief_that_agrees_with_the_first_is_not_at_fault(fault: Fault) -> None:
    assert places(across(fault.one, fault.other, fault.one)) == [fault.place]
