"""Carry out ``brief extract``: decide where the brief goes, and never write over another."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from briefwright.attach import extract_source
from briefwright.cli.console import Console
from briefwright.cli.failures import STANDARD_INPUT
from briefwright.cli.reading import read_finished_file
from briefwright.core.errors import ExitCode, UsageError
from briefwright.core.world import DiskWorld

STANDARD_OUTPUT = "-"


def run_extract(console: Console, file: str, output: str | None, *, force: bool) -> int:
    """Write the brief that a file carries, and say where.

    Raises:
        UsageError: another file stands where it would be written.
        EnvironmentFailure: the file gives no brief, or the brief cannot be written.
    """
    is_standard_input = file == STANDARD_INPUT
    shown = "<standard input>" if is_standard_input else file
    source = extract_source(read_finished_file(file), "brief" if is_standard_input else shown)
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(source.data)
        return ExitCode.FINE
    target = _target(file, output, source.name)
    if target.is_file() and target.read_bytes() == source.data:
        console.result(f"{target}  (is there already, the same)")
        return ExitCode.FINE
    if not is_standard_input and target.exists() and target.samefile(file):
        raise UsageError(f"{target} would be written over itself", "name another file with -o")
    if target.exists() and not force:
        raise UsageError(
            f"{target} is there already, and not the same",
            "name another file with -o, or overwrite it with --force",
        )
    DiskWorld().write(target, source.data)
    console.result(str(target))
    return ExitCode.FINE


def _target(file: str, output: str | None, name: str) -> Path:
    """Return where the brief goes: beside the file, into a folder, or to the file named."""
    if output is None:
        return Path(file).parent / name
    ends_as_folder = output.endswith(("/", os.sep))
    return Path(output) / name if ends_as_folder or Path(output).is_dir() else Path(output)
