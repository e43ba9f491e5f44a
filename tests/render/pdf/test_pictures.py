"""Pictures of every kind come out in their colours, shape and transparency."""

from __future__ import annotations

import io
from typing import NamedTuple

import pikepdf
import pytest
from PIL import Image as Raster

from briefwright.document import Card, Cards, Figure, Image
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of, inlines
from tests.support.pdf_text import pdf_marks
from tests.support.pictures import jpeg_picture, png_picture
from tests.support.themes import plain_theme, shipped_fonts

THEME = plain_theme()


def picture(mode: str, form: str = "PNG") -> Image:
    """Return a picture of 8 by 4 pixels in a mode of Pillow."""
    stream = io.BytesIO()
    Raster.new(mode, (8, 4)).save(stream, form)
    return Image(stream.getvalue(), "image/png" if form == "PNG" else "image/jpeg", 8, 4)


class Embedded(NamedTuple):
    colours: str
    size: tuple[int, int]
    is_masked: bool
    data: bytes
    raw_data: bytes


def embedded(*images: Image) -> list[Embedded]:
    """Return the image objects of a document with these pictures, without their masks."""
    figures = (Figure(image, "A picture") for image in images)
    rendering = render_pdf(document_of(*figures), THEME, shipped_fonts())
    assert rendering.diagnostics == ()
    with pikepdf.open(io.BytesIO(rendering.data)) as file:
        found = [each for page in file.pages for each in page.Resources.XObject.as_dict().values()]
        return [
            Embedded(
                str(each.ColorSpace),
                (int(each.Width), int(each.Height)),
                "/SMask" in each,
                b"" if "/DCTDecode" in str(each.Filter) else each.read_bytes(),
                each.read_raw_bytes(),
            )
            for each in found
        ]


@pytest.mark.parametrize(
    ("mode", "colours", "is_masked"),
    [
        ("1", "/DeviceRGB", False),
        ("L", "/DeviceGray", False),
        ("LA", "/DeviceGray", True),
        ("P", "/DeviceRGB", False),
        ("RGB", "/DeviceRGB", False),
        ("RGBA", "/DeviceRGB", True),
    ],
)
def test_a_png_of_any_kind(mode: str, colours: str, *, is_masked: bool) -> None:
    (found,) = embedded(picture(mode))
    components = 1 if colours == "/DeviceGray" else 3
    assert found[:3] == (colours, (8, 4), is_masked)
    assert len(found.data) == 8 * 4 * components


@pytest.mark.parametrize(("mode", "colours"), [("L", "Gray"), ("RGB", "RGB")])
def test_the_data_of_a_jpeg_are_left_as_they_are(mode: str, colours: str) -> None:
    image = picture(mode, "JPEG")
    (found,) = embedded(image)
    assert found.colours == f"/Device{colours}"
    assert found.raw_data == image.data


def test_a_jpeg_in_inks_is_shown_in_the_colours_of_screens() -> None:
    inks = Raster.new("CMYK", (8, 4), (0, 255, 255, 0))
    stream = io.BytesIO()
    inks.save(stream, "JPEG")
    (found,) = embedded(Image(stream.getvalue(), "image/jpeg", 8, 4))
    assert found.colours == "/DeviceRGB"
    red, green, blue = found.data[:3]
    assert (red > 240, green < 15, blue < 15) == (True, True, True)


def test_a_picture_used_twice_is_embedded_once() -> None:
    image = png_picture()
    data = render_pdf(
        document_of(Figure(image, "One"), Figure(image, "Two")), THEME, shipped_fonts()
    ).data
    with pikepdf.open(io.BytesIO(data)) as file:
        pictures = [each for each in file.objects if is_picture(each)]
        assert len(pictures) == 1


def is_picture(candidate: pikepdf.Object) -> bool:
    return isinstance(candidate, pikepdf.Stream) and candidate.get("/Subtype") == "/Image"


@pytest.mark.parametrize(("width", "share"), [(1.0, 1.0), (0.5, 0.5), (0.1, 0.1)])
def test_a_figure_takes_its_share_of_the_width(width: float, share: float) -> None:
    figure = Figure(jpeg_picture(), "A picture", width=width)
    data = render_pdf(document_of(figure), THEME, shipped_fonts()).data
    (mark,) = (mark for mark in pdf_marks(data) if mark.width and not mark.is_artifact)
    assert mark.width == pytest.approx(THEME.page.text_width * share, abs=0.01)
    assert mark.width / mark.height == pytest.approx(640 / 280, rel=0.01)


def test_a_tall_picture_is_held_to_the_page() -> None:
    data = render_pdf(
        document_of(Figure(png_picture(20, 4000), "A tower")), THEME, shipped_fonts()
    ).data
    (mark,) = (mark for mark in pdf_marks(data) if mark.width and not mark.is_artifact)
    assert mark.y > THEME.page.margins.bottom
    assert mark.y + mark.height < THEME.page.height - THEME.page.margins.top + 0.1


@pytest.mark.parametrize("size", [(220, 280), (500, 100), (10, 400)])
def test_a_portrait_fills_its_place(size: tuple[int, int]) -> None:
    image = png_picture(*size)
    data = render_pdf(
        document_of(Cards((Card(inlines("Name"), (), image=image),))), THEME, shipped_fonts()
    ).data
    (mark,) = (
        mark for mark in pdf_marks(data) if mark.width and not mark.is_artifact and not mark.text
    )
    assert mark.width == pytest.approx(THEME.cards.picture_width, abs=0.01)
    assert mark.height == pytest.approx(THEME.cards.picture_height, abs=0.01)
