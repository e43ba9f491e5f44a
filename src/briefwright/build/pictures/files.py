"""Find the pictures that a brief and its template name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from briefwright.core.errors import EnvironmentFailure
from briefwright.core.world import World
from briefwright.document import Image
from briefwright.document.missing import PictureFault


class Pictures(Mapping[str, Image | PictureFault]):
    """Pictures by the name the brief or template gives them, read when first asked for."""

    def __init__(self, world: World, folders: Sequence[PurePath]) -> None:
        self._world = world
        self._folders = folders
        self._found: dict[str, Image | PictureFault] = {}

    def __getitem__(self, name: str) -> Image | PictureFault:
        if name not in self._found:
            from briefwright.build.pictures.reading import read_image

            try:
                self._found[name] = read_image(self._bytes(name))
            except ValueError as error:
                self._found[name] = PictureFault(str(error))
        return self._found[name]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str)

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def _bytes(self, name: str) -> bytes:
        if "://" in name:
            raise ValueError("is an address, not a file; save the picture beside the brief")
        paths = (folder / name for folder in self._folders)
        path = next((path for path in paths if self._world.is_file(path)), None)
        if path is None:
            raise ValueError("is not there")
        try:
            return self._world.read(path)
        except EnvironmentFailure as error:
            raise ValueError(f"cannot be read: {error.message}") from None
