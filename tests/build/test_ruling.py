"""What becomes of findings: weighed, ignored with a reason, left out, and nothing in silence."""

from __future__ import annotations

import json

import pytest

from briefwright.build.brief import build_brief, check_brief
from briefwright.build.request import BuildRequest, BuildResult, Format
from briefwright.build.ruling import Ruling, ruling_for
from briefwright.core.codes import RuleLevel
from briefwright.core.diagnostics import Diagnostic, Severity, Span
from briefwright.core.errors import ExitCode
from briefwright.core.world import MemoryWorld
from briefwright.loading import Ignore
from briefwright.template import Manifest, Template
from tests.support.template_worlds import manifest, shipped_font_files
from tests.support.themes import theme_tokens

COMMENT = Span("x.yaml", 1, 1, 1, 9)


def finding(code: str, line: int | None = 3, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(code, severity, "m", Span.point("x.yaml", line) if line else None)


def ignore(*codes: str, lines: tuple[int, int] | None = (3, 4)) -> Ignore:
    covered = Span("x.yaml", lines[0], 1, lines[1], 1) if lines else None
    return Ignore(codes, "so", COMMENT, covered)


@pytest.mark.parametrize("level", [RuleLevel.ERROR, RuleLevel.WARNING, RuleLevel.NOTE])
def test_a_rule_weighs_what_is_set(level: RuleLevel) -> None:
    judged = Ruling({"E307": level}).judge([finding("E307"), finding("E308")])

    assert [(each.code, each.severity.value) for each in judged.diagnostics] == [
        ("E307", level.value),
        ("E308", "warning"),
    ]


def test_a_rule_that_is_off_says_nothing_even_where_it_is_ignored() -> None:
    ruling = Ruling({"E307": RuleLevel.OFF}, (ignore("E307"),))
    judged = ruling.judge([finding("E307"), finding("E307", 9)])

    assert (judged.diagnostics, judged.ignored) == ((), ())


def test_what_is_ignored_is_kept_apart_with_its_reason_and_weight() -> None:
    ruling = Ruling({"E307": RuleLevel.ERROR}, (ignore("E307"),))
    judged = ruling.judge([finding("E307"), finding("E307", 9), finding("E308")])

    assert [each.code for each in judged.diagnostics] == ["E308", "E307"]
    (kept,) = judged.ignored
    assert (kept.diagnostic.severity, kept.reason, kept.comment) == (Severity.ERROR, "so", COMMENT)


def test_a_request_that_ignores_nothing_is_told_code_by_code() -> None:
    ruling = Ruling({}, (ignore("E307", "E308"), ignore("E303", lines=None)))
    idle = list(ruling.idle_ignores([finding("E307"), finding("E308", 9)]))

    assert [(each.code, each.severity, each.span) for each in idle] == [
        ("E319", Severity.WARNING, COMMENT)
    ] * 2
    assert "There is no E308 here" in idle[0].message
    assert "There is no E303 here" in idle[1].message


def test_nothing_is_said_of_rules_that_could_not_be_looked_at() -> None:
    requests = (ignore("E101", "E401", "E402"),)

    assert [each.code for each in Ruling({}, requests).idle_ignores([])] == ["E319"]
    assert list(Ruling({}, requests).idle_ignores([finding("E128", None)])) == []


def test_the_settings_of_an_office_come_before_those_of_the_template() -> None:
    rules = {"E307": "note", "E308": "off", "E201": "off", "E306": "loud"}
    made = Template("x", Manifest(title="x", description="x", rules=rules), {}, {})
    ruling = ruling_for(made, {"E307": RuleLevel.ERROR}, ())

    assert ruling.rules == {"E307": RuleLevel.ERROR, "E308": RuleLevel.OFF}


def result_of(brief: str, *formats: Format, **more: str) -> BuildResult:
    files = {
        "x.yaml": brief,
        "templates/policy-brief/template.yaml": manifest(max_pages="1"),
        "templates/policy-brief/theme.yaml": theme_tokens(),
        "templates/policy-brief/brief.html.jinja": "<h1>{{ brief.title }}</h1>"
        "{{ brief.background }}{{ brief.summary.prose }}",
        **more,
    }
    texts = {
        name: text if isinstance(text, str) else json.dumps(text) for name, text in files.items()
    }
    world = MemoryWorld({**texts, **shipped_font_files()})
    request = BuildRequest("x.yaml", formats=formats)
    return build_brief(world, request) if formats else check_brief(world, request)


LONG = "background: |\n" + "  Words and words.\n\n" * 120


def test_a_finding_on_finished_pages_can_be_weighed_and_ignored() -> None:
    brief = f"title: x\nsummary: y\n{LONG}"
    stopped = result_of(brief, Format.PDF)
    weighed = result_of(brief, Format.PDF, **{"briefwright.toml": '[rules]\nE402 = "warning"\n'})
    ignored = result_of(f"# brief: ignore E402 because it is long\n\n{brief}", Format.PDF)

    assert ([each.code for each in stopped.diagnostics], stopped.outputs) == (["E402"], {})
    assert [each.severity for each in weighed.diagnostics] == [Severity.WARNING]
    assert (list(weighed.outputs), weighed.exit_code) == ([Format.PDF], ExitCode.FINE)
    assert (list(ignored.outputs), ignored.diagnostics) == ([Format.PDF], ())
    assert [each.diagnostic.code for each in ignored.ignored] == ["E402"]


def test_a_check_says_nothing_of_a_request_about_pages() -> None:
    brief = "# brief: ignore E402 because it is long\n\ntitle: x\nsummary: y\n"
    assert result_of(brief).diagnostics == ()


def test_a_brief_that_cannot_be_read_is_not_told_of_idle_requests() -> None:
    found = result_of("# brief: ignore E303 because of this\n\ntitel: x\nsummary: y\n").diagnostics
    assert "E319" not in {each.code for each in found}
