"""``brief new``: a commented brief that builds at once."""

from __future__ import annotations

from pathlib import Path, PurePath

import click

from briefwright.cli.commands import BriefCommand
from briefwright.cli.completing import template_names
from briefwright.cli.console import Console
from briefwright.core.display import as_typed
from briefwright.core.errors import UsageError


@click.command(
    "new",
    cls=BriefCommand,
    examples=("brief new harbour", "brief new harbour --template briefing-note"),
)
@click.argument("name")
@click.option(
    "-t",
    "--template",
    metavar="NAME",
    shell_complete=template_names,
    help="The template to write for (policy-brief by default).",
)
@click.option(
    "--templates",
    "folders",
    metavar="DIR",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Look for templates here first.",
)
def command(console: Console, name: str, template: str | None, folders: tuple[Path, ...]) -> int:
    """Start a brief that builds as it stands.

    Writes NAME.yaml, full of comments, and beside it brief.schema.json, with
    which an editor completes and checks what you write. Nothing is
    overwritten.
    """
    from briefwright.build.search import DEFAULT_TEMPLATE, TemplateSearch
    from briefwright.build.starting import SCHEMA, schema_text, starter_brief
    from briefwright.core.world import DiskWorld

    world = DiskWorld()
    target = Path(name) if name.endswith((".yaml", ".yml")) else Path(f"{name}.yaml")
    if target.exists():
        raise UsageError(f"{target} is there already", "choose another name")
    search = TemplateSearch(world, given=folders, brief_folder=target.parent)
    text = starter_brief(search, search.named(template or DEFAULT_TEMPLATE), target)
    files: dict[PurePath, bytes] = {target: text}
    schema = target.parent / SCHEMA
    if not schema.exists():
        files[schema] = schema_text(world)
    world.write_all(files)
    chosen = f" --template {template}" if template else ""
    for path in files:
        console.result(str(path))
    console.remark(f"Build it: brief build {as_typed(target)}{chosen}")
    return 0
