"""``brief inspect``: what a finished file claims and from where, and whether it was changed."""

from __future__ import annotations

import click

from briefwright.cli.commands import BriefCommand
from briefwright.cli.console import Console


@click.command(
    "inspect",
    cls=BriefCommand,
    examples=(
        "brief inspect harbour.pdf",
        "brief inspect harbour.docx --verbose",
        "brief inspect harbour.pdf --json",
    ),
)
@click.argument("file", metavar="FILE", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(console: Console, file: str, *, as_json: bool) -> int:
    """Say what a Word file or PDF claims, and whether it still does.

    Files built with 'archive' carry an evidence manifest: their quotes,
    officials and sources, and what came of verifying them. They are printed;
    whatever in FILE is no longer as it was built is an error (exit code 1):
    words, pages, a quote, the brief inside, the manifest. In a report with
    annexes, or a book, each brief is looked for by itself: what else stands
    in FILE does not matter. A file without a manifest gives exit code 4.
    - reads FILE from standard input.
    """
    from briefwright.cli.inspecting import run_inspect

    return run_inspect(console, file, as_json=as_json)
