"""docs/doctor.md lists the rules as they are; `--update-golden` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefwright.doctor import RULES, Rule
from briefwright.doctor.rules.rule import Concern

HEADING = "## The rules\n"
WORDS = {
    Concern.ACCESSIBLE: "accessible",
    Concern.ARCHIVAL: "archival",
    Concern.ARCHIVAL_TEXT: "archival (levels A, U)",
    Concern.ARCHIVAL_TAGS: "archival (level A)",
    Concern.SOUND: "sound",
    Concern.CLEAN: "clean",
    Concern.ADVICE: "advice",
}


def row(rule: Rule) -> str:
    concerns = ", ".join(WORDS[concern] for concern in rule.concerns)
    return f"| {rule.id} | {rule.title} | {concerns} | {rule.clause} | {rule.cure} |"


def table() -> str:
    head = "| Rule | Finds | Asked by | Clause | Cure |\n| --- | --- | --- | --- | --- |"
    return "\n".join([head, *map(row, RULES.values())]) + "\n"


def test_the_guide_lists_every_rule(checkout: Path, request: pytest.FixtureRequest) -> None:
    path = checkout / "docs" / "doctor.md"
    text = path.read_text(encoding="utf-8")
    before = text.partition(HEADING)[0]
    if request.config.getoption("--update-golden"):
        path.write_text(f"{before}{HEADING}\n{table()}", encoding="utf-8", newline="\n")
    else:
        assert text == f"{before}{HEADING}\n{table()}"


def test_rules_say_what_they_must() -> None:
    for key, rule in RULES.items():
        assert key == rule.id
        assert rule.concerns
        assert not rule.title.endswith(".")
        assert rule.cure[0].isupper()
