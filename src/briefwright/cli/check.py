"""``brief check``: everything a build would find, but for what only shows on finished pages."""

from __future__ import annotations

from typing import Any

import click

from briefwright.cli.build import brief_options
from briefwright.cli.commands import BriefCommand
from briefwright.cli.console import Console


@click.command(
    "check",
    cls=BriefCommand,
    examples=(
        "brief check harbour.yaml",
        "brief check *.yaml --json",
        "brief check *.yaml --sarif > findings.sarif",
        "brief check harbour.yaml --template at-a-glance --strict",
        "brief check harbour.yaml --lock",
    ),
)
@brief_options
@click.option("--sarif", "as_sarif", is_flag=True, help="Print the findings as SARIF 2.1.0.")
@click.option(
    "--lock",
    is_flag=True,
    help="Write what was verified into NAME.evidence.json, for those who lack the sources.",
)
def command(console: Console, **options: Any) -> int:
    """Check briefs without building them.

    Reports everything that a build with the same template would find, except
    what only shows on finished pages, as their number. Quotes, names, titles,
    numbers, dates and places are held against the texts of the sources, where
    these are at hand, else against the evidence lock.
    """
    from briefwright.cli.building import BuildCall, run_check

    return run_check(BuildCall(console=console, **options))
