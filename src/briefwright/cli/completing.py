"""What a shell may complete besides commands, options and files: templates and codes."""

from __future__ import annotations

import click


def template_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the templates, shipped or in the folder templates/, that begin with some letters."""
    from briefwright.build.search import TemplateSearch
    from briefwright.core.world import DiskWorld

    names = (folder.name for folder in TemplateSearch(DiskWorld()).all())
    return [name for name in names if name.startswith(incomplete)]


def codes(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the codes that begin with some letters, in either case."""
    from briefwright.core.codes import CODES
    from briefwright.doctor.rules import RULES

    return [code for code in (*CODES, *RULES) if code.startswith(incomplete.upper())]
