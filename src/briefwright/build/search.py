"""Find templates: in the folders a caller names, beside the brief, and among those shipped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from os.path import normpath
from pathlib import Path, PurePath

from briefwright.core.errors import UsageError
from briefwright.core.suggestions import closest
from briefwright.core.world import World

DEFAULT_TEMPLATE = "policy-brief"
MANIFEST = "template.yaml"
LOOK = "look.yaml"
"""What stands in place of a template's manifest in a folder for the pages of books: such a folder
has theme and labels, may inherit from a template, and is never offered for briefs."""


class Origin(StrEnum):
    """Where a template comes from."""

    GIVEN = "given"
    """From a folder named with ``--templates``, or named by its own path."""
    OWN = "own"
    """From the folder ``templates`` beside the brief."""
    SHIPPED = "shipped"


@dataclass(frozen=True, slots=True)
class TemplateFolder:
    """A folder that holds a template."""

    name: str
    path: PurePath
    origin: Origin
    manifest: str = MANIFEST
    """The name of its manifest: that of a look for books differs."""


def shipped_folder(kind: str) -> Path:
    """Return the folder of shipped ``templates`` or ``schemas``: in the package or a checkout."""
    package = Path(__file__).parents[1]
    inside = package / kind
    return inside if inside.is_dir() else package.parents[1] / kind


class TemplateSearch:
    """The places to look for templates, best first."""

    def __init__(
        self,
        world: World,
        *,
        given: tuple[PurePath, ...] = (),
        brief_folder: PurePath | None = None,
        shipped: PurePath | None = None,
    ) -> None:
        self.world = world
        self.brief_folder = brief_folder or PurePath()
        self.places = (
            *((place, Origin.GIVEN) for place in given),
            (self.brief_folder / "templates", Origin.OWN),
            (shipped or shipped_folder("templates"), Origin.SHIPPED),
        )

    def find(self, name: str, *, behind: TemplateFolder | None = None) -> TemplateFolder | None:
        """Return the template of a name, or at a path; None where there is none.

        With ``behind``, that template itself and all in better places of the same name are
        passed over: a user's ``policy-brief`` may inherit from the shipped ``policy-brief``.
        Behind a look for books there may be a look, or else a template.
        """
        if behind is not None and behind.manifest == LOOK:
            look = self._find(name, LOOK, behind)
            if look is not None:
                return look
        return self._find(name, MANIFEST, behind)

    def look(self, name: str) -> TemplateFolder:
        """Return the look for books of a name, or at a path.

        Raises:
            UsageError: there is none; the hint names those there are.
        """
        folder = self._find(name, LOOK, None)
        if folder is not None:
            return folder
        raise UsageError(f"there is no look '{name}'", _suggestion(name, self._all(LOOK)))

    def _find(
        self, name: str, manifest: str, behind: TemplateFolder | None
    ) -> TemplateFolder | None:
        if _is_path(name):
            start = behind.path if behind else PurePath()
            path = PurePath(normpath(start / name))
            found = TemplateFolder(path.name, path, Origin.GIVEN, manifest)
            return found if self._is_there(found) else None
        candidates = (
            TemplateFolder(name, place / name, origin, manifest) for place, origin in self.places
        )
        same_name = [folder for folder in candidates if self._is_there(folder)]
        if behind is not None and behind in same_name:
            same_name = same_name[same_name.index(behind) + 1 :]
        return same_name[0] if same_name else None

    def named(self, name: str) -> TemplateFolder:
        """Return the template of a name, or at a path.

        Raises:
            UsageError: there is none; the hint names those there are.
        """
        folder = self.find(name)
        if folder is not None:
            return folder
        raise UsageError(f"there is no template '{name}'", self.suggestion(name))

    def suggestion(self, name: str) -> str:
        """Return what to write in place of a name that no template has."""
        return _suggestion(name, self.all())

    def all(self) -> tuple[TemplateFolder, ...]:
        """Return every template a caller may name, by name, the best of each."""
        return self._all(MANIFEST)

    def _all(self, manifest: str) -> tuple[TemplateFolder, ...]:
        found: dict[str, TemplateFolder] = {}
        for place, origin in self.places:
            for name in self.world.folders(place):
                folder = TemplateFolder(name, place / name, origin, manifest)
                if name not in found and self._is_there(folder):
                    found[name] = folder
        return tuple(found[name] for name in sorted(found))

    def _is_there(self, folder: TemplateFolder) -> bool:
        return self.world.is_file(folder.path / folder.manifest)


def _suggestion(name: str, folders: Sequence[TemplateFolder]) -> str:
    names = [known.name for known in folders]
    near = closest(name, names)
    meant = f"did you mean '{near}'? " if near else ""
    return f"{meant}There are: {', '.join(names)}."


def _is_path(name: str) -> bool:
    return "/" in name or "\\" in name or name.startswith(".")
