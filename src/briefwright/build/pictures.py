"""Read the pictures a brief names: PNG and JPEG files beside it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import PurePath
from struct import pack
from typing import Literal

from briefwright.core.errors import EnvironmentFailure
from briefwright.core.world import World
from briefwright.document import Image

MAX_BYTES = 20_000_000
MAX_PIXELS = 40_000_000


class Pictures(Mapping[str, Image]):
    """Pictures by the name the brief gives them, read when first asked for.

    A picture that is missing or broken becomes a grey placeholder; ``problems`` says why, by name.
    """

    def __init__(self, world: World, folders: Sequence[PurePath]) -> None:
        self._world = world
        self._folders = folders
        self._images: dict[str, Image] = {}
        self.problems: dict[str, str] = {}

    def __getitem__(self, name: str) -> Image:
        if name not in self._images:
            try:
                self._images[name] = read_image(self._bytes(name))
            except ValueError as error:
                self.problems[name] = str(error)
                self._images[name] = placeholder()
        return self._images[name]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str)

    def __iter__(self) -> Iterator[str]:
        return iter(self._images)

    def __len__(self) -> int:
        return len(self._images)

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


def read_image(data: bytes) -> Image:
    """Return a picture whose pixels have been decoded once, to be sure that they are all there.

    Raises:
        ValueError: it is not PNG or JPEG, is too large or is damaged; the text says which.
    """
    from PIL import Image as Pillow

    if len(data) > MAX_BYTES:
        raise ValueError(f"is larger than {MAX_BYTES // 1_000_000} MB")
    media_type = _media_type(data)
    try:
        with Pillow.open(BytesIO(data)) as picture:
            width, height = picture.size
            if width * height > MAX_PIXELS:
                raise ValueError(f"has more than {MAX_PIXELS // 1_000_000} million pixels")
            picture.load()
    except (OSError, SyntaxError, Pillow.DecompressionBombError) as error:
        raise ValueError("is damaged or cut short") from error
    return Image(data, media_type, width, height)


def placeholder(width: int = 220, height: int = 280) -> Image:
    """Return a light grey PNG of one colour, the same bytes each time."""
    rows = (b"\x00" + b"\xdd" * width) * height
    header = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    data = b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)
    return Image(data, "image/png", width, height)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return pack(">I", len(body)) + kind + body + pack(">I", zlib.crc32(kind + body))


def _media_type(data: bytes) -> Literal["image/png", "image/jpeg"]:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    raise ValueError("is neither PNG nor JPEG")
