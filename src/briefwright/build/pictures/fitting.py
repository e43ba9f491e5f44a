"""Bring the pictures of a document to the size they print in: no file carries pixels for nothing.

A picture much finer than print shows is reduced, none is enlarged. What stands for a picture that
is missing is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial

from PIL import Image as Pillow

from briefwright.build.pictures.frames import missing_frame
from briefwright.build.pictures.reading import coded, opened
from briefwright.core.fonts import FontFamily
from briefwright.document import Block, Document, Figure, Image, Section
from briefwright.document.framing import HIGHEST_SHARE, size_within
from briefwright.document.pictures import Pictured, with_pictures
from briefwright.theme import Page, Theme

PIXELS_PER_INCH = 300
TOLERANCE = 1.25
"""A picture up to so many times finer than that stays as it is."""
_FRAME_SHAPE = 0.5
"""Height by width of the frame in place of a figure that is missing."""
_COLOURS = 256
"""Of a picture with a palette, where it hides nothing."""
_MODES = {"1": "L", "P": "RGB"}
"""In which the pixels between others have a colour."""


def fitted_pictures(document: Document, theme: Theme, fonts: Mapping[str, FontFamily]) -> Document:
    """Return the document with its pictures as they print, the same bytes each time."""

    @cache
    def fitted(image: Image, place: tuple[float, float], *, fills: bool) -> Image:
        if image.missing:
            return missing_frame(image.missing, place, theme, fonts)
        shown = (image.width, image.height)
        if fills:
            scale = max(wide / pixels for wide, pixels in zip(place, shown, strict=True))
        else:
            scale = size_within(image, place)[0] / image.width
        return _reduced(image, scale * PIXELS_PER_INCH / 72)

    def change(node: Pictured, page: Page) -> Pictured:
        if isinstance(node, Figure):
            width = page.text_width * node.width
            high = width * _FRAME_SHAPE if node.image.missing else page.text_height
            place = (width, min(high, page.text_height * HIGHEST_SHARE))
            return replace(node, image=fitted(node.image, place, fills=False))
        if node.image is None:
            return node
        place = (theme.cards.picture_width, theme.cards.picture_height)
        return replace(node, image=fitted(node.image, place, fills=True))

    blocks: list[Block] = []
    for block in document.blocks:
        is_turned = isinstance(block, Section) and block.landscape
        page = theme.page.turned if is_turned else theme.page
        blocks += with_pictures((block,), partial(change, page=page))
    return replace(document, blocks=tuple(blocks))


def _reduced(image: Image, scale: float) -> Image:
    """Return a picture with so many of its pixels a side; the picture itself where few are lost."""
    if scale * TOLERANCE >= 1:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    with opened(image) as picture:
        picture.draft(None, size)  # a JPEG is decoded at no more than it takes
        wide = picture.convert(_MODES.get(picture.mode, picture.mode))
        if picture.has_transparency_data:
            wide = picture.convert("LA" if picture.mode in ("1", "L", "LA") else "RGBA")
        smaller = wide.resize(size, Pillow.Resampling.LANCZOS, reducing_gap=3.0)
        if picture.mode == "P" and smaller.mode == "RGB":
            smaller = smaller.quantize(_COLOURS)
        return coded(smaller, image.media_type)
