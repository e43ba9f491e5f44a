"""The process says all it has to say, whatever way it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = (sys.executable, "-m", "briefwright")


def process(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *words], capture_output=True, text=True, check=False)


def test_a_long_output_arrives_whole_through_a_pipe(checkout: Path) -> None:
    result = process("schema")
    schema = (checkout / "schemas" / "brief.schema.json").read_text(encoding="utf-8")
    assert (result.returncode, result.stdout, result.stderr) == (0, schema, "")


@pytest.mark.parametrize(("words", "code"), [(("--version",), 0), (("bild",), 2)])
def test_the_shell_gets_the_exit_code(words: tuple[str, ...], code: int) -> None:
    assert process(*words).returncode == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk always full")
def test_an_output_that_cannot_be_written_is_told() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(
            [*COMMAND, "--help"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (result.returncode, result.stderr) == (4, "brief: no space left on device\n")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_has_gone_is_no_reason_to_complain() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe:
        result = subprocess.run(
            [*COMMAND, "schema"], stdout=pipe, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (result.returncode, result.stderr) == (141, "")


def ended(code: str) -> str:
    """Return what is printed where a process that runs `brief --version` comes to an end."""
    program = f"import atexit, sys; from briefwright.cli.process import run_process; {code}"
    result = subprocess.run(
        [sys.executable, "-c", program, "--version"], capture_output=True, text=True, check=True
    )
    return result.stdout.splitlines()[-1]


def test_what_was_to_be_done_at_the_end_is_done() -> None:
    assert ended("atexit.register(print, 'tidied'); run_process()") == "tidied"


def test_a_profiler_gets_back_what_it_started() -> None:
    assert ended("sys.setprofile(lambda *_: None); print('code', run_process())") == "code 0"


def test_no_plugin_is_searched_for(tmp_path: Path) -> None:
    (tmp_path / "harbour.yaml").write_text("title: x\nsummary: y\n", encoding="utf-8")
    code = (
        "sys.argv[1:] = ['check', 'harbour.yaml']; sys.setprofile(lambda *_: None);"
        "run_process(); print('importlib.metadata' in sys.modules, 'pydantic' in sys.modules)"
    )
    program = f"import sys; from briefwright.cli.process import run_process; {code}"
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines()[-1] == "False True"
