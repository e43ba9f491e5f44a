"""Bring the colours of pictures into sRGB, which is what a picture without a profile is read as."""

from __future__ import annotations

from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageCms


def in_screen_colours(picture: Pillow.Image, profile: bytes | None) -> Pillow.Image:
    """Return a picture in sRGB; the picture itself where it is already.

    Inks are turned into the colours of screens also where no profile says which inks they are:
    Word and browsers guess differently. A profile that cannot be used counts as none.
    """
    if profile is not None:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            if "srgb" not in ImageCms.getProfileDescription(source).lower():
                return _converted(picture, source)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass
    return picture.convert("RGB") if picture.mode == "CMYK" else picture


def _converted(picture: Pillow.Image, source: ImageCms.ImageCmsProfile) -> Pillow.Image:
    is_transparent = picture.has_transparency_data
    if picture.mode in ("1", "P", "PA") or (is_transparent and "A" not in picture.mode):
        picture = picture.convert("RGBA" if is_transparent else "RGB")
    base = picture.convert(picture.mode.removesuffix("A")) if is_transparent else picture
    target = ImageCms.createProfile("sRGB")
    shown = ImageCms.profileToProfile(base, source, target, outputMode="RGB")
    if shown is None:
        return picture
    if base.mode == "L":
        shown = shown.convert("L")
    if is_transparent:
        shown.putalpha(picture.getchannel("A"))
    return shown
