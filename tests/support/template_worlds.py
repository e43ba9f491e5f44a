"""Worlds in memory that hold small templates, for tests of the build."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath

from briefwright.build.fonts import SHIPPED as FONTS
from briefwright.build.search import TemplateSearch
from briefwright.core.world import MemoryWorld

SHIPPED = PurePath("shipped")


def manifest(title: str = "A template", **keys: str) -> str:
    """Return the text of a template.yaml."""
    lines = [f"title: {title}", "description: For a test.", *(f"{k}: {v}" for k, v in keys.items())]
    return "\n".join(lines) + "\n"


def search_in(files: dict[str, str | bytes], *given: str) -> TemplateSearch:
    """Return a search in a world of these files, whose shipped templates lie in `shipped/`."""
    return TemplateSearch(
        MemoryWorld({**shipped_font_files(), **files}),
        given=tuple(map(PurePath, given)),
        shipped=SHIPPED,
    )


@cache
def shipped_font_files() -> dict[str, bytes]:
    """Return the shipped fonts as the files of a world."""
    return {str(path): path.read_bytes() for path in sorted(FONTS.glob("*.ttf"))}
