"""``brief explain``: what a code means, and what to do about it."""

from __future__ import annotations

from textwrap import fill

import click

from briefwright.cli.commands import BriefCommand
from briefwright.cli.completing import codes
from briefwright.cli.console import Console
from briefwright.core.errors import UsageError

WIDTH = 80


@click.command("explain", cls=BriefCommand, examples=("brief explain", "brief explain E301"))
@click.argument("code", required=False, shell_complete=codes)
def command(console: Console, code: str | None) -> int:
    """Explain a code, as E301 or P301.

    Without a code, lists those of briefs and templates; brief doctor --rules
    lists those of finished files.
    """
    from briefwright.core.codes import CODES

    if code is None:
        for entry in CODES.values():
            console.result(f"{entry.code}  {entry.title}")
        return 0
    wanted = code.strip().strip("[]").upper()
    known = CODES.get(wanted)
    if known is None:
        from briefwright.doctor.rules import RULES

        if wanted in RULES:
            rule = RULES[wanted]
            console.result(f"{rule.id}: {rule.title}\n\n{fill(rule.cure, WIDTH)}\n\n{rule.clause}")
            return 0
        raise UsageError(f"there is no code '{code}'", "brief explain lists them all")
    console.result(f"{known.code}: {known.title}\n\n{fill(known.explanation, WIDTH)}")
    if known.is_rule:
        console.result(f"\n{_how_to_set(known.code)}")
    return 0


def _how_to_set(code: str) -> str:
    about = (
        "This is a rule: what it weighs can be set, and where it does not hold it can be ignored."
    )
    return (
        f"{fill(about, WIDTH)}\n\n"
        f"  briefwright.toml   [rules]\n"
        f'                     {code} = "error"      # warning, note or off\n'
        f"  the brief          # brief: ignore {code} because …"
    )
