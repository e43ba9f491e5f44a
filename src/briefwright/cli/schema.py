"""``brief schema``: the JSON Schema that lets editors complete and check a brief or a book."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefwright.cli.commands import BriefCommand
from briefwright.cli.console import Console


@click.command(
    "schema",
    cls=BriefCommand,
    examples=(
        "brief schema -o brief.schema.json",
        "brief schema > brief.schema.json",
        "brief schema --book -o book.schema.json",
    ),
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write it to a file.",
)
@click.option("--book", "of_book", is_flag=True, help="Of the file of a book, for brief book.")
def command(console: Console, output: Path | None, *, of_book: bool) -> int:
    """Print the JSON Schema of a brief.

    An editor that knows it completes and checks a brief while you write. Name
    it in the first line of the brief, as brief new does:

        # yaml-language-server: $schema=brief.schema.json
    """
    from briefwright.build.starting import BOOK_SCHEMA, SCHEMA, schema_text
    from briefwright.core.world import DiskWorld

    world = DiskWorld()
    text = schema_text(world, BOOK_SCHEMA if of_book else SCHEMA)
    if output is None or str(output) == "-":
        sys.stdout.buffer.write(text)
    else:
        world.write(output, text)
        console.result(str(output))
    return 0
