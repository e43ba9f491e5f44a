"""The command line: words to calls; the only room that prints."""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``brief`` and return its exit code (see ``core.errors.ExitCode``)."""
    from briefwright.cli.program import run

    return run(arguments)
