"""Carry out ``brief check --sarif``: one log for all briefs, on standard output."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefwright import __version__
from briefwright.build.request import BuildResult
from briefwright.cli.console import print_json
from briefwright.core.errors import EnvironmentFailure, UsageError
from briefwright.core.sarif import Reported, sarif_log

if TYPE_CHECKING:
    from briefwright.cli.building import BuildCall


def print_sarif_of(call: BuildCall, check: Callable[[int], BuildResult]) -> int:
    """Check each brief, print what was found in all of them, and return the exit code.

    Raises:
        UsageError: JSON or the lock is asked for as well.
    """
    if call.lock:
        raise UsageError("--lock and --sarif do not go together", "run brief check twice")
    if call.as_json:
        raise UsageError("standard output cannot take JSON and SARIF both", "choose one of them")
    code = 0
    failures: list[str] = []
    reported: list[Reported] = []
    for index in range(len(call.files)):
        try:
            result = check(index)
        except EnvironmentFailure as failure:
            failures.append(failure.message)
            code = max(code, failure.exit_code)
            continue
        code = max(code, result.exit_code)
        reported += [Reported(found) for found in result.diagnostics]
        reported += [Reported(each.diagnostic, each.reason) for each in result.ignored]
    # Findings in a template that several briefs share are told once.
    print_json(sarif_log(dict.fromkeys(reported), __version__, failures))
    return int(code)
