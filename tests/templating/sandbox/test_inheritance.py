"""Templates inherit: blocks, includes and imports work across files, and findings point there."""

from __future__ import annotations

from tests.templating.composing import brief_of, findings_of, template_of, words_of

BASE = (
    "{% from 'parts.jinja' import line with context %}\n"
    "{% block head %}<h1>{{ brief.title }}</h1>{% endblock %}\n"
    "{% block body %}<p>{{ line('base') }}</p>{% endblock %}\n"
)
PARTS = "{% macro line(word) %}{{ word }} {{ brief.title }} {{ labels.end }}{% endmacro %}"
LABELS = {"en": {"end": "end"}}
FILES = {"policy/brief.html.jinja": BASE, "parts.jinja": PARTS}


def test_a_child_changes_one_block() -> None:
    child = "{% extends 'policy/brief.html.jinja' %}{% block body %}<p>child</p>{% endblock %}"
    assert words_of(template_of(child, files=FILES, labels=LABELS)) == "Relations\nchild"


def test_a_child_may_print_its_base_s_block() -> None:
    child = (
        "{% extends 'policy/brief.html.jinja' %}"
        "{% block body %}{{ super() }}<p>child</p>{% endblock %}"
    )
    house = template_of(child, files=FILES, labels=LABELS)
    assert words_of(house) == "Relations\nbase Relations end\nchild"


def test_macros_imported_by_the_base_are_known_in_a_child_s_block() -> None:
    child = (
        "{% extends 'policy/brief.html.jinja' %}"
        "{% block body %}<p>{{ line('child') }}</p>{% endblock %}"
    )
    house = template_of(child, files=FILES, labels=LABELS)
    assert words_of(house) == "Relations\nchild Relations end"


def test_macros_see_the_brief_without_context_too() -> None:
    child = "{% import 'parts.jinja' as parts %}<p>{{ parts.line('x') }}</p>"
    assert words_of(template_of(child, files=FILES, labels=LABELS)) == "x Relations end"


def test_an_unknown_macro_is_a_finding() -> None:
    house = template_of(
        "{% import 'parts.jinja' as parts %}<p>{{ parts.lin('x') }}</p>", files=FILES
    )
    assert findings_of(house) == ["T502 1:48 there is no 'lin' here"]
    house = template_of("{% from 'parts.jinja' import lin %}<p>{{ lin('x') }}</p>", files=FILES)
    assert findings_of(house)[0].startswith("T502 1:")


def test_findings_of_the_base_point_at_the_base() -> None:
    base = "<p>a</p>\n{% block body %}{% endblock %}\n<p>{{ brief.titel }}</p>\n<foo>b</foo>"
    child = "\n\n{% extends 'policy/brief.html.jinja' %}{% block body %}<bar>c</bar>{% endblock %}"
    house = template_of(child, files={"policy/brief.html.jinja": base})
    assert findings_of(house) == [
        "T504 3:57 <bar> is not an element of templates",
        "T502 house/policy/brief.html.jinja:3:13 the brief has no field 'titel'",
        "T504 house/policy/brief.html.jinja:4:2 <foo> is not an element of templates",
    ]


def test_a_template_that_extends_itself_is_a_finding() -> None:
    assert findings_of("{% extends 'brief.html.jinja' %}") == [
        "T510 1:1 the template calls itself without end"
    ]


def test_a_macro_that_prints_only_white_space_printed_nothing() -> None:
    template = (
        "{% macro m(x) %}\n  {% if x %}{{ x }}{% endif %}\n{% endmacro %}"
        "<p>{% if m('') %}yes{% else %}no{% endif %}</p>"
        "<p>{{ [m(''), m('a') | trim, m('b') | trim] | join('+') }}</p>"
    )
    assert words_of(template) == "no\na+b"


def test_call_blocks_and_set_blocks_keep_fields() -> None:
    template = (
        "{% macro box() %}<aside class='note'>{{ caller() }}</aside>{% endmacro %}"
        "{% call box() %}<p>{{ brief.title }}</p>{% endcall %}"
        "{% set x %}<p>{{ brief.reference }}</p>{% endset %}{{ x }}"
    )
    assert words_of(template, brief_of(reference="R 1")) == "Relations\nR 1"
