"""How commands are listed, found and explained; each is imported when it is named, not before."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click

from briefwright.cli.console import Console


class ReaderGone(Exception):
    """Whoever read the output has gone away."""


class BriefCommand(click.Command):
    """A command with examples in its help, and options for how much it says.

    These arrive in its function as one ``console``.
    """

    def __init__(self, *arguments: Any, examples: Sequence[str] = (), **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.examples = examples
        self.params += _console_options()

    def invoke(self, ctx: click.Context) -> Any:
        """Run the function with the console asked for."""
        is_plain = ctx.params.pop("no_color") or bool(os.environ.get("NO_COLOR"))
        ctx.params["console"] = Console(
            quiet=ctx.params.pop("quiet"),
            verbose=ctx.params.pop("verbose"),
            colour=False if is_plain else None,
        )
        return super().invoke(ctx)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples below the options."""
        write_lines(formatter, "Examples", self.examples)


class BriefGroup(BriefCommand, click.Group):
    """A group that does something itself when no subcommand is named."""


@dataclass(frozen=True, slots=True)
class LazyCommand:
    """A subcommand by the module that holds it as ``command``, and its line in the list."""

    module: str
    summary: str

    def load(self) -> click.Command:
        """Import the module and return its command."""
        command: click.Command = import_module(self.module).command
        return command


class CommandGroup(click.Group):
    """A group that lists its subcommands in the order given, without importing them."""

    def __init__(
        self,
        *arguments: Any,
        lazy_commands: Mapping[str, LazyCommand],
        notes: Mapping[str, Sequence[str]],
        **options: Any,
    ) -> None:
        super().__init__(*arguments, **options)
        self.lazy_commands = lazy_commands
        self.notes = notes

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand, and see its output out of the door.

        Raises:
            ReaderGone: nobody reads it any more; click has its own way with the bare OSError.
        """
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise ReaderGone from error
        return result

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all subcommands."""
        return list(self.lazy_commands)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a subcommand by its name."""
        lazy = self.lazy_commands.get(cmd_name)
        return lazy.load() if lazy else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of subcommands into the help text."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, lazy.summary) for name, lazy in self.lazy_commands.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the notes below the list of commands."""
        for title, lines in self.notes.items():
            write_lines(formatter, title, lines)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the subcommand named first; one that is not there is a wrong call."""
        name = args[0]
        if name.startswith("-") or name in self.lazy_commands or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from briefwright.core.suggestions import closest

        near = closest(name, self.lazy_commands)
        meant = f" Did you mean '{near}'?" if near else ""
        raise click.UsageError(f"There is no command '{name}'.{meant}", ctx)


def write_lines(formatter: click.HelpFormatter, title: str, lines: Sequence[str]) -> None:
    """Write a section of lines that keep their breaks."""
    if lines:
        with formatter.section(title):
            for line in lines:
                formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


def _console_options() -> list[click.Parameter]:
    return [
        click.Option(("-q", "--quiet"), is_flag=True, help="Say nothing but errors."),
        click.Option(("-v", "--verbose"), is_flag=True, help="Say everything."),
        click.Option(("--no-color",), is_flag=True, help="No colours; NO_COLOR does the same."),
    ]
