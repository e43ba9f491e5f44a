"""The commands that the documents promise exist, and the Makefile lists them all."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

TARGETS = {"brief", "test", "lint", "gallery", "houses", "benchmarks", "lock", "clean", "help"}


def targets(checkout: Path) -> set[str]:
    makefile = (checkout / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE))


def promised(document: Path) -> set[str]:
    """Return the words after `make` in the code of a Markdown document."""
    text = document.read_text(encoding="utf-8")
    return set(re.findall(r"(?:^|`)\s*make ([a-z]+)", text, flags=re.MULTILINE))


def test_the_makefile_offers_every_command(checkout: Path) -> None:
    assert targets(checkout) == TARGETS


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_a_document_promises_only_what_exists(checkout: Path, document: str) -> None:
    words = promised(checkout / document)
    assert {"brief", "test"} & words
    assert words <= targets(checkout)


def test_the_readme_names_its_two_commands(checkout: Path) -> None:
    assert {"brief", "test"} <= promised(checkout / "README.md")


def test_make_help_lists_every_command(checkout: Path) -> None:
    result = subprocess.run(
        ["make", "help"], cwd=checkout, capture_output=True, text=True, check=True
    )
    listed = set(re.findall(r"^  make (\w+) ", result.stdout, flags=re.MULTILINE))
    assert listed == targets(checkout)


def test_without_a_new_enough_python_make_says_what_is_needed(
    checkout: Path, tmp_path: Path
) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("python3", "python3.13", "python3.12", "python3.11", "python"):
        (programs / name).write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    result = subprocess.run(
        ["make", "lint", f"VENV={tmp_path / 'venv'}"],
        cwd=checkout,
        env={**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode != 0
    assert "Python 3.11 or newer is needed" in result.stderr
    assert not (tmp_path / "venv").exists()


def test_ci_runs_the_tests(checkout: Path) -> None:
    script = (checkout / ".ci" / "run").read_text(encoding="utf-8")
    assert script.rstrip().endswith("make test")
    assert os.access(checkout / ".ci" / "run", os.X_OK)
