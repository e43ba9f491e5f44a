"""docs/rules.md lists the rules as they are; `--update-golden` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefwright.core.codes import RULES

HEADING = "## The rules\n"


def table() -> str:
    rows = [f"| {each.code} | {each.title} | {each.explanation} |" for each in RULES.values()]
    return "\n".join(["| Rule | Finds | That is |", "| --- | --- | --- |", *rows]) + "\n"


def test_the_guide_lists_every_rule(checkout: Path, request: pytest.FixtureRequest) -> None:
    path = checkout / "docs" / "rules.md"
    text = path.read_text(encoding="utf-8")
    before = text.partition(HEADING)[0]
    if request.config.getoption("--update-golden"):
        path.write_text(f"{before}{HEADING}\n{table()}", encoding="utf-8", newline="\n")
    else:
        assert text == f"{before}{HEADING}\n{table()}"
