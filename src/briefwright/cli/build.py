"""``brief build`` and ``brief check``: from the words of the call to files and findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefwright.cli.commands import BriefCommand
from briefwright.cli.completing import template_names
from briefwright.cli.console import Console
from briefwright.core.errors import UsageError

FORMATS = ("docx", "pdf", "html")
FILE_KINDS = ("archive", "plain")


sources_option = click.option(
    "--sources",
    metavar="DIR",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Texts of sources may come from this folder; they are found by their SHA-256.",
)


def brief_options(command: Any) -> Any:
    """Add the arguments that say which briefs are meant, and how they are read."""
    options = (
        click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path()),
        click.option(
            "-t",
            "--template",
            metavar="NAME",
            shell_complete=template_names,
            help="A template by its name, or the path of its folder (policy-brief by default).",
        ),
        click.option(
            "--templates",
            "folders",
            metavar="DIR",
            multiple=True,
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            help="Look for templates here first.",
        ),
        sources_option,
        click.option(
            "--set",
            "settings",
            metavar="KEY.PATH=VALUE",
            multiple=True,
            help="Set a field of the brief for this run: --set status=draft.",
        ),
        click.option(
            "--house",
            metavar="FILE",
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            help="Write Word files into this .docx or .dotx, in its styles and on its letterhead.",
        ),
        click.option("--strict", is_flag=True, help="Let warnings stop the build, as errors do."),
        click.option("--json", "as_json", is_flag=True, help="Print the result as JSON."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def chosen_formats(text: str, known: tuple[str, ...] = FORMATS) -> tuple[str, ...]:
    """Return the formats named in a list such as ``docx,pdf``, each once.

    Raises:
        UsageError: one of them is not a format.
    """
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    wrong = [name for name in names if name not in known]
    if wrong or not names:
        what = f"'{wrong[0]}' is not a format" if wrong else "--format names no format"
        raise UsageError(what, f"the formats are {', '.join(known)}")
    return tuple(dict.fromkeys(names))


@click.command(
    "build",
    cls=BriefCommand,
    examples=(
        "brief build harbour.yaml",
        "brief build harbour.yaml -o output --format docx,pdf,html",
        "brief build harbour.yaml --template briefing-note --strict",
        "brief build harbour.yaml --set status=final --set version=1.0",
        "brief build harbour.yaml --format pdf -o - > harbour.pdf",
        "brief build harbour.yaml --pdf plain --docx plain",
        "brief build harbour.yaml --house letterhead.docx",
    ),
)
@brief_options
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(),
    help="Write into this folder, not beside the brief; - writes to standard output.",
)
@click.option(
    "-f",
    "--format",
    "formats",
    metavar="LIST",
    default="docx,pdf",
    help="Which of docx, pdf and html to make (docx,pdf by default).",
)
@click.option(
    "--pdf",
    type=click.Choice(FILE_KINDS),
    help="archive attaches the brief to the PDF (PDF/A-3a), plain attaches nothing (PDF/A-2a); "
    "the theme says which by default.",
)
@click.option(
    "--docx",
    type=click.Choice(FILE_KINDS),
    help="archive lets the brief ride along in the Word file, plain leaves it out; "
    "the theme says which by default.",
)
@click.option(
    "--embed-fonts",
    is_flag=True,
    help="Put the fonts into the Word file, for readers who have not installed them.",
)
def command(console: Console, **options: Any) -> int:
    """Build briefs as Word, PDF or HTML files.

    Each FILE is a brief in YAML; - reads one from standard input. The files
    get the brief's name and stand beside it. When something is wrong with a
    brief, all of it is reported and none of its files is written.
    """
    from briefwright.cli.building import BuildCall, run_build

    formats = chosen_formats(options.pop("formats"))
    return run_build(BuildCall(console=console, formats=formats, **options))
