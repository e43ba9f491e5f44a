"""The floors of the house hold, and each contract can fail: one planted violation apiece."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PLANTED = [
    (
        "core imports from the floor above",
        "core/planted.py",
        "import briefwright.document",
        "Floors",
    ),
    ("two rooms of one floor meet", "document/planted.py", "import briefwright.theme", "Floors"),
    ("a room outside the floors", "helpers/__init__.py", "", "Floors"),
    (
        "a renderer uses its neighbour",
        "render/docx/planted.py",
        "import briefwright.render.pdf",
        "Renderers",
    ),
    ("YAML outside loading", "core/planted.py", "import yaml", "PyYAML"),
    ("Jinja2 outside templating", "core/planted.py", "import jinja2", "Jinja2"),
    ("lxml in the PDF renderer", "render/pdf/planted.py", "import lxml.etree", "lxml"),
    ("python-docx in a check", "checks/planted.py", "import docx", "python-docx"),
    ("ReportLab in the theme", "theme/planted.py", "import reportlab.lib", "ReportLab"),
    ("pyphen in the theme", "theme/planted.py", "import pyphen", "ReportLab and pyphen"),
    ("fontTools in a renderer", "render/pdf/planted.py", "import fontTools", "fontTools"),
    ("pikepdf in a renderer", "render/pdf/planted.py", "import pikepdf", "pikepdf"),
    ("Click outside the command line", "core/planted.py", "import click", "Click"),
    ("Pillow in a renderer", "render/pdf/planted.py", "import PIL.Image", "Pillow"),
    ("resvg in the build", "build/planted.py", "import resvg_py", "resvg"),
    ("pydantic in a renderer", "render/html/planted.py", "import pydantic", "pydantic"),
]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter over the package under `folder`/src."""
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
    ]
    options = ["--no-logo", "--no-cache", "--config", str(folder / "pyproject.toml")]
    return subprocess.run(
        [*command, *options], cwd=folder / "src", capture_output=True, text=True, check=False
    )


def broken_contracts(output: str) -> str:
    return output.partition("Broken contracts")[2]


@pytest.fixture
def copy(checkout: Path, tmp_path: Path) -> Path:
    """A copy of the package that may be spoilt."""
    ignore = shutil.ignore_patterns("__pycache__", "fonts")
    shutil.copytree(checkout / "src", tmp_path / "src", ignore=ignore)
    shutil.copy(checkout / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_floors_hold(checkout: Path) -> None:
    result = lint(checkout)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("path", "source", "contract"), [row[1:] for row in PLANTED], ids=[row[0] for row in PLANTED]
)
def test_a_planted_violation_is_found(copy: Path, path: str, source: str, contract: str) -> None:
    planted = copy / "src" / "briefwright" / path
    planted.parent.mkdir(parents=True, exist_ok=True)
    for folder in planted.relative_to(copy / "src").parents[:-1]:
        (copy / "src" / folder / "__init__.py").touch()
    planted.write_text(f'"""Planted."""\n{source}\n', encoding="utf-8")
    result = lint(copy)
    assert result.returncode == 1, result.stdout + result.stderr
    assert contract in broken_contracts(result.stdout)
