"""Filters change words and choose entries, and text keeps the marks of its fields."""

from __future__ import annotations

import pytest

from briefwright.document import Field, Text
from tests.templating.composing import (
    brief_of,
    compose,
    findings_of,
    inlines_of,
    printed,
    template_of,
    words_of,
)

BRIEF = brief_of(
    status="draft",
    reference="r 1",
    authors=["Žana", "Ana", "bojan"],
    date="2024-10-03",
    officials=[
        {"name": "Andrew M. Rohling", "role": "General", "organisation": "NATO"},
        {"name": "Jakov Milatović", "organisation": "Montenegro", "role": "not stated"},
        {"name": "Mark Rutte", "organisation": "NATO"},
    ],
    engagements=[
        {"what": "B", "date": "2024-12"},
        {"what": "none"},
        {"what": "A", "date": "2024-10-03"},
        {"what": "unstated", "date": "not stated"},
        {"what": "old", "date": "2017/.."},
    ],
)


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("brief.title | upper", "RELATIONS"),
        ("brief.title | lower", "relations"),
        ("brief.status | capitalize", "Draft"),
        ("'It rained' | sentence", "It rained."),
        ("'Did it rain?”' | sentence", "Did it rain?”"),
        ("brief.status | sentence", "draft."),
        ("brief.subtitle | sentence", ""),
        ("brief.status | upper", "DRAFT"),
        ("'  a ' | trim ~ 'b'", "ab"),
        ("brief.title | replace('Rel', 'V')", "Vations"),
        ("brief.title | quoted", "“Relations”"),
        ("brief.subtitle | quoted", ""),
        ("brief.subtitle | default('none')", "none"),
        ("brief.title | default('none')", "Relations"),
        ("'' | d('x', true)", "x"),
        ("brief.authors | join(', ')", "Žana, Ana, bojan"),
        ("[brief.title, brief.subtitle, '', brief.reference] | join(' · ')", "Relations · r 1"),
        (
            "brief.officials | join('; ', attribute='name')",
            "Andrew M. Rohling; Jakov Milatović; Mark Rutte",
        ),
        (
            "brief.officials | map(attribute='organisation') | unique | join(', ')",
            "NATO, Montenegro",
        ),
        ("brief.authors | sort | join(' ')", "Ana bojan Žana"),
        ("brief.authors | sort(reverse=true) | join(' ')", "Žana bojan Ana"),
        ("brief.engagements | sort(attribute='date') | join(' ')", "old A B none unstated"),
        (
            "brief.engagements | sort(attribute='date', reverse=true) | join(' ')",
            "B A old none unstated",
        ),
        ("brief.engagements | sort(attribute='date.sort_key') | first", "old"),
        ("brief.authors | first", "Žana"),
        ("brief.authors | last", "bojan"),
        ("brief.contacts | first", ""),
        ("brief.authors | length", "3"),
        ("brief.title | length", "9"),
        ("brief.authors | reverse | join(' ')", "bojan Ana Žana"),
        ("brief.authors[1:] | join(' ')", "Ana bojan"),
        ("brief.authors[7]", ""),
        (
            "brief.officials | selectattr('role') | map(attribute='name') | join(', ')",
            "Andrew M. Rohling, Jakov Milatović",
        ),
        ("brief.officials | selectattr('role', 'stated') | join", "Andrew M. Rohling"),
        ("brief.officials | rejectattr('organisation', 'eq', 'NATO') | join", "Jakov Milatović"),
        ("brief.authors | select('eq', 'Ana') | join", "Ana"),
        ("brief.authors | reject('eq', 'Ana') | join(' ')", "Žana bojan"),
        ("brief.authors | map('upper') | join(' ')", "ŽANA ANA BOJAN"),
        ("brief.authors | batch(2) | map('join', '+') | join(' ')", "Žana+Ana bojan"),
        ("brief.authors | slice(2) | map('join', '+') | join(' ')", "Žana+Ana bojan"),
        ("[1, 2, 3] | sum", "6"),
        ("[3, 1, 2] | min ~ [3, 1, 2] | max", "13"),
        ("'12' | int + 1", "13"),
        ("1250 | number", "1,250"),
        ("'1250.5' | number", "1,250.5"),
        ("3.7 | round | int", "4"),
        ("brief.date | date", "3 October 2024"),
        ("brief.date | date('short')", "3 Oct 2024"),
        ("brief.date | date('year')", "2024"),
        ("brief.date | date('iso')", "2024-10-03"),
        ("brief.due | date('short')", ""),
        ("'ME' | country", "Montenegro"),
        ("'fr' | language_name", "French"),
        ("'ZZZ' | country", "ZZZ"),
        ("{'b': 1, 'a': 2} | dictsort | map('first') | join", "ab"),
        ("'a' ~ 1 ~ brief.title", "a1Relations"),
        ("'a ' + brief.title + '.'", "a Relations."),
    ],
)
def test_a_filter_does_what_its_name_says(expression: str, words: str) -> None:
    assert printed(expression, BRIEF) == words


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Andrew M. Rohling", "AR"),
        ("Jakov Milatović", "JM"),
        ("Brig. Gen. Zoran Lazarević", "ZL"),
        ("H.E. Dr Ana de la Cruz (ret.)", "AC"),
        ("Ludwig van Beethoven", "LB"),
        ("Јаков Милатовић", "ЈМ"),
        ("Pelé", "P"),
        ("习近平", "习"),
        ("von der Leyen, Ursula", "LU"),
    ],
)
def test_initials_leave_out_ranks_and_particles(name: str, letters: str) -> None:
    assert printed("brief.officials[0].name | initials", brief_of(officials=[name])) == letters


@pytest.mark.parametrize(
    "expression",
    [
        "brief.title | upper",
        "brief.title | lower",
        "brief.title | capitalize",
        "brief.title | trim",
        "brief.title | replace('e', 'i')",
        "[brief.title] | join",
        "[brief.title, brief.title] | first",
        "brief.title ~ '!'",
        "'(' + brief.title + ')'",
        "brief.title | quoted",
        "brief.title | default('x')",
        "label('hello', who=brief.title)",
        "brief.title | string",
    ],
)
def test_text_keeps_its_field_through_filters(expression: str) -> None:
    house = template_of(f"<p>{{{{ {expression} }}}}</p>", labels={"en": {"hello": "Hello {who}!"}})
    fields = [inline for inline in inlines_of(house) if isinstance(inline, Field)]
    assert [field.path for field in fields] == ["title"]


def test_only_the_field_s_own_words_stand_in_it() -> None:
    house = template_of(
        "<p>{{ label('hello', who=brief.title | upper) }}</p>",
        labels={"en": {"hello": "Hello {who}!"}},
    )
    assert inlines_of(house) == (
        Text("Hello "),
        Field("title", (Text("RELATIONS"),)),
        Text("!"),
    )


def test_entries_are_grouped_in_the_order_they_come() -> None:
    template = (
        "{% for organisation, people in brief.officials | groupby('organisation') %}"
        "<p>{{ organisation }}: {{ people | join(', ', attribute='name') }}</p>{% endfor %}"
        "<p>{{ (brief.officials | groupby('organisation') | first).list | length }}</p>"
    )
    assert words_of(template, BRIEF).splitlines() == [
        "NATO: Andrew M. Rohling, Mark Rutte",
        "Montenegro: Jakov Milatović",
        "2",
    ]


def test_initials_do_not_count_as_printing_the_name() -> None:
    composition = compose("<p>{{ brief.officials[0].name | initials }}</p>", BRIEF)
    assert composition.printed == frozenset()


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("brief.summary.bottom_line | upper", "T510 1:4 this filter works on a line of text"),
        ("(brief.summary.bottom_line | inline) | upper", "T510 1:4 this filter works on"),
        ("brief.officials | upper", "T510 1:4 this is no text"),
        ("brief.title | join(',')", "T510 1:4 text is not a list"),
        ("brief.date | date('long-winded')", "T510 1:26 a date has no form 'long-winded'"),
        ("brief.title | items", "T510 1:4 this has no keys"),
        ("brief.authors | batch(0)", "T510 1:4 the size must be a whole number from 1"),
    ],
)
def test_a_filter_says_what_it_cannot_do(expression: str, finding: str) -> None:
    (found,) = findings_of(f"   {{{{ {expression} }}}}", BRIEF)
    assert found.startswith(finding)


def test_a_value_that_all_share_is_printed_once_for_all() -> None:
    brief = brief_of(threats=[{"what": "a", "actor": "X"}, {"what": "b", "actor": "X"}, "c"])
    composition = compose("<p>{{ brief.threats | once(attribute='actor') }}</p>", brief)
    assert composition.printed == {("threats", 0, "actor"), ("threats", 1, "actor")}


@pytest.mark.parametrize(
    ("prose", "words"),
    [("It *rained*", "It rained."), ("It *rained.*", "It rained."), ("Rain[@a]", "Rain[1].")],
)
def test_prose_becomes_a_sentence_too(prose: str, words: str) -> None:
    brief = brief_of(background=prose, sources=[{"id": "a", "title": "A"}])
    assert printed("brief.background | inline | sentence", brief) == words
