"""Whatever a brief says survives: each printed field's words, and never a sign of a mark."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from briefwright.core.paths import path_text
from briefwright.document import Field
from briefwright.document.outline import document_outline
from briefwright.document.text import document_text
from briefwright.document.walk import children, inline_text, walk
from briefwright.model import Brief, validate_brief, walk_filled_fields
from briefwright.templating import unprinted_fields
from tests.support.strategies import brief_data
from tests.support.strategies_of_text import lines
from tests.templating.composing import brief_of, compose, document_of, inlines_of, template_of

FEWER = settings(
    max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
EVERYTHING = template_of(
    """
{% macro show(value) %}
{%- if value is not_stated or value is string -%}
  {% if value is prose %}<div class="columns">{{ value }}</div>
  {% else %}<p>{{ value }}</p>{% endif %}
{%- elif value is sequence -%}
  {% for entry in value %}{{ show(entry) }}{% endfor %}
{%- endif -%}
{% endmacro %}
<h1>{{ brief.title }}</h1>
{{ show(brief.subtitle) }}{{ show(brief.reference) }}{{ show(brief.date) }}{{ show(brief.status) }}
{{ show(brief.originator) }}{{ show(brief.addressee) }}{{ show(brief.authors) }}
{{ show(brief.summary.bottom_line) }}{{ show(brief.summary.prose) }}{{ show(brief.background) }}
{% for point in brief.summary.points %}
<ul><li>{{ point.text }} {{ cite(point) }}</li></ul>
{% endfor %}
{% for official in brief.officials %}
<table><tr><th>{{ official.name }}</th><td>{{ official.role }}</td><td>{{ official.bio }}</td>
<td>{{ official.country }} {{ official.since }} {{ cite(official) }}</td></tr></table>
{% endfor %}
{% for engagement in brief.engagements %}
<blockquote><p>{{ engagement.what }} {{ engagement.participants | join(", ") }}</p>
{% for topic in engagement.topics %}<p>{{ topic.text | inline }}</p>{% endfor %}
<footer>{{ engagement.place }}</footer></blockquote>
{% endfor %}
{% for section in brief.sections %}
<section><h2>{{ section.heading }}</h2>{{ section.body }}</section>
{% endfor %}
{% for source in brief.sources %}<p id="source-{{ source.id }}">{{ source.title }}</p>{% endfor %}
"""
)


def brief_from(data: dict[str, Any]) -> Brief:
    validation = validate_brief(data)
    assert validation.brief is not None, validation.problems
    return validation.brief


@FEWER
@given(brief_data())
def test_any_brief_composes_and_no_sign_of_a_mark_is_left(data: dict[str, Any]) -> None:
    composition = compose(EVERYTHING, brief_from(data))
    assert composition.document is not None, composition.diagnostics
    outline = document_outline(composition.document)
    assert not any("\ue000" <= sign <= "\uf8ff" for sign in outline)


@FEWER
@given(brief_data())
def test_every_line_of_a_brief_is_printed_word_for_word(data: dict[str, Any]) -> None:
    brief = brief_from(data)
    document = document_of(EVERYTHING, brief)
    words = document_text(document)
    expected = [brief.title, *brief.addressee, *(official.name for official in brief.officials)]
    expected += [section.heading for section in brief.sections]
    for line in expected:
        assert _folded(line) in _folded(words)


@FEWER
@given(brief_data())
def test_fields_hold_the_words_of_their_path_and_never_one_another(data: dict[str, Any]) -> None:
    brief = brief_from(data)
    values = {path_text(field.path): field.value for field in walk_filled_fields(brief)}
    for node in walk(document_of(EVERYTHING, brief).blocks):
        if isinstance(node, Field):
            assert not any(isinstance(inside, Field) for inside in walk(children(node)))
            value = values[node.path]
            if type(value) is str:
                assert inline_text(node.children) == _folded(value)


@FEWER
@given(brief_data())
def test_what_counts_as_printed_was_filled_in(data: dict[str, Any]) -> None:
    brief = brief_from(data)
    composition = compose(EVERYTHING, brief)
    filled = {field.path for field in walk_filled_fields(brief)}
    left = set(unprinted_fields(brief, composition.printed, EVERYTHING).forgotten)
    assert composition.printed <= filled
    assert left == {
        field.path
        for field in walk_filled_fields(brief)
        if not field.structural and field.path not in composition.printed
    }


@given(lines)
def test_any_line_survives_in_text_and_in_attributes(line: str) -> None:
    brief = brief_of(reference=line)
    assume(brief.reference == line)
    assert inline_text(inlines_of("<p>{{ brief.reference }}</p>", brief)) == _folded(line)
    quoted = "<p>({{ brief.reference | quoted }}, <b>{{ brief.reference ~ '!' }}</b>)</p>"
    assert inline_text(inlines_of(quoted, brief)) == f"(“{_folded(line)}”, {_folded(line)}!)"


@given(st.text("ab<&>\"'; \n\u00a0é&nbsp;{}%#", min_size=1).filter(lambda text: text.strip()))
def test_signs_that_mean_something_to_html_or_jinja_are_only_signs(text: str) -> None:
    brief = brief_of(data={"text": text})
    (field,) = inlines_of("<p>{{ brief.data.text }}</p>", brief) or (None,)
    assert isinstance(field, Field)
    assert inline_text(field.children) == _folded(text)


def _folded(text: str) -> str:
    """Return text with runs of ordinary white space as one space, as documents hold it."""
    return " ".join(part for part in text.replace("\n", " ").replace("\t", " ").split(" ") if part)
