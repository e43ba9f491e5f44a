"""Run veraPDF, the reference validator of PDF/A and PDF/UA, on many files in one Java process."""

from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

_MAIN = "org.verapdf.apps.GreenfieldCliWrapper"
_ARTIFACT = "org/verapdf/apps/greenfield-apps"


def program() -> Path:
    """Return veraPDF's archive from the local Maven repository; skip where there is none."""
    repository = Path.home() / ".m2" / "repository"
    found = sorted((repository / _ARTIFACT).glob("*/greenfield-apps-*.jar"))
    if not found:
        leave = pytest.fail if os.environ.get("BRIEFWRIGHT_CI") else pytest.skip
        leave("veraPDF is not installed; .ci/run has Maven fetch it")
    return found[-1]


def verdicts(paths: Sequence[Path]) -> Mapping[str, Mapping[str, str]]:
    """Return PASS or FAIL by file name and profile, for each profile that a file claims."""
    command = ["java", "-Xmx3g", "-cp", str(program()), _MAIN, "--flavour", "0", "--format", "text"]
    result = subprocess.run(
        [*command, "--verbose", *map(str, paths)], capture_output=True, text=True, check=False
    )
    found: dict[str, dict[str, str]] = defaultdict(dict)
    reasons: dict[tuple[str, str], list[str]] = defaultdict(list)
    name = profile = ""
    for line in result.stdout.splitlines():
        first, *rest = line.split()
        if len(rest) == 2 and first in ("PASS", "FAIL"):
            name, profile = Path(rest[0]).name, rest[1]
            found[name][profile] = first
        else:
            reasons[name, profile].append(line.strip())
    for (name, profile), lines in reasons.items():
        found[name][profile] += f" {'; '.join(lines)}"
    assert found, result.stdout + result.stderr
    return found
