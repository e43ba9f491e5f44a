"""The registry of codes: complete, without dead entries, and the source of exit codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefwright.core.codes import CODES, RULES, RuleLevel, exit_code
from briefwright.core.diagnostics import Diagnostic, Severity
from briefwright.core.errors import ExitCode

_CODE = re.compile(r'"([ABET]\d{3})"')


def codes_in(text: str) -> set[str]:
    """Return the codes that a module names as values."""
    return set(_CODE.findall(text))


def used_codes(source: Path) -> Iterator[str]:
    for path in source.rglob("*.py"):
        if path.parent.name != "codes":
            yield from codes_in(path.read_text(encoding="utf-8"))


def finding(code: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic(code, severity, "m")


def test_codes_are_found_in_source() -> None:
    assert codes_in('Diagnostic("E201", x); {"a": "T501"}; "E20"; E202') == {"E201", "T501"}


def test_every_code_in_use_is_registered_and_every_registered_code_is_in_use(
    checkout: Path,
) -> None:
    assert sorted(set(used_codes(checkout / "src"))) == sorted(CODES)


def test_codes_stand_in_order_under_their_own_name() -> None:
    assert list(CODES) == sorted(CODES)
    assert [code.code for code in CODES.values()] == list(CODES)


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_each_code_is_explained_in_sentences(code: object) -> None:
    registered = CODES[str(getattr(code, "code", ""))]

    assert not registered.title.endswith(".")
    assert registered.explanation.endswith(".")
    assert len(registered.explanation) > len(registered.title)


@pytest.mark.parametrize(
    ("found", "ends"),
    [
        ([], ExitCode.FINE),
        ([finding("E201")], ExitCode.FINDINGS),
        ([finding("T501")], ExitCode.TEMPLATE_AT_FAULT),
        ([finding("T501"), finding("E201")], ExitCode.TEMPLATE_AT_FAULT),
        ([finding("E401", Severity.WARNING)], ExitCode.FINE),
        ([finding("E201"), finding("T501", Severity.NOTE)], ExitCode.FINDINGS),
    ],
)
def test_the_exit_code_is_the_highest_of_the_errors(
    found: list[Diagnostic], ends: ExitCode
) -> None:
    assert exit_code(found) == ends


def test_strict_counts_warnings_but_not_notes() -> None:
    assert exit_code([finding("E401", Severity.WARNING)], strict=True) == ExitCode.FINDINGS
    assert exit_code([finding("E401", Severity.NOTE)], strict=True) == ExitCode.FINE


def test_rules_are_what_checks_find_and_no_errors_of_reading() -> None:
    assert set(RULES) <= set(CODES)
    assert {"E101", "E110", "E126", "E304", "E317", "E401"} <= set(RULES)
    for code in ("E001", "E121", "E201", "E301", "E302", "E309", "E318", "E320", "E410", "T501"):
        assert code not in RULES
    assert all(CODES[code].is_rule == (code in RULES) for code in CODES)


def test_levels_of_rules_are_severities_or_off() -> None:
    assert {level.value for level in RuleLevel} == {each.value for each in Severity} | {"off"}
