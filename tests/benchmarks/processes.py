"""Time commands, and functions in processes of their own."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.timing import Timing

WARM_UP_RUNS = 2


def usual_environment() -> dict[str, str]:
    """Return the environment without the switch that forbids Python to keep compiled modules."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True, slots=True)
class Bench:
    """Where commands run."""

    folder: Path
    environment: Mapping[str, str]

    def run(self, command: Sequence[str]) -> bytes:
        """Run a command and return what it prints.

        Raises:
            subprocess.CalledProcessError: the command failed.
        """
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, check=True, capture_output=True
        )
        return done.stdout

    def time_command(self, command: Sequence[str], runs: int) -> Timing:
        """Time a command with hyperfine where it is installed, with our own clock elsewhere.

        Raises:
            subprocess.CalledProcessError: the command failed.
        """
        timer = self.time_with_hyperfine if shutil.which("hyperfine") else self.time_with_clock
        return timer(command, runs)

    def time_with_hyperfine(self, command: Sequence[str], runs: int) -> Timing:
        """Time a command with hyperfine, without a shell between."""
        with tempfile.TemporaryDirectory() as place:
            report = Path(place) / "times.json"
            options = ["--shell=none", f"--warmup={WARM_UP_RUNS}", f"--runs={max(runs, 2)}"]
            self.run(["hyperfine", *options, "--export-json", str(report), shlex.join(command)])
            times = json.loads(report.read_text(encoding="utf-8"))["results"][0]["times"]
        return Timing(tuple(times))

    def time_with_clock(
        self, command: Sequence[str], runs: int, *, warm_ups: int = WARM_UP_RUNS
    ) -> Timing:
        """Time a command with the clock of this process."""
        for _ in range(warm_ups):
            self.run(command)
        times = []
        for _ in range(runs):
            start = time.perf_counter()
            self.run(command)
            times.append(time.perf_counter() - start)
        return Timing(tuple(times))

    def peak_megabytes(self, command: Sequence[str]) -> float:
        """Return the most memory that any process of a command took; 0 where nobody counts it."""
        process = subprocess.Popen(
            command, cwd=self.folder, env=self.environment, stdout=subprocess.DEVNULL
        )
        if not hasattr(os, "wait4"):
            process.wait()
            return 0.0
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return float(usage.ru_maxrss) / 1024  # Linux counts in kilobytes

    def time_named_call(self, *words: str) -> Timing:
        """Time what the words name in a fresh process (see ``tests.benchmarks.repeat``).

        Raises:
            subprocess.CalledProcessError: it failed.
        """
        seconds = json.loads(self.run([sys.executable, "-m", "tests.benchmarks.repeat", *words]))
        return Timing(tuple(seconds))
