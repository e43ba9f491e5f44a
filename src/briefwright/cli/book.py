"""``brief book``: briefs, inserted files and prose bound into one PDF and one Word file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefwright.cli.build import FILE_KINDS, chosen_formats, sources_option
from briefwright.cli.commands import BriefCommand
from briefwright.cli.console import Console


@click.command(
    "book",
    cls=BriefCommand,
    examples=(
        "brief book balkans.book.yaml",
        "brief book balkans.book.yaml -o output --format pdf",
        "brief book balkans.book.yaml --keep-going",
        "brief book balkans.book.yaml --pdf plain --docx plain --json",
    ),
)
@click.argument("file", metavar="BOOK", type=click.Path())
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write into this folder, not beside the book.",
)
@click.option(
    "-f",
    "--format",
    "formats",
    metavar="LIST",
    default="docx,pdf",
    help="Which of docx and pdf to make (docx,pdf by default).",
)
@click.option(
    "--keep-going",
    is_flag=True,
    help="Bind the book without what has errors or is missing; pages in its place say so.",
)
@click.option(
    "--templates",
    "folders",
    metavar="DIR",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Look for templates here first.",
)
@sources_option
@click.option(
    "--pdf",
    type=click.Choice(FILE_KINDS),
    help="archive attaches the book and its briefs to the PDF (PDF/A-3a), plain attaches nothing.",
)
@click.option(
    "--docx",
    type=click.Choice(FILE_KINDS),
    help="archive lets the briefs ride along in the Word file, plain leaves them out.",
)
@click.option(
    "-j",
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Work on so many briefs at once (as many as the machine has processors by default).",
)
@click.option("--strict", is_flag=True, help="Let warnings stop the book, as errors do.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(console: Console, **options: Any) -> int:
    """Bind briefs and other files into one PDF and one Word file.

    BOOK is a YAML file that names a title, parts and tabs (see docs/books.md).
    Out come a cover, contents, a divider for each tab, the briefs on pages
    numbered 3-1, 3-2 ..., one list of sources, one glossary, and an index of
    officials. What does not fit together across the briefs is reported: two
    titles of one official, two wordings of one quote, different markings.
    """
    from briefwright.cli.binding import BookCall, run_book

    formats = chosen_formats(options.pop("formats"), known=("docx", "pdf"))
    return run_book(BookCall(console, formats=formats, **options))
