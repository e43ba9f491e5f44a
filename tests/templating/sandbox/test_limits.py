"""Templates that would go on for ever, or make something huge, end with a diagnostic."""

from __future__ import annotations

import pytest

from briefwright.templating import scope
from tests.templating.composing import brief_of, compose, template_of, words_of


def sixty_times(step: str, start: str = "'ha'") -> str:
    """Return a template that changes ``ns.x`` sixty times; what doubles grows beyond all bounds."""
    loop = f"{{% for i in range(60) %}}{step}{{% endfor %}}"
    return f"{{% set ns = namespace(x={start}) %}}{loop}"


BOMBS = {
    "long range": "{% for i in range(10000000) %}x{% endfor %}",
    "loop in a loop": "{% for i in range(999) %}{% for j in range(999) %}{% endfor %}{% endfor %}",
    "macro calls twice": (
        "{% macro m(n) %}{% if n > 0 %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}"
        "{{ m(60) }}"
    ),
    "macro calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "text joined": sixty_times("{% set ns.x = ns.x ~ ns.x %}"),
    "text added": sixty_times("{% set ns.x = ns.x + ns.x %}"),
    "text replaced": sixty_times("{% set ns.x = ns.x | replace('a', 'aaaa') %}"),
    "list added": sixty_times("{% set ns.x = ns.x + ns.x %}", "[0]"),
    "number squared": sixty_times("{% set ns.x = ns.x * ns.x %}", "9"),
    "text joined by a filter": sixty_times("{% set ns.x = [ns.x, ns.x] | join %}"),
    "block set": sixty_times(
        "{% set y %}{{ ns.x }}{{ ns.x }}{% endset %}{% set ns.x = y %}", "'a'"
    ),
    "recursive loop": (
        "{% for i in [1, 2, 3] recursive %}"
        "{% if loop.depth < 90 %}{{ loop([1, 2, 3]) }}{% endif %}{% endfor %}"
    ),
    "endless recursive loop": "{% for i in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "filters in loops": (
        "{% for i in range(9000) %}{% for j in range(90) %}"
        "{{ [1, 2, 3] | map('string') | join }}{% endfor %}{% endfor %}"
    ),
    "long lists": "{% for i in range(9000) %}{{ range(9000) | list | length }}{% endfor %}",
    "includes itself": "{% include 'brief.html.jinja' %}",
    "includes twice": "{% set depth = 0 %}{% include 'twice.jinja' %}",
}
TWICE = (
    "{% set depth = depth + 1 %}"
    "{% if depth < 40 %}{% include 'twice.jinja' %}{% include 'twice.jinja' %}{% endif %}"
)


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_template_that_never_ends_ends_with_a_finding(
    bomb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scope, "MAX_TURNS", 30_000)  # ten times sooner than in earnest
    composition = compose(template_of(f"<p>a</p>\n<p>{bomb}</p>", files={"twice.jinja": TWICE}))
    assert composition.document is None
    (finding,) = composition.diagnostics
    assert finding.code in ("T510", "T511")
    assert finding.span is not None


def test_the_limits_say_what_they_are() -> None:
    composition = compose("<p>{{ range(10001) }}</p>")
    assert [each.message for each in composition.diagnostics] == [
        "range counts more than 10,000 numbers"
    ]


def test_a_huge_but_honest_brief_is_far_below_the_limits() -> None:
    officials = [{"name": f"Official {number}", "role": "Minister"} for number in range(2000)]
    template = (
        "{% for o in brief.officials %}{% for p in [o.name, o.role] %}<p>{{ p }}</p>"
        "{% endfor %}{% endfor %}"
    )
    assert len(words_of(template, brief_of(officials=officials)).splitlines()) == 4000
