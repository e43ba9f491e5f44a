"""Read a picture file: any kind that people have, to one that every format shows alike."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Literal

from PIL import Image as Pillow

from briefwright.build.pictures.bare_files import (
    PNG_SIGNATURE,
    bare_jpeg,
    bare_png,
    is_usual_jpeg,
)
from briefwright.build.pictures.colours import in_screen_colours
from briefwright.build.pictures.svg import drawn_svg, looks_like_svg
from briefwright.document import Image

MAX_BYTES = 20_000_000
MAX_PIXELS = 40_000_000
_QUALITY = 88
_EXIF_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Pillow.Transpose.FLIP_LEFT_RIGHT,
    3: Pillow.Transpose.ROTATE_180,
    4: Pillow.Transpose.FLIP_TOP_BOTTOM,
    5: Pillow.Transpose.TRANSPOSE,
    6: Pillow.Transpose.ROTATE_270,
    7: Pillow.Transpose.TRANSVERSE,
    8: Pillow.Transpose.ROTATE_90,
}
"""What sets a picture upright, by the place of its first pixel (Exif 2.32, 4.6.4)."""
_KEYED = {"1": "LA", "L": "LA", "RGB": "RGBA"}
_PLAIN_MODES = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})

MediaType = Literal["image/png", "image/jpeg"]


class _Refusal(ValueError):
    """Why a picture cannot be used, said already."""


def read_image(data: bytes) -> Image:
    """Return a picture as it is to be shown: upright, in the colours of screens, and bare.

    A PNG or JPEG that is so already keeps its coding. An SVG is drawn; WebP and GIF pictures (the
    first of an animation) become JPEG and PNG. All pixels are decoded once, to be sure of them.

    Raises:
        ValueError: it is none of these, is too large or is damaged; the text says which.
    """
    if len(data) > MAX_BYTES:
        raise ValueError(f"is larger than {MAX_BYTES // 1_000_000} MB")
    if looks_like_svg(data):
        data = drawn_svg(data)
    form = _form(data)
    with _doubting():
        bare = {"PNG": bare_png, "JPEG": bare_jpeg}.get(form, bytes)(data)
        with Pillow.open(BytesIO(bare), formats=[form]) as picture:
            _check_size(picture)
            picture.load()
            orientation, profile = _described(data, form)
            shown = _plain(in_screen_colours(picture, profile), is_deep=_is_deep(bare, form))
            if orientation in _UPRIGHT:
                shown = shown.transpose(_UPRIGHT[orientation])
            if shown is picture and (form == "PNG" or (form == "JPEG" and is_usual_jpeg(bare))):
                media_type: MediaType = "image/png" if form == "PNG" else "image/jpeg"
                return Image(bare, media_type, *picture.size)
            is_photo = form == "JPEG" or (form == "WEBP" and shown.mode == "RGB")
            return coded(shown, "image/jpeg" if is_photo else "image/png")


def coded(picture: Pillow.Image, media_type: MediaType) -> Image:
    """Return pixels as a picture file, the same bytes each time."""
    stream = BytesIO()
    if media_type == "image/jpeg":
        picture.save(stream, "JPEG", quality=_QUALITY, optimize=True)
    else:
        picture.save(stream, "PNG", optimize=True, icc_profile=None)
    return Image(stream.getvalue(), media_type, *picture.size)


@contextmanager
def opened(image: Image) -> Iterator[Pillow.Image]:
    """Open a picture that has been read before."""
    with Pillow.open(BytesIO(image.data), formats=["PNG", "JPEG"]) as picture:
        yield picture


@contextmanager
def _doubting() -> Iterator[None]:
    """Turn whatever a decoder stumbles over into one plain problem."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _Refusal:
        raise
    except Pillow.DecompressionBombError:
        raise _too_many_pixels() from None
    except Exception as error:
        raise ValueError("is damaged or cut short") from error


def _form(data: bytes) -> str:
    if data.startswith(PNG_SIGNATURE):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    raise ValueError("is neither PNG nor JPEG nor SVG")


def _check_size(picture: Pillow.Image) -> None:
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_many_pixels()


def _too_many_pixels() -> _Refusal:
    return _Refusal(f"has more than {MAX_PIXELS // 1_000_000} million pixels")


def _described(data: bytes, form: str) -> tuple[int, bytes | None]:
    """Return how a camera was held, and the colour profile; a broken word on them says nothing."""
    try:
        with Pillow.open(BytesIO(data), formats=[form]) as picture:
            exif = Pillow.Exif()
            exif.load(picture.info.get("exif", b""))
            return exif.get(_EXIF_ORIENTATION, 1), picture.info.get("icc_profile")
    except Exception:  # noqa: BLE001 - as above; the pixels are checked without it
        return 1, None


def _is_deep(bare: bytes, form: str) -> bool:
    """Tell whether a PNG has sixteen bits a sample (11.2.1), of which all formats show eight."""
    return form == "PNG" and bare[24] == 16


def _plain(picture: Pillow.Image, *, is_deep: bool) -> Pillow.Image:
    """Return a picture in a mode that each format knows; the picture itself where it is in one."""
    if picture.mode in ("I;16", "I;16B", "I"):
        return picture.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if picture.mode not in _PLAIN_MODES:
        return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    if picture.mode in _KEYED and "transparency" in picture.info:  # one colour is transparent
        return picture.convert(_KEYED[picture.mode])
    opaque = picture.mode.removesuffix("A")
    if opaque != picture.mode and picture.getchannel("A").getextrema() == (255, 255):
        return picture.convert(opaque)
    return picture.copy() if is_deep else picture
