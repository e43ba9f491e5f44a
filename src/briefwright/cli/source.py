"""``brief source``: archive the text of a source beside a brief, and show its paragraphs."""

from __future__ import annotations

from pathlib import Path

import click

from briefwright.cli.build import sources_option
from briefwright.cli.commands import BriefCommand, BriefGroup
from briefwright.cli.console import Console


@click.group(
    "source",
    cls=BriefGroup,
    invoke_without_command=True,
    examples=(
        "brief source add ~/Downloads/report.pdf --id report",
        "brief source show sources/report.pdf",
        "brief source show harbour.yaml report",
    ),
)
@click.pass_context
def command(context: click.Context, console: Console) -> None:
    """Archive the texts of sources, show their paragraphs.

    A source with its text can be cited by paragraph (report#p4), and quotes
    are held against it. Texts are .txt, .md, .html and .pdf files.
    """
    if context.invoked_subcommand is None:
        raise click.UsageError("Say what to do: brief source add, or brief source show.")


@command.command(
    "add",
    cls=BriefCommand,
    examples=(
        "brief source add ~/Downloads/report.pdf --id report",
        'brief source add article.txt --id article --title "Port reopens" --brief harbour.yaml',
    ),
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--id", "key", metavar="ID", required=True, help="The name to cite it by.")
@click.option(
    "--brief",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The brief it belongs to (the only one in this folder by default).",
)
@click.option("--title", metavar="TEXT", help="Its title, where the brief does not list it yet.")
@click.option("--force", is_flag=True, help="Replace another text of this source.")
def add(
    console: Console, file: Path, key: str, brief: Path | None, title: str | None, *, force: bool
) -> int:
    """Archive the text of a source beside a brief.

    Copies FILE to sources/ID.txt (or .md, .html, .pdf) beside the brief,
    byte for byte; a file in the brief's folder stays where it is. Writes
    'text' and 'sha256' into the source of that id, or adds one, and leaves
    everything else in the brief as it is.
    """
    from briefwright.cli.archiving import run_add

    return run_add(console, file, key, brief, title, force=force)


@command.command(
    "show",
    cls=BriefCommand,
    examples=("brief source show report.pdf", "brief source show harbour.yaml report"),
)
@click.argument("file", metavar="FILE|BRIEF", type=click.Path(path_type=Path))
@click.argument("key", metavar="[ID]", required=False)
@sources_option
@click.option("--json", "as_json", is_flag=True, help="Print the paragraphs as JSON.")
def show(
    console: Console, file: Path, key: str | None, sources: tuple[Path, ...], *, as_json: bool
) -> int:
    """Print the numbered paragraphs of a text, for citing.

    FILE is a text; of a brief, the texts of its sources are shown, or only
    that of the source ID.
    """
    from briefwright.cli.archiving import run_show

    return run_show(console, file, key, sources, as_json=as_json)
