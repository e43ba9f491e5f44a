"""``brief templates``: list them, show one, start one of your own."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import click

from briefwright.cli.commands import BriefCommand, BriefGroup
from briefwright.cli.completing import template_names
from briefwright.cli.console import Console

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefwright.build.inheritance import Chain
    from briefwright.build.search import TemplateFolder, TemplateSearch
    from briefwright.render.docx.house.mapping import StyleMatch
    from briefwright.template import TemplateOption

WIDTH = 80


def folder_option(command: Any) -> Any:
    """Add the option that names folders of templates."""
    return click.option(
        "--templates",
        "folders",
        metavar="DIR",
        multiple=True,
        type=click.Path(file_okay=False, path_type=Path),
        help="Look for templates here first.",
    )(command)


@click.group(
    "templates",
    cls=BriefGroup,
    invoke_without_command=True,
    examples=(
        "brief templates",
        "brief templates show briefing-note",
        "brief templates new our-note --from briefing-note",
    ),
)
@folder_option
@click.pass_context
def command(context: click.Context, console: Console, folders: tuple[Path, ...]) -> int:
    """List the templates, show one, start one.

    Without a subcommand, lists the templates there are. Those in the folder
    templates/ beside a brief come before those shipped; with --templates,
    those in DIR come first.
    """
    if context.invoked_subcommand is None:
        _list(console, _search(folders))
    return 0


@command.command("show", cls=BriefCommand)
@click.argument("name", shell_complete=template_names)
@folder_option
def show(console: Console, name: str, folders: tuple[Path, ...]) -> int:
    """Show what a template is for, what it needs and what it leaves out."""
    from briefwright.build.inheritance import follow_bases
    from briefwright.core.codes import exit_code

    search = _search(folders)
    chain = follow_bases(search, search.named(name))
    console.findings(console.worth_saying(chain.diagnostics), chain.lines_of)
    if chain.links:
        console.result(_description(search, chain))
    return int(exit_code(chain.diagnostics))


@command.command(
    "new",
    cls=BriefCommand,
    examples=(
        "brief templates new our-note --from briefing-note",
        "brief templates new our-brief --from policy-brief --whole",
        "brief templates new our-paper --house letterhead.docx",
    ),
)
@click.argument("name")
@click.option(
    "--from",
    "base",
    metavar="NAME",
    shell_complete=template_names,
    help="The template to start from (policy-brief by default with --house).",
)
@click.option(
    "--house",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A Word file (.docx or .dotx) whose letterhead and styles the template takes over.",
)
@click.option("--whole", is_flag=True, help="Copy all of its files, not only inherit from it.")
@folder_option
def new(
    console: Console,
    name: str,
    base: str | None,
    house: Path | None,
    folders: tuple[Path, ...],
    *,
    whole: bool,
) -> int:
    """Start a template of your own in the folder templates/.

    It inherits everything from another and changes what you write into it.
    With --house it takes a letterhead and styles from a Word file, and says
    which of the styles that briefs use it found there.
    """
    from briefwright.build.search import DEFAULT_TEMPLATE
    from briefwright.build.starting import new_template
    from briefwright.core.world import DiskWorld

    search = _search(folders)
    place = folders[0] if folders else Path("templates")
    if house is not None:
        return _new_from_house(console, search, base or DEFAULT_TEMPLATE, place / name, house)
    if base is None:
        raise click.UsageError("Name the template to start from: --from policy-brief.")
    made = new_template(search, search.named(base), place, name, whole=whole)
    DiskWorld().write_all(made.files)
    for path in made.files:
        console.result(str(path))
    console.remark(f"Use it: brief build FILE --template {name}")
    return 0


def _new_from_house(
    console: Console, search: TemplateSearch, base: str, target: Path, house: Path
) -> int:
    from briefwright.build.house_template import house_template
    from briefwright.core.codes import exit_code
    from briefwright.core.world import DiskWorld
    from briefwright.loading import text_lines

    made = house_template(search, search.named(base), target.parent, target.name, house)
    found = console.worth_saying(made.diagnostics)
    console.findings(found, lambda file: text_lines(made.texts.get(file, b"")))
    DiskWorld().write_all(made.files)
    for path in made.files:
        console.result(str(path))
    if made.files:
        for line in _style_lines(made.matches):
            console.remark(line)
        console.remark(f"Use it: brief build FILE --template {target.name}")
    return int(exit_code(made.diagnostics))


def _style_lines(matches: Sequence[StyleMatch]) -> Iterator[str]:
    """Yield what was found of the styles that briefs use, and which are missing."""
    found = [match for match in matches if match.house is not None]
    width = max((len(match.name) for match in found), default=0)
    yield f"{len(found)} of the {len(matches)} styles that briefs use are in the house file:"
    for match in found:
        guessed = "  (a guess; see house_styles)" if match.is_guess else ""
        yield f"  {match.name:<{width}}  {match.house}{guessed}"
    missing = ", ".join(match.name for match in matches if match.house is None)
    if missing:
        yield "Set after the house's Normal and headings, since it has no style for them:"
        yield from (f"  {line}" for line in wrap(missing, WIDTH - 2))


def _search(folders: tuple[Path, ...]) -> TemplateSearch:
    from briefwright.build.search import TemplateSearch
    from briefwright.core.world import DiskWorld

    return TemplateSearch(DiskWorld(), given=folders)


def _list(console: Console, search: TemplateSearch) -> None:
    from briefwright.build.inheritance import follow_bases

    folders = search.all()
    width = max(len(folder.name) for folder in folders) + 2
    for folder in folders:
        links = follow_bases(search, folder).links
        words = links[0].manifest.description if links else "cannot be read; brief templates show"
        if not _is_shipped(folder):
            words += f" ({folder.path})"
        lines = wrap(words, WIDTH - width)
        console.result(f"{folder.name:<{width}}{lines[0]}")
        for line in lines[1:]:
            console.result(f"{'':<{width}}{line}")


def _is_shipped(folder: TemplateFolder) -> bool:
    """Tell whether a template comes with the program, even where its folder was named."""
    from briefwright.build.search import shipped_folder

    return Path(folder.path).resolve().parent == shipped_folder("templates").resolve()


def _description(search: TemplateSearch, chain: Chain) -> str:
    from briefwright.build.house_reading import house_path
    from briefwright.build.letterhead import letterhead_path
    from briefwright.build.template_reading import languages_of

    manifest, folder = chain.manifest, chain.links[0].folder
    folders = [link.folder.path for link in chain.links]
    rows = {
        "folder": str(folder.path),
        "inherits from": ", ".join(link.folder.name for link in chain.links[1:]),
        "needs": ", ".join(manifest.requires),
        "leaves out": ", ".join(manifest.omits),
        "pages": f"at most {manifest.max_pages}" if manifest.max_pages else "",
        "house file": str(house_path(search.world, chain) or ""),
        "letterhead": str(letterhead_path(search.world, folders) or ""),
        "languages": ", ".join(languages_of(search.world, chain)),
    }
    lines = [f"{folder.name}: {manifest.title}", *wrap(manifest.description, WIDTH), ""]
    for name, words in rows.items():
        if words:
            first, *rest = wrap(words, WIDTH - 16)
            lines += [f"{name:<16}{first}", *(f"{'':<16}{line}" for line in rest)]
    lines += [_option_line(name, option) for name, option in manifest.options.items()]
    return "\n".join(lines)


def _option_line(name: str, option: TemplateOption) -> str:
    values = f"one of {', '.join(option.values)}; " if option.values else ""
    return f"{'option':<16}{name}: {option.description} ({values}{option.default} by default)"
