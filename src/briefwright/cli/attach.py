"""``brief attach``: briefs into a report that somebody made, as annexes or as files inside."""

from __future__ import annotations

from typing import Any

import click

from briefwright.cli.build import FILE_KINDS, brief_options
from briefwright.cli.commands import BriefCommand
from briefwright.cli.console import Console
from briefwright.core.errors import UsageError

STYLES = ("report", "brief")


def chosen_letters(text: str | None) -> tuple[str, ...]:
    """Return the letters of a list such as ``A,B``.

    Raises:
        UsageError: the list is empty.
    """
    if text is None:
        return ()
    letters = tuple(each.strip() for each in text.split(",") if each.strip())
    if not letters:
        raise UsageError("--letters names no letter", "name one for each brief, as A,B")
    return letters


@click.command(
    "attach",
    cls=BriefCommand,
    examples=(
        "brief attach harbour.yaml --to report.pdf -o report-with-annex.pdf",
        "brief attach harbour.yaml ferries.yaml --to report.docx -o sent.docx --divider",
        "brief attach harbour.yaml --to report.pdf -o sent.pdf --after 12",
        "brief attach harbour.yaml --to report.docx -o sent.docx --after conclusions",
        "brief attach harbour.yaml --to report.docx -o sent.docx --styles brief",
        "brief attach harbour.yaml --to report.pdf -o sent.pdf --embed",
    ),
)
@brief_options
@click.option(
    "--to",
    "report",
    metavar="REPORT",
    required=True,
    type=click.Path(),
    help="The PDF or Word file to attach to; it is left as it is.",
)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    required=True,
    type=click.Path(),
    help="The file to write: the report with what was attached; - is standard output.",
)
@click.option(
    "--after",
    metavar="PAGE|BOOKMARK",
    help="Put annexes after this page (its number or label) or bookmark, not at the end.",
)
@click.option("--divider", is_flag=True, help="Put a page with its title before each annex.")
@click.option("--letters", metavar="LIST", help="Letters of the annexes (the next free ones: A,B).")
@click.option(
    "--styles",
    type=click.Choice(STYLES),
    default=STYLES[0],
    help="In a Word file, whose styles an annex has: the report's where names are the same (by "
    "default), or its own, kept apart.",
)
@click.option(
    "--embed",
    is_flag=True,
    help="Put the briefs into the file as attachments (YAML, PDF, Word), not as pages.",
)
@click.option(
    "--pdf",
    type=click.Choice(FILE_KINDS),
    help="For a PDF: archive takes the brief itself along, plain its pages only; "
    "the theme says which by default.",
)
@click.option("--docx", type=click.Choice(FILE_KINDS), help="The same for a Word file.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there already.")
def command(console: Console, **options: Any) -> int:
    """Attach briefs to a report: a PDF or Word file.

    Each FILE is a brief in YAML. It becomes an annex with pages A-1, A-2 …,
    at the end, after a page or bookmark, or in a Word file at a paragraph
    that says {{ annex: NAME }}, where NAME is the brief's file without its
    ending. The report's own pages stay as they are. A report that cannot
    take anything without harm (locked, signed, damaged) is refused with the
    reason; what changes nonetheless is said. When something is wrong with a
    brief or the report, all of it is reported and nothing is written.
    """
    from briefwright.cli.attaching import AttachCall, run_attach

    letters = chosen_letters(options.pop("letters"))
    return run_attach(AttachCall(console=console, letters=letters, **options))
