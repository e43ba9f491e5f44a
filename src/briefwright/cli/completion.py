"""``brief completion``: a script that lets a shell complete commands, options and templates."""

from __future__ import annotations

import click

from briefwright.cli.commands import BriefCommand
from briefwright.cli.console import Console

SHELLS = ("bash", "zsh", "fish")


@click.command(
    "completion",
    cls=BriefCommand,
    examples=(
        "brief completion bash > ~/.local/share/bash-completion/completions/brief",
        "brief completion zsh > ~/.zfunc/_brief",
        "brief completion fish > ~/.config/fish/completions/brief.fish",
    ),
)
@click.argument("shell", type=click.Choice(SHELLS))
def command(console: Console, shell: str) -> int:
    """Print a script for shell completion.

    Put it where your shell looks for such scripts; for zsh, a folder of its
    own such as ~/.zfunc has to be in fpath.
    """
    from click.shell_completion import get_completion_class

    from briefwright.cli.program import brief

    kind = get_completion_class(shell)
    if kind is not None:
        script = kind(brief, {}, "brief", "_BRIEF_COMPLETE")
        console.result(script.source_template % script.source_vars())
    return 0
