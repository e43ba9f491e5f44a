"""References lead to the part they name, and what is printed there counts for them too."""

from __future__ import annotations

from tests.templating.composing import brief_of, compose, findings_of, printed, words_of

BRIEF = brief_of(
    officials=[{"id": "rutte", "name": "Mark Rutte", "role": "Secretary General"}],
    engagements=[{"what": "Talks", "participants": ["rutte", "A. N. Other"], "source": "note#p2"}],
    deployments=[
        {"id": "one", "mission": "First", "may_be_same_as": "two"},
        {"id": "two", "mission": "Second"},
    ],
    sources=[{"id": "article", "title": "Article"}, {"id": "note", "title": "Note"}],
)


def test_a_person_is_an_official_or_a_name() -> None:
    assert printed("brief.engagements[0].participants | join(', ')", BRIEF) == (
        "Mark Rutte, A. N. Other"
    )
    assert printed("brief.engagements[0].participants[0].name", BRIEF) == "Mark Rutte"
    assert printed("brief.engagements[0].participants[0].official.role", BRIEF) == (
        "Secretary General"
    )
    assert printed("brief.engagements[0].participants[1].official.role", BRIEF) == ""
    assert printed("'x' if brief.engagements[0].participants[0] == 'rutte'", BRIEF) == "x"


def test_a_wrong_field_of_a_person_is_found() -> None:
    assert findings_of("<p>{{ brief.engagements[0].participants[0].role }}</p>", BRIEF) == [
        "T502 1:44 a person has no field 'role'"
    ]


def test_printing_a_person_prints_the_reference_and_the_name() -> None:
    composition = compose("<p>{{ brief.engagements[0].participants[0] }}</p>", BRIEF)
    assert composition.printed == {
        ("engagements", 0, "participants", 0),
        ("officials", 0, "name"),
    }


def test_printing_what_a_reference_leads_to_prints_the_reference() -> None:
    template = "<p>{{ brief.engagements[0].participants[0].official.role }}</p>"
    assert ("engagements", 0, "participants", 0) in compose(template, BRIEF).printed


def test_an_item_is_found_by_its_id() -> None:
    template = (
        "<p>{% for d in brief.deployments[0].may_be_same_as %}{{ d.mission }}{% endfor %}</p>"
    )
    composition = compose(template, BRIEF)
    assert words_of(template, BRIEF) == "Second"
    assert ("deployments", 0, "may_be_same_as", 0) in composition.printed


def test_a_source_reference_knows_its_source() -> None:
    reference = "brief.engagements[0].source[0]"
    assert printed(f"{reference}.source.title", BRIEF) == "Note"
    assert printed(f"{reference}.number", BRIEF) == "2"
    assert printed(f"{reference}.locator", BRIEF) == "¶2"
    assert printed(reference, BRIEF) == "[2,\u00a0¶2]"


def test_references_to_nothing_stand_as_they_are() -> None:
    brief = brief_of(
        deployments=[{"mission": "A", "may_be_same_as": "gone", "source": "lost#p1"}],
        quotes=[{"text": "Yes.", "speaker": "nobody"}],
    )
    assert printed("brief.deployments[0].may_be_same_as[0]", brief) == "gone"
    assert printed("brief.deployments[0].source[0].source.title", brief) == ""
    assert printed("cite(brief.deployments[0])", brief) == "[lost,\u00a0¶1]"
    assert printed("brief.quotes[0].speaker", brief) == "nobody"
