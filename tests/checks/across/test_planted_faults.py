"""What two briefs of a book say otherwise is found once, in the later one; what only looks so, not.

Each fault is told as two briefs in YAML. The first line of each stands on line 3 of its file.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

import pytest

from briefwright.core.diagnostics import Severity
from tests.checks.across.books import YEAR, across, places


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


OFFICIAL = "officials: {{name: Ana Kos, {}}}\n"
ALIKE = [
    ("role: NATO Secretary General", "role: Secretary General, organisation: NATO"),
    (
        "role: 'Secretary General, NATO'",
        "role: Secretary General of the North Atlantic Treaty Organization",
    ),
    ("role: Minister of Defence", "role: Defense Minister of Montenegro"),
    ("role: Deputy Chair of the Military Committee", "role: 'Vice Chairwoman, Military Committee'"),
    ("role: President, as_of: 2024-10", "role: Prime Minister, as_of: 2024-12"),
    ("role: President, as_of: 2024-10", "role: Prime Minister, since: 2025-01"),
    ("role: President, country: ME", "role: Prime Minister, country: AL"),
    ("role: President", "role: not stated"),
    ("rank: Lt. Gen.", "rank: Lieutenant General"),
    ("role: PM", "role: Prime Minister"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_titles_that_may_both_be_true_are_let_pass(one: str, other: str) -> None:
    assert across(OFFICIAL.format(one), OFFICIAL.format(other)) == ()
    assert across(OFFICIAL.format(other), OFFICIAL.format(one)) == ()


def test_titles_in_two_languages_are_not_compared() -> None:
    french = f"language: fr\n{OFFICIAL.format('role: Ministre de la défense')}"

    assert across(OFFICIAL.format("role: Minister of Defence"), french) == ()


MISSION = "deployments: {{mission: KFOR, {}}}\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strength: '4,500'", "strength: 4500 soldiers"),
        ("strength: '4,500'", "strength: not stated"),
        ("strength: about 4500", "strength: '4,410'"),
        ("strength: more than 100", "strength: '120'"),
        ("strength: '4,500', as_of: 2024", "strength: '4,100', as_of: 2025-01"),
        ("strength: '4,500', until: 2024", "strength: '4,100', since: 2025"),
        ("strength: '4,500', country: XK", "strength: '4,100', country: RS"),
        ("strength: '45', place: Pristina", "strength: '41', place: Mitrovica"),
        ("strength: two of 900", "strength: three of 900"),
    ],
)
def test_strengths_that_may_both_be_true_are_let_pass(one: str, other: str) -> None:
    assert across(MISSION.format(one), MISSION.format(other)) == ()


def test_contingents_of_two_countries_are_two_numbers() -> None:
    one = f"officials: {{name: A B, country: ME}}\n{MISSION.format('strength: 2')}"
    other = f"officials: {{name: C D, country: IT}}\n{MISSION.format('strength: 900')}"

    assert across(one, other) == ()


QUOTE = "quotes: {{text: '{}', speaker: Mark Rutte{}}}\n"


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [
        (WORDS, WORDS.replace("NATO", "nato").replace("security", "Security"), ""),
        (f"{WORDS}!", f"“{WORDS}”", ""),
        (WORDS, f"{WORDS} and beyond", ""),
        (WORDS, WORDS.replace("firmly", "[…]"), ""),
        (WORDS, WORDS.replace("firmly", "strongly"), ", date: 2025-01"),
        ("We shall act together", "We will act together", ""),
        (WORDS, "Montenegro is a key ally and the security of the region matters to all", ""),
    ],
)
def test_quotes_that_may_both_be_right_are_let_pass(one: str, other: str, more: str) -> None:
    first = QUOTE.format(one, ", date: 2024-12" if more else "")

    assert across(first, QUOTE.format(other, more)) == ()


def test_the_same_words_of_two_people_are_two_quotes() -> None:
    changed = WORDS.replace("firmly", "strongly")

    assert across(QUOTE.format(WORDS, ""), f"quotes: {{text: {changed}, speaker: Ana Kos}}\n") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "glossary: {term: KFOR, definition: The force that NATO leads in Kosovo}\n",
            "glossary: {term: KFOR, definition: NATO's peacekeepers}\n",
        ),
        (
            "background: The Organization for Security and Cooperation in Europe (OSCE).\n",
            "background: The Organisation for Security and Co-operation in Europe (OSCE).\n",
        ),
        (
            "glossary: {term: Interoperability, definition: Forces work together}\n",
            "glossary: {term: Interoperability, definition: Radios fit}\n",
        ),
        (
            "background: The Maritime Security Centre (MSC) answered.\n",
            "language: fr\nbackground: Le Mouvement social chrétien (MSC) existe.\n",
        ),
    ],
)
def test_explanations_in_other_words_are_no_other_meaning(one: str, other: str) -> None:
    assert across(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("title: Ministers meet", "title: 'Ministers meet: a report'"),
        ("title: Ministers meet, issued: 2025-01", "title: Ministers meet, issued: 2025-01-13"),
        ("title: Ministers meet, issued: 2025-01", "title: Ministers meet, issued: not stated"),
    ],
)
def test_sources_cited_more_or_less_exactly_are_cited_in_one_way(one: str, other: str) -> None:
    source = "sources: {{url: https://example.org/a, {}}}\n"

    assert across(source.format(one), source.format(other)) == ()


def test_values_of_different_days_may_have_grown() -> None:
    reached = "commitments: {{by: A, what: x, measure: m, value: {}{}}}\n"

    assert across(reached.format("3", ""), reached.format("4", "")) == ()
    assert (
        across(
            reached.format("3", ", status_as_of: 2024"), reached.format("4", ", status_as_of: 2025")
        )
        == ()
    )


BOOK = "title: b\ndate: 2025-03-01\n{}tabs: x.yaml\n"


@pytest.mark.parametrize(
    ("book", "one", "other", "found", "says"),
    [
        ("", "TLP:GREEN", "TLP:AMBER", "note", "TLP:AMBER (tab 2); the book takes TLP:AMBER."),
        ("", None, "TLP:CLEAR", "note", "not at all (tab 1), TLP:CLEAR (tab 2)"),
        ("", "TLP:GREEN", "TLP:GREEN", None, ""),
        ("marking: TLP:AMBER\n", "TLP:GREEN", "TLP:AMBER", None, ""),
        ("marking: TLP:RED\n", "TLP:GREEN", None, None, ""),
        (
            "marking: TLP:GREEN\n", "TLP:CLEAR", "TLP:RED", "warning",
            "The book says TLP:GREEN, and tab 2 (2.yaml) is marked TLP:RED: the book takes",
        ),
        ("", "OFFICIAL", "TLP:AMBER", "warning", "AMBER cannot be held against OFFICIAL in 1"),
        ("marking: NATO SECRET\n", None, "CUI", "warning", "NATO SECRET of the book (line 3)"),
    ],
)  # fmt: skip
def test_the_book_takes_the_highest_marking_and_says_so(
    book: str, one: str | None, other: str | None, found: str | None, says: str
) -> None:
    briefs = (f"marking: {marking}\n" if marking else "" for marking in (one, other))
    diagnostics = across(*briefs, book=BOOK.format(book))

    assert [each.severity.value for each in diagnostics] == ([found] if found else [])
    assert all(each.code == "B204" and says in each.message for each in diagnostics)


def test_facts_are_measured_on_the_date_of_the_book() -> None:
    brief = (
        "status: final\ndate: 2024-01\nreview_by: 2025-02\n"
        "officials: {name: Ana Kos, as_of: 2023-12}\n"
        "commitments: {what: x, deadline: 2025-01, status: pledged}\n"
    )
    found = across(brief, facts_current_for=YEAR)

    assert places(found) == ["B205 1.yaml:5", "B205 1.yaml:6", "B205 1.yaml:7"]
    assert {each.severity for each in found} == {Severity.WARNING}
    assert all("(measured on 2025-03-01, in the book)" in each.message for each in found)


def test_what_the_check_of_a_brief_finds_by_itself_is_not_said_twice() -> None:
    brief = "officials: {name: Ana Kos, as_of: 2023-12}\n"
    today = datetime.date(2025, 3, 10)

    assert across(brief, facts_current_for=YEAR, today=today) == ()
    assert places(across(brief, facts_current_for=YEAR)) == ["B205 1.yaml:3"]


def test_without_a_date_facts_are_measured_on_the_day_of_the_check() -> None:
    brief = "status: final\ndate: 2024-01\nreview_by: 2025-02\n"
    book = "title: b\ntabs: x.yaml\n"

    assert across(brief, book=book) == ()
    assert places(across(brief, book=book, today=datetime.date(2025, 2, 1))) == []
