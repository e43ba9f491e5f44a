"""Read a finished file that a command is to look into."""

from __future__ import annotations

import sys
from pathlib import Path

from briefwright.cli.failures import STANDARD_INPUT
from briefwright.core.errors import EnvironmentFailure
from briefwright.core.world import DiskWorld

LARGEST = 1_000_000_000
"""Bytes of the largest file that is looked at; it has to fit into memory more than once."""


def read_finished_file(file: str) -> bytes:
    """Return a file's bytes, or those of standard input.

    Raises:
        EnvironmentFailure: it cannot be read, is larger than a gigabyte, or a device.
    """
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    path = Path(file)
    if path.exists() and DiskWorld().size(path) > LARGEST:
        raise EnvironmentFailure(
            f"cannot read {file}: it is larger than a gigabyte", "divide it, and take the parts"
        )
    return DiskWorld().read(path)
