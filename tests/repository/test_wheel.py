"""The wheel holds all that the command needs, and works from any folder, offline, alone."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

BRIEF = """\
title: Harbour works resume
summary: The ministry has signed the contract. Dredging starts in May.
"""
# Put into the environment's start-up: whoever opens a connection fails.
NO_NETWORK = """\
import sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo"}:
        raise RuntimeError(f"no network here: {event} {arguments}")

sys.addaudithook(refuse)
"""


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Programs of a fresh environment: the wheel, and the dependencies of this one."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = next(folder.glob("[bS][ic][nr]*/python*"))
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True, capture_output=True)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run([str(python), "-c", where], check=True, capture_output=True, text=True)
    packages = Path(answer.stdout.strip())
    dependencies = sysconfig.get_path("purelib")
    (packages / "dependencies.pth").write_text(f"{dependencies}\n", encoding="utf-8")
    (packages / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    return python.parent


def run(programs: Path, *command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment with nothing else on the search path."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    return subprocess.run(
        [str(programs / command[0]), *command[1:]],
        cwd=cwd,
        env={**kept, "PATH": str(programs), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_package_comes_from_the_wheel(programs: Path, checkout: Path, tmp_path: Path) -> None:
    code = "import briefwright; print(briefwright.__file__)"
    result = run(programs, "python", "-c", code, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert not Path(result.stdout.strip()).is_relative_to(checkout)


def test_the_network_is_really_cut(programs: Path, tmp_path: Path) -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert "no network here" in run(programs, "python", "-c", code, cwd=tmp_path).stderr


def test_the_wheel_holds_every_template(names: set[str], checkout: Path) -> None:
    files = [path for path in (checkout / "templates").rglob("*") if path.is_file()]
    expected = {f"briefwright/{path.relative_to(checkout).as_posix()}" for path in files}
    assert expected - names == set()
    manifests = {name for name in names if name.endswith("/template.yaml")}
    shipped = {name.split("/")[2] for name in manifests}
    assert shipped >= {
        "policy-brief",
        "at-a-glance",
        "briefing-note",
        "meeting-brief",
        "speaking-notes",
    }


def test_the_wheel_holds_fonts_and_licences(names: set[str]) -> None:
    fonts = {name for name in names if name.startswith("briefwright/fonts/")}
    assert {
        "briefwright/fonts/SourceSans3-OFL.txt",
        "briefwright/fonts/SourceSerif4-OFL.txt",
    } < fonts
    assert sum(name.endswith(".ttf") for name in fonts) == 12
    assert sum(name.endswith(".woff2") for name in fonts) == 12
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_holds_the_schema_and_the_type_marker(names: set[str]) -> None:
    assert {"briefwright/schemas/brief.schema.json", "briefwright/py.typed"} <= names


def test_the_wheel_holds_nothing_else(names: set[str]) -> None:
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"briefwright"}
    assert [name for name in names if "__pycache__" in name] == []


def test_brief_tells_its_version(programs: Path, tmp_path: Path) -> None:
    result = run(programs, "brief", "--version", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    assert "0.1.0" in result.stdout


def test_brief_builds_in_a_folder_of_its_own(programs: Path, tmp_path: Path) -> None:
    (tmp_path / "harbour.yaml").write_text(BRIEF, encoding="utf-8")
    formats = ("--format", "docx,pdf,html")
    result = run(programs, "brief", "build", "harbour.yaml", "-o", "out", *formats, cwd=tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    assert (tmp_path / "out" / "harbour.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "out" / "harbour.pdf").read_bytes().startswith(b"%PDF-")
    assert "Harbour works resume" in (tmp_path / "out" / "harbour.html").read_text("utf-8")


def test_a_new_brief_builds_at_once(programs: Path, tmp_path: Path) -> None:
    assert run(programs, "brief", "new", "first", cwd=tmp_path).returncode == 0
    result = run(programs, "brief", "build", "first.yaml", "-o", "out", cwd=tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
