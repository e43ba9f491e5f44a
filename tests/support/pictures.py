"""Small pictures made in memory, for tests."""

from __future__ import annotations

import io

from PIL import Image as Raster

from briefwright.document import Image


def png_picture(width: int = 220, height: int = 280) -> Image:
    """Return a PNG of a plain colour gradient."""
    return Image(_encoded(width, height, "PNG"), "image/png", width, height)


def jpeg_picture(width: int = 640, height: int = 280) -> Image:
    """Return a JPEG of a plain colour gradient."""
    return Image(_encoded(width, height, "JPEG"), "image/jpeg", width, height)


def picture_in(mode: str, form: str = "PNG") -> Image:
    """Return a small picture in a mode of Pillow: ``CMYK``, ``LA``, ``RGBA`` …"""
    data = _encoded(40, 30, form, mode)
    return Image(data, "image/png" if form == "PNG" else "image/jpeg", 40, 30)


def _encoded(width: int, height: int, form: str, mode: str = "RGB") -> bytes:
    raster = Raster.linear_gradient("L").resize((width, height)).convert(mode)
    stream = io.BytesIO()
    raster.save(stream, form)
    return stream.getvalue()


def halves(size: tuple[int, int] = (80, 40)) -> Raster.Image:
    """Return a picture whose left half is red and right half blue."""
    picture = Raster.new("RGB", size, (30, 40, 200))
    picture.paste((200, 30, 40), (0, 0, size[0] // 2, size[1]))
    return picture


def saved(picture: Raster.Image, form: str, **options: object) -> bytes:
    """Return a picture as a file of a form of Pillow: ``PNG``, ``WEBP`` …"""
    stream = io.BytesIO()
    picture.save(stream, form, **options)
    return stream.getvalue()


def colour_card(size: tuple[int, int]) -> Raster.Image:
    """Return a picture whose colours say where one is in it: red to the right, blue downwards."""
    across = Raster.linear_gradient("L").rotate(90)
    across, down = across.resize(size), Raster.linear_gradient("L").resize(size)
    return Raster.merge("RGB", (across, Raster.new("L", size, 60), down))
