"""No tag of a house file reaches the program, its files or its time."""

from __future__ import annotations

import pytest

from tests.support.house_builds import build_in, codes, told, word_in, words_in
from tests.support.house_files import house_file, line

HOSTILE = {
    "{{ ''.__class__ }}": "T503",
    "{{ ''['__class__'] }}": "T503",
    "{{ '' | attr('__class__') }}": "T502",
    "{{ brief.__init__ }}": "T503",
    "{{ brief.title.__class__.__mro__ }}": "T503",
    "{{ brief['_brief'] }}": "T503",
    "{{ title.mark }}": "T503",
    "{{ cycler.__init__.__globals__ }}": "T503",
    "{{ self.__init__ }}": "T503",
    "{{ label.__globals__ }}": "T503",
    "{{ 10**10**10 }}": "T503",
    "{{ 999999999999 * 999999999999 }}": "T510",
    "{{ 'a' * 999999999 }}": "T510",
    "{{ '%999999999d' % 1 }}": "T510",
    "{{ '{0.__class__}'.format(title) }}": "T503",
    "{{ '%s' | format(title) }}": "T502",
    "{{ title | map('upper') }}": "T510",
    "{% for a in range(999999999) %}a{% endfor %}": "",
    "{% import 'a' as a %}": "T503",
    "{% from 'a' import b %}": "T503",
    "{% include 'brief.html.jinja' %}": "T503",
    "{% extends 'policy-brief/brief.html.jinja' %}": "T503",
    "{% macro m() %}": "T503",
    "{% call m() %}": "T503",
    "{% block b %}": "T503",
    "{% filter upper %}": "T503",
    "{% autoescape false %}": "T503",
    "{% raw %}": "T503",
    "{% with a = 1 %}": "T503",
    "{% do a %}": "T503",
    "{% debug %}": "T503",
    "{% set x %}": "T501",
    "{{ title": "T707",
    "{{ }}": "T501",
    "{{ title | upper( }}": "T501",
    "{{ 'a }}": "T501",
    "{{ officials }}": "",
    "{{ body | upper }}": "T502",
}


@pytest.mark.parametrize(("tag", "code"), HOSTILE.items(), ids=HOSTILE)
def test_a_hostile_tag_is_refused_at_its_place(tag: str, code: str) -> None:
    result = build_in(house_file(line("Port"), line("See ", tag), line("{{ body }}")))
    found = told(result)
    assert found
    assert result.outputs == {}
    assert {line_ for _, _, line_, _ in found} == {2}
    assert all(column >= 5 for *_, column in found)
    if code:
        assert {each[0] for each in found} == {code}


@pytest.mark.parametrize("sign", ["\ue100", "\ue101", "\ue000", "\ue002"])
@pytest.mark.parametrize("tag", ["{{{{ '{}0{}' }}}}", "{{{{ '\\u{:04x}0\\u{:04x}' }}}}"])
def test_no_tag_can_print_a_piece_of_the_file_again(sign: str, tag: str) -> None:
    signs = (ord(sign), ord(sign)) if ":04x" in tag else (sign, sign)
    result = build_in(house_file(line(tag.format(*signs)), line("{{ body }}")))
    assert codes(result) == {"T505"}


def test_what_a_tag_prints_is_words_whatever_they_look_like() -> None:
    tag = "{{ '<w:p/><b>&amp;]]>{{ x }}' }}"
    word = word_in(house_file(line(tag), line("{{ body }}")))
    assert words_in(word)[0] == "<w:p/><b>&amp;]]>{{ x }}"
