"""Measure other tools on the content of a brief, each in processes of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.content import Material, content_words
from tests.benchmarks.peers import Peer, installed_version
from tests.benchmarks.printed_words import share_printed
from tests.benchmarks.processes import Bench
from tests.benchmarks.repeat import PEER
from tests.benchmarks.timing import Timing

SLOW = 5.0
"""Seconds; what takes longer is timed once."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How fast a tool prints a brief; ``printed`` is the share of the brief's words it prints."""

    tool: str
    version: str
    file_format: str
    cold: Timing
    warm: Timing
    printed: float


@dataclass(frozen=True, slots=True)
class Absence:
    """A tool that could not be measured here, and why."""

    tool: str
    reason: str


def compare_peer(
    bench: Bench, peer: Peer, material: Material, runs: int, folder: Path
) -> Comparison | Absence:
    """Measure a tool on a brief; its input and output go into a folder."""
    version = installed_version(peer)
    if version is None:
        return Absence(peer.LIBRARY, "not installed")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"printed.{peer.FORMAT}"
    try:
        source = peer.write_input(material, folder)
        command = [sys.executable, peer.__file__, str(source), str(target)]
        cold = bench.time_with_clock(command, 1, warm_ups=0)
        if cold.median < SLOW:
            cold = bench.time_command(command, runs)
        warm = bench.time_named_call(PEER, Path(peer.__file__).stem, str(source))
    except subprocess.CalledProcessError as error:
        return Absence(f"{peer.LIBRARY} {version}", f"does not run here: {_last_line(error)}")
    printed = share_printed(content_words(material.content), target.read_bytes(), peer.FORMAT)
    return Comparison(peer.LIBRARY, version, peer.FORMAT, cold, warm, printed)


def _last_line(error: subprocess.CalledProcessError) -> str:
    lines = (error.stderr or b"").decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else f"exit code {error.returncode}"
