"""``brief extract``: briefs, evidence and embedded files, out of a finished file again."""

from __future__ import annotations

from typing import Any

import click

from briefwright.cli.commands import BriefCommand
from briefwright.cli.console import Console

WHAT = ("brief", "evidence", "files", "all")


@click.command(
    "extract",
    cls=BriefCommand,
    examples=(
        "brief extract harbour.pdf",
        "brief extract harbour.docx -o harbour-as-sent.yaml",
        "brief extract harbour.pdf -o - | brief check -",
        "brief extract report.pdf --list",
        "brief extract report.pdf --name harbour.yaml",
        "brief extract book.pdf --all -o briefs/",
        "brief extract book.pdf --what all -o inside/",
    ),
)
@click.argument("file", metavar="FILE", type=click.Path())
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    type=click.Path(),
    help="Write into this folder or to this file; - writes to standard output.",
)
@click.option(
    "--what",
    type=click.Choice(WHAT),
    default=WHAT[0],
    help="Briefs (by default), evidence manifests, other embedded files, or all of these.",
)
@click.option("--name", metavar="NAME", help="Of several, take the one of this name.")
@click.option("--all", "all_of_them", is_flag=True, help="Of several, take all.")
@click.option("--list", "lists", is_flag=True, help="Say what is inside, and write nothing.")
@click.option("--force", is_flag=True, help="Overwrite files that are there already.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(console: Console, **options: Any) -> int:
    """Take briefs out of a Word file or PDF, byte for byte.

    Files built with 'archive' carry the brief they were made from. It is
    written beside FILE under the name it had; its checksum is compared.
    Reports with annexes, and books, carry several, each with its evidence
    manifest: --list names them, --name or --all says which to take. A file
    that carries nothing of the kind, or one that was changed, gives none
    (exit code 4). - reads FILE from standard input.
    """
    from briefwright.cli.extracting import ExtractCall, run_extract

    return run_extract(ExtractCall(console=console, **options))
