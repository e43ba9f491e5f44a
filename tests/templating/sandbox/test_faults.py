"""Every fault of a template is a diagnostic at its file, line and word; never a traceback."""

from __future__ import annotations

import pytest

from tests.templating.composing import (
    brief_of,
    compose,
    finding_text,
    findings_of,
    pointed_at,
    template_of,
)

BRIEF = brief_of(officials=[{"name": "A"}, {"name": "B"}])


@pytest.mark.parametrize(
    ("template", "finding"),
    [
        ("<p>{{ brief.title</p>", "T501 2:1 unexpected '/'"),
        ("<p>{{ brief.title", "T501 2:1 the template ends inside '{{'"),
        ("<p>{{ }}</p>", "T501 2:1 there is nothing to print"),
        ("{% if 1 = 2 %}{% endif %}", "T501 2:9 here stands '=' where '%}' should"),
        ("<p>{{ brief title }}</p>", "T501 2:13 here stands 'title' where '}}' should"),
        ("<p>{% if brief.title %}</p>", "T501 2:1 the template ends before '{% if … %}' is closed"),
        ("<p>{% endif %}</p>", "T501 2:7 '{% endif %}' closes nothing"),
        ("{% fi %}", "T501 2:4 there is no tag 'fi'"),
        (
            "{% for x in brief.officials %}{% endif %}",
            "T501 2:34 '{% endif %}' stands before '{% for … %}' is closed",
        ),
        ("<p>{{ brief.title | uper }}</p>", "T502 2:21 there is no filter 'uper'"),
        ("<p>{{ 'a' if brief.title is strin }}</p>", "T502 2:29 there is no test 'strin'"),
        ("<p>{{ bref.title }}</p>", "T502 2:7 'bref' is not a name a template knows"),
        ("<p>{{ brief.titel }}</p>", "T502 2:13 the brief has no field 'titel'"),
        ("<p>{{ brief.officials[0].nam }}</p>", "T502 2:26 an official has no field 'nam'"),
        ("<p>{{ brief['titel'] }}</p>", "T502 2:14 the brief has no field 'titel'"),
        ("<p>{{ options.size }}</p>", "T502 2:15 the template has no field 'size'"),
        ("{% include 'part.jinja' %}", "T502 2:13 the template has no file 'part.jinja'"),
        ("<p>{{ labels.gone }}</p>", "T508 2:14 there is no label 'gone'"),
        ("<p>{{ label('gone') }}</p>", "T508 2:14 there is no label 'gone'"),
        ("<p>{{ label('hello') }}</p>", "T508 2:14 the label 'hello' needs a value for {who}"),
        ("<p>{{ 1 + brief.officials }}</p>", "T510 2:9 '+' works on numbers only"),
        ("<p>{{ 1 / 0 }}</p>", "T510 2:1 the template cannot calculate this: division by zero"),
        ("{% for x in brief.title %}{% endfor %}", "T510 2:1 text is not a list"),
        ("<p>{{ brief.officials | map }}</p>", "T510 2:25 map needs a field or a filter"),
        ("<p>{{ brief.title | date }}</p>", "T510 2:21 only a date of the brief has a form"),
    ],
)
def test_a_fault_is_found_at_its_line(template: str, finding: str) -> None:
    house = template_of(f"<p>x</p>\n{template}", labels={"en": {"hello": "Hello {who}"}})
    composition = compose(house, BRIEF)
    found = finding_text(composition.diagnostics[0])
    assert found.startswith(finding)
    assert composition.document is None


@pytest.mark.parametrize(
    ("template", "hint"),
    [
        ("{{ bref }}", "did you mean 'brief'?"),
        ("{{ brief.titel }}", "did you mean 'title'?"),
        ("{{ brief.title | capitalise }}", "did you mean 'capitalize'?"),
        ("{{ 'a' if 1 is not_statd }}", "did you mean 'not_stated'?"),
        ("{% include 'part.jinja' %}", "did you mean 'parts.jinja'?"),
        ("{{ brief.title.upper() }}", "use a filter: | upper"),
        ("{{ ''.__class__.__mro__ }}", "names that begin with an underscore are not for templates"),
        ("{{ labels.hullo }}", "did you mean 'hello'?"),
    ],
)
def test_a_fault_says_what_may_be_meant(template: str, hint: str) -> None:
    house = template_of(template, files={"parts.jinja": ""}, labels={"en": {"hello": "Hello"}})
    assert compose(house, BRIEF).diagnostics[0].hint == hint


def test_all_unknown_names_are_found_in_one_run_each_once() -> None:
    template = (
        "{% for o in brief.officials %}<p>{{ o.nam }}</p>{% endfor %}\n"
        "<p>{{ brief.titel }} {{ x }} {{ labels.y }}</p>\n"
        "<p class='wrong'>{{ brief.title }}</p>"
    )
    assert findings_of(template, BRIEF) == [
        "T502 1:39 an official has no field 'nam'",
        "T502 2:13 the brief has no field 'titel'",
        "T502 2:25 'x' is not a name a template knows",
        "T508 2:40 there is no label 'y'",
        "T504 3:11 'wrong' is not allowed as class of <p>",
    ]


def test_a_fault_in_a_macro_points_at_the_macro() -> None:
    house = template_of(
        "{% from 'parts.jinja' import card %}\n<p>{{ card(brief.officials[0]) }}</p>",
        files={"parts.jinja": "\n{% macro card(o) %}\n{{ o.nam }}\n{% endmacro %}"},
    )
    (finding,) = compose(house, BRIEF).diagnostics
    assert finding_text(finding) == ("T502 house/parts.jinja:3:6 an official has no field 'nam'")
    assert pointed_at(house, finding) == "nam"


def test_a_fault_in_an_included_file_points_there() -> None:
    house = template_of("\n{% include 'foot.jinja' %}", files={"foot.jinja": "<p>\n{{ a( }}</p>"})
    assert findings_of(house) == ["T501 house/foot.jinja:2:1 unexpected '}', expected ')'"]


def test_line_numbers_hold_after_comments_and_stripped_white_space() -> None:
    template = "{# one\ntwo #}\n{%- if true -%}\n\n<p>{{ brief.titel }}</p>\n{%- endif %}\n<foo/>"
    assert findings_of(template) == [
        "T502 5:13 the brief has no field 'titel'",
        "T504 7:2 <foo> is not an element of templates",
    ]


def test_an_unknown_name_may_be_asked_for() -> None:
    assert findings_of("<p>{{ 'a' if x is defined else 'b' }} {{ y | default('c') }}</p>") == []


def test_a_template_without_its_main_file_is_a_finding() -> None:
    from dataclasses import replace

    house = replace(template_of("x"), main="other.jinja")
    assert findings_of(house) == ["T502 - the template has no file 'other.jinja'"]
