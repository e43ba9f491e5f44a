"""The three failures that leave by exception, and the exit codes of the program.

BriefwrightError
├── UsageError         the call is wrong             exit code 2
├── EnvironmentFailure something cannot be read or written, exit code 4
└── (any other exception is a bug,                   exit code 70)

Findings in a brief (exit code 1) and in a template or theme (exit code 3) are diagnostics, not
exceptions.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What ``brief`` tells the shell; documented in the README, stable."""

    FINE = 0
    FINDINGS = 1
    WRONG_CALL = 2
    TEMPLATE_AT_FAULT = 3
    ENVIRONMENT = 4
    BUG = 70


class BriefwrightError(Exception):
    """Root of the failures the program raises itself; ``hint`` says what to do."""

    exit_code = ExitCode.BUG

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(BriefwrightError):
    """The call is wrong: an unknown template, a bad ``--set``, two outputs for one name."""

    exit_code = ExitCode.WRONG_CALL


class EnvironmentFailure(BriefwrightError):
    """A file cannot be read or written."""

    exit_code = ExitCode.ENVIRONMENT
