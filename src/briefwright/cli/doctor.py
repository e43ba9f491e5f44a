"""``brief doctor``: whether finished PDF and Word files are accessible and archival."""

from __future__ import annotations

import click

from briefwright.cli.commands import BriefCommand
from briefwright.cli.console import Console


@click.command(
    "doctor",
    cls=BriefCommand,
    examples=(
        "brief doctor harbour.pdf harbour.docx",
        "brief doctor report-from-elsewhere.pdf --verbose",
        "brief doctor *.pdf --json",
        "brief doctor --rules",
    ),
)
@click.argument("files", nargs=-1, metavar="FILE...", type=click.Path())
@click.option("--rules", "list_rules", is_flag=True, help="List all rules with their clauses.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def command(console: Console, files: tuple[str, ...], *, list_rules: bool, as_json: bool) -> int:
    """Examine PDF and Word files: accessible, and archival?

    Says whether a PDF is accessible (PDF/UA-1) and archival (PDF/A), and
    whether a Word file is accessible, sound, and clean of what readers are
    not meant to see: what is wrong, where, and the cure. Files by other
    programs are welcome; - reads one from standard input.
    """
    from briefwright.cli.examining import list_all_rules, run_doctor

    if list_rules:
        return list_all_rules(console, as_json=as_json)
    return run_doctor(console, files, as_json=as_json)
