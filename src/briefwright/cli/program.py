"""The command ``brief``: its subcommands, loaded when named, and its exits."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from briefwright import __version__
from briefwright.cli.commands import CommandGroup, LazyCommand
from briefwright.cli.failures import exit_code_of

COMMANDS = {
    "new": LazyCommand("briefwright.cli.new", "Start a brief that builds as it stands."),
    "draft": LazyCommand(
        "briefwright.cli.draft", "Draft a brief from an article, every word from the article."
    ),
    "build": LazyCommand("briefwright.cli.build", "Build briefs as Word, PDF or HTML files."),
    "check": LazyCommand("briefwright.cli.check", "Check briefs without building them."),
    "attach": LazyCommand(
        "briefwright.cli.attach", "Attach briefs to a report: a PDF or Word file."
    ),
    "book": LazyCommand(
        "briefwright.cli.book", "Bind briefs and other files into one PDF and one Word file."
    ),
    "source": LazyCommand(
        "briefwright.cli.source", "Archive the texts of sources, show their paragraphs."
    ),
    "templates": LazyCommand(
        "briefwright.cli.templates", "List the templates, show one, start one."
    ),
    "doctor": LazyCommand(
        "briefwright.cli.doctor", "Examine PDF and Word files: accessible, and archival?"
    ),
    "extract": LazyCommand(
        "briefwright.cli.extract", "Take briefs out of a Word file or PDF, byte for byte."
    ),
    "inspect": LazyCommand(
        "briefwright.cli.inspect", "Say what a Word file or PDF claims, and whether it still does."
    ),
    "schema": LazyCommand("briefwright.cli.schema", "Print the JSON Schema of a brief."),
    "explain": LazyCommand("briefwright.cli.explain", "Explain a code, as E301 or P301."),
    "completion": LazyCommand("briefwright.cli.completion", "Print a script for shell completion."),
}
NOTES = {
    "Start here": (
        "brief new harbour          writes harbour.yaml",
        "brief build harbour.yaml   makes harbour.docx and harbour.pdf",
    ),
    "Exit codes": (
        "0   fine",
        "1   something is wrong in a brief, or in a file examined",
        "2   the call is wrong",
        "3   something is wrong in a template or theme",
        "4   a file cannot be read or written",
        "70  a bug in the program",
    ),
}


@click.group(cls=CommandGroup, lazy_commands=COMMANDS, notes=NOTES)
@click.version_option(__version__, prog_name="brief", message="%(prog)s %(version)s")
def brief() -> None:
    """Turn a policy brief written in YAML into Word, PDF and HTML."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these words, or the shell's, and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        return int(brief.main(words, prog_name="brief", standalone_mode=False) or 0)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except BaseException as failure:  # noqa: BLE001 - the last line of defence before the shell
        return exit_code_of(failure, words)
