"""Draw the frame in place of a picture that is missing: light and quiet, with words in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont

from briefwright.build.pictures.reading import coded
from briefwright.core.fonts import FontFamily
from briefwright.core.roles import ParagraphRole
from briefwright.document import Image
from briefwright.theme import Theme

_SCALE = 300 / 72
"""Pixels to a point."""
_MARGIN = 4.0
_BORDER = 0.75
_DASH = 3.0
_SMALLEST = 4.5
"""Points; lengths above too."""

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def missing_frame(
    words: str, size: tuple[float, float], theme: Theme, fonts: Mapping[str, FontFamily]
) -> Image:
    """Return a frame of so many points with the words in its middle, as large as they fit."""
    wide, high = (max(1, round(length * _SCALE)) for length in size)
    picture = Pillow.new("RGB", (wide, high), theme.colour("paper"))
    drawing = ImageDraw.Draw(picture)
    _draw_border(drawing, (wide, high), theme.colour("rule"))
    style = theme.styles[ParagraphRole.CARD_TEXT]
    room = (wide - 2 * _MARGIN * _SCALE, high - 2 * _MARGIN * _SCALE)
    font, text = _set(words, _faces(fonts, style.font, style.size), room)
    middle = (wide / 2, high / 2)
    drawing.multiline_text(
        middle, text, theme.colour("muted"), font, anchor="mm", align="center", spacing=_SCALE
    )
    grey = picture.quantize(16, dither=Pillow.Dither.NONE)
    return replace(coded(grey, "image/png"), missing=words)


def _draw_border(drawing: ImageDraw.ImageDraw, size: tuple[int, int], colour: str) -> None:
    """Draw dashes along the edges: no photo has these."""
    width, dash = max(1, round(_BORDER * _SCALE)), round(_DASH * _SCALE)
    right, foot = size[0] - 1, size[1] - 1
    for start in range(0, right, 2 * dash):
        end = min(start + dash, right)
        drawing.rectangle((start, 0, end, width - 1), colour)
        drawing.rectangle((start, foot - width + 1, end, foot), colour)
    for start in range(0, foot, 2 * dash):
        end = min(start + dash, foot)
        drawing.rectangle((0, start, width - 1, end), colour)
        drawing.rectangle((right - width + 1, start, right, end), colour)


def _faces(fonts: Mapping[str, FontFamily], key: str, size: float) -> Iterator[Font]:
    """Yield the font of small text, smaller and smaller."""
    while size >= _SMALLEST:
        yield _face(fonts, key, size * _SCALE)
        size -= 0.5


def _face(fonts: Mapping[str, FontFamily], key: str, pixels: float) -> Font:
    try:
        data = fonts[key].regular.data
        return ImageFont.truetype(BytesIO(data), pixels, layout_engine=ImageFont.Layout.BASIC)
    except (KeyError, OSError):  # a font that nobody can read has a finding of its own
        return ImageFont.load_default(pixels)


def _set(words: str, faces: Iterator[Font], room: tuple[float, float]) -> tuple[Font, str]:
    """Return the largest font in which the words fit, and their lines; else what fits of them."""
    font, lines = ImageFont.load_default(), [words]
    for font in faces:
        lines = list(_lines(words, font, room[0]))
        if len(lines) * _leading(font) <= room[1]:
            break
    most = max(1, int(room[1] // _leading(font)))
    return font, "\n".join(lines[:most])


def _leading(font: Font) -> float:
    return font.getbbox("Ág")[3] + 2 * _SCALE


def _lines(words: str, font: Font, width: float) -> Iterator[str]:
    """Yield lines no wider than so many pixels; a long name parts anywhere, best after a slash."""
    line = ""
    for word in words.split(" "):
        if line and font.getlength(f"{line} {word}") <= width:
            line = f"{line} {word}"
            continue
        if line:
            yield line
        line = ""
        for character in word:
            if line and font.getlength(line + character) > width:
                cut = line.rfind("/") + 1 or len(line)
                yield line[:cut]
                line = line[cut:]
            line += character
    if line:
        yield line
