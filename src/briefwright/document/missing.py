"""Pictures that are missing or broken: why, and the picture that stands in their place."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from struct import pack

from briefwright.document.blocks import Image

_WIDTH, _HEIGHT = 220, 140


@dataclass(frozen=True, slots=True)
class PictureFault:
    """A picture that cannot be shown; ``problem`` ends the sentence that begins with its name."""

    problem: str


def missing_picture(words: str) -> Image:
    """Return a plain grey picture that knows the words to be drawn on it."""
    rows = (b"\x00" + b"\xee" * _WIDTH) * _HEIGHT
    header = pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    data = b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)
    return Image(data, "image/png", _WIDTH, _HEIGHT, missing=words)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return pack(">I", len(body)) + kind + body + pack(">I", zlib.crc32(kind + body))
