"""How a run ends when it does not end well: a plain word to the reader, and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from briefwright import __version__
from briefwright.core.errors import BriefwrightError, ExitCode

INTERRUPTED = 130
"""128 + SIGINT, as shells count."""
BROKEN_PIPE = 141
"""128 + SIGPIPE: whoever read the output has gone away."""


def exit_code_of(failure: BaseException, words: Sequence[str]) -> int:
    """Say what stopped the run, and return the exit code; ``words`` are those of the call."""
    match failure:
        case click.UsageError():
            return _wrong_call(failure)
        case click.ClickException():
            return _say(failure.format_message(), None, ExitCode.WRONG_CALL)
        case BriefwrightError():
            return _say(failure.message, failure.hint, failure.exit_code)
        case KeyboardInterrupt() | click.Abort():
            return INTERRUPTED
        case BrokenPipeError():
            return _broken_pipe()
        case OSError():
            reason = (failure.strerror or str(failure)).lower()
            about = f"{failure.filename}: " if failure.filename else ""
            return _say(f"{about}{reason}", None, ExitCode.ENVIRONMENT)
        case _:
            return _bug(failure, is_verbose=not {"-v", "--verbose"}.isdisjoint(words))


def _say(message: str, hint: str | None, code: ExitCode) -> int:
    click.echo(f"brief: {message}", err=True)
    if hint:
        click.echo(f"       {hint}", err=True)
    return code


def _wrong_call(failure: click.UsageError) -> int:
    code = _say(failure.format_message(), None, ExitCode.WRONG_CALL)
    if failure.ctx is not None:
        click.echo(f"       For help: {failure.ctx.command_path} --help", err=True)
    return code


def _broken_pipe() -> int:
    """Keep the interpreter from complaining that it could not flush what nobody reads."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
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
