"""Every scenario says exactly what its file says."""

from __future__ import annotations

import difflib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefwright.core.codes import CODES
from briefwright.core.errors import ExitCode
from tests.scenarios.running import Runner
from tests.scenarios.scenario import read_scenario, written_scenario

FOLDER = Path(__file__).parent
SCENARIOS = sorted(FOLDER.rglob("*.md"))
FEWEST = 140
# Codes that no short scenario can bring about, and where else they are tested.
ELSEWHERE = {
    "A101": "a file of another kind is refused before (A301, A302): tests/attach/pdf",
    "A108": "5,001 pages take seconds to make: tests/attach/pdf",
    "A204": "200 MB take seconds to unpack: tests/build/test_attaching.py",
    "A219": "the command embeds nothing else in Word files: tests/attach/word",
}


def identity(path: Path) -> str:
    return str(path.relative_to(FOLDER).with_suffix(""))


@pytest.fixture
def runner(tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Runner:
    return Runner(tmp_path, checkout, monkeypatch)


def difference(path: Path, runner: Runner) -> tuple[str, str]:
    """Return the text of a scenario file as it would be, and how that differs from what it is."""
    scenario = read_scenario(path)
    actual = written_scenario(scenario, runner.run(scenario))
    expected = path.read_text(encoding="utf-8")
    lines = difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), "expected", "actual", lineterm=""
    )
    return actual, "\n".join(lines)


@pytest.mark.parametrize("path", SCENARIOS, ids=identity)
def test_a_scenario_says_and_leaves_what_its_file_says(
    path: Path, runner: Runner, request: pytest.FixtureRequest
) -> None:
    actual, differs = difference(path, runner)
    if request.config.getoption("--update-golden"):
        path.write_text(actual, encoding="utf-8", newline="\n")
    elif differs:
        pytest.fail(f"{identity(path)} differs (--update-golden rewrites it)\n{differs}")


def test_there_are_many_scenarios_each_with_a_title_of_its_own() -> None:
    titles = [read_scenario(path).title for path in SCENARIOS]

    assert len(titles) >= FEWEST
    assert len(set(titles)) == len(titles)


def test_every_code_is_met_in_a_scenario() -> None:
    texts = "\n".join(path.read_text(encoding="utf-8") for path in SCENARIOS)
    met = set(re.findall(r"\[([ABET]\d{3})\]|\"code\": \"([ABET]\d{3})\"", texts))
    codes = {code for pair in met for code in pair if code}

    assert sorted(set(CODES) - codes) == sorted(ELSEWHERE)


def test_every_exit_code_is_met_in_a_scenario() -> None:
    met = {read_scenario(path).expected.exit_code for path in SCENARIOS}

    assert met == set(ExitCode)


def test_no_scenario_shows_jargon_or_a_traceback() -> None:
    for path in SCENARIOS:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"Traceback|Input should|validation error|pydantic|NoneType", text)


def test_the_same_scenario_through_a_process_of_its_own(runner: Runner, tmp_path: Path) -> None:
    scenario = read_scenario(FOLDER / "model" / "unknown-key.md")
    expected = runner.run(scenario)
    words = scenario.commands[0].split()[1:]
    result = subprocess.run(
        [sys.executable, "-m", "briefwright", *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert (result.stdout, result.stderr) == (expected.stdout, expected.stderr)
    assert result.returncode == expected.exit_code == 1


PLANTED = """\
# Planted

`x.yaml`:
```yaml
title: x
summary: y
```

```console
$ brief check x.yaml
```

Standard error:
```text
x.yaml: something else.
```

Exit code: 0
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Exit code: 0", "Exit code: 1"),
        ("something else", "something quite else"),
        ("Exit code: 0", "Files written: `x.pdf`\n\nExit code: 0"),
        ("Standard error:", "Standard output:"),
    ],
)
def test_a_scenario_with_a_wrong_expectation_fails(
    old: str, new: str, runner: Runner, tmp_path: Path
) -> None:
    path = tmp_path / "planted.md"
    path.write_text(PLANTED, encoding="utf-8")
    right, _ = difference(path, runner)
    path.write_text(right, encoding="utf-8")
    assert difference(path, runner)[1] == ""
    path.write_text(right.replace(old, new).replace("nothing", "something"), encoding="utf-8")

    assert difference(path, runner)[1] != ""


def test_a_scenario_without_a_command_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "planted.md"
    path.write_text("# Only a title\n", encoding="utf-8")

    with pytest.raises(ValueError, match="needs a title and a block"):
        read_scenario(path)
