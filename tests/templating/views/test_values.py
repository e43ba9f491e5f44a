"""Values compare as the YAML says, print as the language says, and carry the field they are of."""

from __future__ import annotations

import pytest

from briefwright.core.roles import TextRole
from briefwright.document import Field, Span, Text
from briefwright.model import Brief
from tests.templating.composing import brief_of, findings_of, inlines_of, printed, words_of

BRIEF = brief_of(
    language="fr",
    status="draft",
    date="2024-10-03",
    reference="A & B <c> \"d\" 'e'",
    officials=[
        {
            "name": "Jakov Milatović",
            "country": "ME",
            "rank": "not stated",
            "native_script": {"text": "Јаков Милатовић", "language": "sr-Cyrl"},
        }
    ],
    commitments=[{"what": "Deux pour cent", "status": "on track", "target": "2 %"}],
    assistance=[{"what": "Aide", "amount": "EUR 2.5 million"}],
    marking={"label": "TLP:AMBER", "caveats": ["UE", "OTAN"], "handling": "Ne pas diffuser."},
    figures={
        "charts": [
            {
                "kind": "bar",
                "title": "Série",
                "categories": ["2023"],
                "series": [{"name": "PIB", "values": ["1250.5"]}],
            }
        ]
    },
)
ENGLISH = brief_of(
    status="in clearance",
    assistance=[{"what": "Aid", "amount": "EUR 2.5 million"}],
    officials=[{"name": "A", "country": "ME"}],
    sources=[{"id": "a", "title": "A", "language": "fr"}],
)


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("brief.title", "Relations"),
        ("brief.reference", "A & B <c> \"d\" 'e'"),
        ("brief.status", "projet"),
        ("brief.date", "3 octobre 2024"),
        ("brief.officials[0].country", "Monténégro"),
        ("brief.officials[0].country.code", "ME"),
        ("brief.officials[0].rank", "non précisé"),
        ("brief.officials[0].native_script", "Јаков Милатовић"),
        ("brief.officials[0].native_script.language.tag", "sr-Cyrl"),
        ("brief.officials[0]", "Jakov Milatović"),
        ("brief.commitments[0].status", "en bonne voie"),
        ("brief.assistance[0].amount", "2,5\u00a0millions\u00a0EUR"),
        ("brief.marking", "TLP:AMBER UE, OTAN"),
        ("brief.marking.handling", "Ne pas diffuser."),
        ("brief.figures.charts[0].series[0].values[0]", "1\u00a0250,5"),
        ("brief.subtitle", ""),
        ("brief.meeting.place", ""),
        ("brief.date.year", "2024"),
        ("brief.date.iso", "2024-10-03"),
        ("brief.date.precision", "day"),
        ("brief.officials[0].field_path", "officials[0]"),
        ("brief.officials[0].name.field_path", "officials[0].name"),
    ],
)
def test_a_french_brief_prints_french(expression: str, words: str) -> None:
    assert printed(expression, BRIEF, labels={"fr": {"x": "y"}}) == words


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("brief.status", "in clearance"),
        ("brief.assistance[0].amount", "EUR 2.5 million"),
        ("brief.officials[0].country", "Montenegro"),
        ("brief.sources[0].language", "French"),
        ("brief.sources[0].number", "1"),
    ],
)
def test_an_english_brief_prints_english(expression: str, words: str) -> None:
    assert printed(expression, ENGLISH) == words


@pytest.mark.parametrize(
    "condition",
    [
        "brief.status == 'draft'",
        "brief.status != 'final'",
        "brief.officials[0].country == 'ME'",
        "brief.officials[0].country in ['ME', 'FR']",
        "'Milat' in brief.officials[0].name",
        "brief.date == '2024-10-03'",
        "brief.date.year > 2020",
        "brief.title | length == 9",
        "brief.officials[0].rank",
        "brief.officials[0].rank is not_stated",
        "brief.officials[0].rank is not stated",
        "brief.officials[0].name is stated",
        "brief.officials[0].photo is absent",
        "not brief.subtitle",
        "not brief.engagements",
        "brief.engagements | length == 0",
        "brief.subtitle == brief.meeting.place",
        "not brief.meeting.date.year",
        "brief.date.is_period == false",
        "brief.officials[0].organisation is undefined",
    ],
)
def test_conditions_see_plain_text(condition: str) -> None:
    assert printed(f"'yes' if {condition} else 'no'", BRIEF) == "yes"


def test_a_printed_value_becomes_a_field_with_its_path() -> None:
    assert inlines_of("<p>Name: {{ brief.officials[0].name }}.</p>", BRIEF) == (
        Text("Name: "),
        Field("officials[0].name", (Text("Jakov Milatović"),)),
        Text("."),
    )


def test_what_is_not_stated_is_a_span_of_its_own_inside_the_field() -> None:
    words = (Span(TextRole.NOT_STATED, (Text("non précisé"),)),)
    assert inlines_of("<p>{{ brief.officials[0].rank }}</p>", BRIEF) == (
        Field("officials[0].rank", words),
    )


def test_a_part_that_is_not_stated_has_fields_that_are_not_stated() -> None:
    brief = brief_of(officials=[{"name": "A", "native_script": "not stated"}])
    expression = "brief.officials[0].native_script.text"
    assert printed(expression, brief) == "not stated"
    assert findings_of("<p>{{ brief.officials[0].native_script.txet }}</p>", brief) == [
        "T502 1:40 a native script has no field 'txet'"
    ]


def test_a_list_that_is_not_stated_loops_as_empty() -> None:
    brief = brief_of(engagements=[{"what": "A", "participants": "not stated"}])
    loop = "{% for p in brief.engagements[0].participants %}x{% else %}none{% endfor %}"
    assert words_of(f"<p>{loop}</p>", brief) == "none"
    assert printed("brief.engagements[0].participants", brief) == "not stated"
    assert printed("brief.engagements[0].participants | join(', ')", brief) == "not stated"


def test_a_field_left_out_is_checked_for_its_name_all_the_same() -> None:
    finding = findings_of("<p>{{ brief.meeting.palce }}</p>")
    assert finding == ["T502 1:21 the meeting has no field 'palce'"]


@pytest.mark.parametrize(
    ("expression", "finding"),
    [
        ("brief.officials", "T510 1:4 a list or mapping cannot be printed whole"),
        ("brief", "T510 1:4 the brief cannot be printed whole"),
        ("brief.data", "T510 1:4 a list or mapping cannot be printed whole"),
        ("brief.title == 'x'", "T510 1:4 true and false are no text"),
        ("cite", "T510 1:4 this is called, not printed"),
    ],
)
def test_what_has_no_printed_form_is_a_finding(expression: str, finding: str) -> None:
    assert findings_of(f"   {{{{ {expression} }}}}", BRIEF) == [finding]


def test_free_data_is_free() -> None:
    brief = brief_of(data={"colour": "red", "deep": {"list": ["a", {"b": "c"}]}, "gap": None})
    assert printed("brief.data.colour", brief) == "red"
    assert printed("brief.data.deep.list[1].b", brief) == "c"
    assert printed("brief.data.nowhere.at.all", brief) == ""
    assert printed("brief.data.gap", brief) == "not stated"
    assert printed("brief.data | items | map('first') | join(', ')", brief) == "colour, deep, gap"


def test_a_value_printed_in_an_attribute_leaves_no_sign_there() -> None:
    brief: Brief = brief_of(sources=[{"id": "a", "title": "A", "url": "https://example.org/a?b&c"}])
    (link,) = inlines_of('<p><a href="{{ brief.sources[0].url }}">x</a></p>', brief)
    assert str(link) == "Link(target='https://example.org/a?b&c', children=(Text(text='x'),))"
