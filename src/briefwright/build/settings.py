"""The settings that hold for a brief: those of the nearest ``briefwright.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from os.path import normpath
from pathlib import PurePath

from briefwright.build.request import BuildRequest
from briefwright.core.codes import RuleLevel
from briefwright.core.diagnostics import Diagnostic
from briefwright.core.world import World
from briefwright.loading import load_settings

SETTINGS = "briefwright.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What an office has set for the briefs below a folder; nothing where there is no file."""

    rules: Mapping[str, RuleLevel] = field(default_factory=dict)
    """What rules weigh, by their code."""
    source_folders: tuple[PurePath, ...] = ()
    """Folders besides the brief's own that texts of sources may lie in."""
    file: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The file as it was read, by its name: for excerpts."""


def settings_of(world: World, request: BuildRequest) -> Settings:
    """Return the settings for a brief, from its folder or the nearest above it that has a file.

    The search ends at the root of the repository or at the user's home.

    Raises:
        EnvironmentFailure: there is a file that cannot be read.
    """
    for folder in world.enclosing_folders(request.folder):
        path = folder / SETTINGS
        if world.is_file(path):
            data, name = world.read(path), str(path)
            found = load_settings(data, name)
            folders = (PurePath(normpath(folder / each)) for each in found.source_folders)
            return Settings(found.rules, tuple(folders), name, found.diagnostics, {name: data})
    return Settings()
