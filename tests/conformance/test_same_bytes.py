"""Same input, same bytes: whatever the day, the time zone, the hash seed, the process."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

UNDATED = "title: Harbour works\nsummary: Dredging starts in May.\nlanguage: fr\n"
HERE = {"PYTHONHASHSEED": "0", "TZ": "UTC"}
ELSEWHERE = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
# Put into a process: its clock shows another day.
ANOTHER_DAY = """\
import datetime, sys, time

class Tomorrow(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2031, 2, 3, 4, 5, 6, tzinfo=tz)

datetime.datetime = Tomorrow
time.time = lambda: 1_927_850_706.0
from briefwright.cli import main
sys.exit(main(sys.argv[1:]))
"""


def hashes(brief: Path, folder: Path, environment: dict[str, str], *words: str) -> dict[str, str]:
    """Build a brief in a process of its own and return the hash of each file."""
    kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    command = (
        [sys.executable, "-c", ANOTHER_DAY] if words else [sys.executable, "-m", "briefwright"]
    )
    subprocess.run(
        [*command, "build", str(brief), "-o", str(folder), "-q", "--format", "docx,pdf,html"],
        env={**kept, **environment},
        check=True,
    )
    return {path.suffix: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.mark.parametrize("name", ["montenegro-nato", "frontiere-verte"])
def test_a_dated_brief_is_the_same_on_any_day_and_machine(
    name: str, tmp_path: Path, checkout: Path
) -> None:
    brief = checkout / "briefs" / f"{name}.yaml"
    first = hashes(brief, tmp_path / "a", HERE)
    second = hashes(brief, tmp_path / "b", ELSEWHERE, "on another day")
    assert set(first) == {".docx", ".pdf", ".html"}
    assert first == second


def test_an_undated_brief_is_dated_by_the_environment(tmp_path: Path) -> None:
    brief = tmp_path / "harbour.yaml"
    brief.write_text(UNDATED, encoding="utf-8")
    epoch = {"SOURCE_DATE_EPOCH": "1733011200"}
    first = hashes(brief, tmp_path / "a", {**HERE, **epoch})
    second = hashes(brief, tmp_path / "b", {**ELSEWHERE, **epoch}, "on another day")
    later = hashes(brief, tmp_path / "c", {**HERE, "SOURCE_DATE_EPOCH": "1833011200"})
    assert first == second
    assert first[".pdf"] != later[".pdf"]
