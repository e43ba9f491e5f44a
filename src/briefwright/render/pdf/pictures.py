"""Pictures as image objects, made ready once per process."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from zlib import compress

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfutils import readJPEGInfo

_JPEG = b"\xff\xd8"
_COLOUR_SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
"""By number of components."""
_INVERTED = "/Decode[1 0 1 0 1 0 1 0]"
"""Programs write the four inks of a JPEG the other way round than PDF reads them."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image object (ISO 32000-1, 8.9.5): its entries, its data, and its transparency."""

    entries: str
    data: bytes
    coding: str
    """The name of the filter that decodes the data."""
    mask: Picture | None = None


@lru_cache(maxsize=32)
def read_picture(data: bytes) -> Picture:
    """Return the picture in a PNG or JPEG file; the data of a JPEG stay as they are.

    Raises:
        OSError, ValueError, SyntaxError, Warning: the bytes are no picture that can be read.
    """
    reader = ImageReader(io.BytesIO(data))
    return _photograph(data) if data.startswith(_JPEG) else _drawing(reader)


def _photograph(data: bytes) -> Picture:
    found = readJPEGInfo(io.BytesIO(data))
    if found is None:
        raise ValueError("no size in the picture")
    width, height, components, _density = found
    entries = _entries(width, height, components)
    return Picture(entries + (_INVERTED if components == 4 else ""), data, "/DCTDecode")


def _drawing(reader: ImageReader) -> Picture:
    width, height = reader.getSize()
    raw: bytes = reader.getRGBData()  # type: ignore[no-untyped-call]
    transparency = vars(reader).get("_dataA")
    mask = None if transparency is None else _drawing(transparency)
    entries = _entries(width, height, len(raw) // (width * height))
    return Picture(entries, compress(raw), "/FlateDecode", mask)


def _entries(width: int, height: int, components: int) -> str:
    return (
        f"/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8"
        f"/ColorSpace/{_COLOUR_SPACES[components]}"
    )
