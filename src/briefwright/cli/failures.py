"""How a run ends when it does not end well: a plain word to the reader, and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from briefwright import __version__
from briefwright.cli.commands import ReaderGone
from briefwright.cli.console import print_json
from briefwright.core.errors import BriefwrightError, EnvironmentFailure, ExitCode, UsageError

STANDARD_INPUT = "-"
INTERRUPTED = 130
"""128 + SIGINT, as shells count."""
BROKEN_PIPE = 141
"""128 + SIGPIPE: whoever read the output has gone away."""


def exit_code_of(failure: BaseException, words: Sequence[str]) -> int:
    """Say what stopped the run, and return the exit code; ``words`` are those of the call."""
    say = _say_json if "--json" in words else _say
    match failure:
        case click.ClickException():
            context = failure.ctx if isinstance(failure, click.UsageError) else None
            help_hint = f"for help: {context.command_path} --help" if context else None
            message = failure.format_message().removesuffix(".")
            return say(f"{message[:1].lower()}{message[1:]}", help_hint, ExitCode.WRONG_CALL)
        case BriefwrightError():
            return say(failure.message, failure.hint, failure.exit_code)
        case KeyboardInterrupt() | click.Abort():
            return INTERRUPTED
        case ReaderGone():
            return _broken_pipe()
        case OSError():
            reason = (failure.strerror or str(failure)).lower()
            about = f"{failure.filename}: " if failure.filename else ""
            return say(f"{about}{reason}", None, ExitCode.ENVIRONMENT)
        case _:
            return _bug(failure, is_verbose=not {"-v", "--verbose"}.isdisjoint(words))


def say_failure(message: str, hint: str | None) -> None:
    """Print what stopped the work, and what to do about it."""
    click.echo(f"brief: {message}", err=True)
    if hint:
        click.echo(f"       {hint}", err=True)


def failure_report(file: str, failure: EnvironmentFailure, *, as_json: bool) -> dict[str, Any]:
    """Return as plain values why a file could not be worked on; people are told at once."""
    if not as_json:
        say_failure(failure.message, failure.hint)
    return {
        "file": file,
        "exit_code": int(failure.exit_code),
        "error": {"message": failure.message, "hint": failure.hint},
    }


def refuse_reading_twice(files: Sequence[str]) -> None:
    """Refuse to read standard input more than once.

    Raises:
        UsageError: it is named twice.
    """
    if files.count(STANDARD_INPUT) > 1:
        raise UsageError("standard input can be read only once", "write - only once")


def _say(message: str, hint: str | None, code: ExitCode) -> int:
    say_failure(message, hint)
    return code


def _say_json(message: str, hint: str | None, code: ExitCode) -> int:
    print_json({"exit_code": int(code), "error": {"message": message, "hint": hint}})
    return code


def _broken_pipe() -> int:
    """Keep the interpreter from complaining that it could not flush what nobody reads."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
    return BROKEN_PIPE


def _bug(failure: BaseException, *, is_verbose: bool) -> int:
    import platform
    import traceback

    if is_verbose:
        click.echo("".join(traceback.format_exception(failure)), err=True)
    kind = type(failure).__name__
    how = "with the lines above" if is_verbose else "with what --verbose adds"
    click.echo(
        f"brief: something went wrong that is not your fault ({kind}: {failure}).\n"
        f"Nothing was written. Please report it {how}, the brief if you may share it,\n"
        f"and this: brief {__version__}, Python {platform.python_version()}, {platform.system()}.",
        err=True,
    )
    return ExitCode.BUG
