"""``brief extract``: the brief that a Word file or PDF was made from, out of the file."""

from __future__ import annotations

import click

from briefwright.cli.commands import BriefCommand
from briefwright.cli.console import Console


@click.command(
    "extract",
    cls=BriefCommand,
    examples=(
        "brief extract harbour.pdf",
        "brief extract harbour.docx -o drafts/",
        "brief extract harbour.docx -o harbour-as-sent.yaml",
        "brief extract harbour.pdf -o - | brief check -",
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
@click.option("--force", is_flag=True, help="Overwrite a file that is there already.")
def command(console: Console, file: str, output: str | None, *, force: bool) -> int:
    """Take the brief out of a Word file or PDF, byte for byte.

    Files built with 'archive' carry the brief they were made from. It is
    written beside FILE under the name it had; its checksum is compared. A
    file that carries no brief, several, or one that was changed gives none
    (exit code 4). - reads FILE from standard input.
    """
    from briefwright.cli.extracting import run_extract

    return run_extract(console, file, output, force=force)
