"""docs/attach.md lists the codes of reports as they are; `--update-golden` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefwright.core.codes import CODES

HEADING = "## The codes\n"


def table() -> str:
    of_reports = [each for each in CODES.values() if each.code.startswith("A")]
    rows = [f"| {each.code} | {each.title} | {each.explanation} |" for each in of_reports]
    return "\n".join(["| Code | Title | That is |", "| --- | --- | --- |", *rows]) + "\n"


def test_the_guide_lists_every_code_of_reports(
    checkout: Path, request: pytest.FixtureRequest
) -> None:
    path = checkout / "docs" / "attach.md"
    text = path.read_text(encoding="utf-8")
    before = text.partition(HEADING)[0]
    if request.config.getoption("--update-golden"):
        path.write_text(f"{before}{HEADING}\n{table()}", encoding="utf-8", newline="\n")
    else:
        assert text == f"{before}{HEADING}\n{table()}"
