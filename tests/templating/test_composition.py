"""Composing as a whole: what a template requires, its options, and the same result each time."""

from __future__ import annotations

import dataclasses

import pytest

from tests.templating.composing import (
    brief_of,
    compose,
    document_of,
    findings_of,
    template_of,
    words_of,
)


@pytest.mark.parametrize(
    ("field", "parts"),
    [
        ("marking", {}),
        ("addressee", {}),
        ("officials", {"officials": []}),
        ("meeting.place", {"meeting": {"what": "Talks"}}),
        ("meeting.place", {"meeting": {"place": "not stated"}}),
    ],
)
def test_a_field_the_template_requires_must_be_there(field: str, parts: dict[str, object]) -> None:
    house = template_of("<p>x</p>", requires=[field])
    assert findings_of(house, brief_of(**parts)) == [
        f"E410 {field} the template 'house' needs '{field}', which the brief lacks"
    ]


def test_a_required_field_that_is_there_is_no_finding() -> None:
    house = template_of("<p>x</p>", requires=["marking", "meeting.place"])
    assert findings_of(house, brief_of(marking="TLP:RED", meeting={"place": "Budva"})) == []


OPTIONS = {"size": {"description": "How large", "default": "small", "values": ["small", "large"]}}


def test_options_come_from_the_user_the_brief_or_the_template() -> None:
    house = template_of("<p>{{ options.size }}</p>", options=OPTIONS)
    in_brief = brief_of(data={"options": {"size": "large"}})
    assert words_of(house) == "small"
    assert words_of(house, in_brief) == "large"
    assert words_of(house, in_brief, options={"size": "small"}) == "small"


def test_a_wrong_option_is_a_finding() -> None:
    house = template_of("<p>{{ options.size }}</p>", options=OPTIONS)
    assert findings_of(house, options={"size": "huge"}) == [
        "E411 data.options.size the option 'size' cannot be 'huge'"
    ]
    assert findings_of(house, options={"colour": "red"}) == [
        "E411 data.options.colour the template 'house' has no option 'colour'"
    ]


def test_an_option_cannot_forge_a_mark() -> None:
    options = {"size": {"description": "", "default": "x"}}
    house = template_of("<p>{{ options.size }}</p>", options=options)
    composition = compose(house, options={"size": "\ue0000\ue001forged\ue002"})
    assert composition.printed == frozenset()


def test_the_template_s_own_names_can_be_printed() -> None:
    house = template_of(
        "<p>{{ template.name }} {{ template.title }} {{ template.series }} {{ language }}</p>",
        series="S",
    )
    assert words_of(house) == "house House S en"
    assert words_of(house, brief_of(series="Own", language="fr")) == "house House Own fr"


def test_composing_twice_gives_the_same_document() -> None:
    house = template_of("{% for o in brief.officials %}<h2>{{ o.name }}</h2>{% endfor %}")
    brief = brief_of(officials=["B", "A", "B"])
    assert document_of(house, brief) == document_of(house, brief)
    assert compose(house, brief).diagnostics == compose(house, brief).diagnostics


def test_a_template_that_changed_is_compiled_anew() -> None:
    first = template_of("<p>one</p>")
    file = dataclasses.replace(first.files[first.main], text="<p>two</p>")
    second = dataclasses.replace(first, files={first.main: file})
    assert words_of(first) == "one"
    assert words_of(second) == "two"
    assert words_of(first) == "one"


def test_values_of_one_composition_do_not_leak_into_the_next() -> None:
    house = template_of(
        "{% import 'm.jinja' as m %}<p>{{ m.title() }}</p>",
        files={"m.jinja": "{% macro title() %}{{ brief.title }}{% endmacro %}"},
    )
    assert words_of(house, brief_of(title="One")) == "One"
    assert words_of(house, brief_of(title="Two")) == "Two"


def test_warnings_do_not_keep_the_document_back() -> None:
    composition = compose("{{ brief.background }}", brief_of(background="![x](y.png)"))
    assert composition.document is not None
    assert [finding.code for finding in composition.diagnostics] == ["E405"]
