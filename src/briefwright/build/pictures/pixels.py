"""Make a picture of pixels that the program drew itself."""

from __future__ import annotations

from PIL import Image as Pillow

from briefwright.build.pictures.reading import coded
from briefwright.document import Image


def picture_of_pixels(pixels: bytes, size: tuple[int, int]) -> Image:
    """Return pixels (red, green and blue, row by row from the top) as a PNG."""
    return coded(Pillow.frombytes("RGB", size, pixels), "image/png")
