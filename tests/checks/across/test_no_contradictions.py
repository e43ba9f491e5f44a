"""What only looks like a contradiction between two briefs of a book: nothing is found."""

from __future__ import annotations

import pytest

from tests.checks.across.books import across

WORDS = "NATO remains firmly committed to the security of the region"
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
        (
            WORDS.replace("the region", "Albania"),
            WORDS.replace("the region", "North Macedonia"),
            "",
        ),
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
