"""The guards of the test run and of the linters can fail: each is shown a planted fault."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOGS = """
import logging
import pytest
{mark}
def test_logs():
    logging.getLogger("somewhere").warning("the font is missing")
"""
WARNS = """
import warnings
def test_warns():
    warnings.warn("old call", DeprecationWarning)
"""
NEEDS = """
import pytest
@pytest.mark.conformance("no-such-program")
def test_converts(): pass
"""
GOLDEN = """
def test_text(golden):
    golden.check("planted/text.txt", "one\\ntwo\\n")
"""
SHARED = """
def test_reads(shared):
    assert shared.is_dir()
"""
UNHANDLED = """
from dataclasses import dataclass

@dataclass(frozen=True)
class Heading: ...

@dataclass(frozen=True)
class Table: ...

def render(node: Heading | Table) -> None:
    match node:
        case Heading():
            print("heading")
"""


def run(
    *command: str, cwd: Path, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "BRIEFWRIGHT_CI"}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env={**kept, **environment},
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def planted(checkout: Path, tmp_path: Path) -> Path:
    """A checkout with the real conftest and configuration, and no test yet."""
    for name in (
        "pyproject.toml",
        "tests/__init__.py",
        "tests/conftest.py",
        "tests/support/golden.py",
    ):
        target = tmp_path / "checkout" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((checkout / name).read_bytes())
    return tmp_path / "checkout"


def pytest_output(checkout: Path, source: str, *options: str, **environment: str) -> str:
    """Return what pytest prints for a planted test."""
    (checkout / "tests" / "test_planted.py").write_text(source, encoding="utf-8")
    # With folders of its own: pytest tidies the usual ones, where other runs are at work.
    own = f"--basetemp={checkout.parent / 'temporary'}"
    options = ("-p", "no:cacheprovider", own, *options)
    return run("pytest", *options, cwd=checkout, **environment).stdout


def test_an_unexpected_log_record_fails_a_test(planted: Path) -> None:
    output = pytest_output(planted, LOGS.format(mark=""))
    assert "unexpected warnings in the log" in output
    assert "the font is missing" in output
    assert "1 error" in output


def test_an_expected_log_record_passes(planted: Path) -> None:
    marked = LOGS.format(mark="@pytest.mark.may_log")
    assert "1 passed" in pytest_output(planted, marked)


def test_a_warning_fails_a_test(planted: Path) -> None:
    assert "1 failed" in pytest_output(planted, WARNS)


def test_a_missing_program_skips_here_and_fails_in_ci(planted: Path) -> None:
    assert "1 skipped" in pytest_output(planted, NEEDS)
    in_ci = pytest_output(planted, NEEDS, BRIEFWRIGHT_CI="1")
    assert "not installed: no-such-program" in in_ci
    assert "1 skipped" not in in_ci


def test_without_shared_material_a_test_skips_and_says_so(planted: Path) -> None:
    output = pytest_output(planted, SHARED)
    assert "1 skipped" in output
    assert "no folder `shared` beside the checkout" in output


def test_with_shared_material_it_runs(planted: Path) -> None:
    (planted.parent / "shared").mkdir()
    assert "1 passed" in pytest_output(planted, SHARED)


def test_a_golden_is_asked_for_then_written_then_compared(planted: Path) -> None:
    assert "write it with --update-golden" in pytest_output(planted, GOLDEN)
    assert "1 passed" in pytest_output(planted, GOLDEN, "--update-golden")
    assert "1 passed" in pytest_output(planted, GOLDEN)
    output = pytest_output(planted, GOLDEN.replace("two", "three"))
    assert "-two" in output
    assert "+three" in output


@pytest.mark.parametrize(
    "source",
    [
        "import datetime\nnow = datetime.datetime.now(datetime.UTC)\n",
        "from datetime import date\ntoday = date.today()\n",
        "import random\nnumber = random.choice([1])\n",
        "import uuid\nidentity = uuid.uuid4()\n",
        "import time\nmoment = time.time()\n",
    ],
)
def test_calls_that_differ_from_run_to_run_are_banned(checkout: Path, source: str) -> None:
    def codes(name: str) -> str:
        command = ("ruff", "check", "--stdin-filename", name, "--output-format", "concise", "-")
        return run(*command, cwd=checkout, stdin=source).stdout

    assert "TID251" in codes("src/briefwright/model/planted.py")
    assert "TID251" not in codes("src/briefwright/core/world.py")


def test_a_node_that_a_renderer_forgets_does_not_type_check(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "planted.py").write_text(UNHANDLED, encoding="utf-8")
    result = run("mypy", "--no-incremental", str(tmp_path / "planted.py"), cwd=checkout)
    assert result.returncode == 1
    assert "[exhaustive-match]" in result.stdout
