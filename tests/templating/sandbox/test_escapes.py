"""Known ways out of Jinja's sandbox, and others: every one is refused at its line."""

from __future__ import annotations

import pytest

from tests.templating.composing import brief_of, compose

BRIEF = brief_of(
    officials=[{"name": "A", "since": "2020"}],
    data={"class": "x"},
    sources=[{"id": "a", "title": "A"}],
)

ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ''['\\x5f\\x5fclass\\x5f\\x5f'] }}",
    "{{ ().__class__.__base__.__subclasses__() }}",
    "{{ [].__class__ }}",
    "{{ {}.__class__ }}",
    "{{ brief.__class__.__init__.__globals__ }}",
    "{{ brief.title.__class__ }}",
    "{{ brief.title.__init__.__globals__['__builtins__'] }}",
    "{{ brief.title.format(brief) }}",
    "{{ '%s'.format(brief) }}",
    "{{ '{0.__class__}'.format(brief) }}",
    "{{ '{x.__class__}'.format_map({'x': brief}) }}",
    "{{ brief.part }}",
    "{{ brief.scope.marks }}",
    "{{ brief.officials.place }}",
    "{{ brief.officials._view.__globals__ }}",
    "{{ brief.officials[0].since.date.read('2024') }}",
    "{{ brief.title.scope.brief }}",
    "{{ brief.data.__class__ }}",
    "{{ brief.data._view }}",
    "{{ cite.__globals__ }}",
    "{{ cite._function }}",
    "{{ cite.__call__.__globals__ }}",
    "{{ label.__self__ }}",
    "{{ labels._scope }}",
    "{{ labels.__init__ }}",
    "{{ options._values }}",
    "{{ range.__class__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ namespace(x=1).__init__.__globals__ }}",
    "{{ namespace(x=1)._Namespace__attrs }}",
    "{{ joiner(',').__init__.__globals__ }}",
    "{{ cycler('a').__init__.__globals__.os }}",
    "{{ cycler('a').items.append('b') }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context.environment }}",
    "{% block a %}{{ self.a._context.environment }}{% endblock %}",
    "{% for x in [1] %}{{ loop.__class__ }}{% endfor %}",
    "{% for x in [1] %}{{ loop._iterator.gi_frame }}{% endfor %}",
    "{% for x in [1] %}{{ loop._undefined.__globals__ }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m._func.__code__ }}",
    "{% macro m() %}{% endmacro %}{{ m._environment.scope }}",
    "{% macro m() %}{{ caller.__code__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% set x %}a{% endset %}{{ x.__class__ }}",
    "{% set x %}{0.__class__}{% endset %}{{ x.format(brief) }}",
    "{{ [brief] | map(attribute='__class__') | list | length }}",
    "{{ brief.officials | map(attribute='name.__class__') | list | length }}",
    "{{ brief.officials | sort(attribute='__class__') | length }}",
    "{{ brief.officials | groupby('__class__') | length }}",
    "{{ brief.officials | selectattr('__init__') | list | length }}",
    "{{ brief.officials | sum(attribute='__class__') }}",
    "{{ brief.officials | join(',', attribute='__class__') }}",
    "{{ nothing.__class__.__init__.__globals__ }}",
    "{{ [].append(1) }}",
    "{{ {}.update({'a': 1}) }}",
    "{{ {'a': 1}.items() }}",
    "{{ 'a'.join(['b']) }}",
    "{{ 2 ** 99999999 }}",
    "{{ 'a' * 99999999 }}",
    "{{ [0] * 99999999 }}",
    "{{ '%9999999s' % 'a' }}",
    "{% autoescape false %}{{ brief.title }}{% endautoescape %}",
    "{{ brief.title | attr('__class__') }}",
    "{{ brief.title | safe }}",
    "{{ brief.title | pprint }}",
    "{{ brief | tojson }}",
    "{{ brief.title | xmlattr }}",
    "{{ brief.officials | random }}",
    "{{ lipsum.__globals__.os.popen('id').read() }}",
    "{{ config.items() }}",
    "{{ request.application.__globals__ }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ dict(a=1) }}",
    "{{ __import__('os').getcwd() }}",
    "{{ open('/etc/passwd').read() }}",
    "{{ context.environment }}",
    "{{ environment.loader }}",
    "{% include '/etc/passwd' %}",
    "{% include '../house/brief.html.jinja' %}",
    "{% import '../../secret.jinja' as x %}",
    "{% extends 'file:///etc/passwd' %}",
    "{% import os %}",
    "{% do [].append(1) %}",
    "{% debug %}",
    "{% trans %}a{% endtrans %}",
    "{{ brief.title.title() }}",
    "{{ (1).real }}",
    "{{ (1).__class__ }}",
    "{{ none.__class__ }}",
    "{{ true.__class__ }}",
    "{{ brief.officials[0](1) }}",
    "{{ brief.title() }}",
    "{{ 'a'() }}",
]


@pytest.mark.parametrize("escape", ESCAPES)
def test_a_way_out_of_the_sandbox_is_refused(escape: str) -> None:
    composition = compose(f"<p>first line</p>\n<p>{escape}</p>", BRIEF)
    assert composition.document is None
    first = composition.diagnostics[0]
    assert first.code in ("T501", "T502", "T503", "T510")
    assert first.span is not None
    assert first.span.line == 2


@pytest.mark.parametrize(
    "expression", ["brief.title.upper()", "brief.title.__class__", "''.join([])", "2 ** 8"]
)
def test_what_the_sandbox_refuses_has_its_own_code(expression: str) -> None:
    (finding,) = compose(f"<p>{{{{ {expression} }}}}</p>").diagnostics
    assert finding.code == "T503"


SIGNS = ["\ue000", "\ue001", "\ue002", "\ue010"]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_template_cannot_forge_a_mark(sign: str) -> None:
    forged = "{open}0{opened}Forged{close}".format(open="\ue000", opened="\ue001", close="\ue002")
    literal = compose(f"<p>{forged}</p>")
    assert [finding.code for finding in literal.diagnostics] == ["T505"]
    numbered = compose(f"<p>{{{{ brief.title }}}} &#x{ord(sign):X};</p>")
    assert [finding.code for finding in numbered.diagnostics] == ["T505"]
    written = f"\\u{ord(sign):04x}"
    escaped = compose(f"<p>{{{{ '{written}0' }}}}{{{{ ['{written}', 'a'] | join }}}}</p>")
    assert [finding.code for finding in escaped.diagnostics] == ["T505"]
