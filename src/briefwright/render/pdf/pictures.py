"""Pictures as image objects, made ready once per process."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from zlib import compress

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfutils import readJPEGInfo

_JPEG = b"\xff\xd8"
_COLOUR_SPACES = {1: "DeviceGray", 3: "DeviceRGB"}
"""By number of components."""


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

    Pictures in four inks are turned into the colours of screens, as the file's output intent is
    one of these (ISO 19005-3, 6.2.4.3).

    Raises:
        OSError, ValueError, SyntaxError, Warning: the bytes are no picture that can be read.
    """
    reader = ImageReader(io.BytesIO(data))
    return _photograph(data, reader) if data.startswith(_JPEG) else _drawing(reader)


def _photograph(data: bytes, reader: ImageReader) -> Picture:
    found = readJPEGInfo(io.BytesIO(data))
    if found is None:
        raise ValueError("no size in the picture")
    width, height, components, _density = found
    if components not in _COLOUR_SPACES:  # inks: the file's colours are those of screens
        return _drawing(ImageReader(vars(reader)["_image"].convert("RGB")))
    return Picture(_entries(width, height, components), data, "/DCTDecode")


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
