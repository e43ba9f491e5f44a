"""Find the files with the texts of sources: inside the folders that are allowed, and by SHA-256."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import PurePath

from briefwright.archive import KINDS_BY_SUFFIX, too_large
from briefwright.core.errors import EnvironmentFailure
from briefwright.core.world import World


class SourceFiles:
    """The folders that texts may come from: the brief's own, with all below it, and those given.

    Files are looked for by their SHA-256 in the given folders only, not in folders inside them.
    """

    def __init__(self, world: World, own: PurePath, given: Sequence[PurePath]) -> None:
        self._world = world
        self._own = own
        self._given = given
        self._paths: dict[str, PurePath] = {}
        self._rest = self._files()

    def named(self, name: str) -> PurePath | None:
        """Return the path of a file by its name in the brief; None where it leads out."""
        path = self._own / name
        true_path = self._world.true_path(path)
        folders = map(self._world.true_path, (self._own, *self._given))
        return path if any(true_path.is_relative_to(folder) for folder in folders) else None

    def with_digest(self, digest: str) -> PurePath | None:
        """Return the first file with this SHA-256; each file is read once at most."""
        if digest in self._paths:
            return self._paths[digest]
        for path in self._rest:
            try:
                found = sha256(self._world.read(path)).hexdigest()
            except EnvironmentFailure:
                continue
            self._paths.setdefault(found, path)
            if found == digest:
                return path
        return None

    def _files(self) -> Iterator[PurePath]:
        """Yield the files of a kind and size that can be read."""
        for folder in self._given:
            for name in self._world.files(folder):
                path = folder / name
                is_kind = path.suffix.lower() in KINDS_BY_SUFFIX
                if is_kind and too_large(self._world.size(path)) is None:
                    yield path
