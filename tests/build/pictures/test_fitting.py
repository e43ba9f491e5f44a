"""Pictures are brought to the size they print in, wherever they stand, and never enlarged."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image as Pillow

from briefwright.build.pictures.fitting import PIXELS_PER_INCH, fitted_pictures
from briefwright.core.roles import CalloutRole
from briefwright.document import (
    Block,
    Callout,
    Card,
    Cards,
    Cell,
    Column,
    Columns,
    DefinitionItem,
    DefinitionList,
    Figure,
    Image,
    ListBlock,
    ListItem,
    Row,
    Section,
    Table,
)
from briefwright.document.missing import missing_picture
from briefwright.document.walk import walk
from tests.support.documents import document_of, inlines
from tests.support.pictures import jpeg_picture, picture_in, png_picture, saved
from tests.support.themes import plain_theme, shipped_fonts

THEME = plain_theme()
WIDE = THEME.page.text_width / 72 * PIXELS_PER_INCH


def fitted(*blocks: Block) -> list[Image]:
    """Return the pictures of a document once they are fitted."""
    document = fitted_pictures(document_of(*blocks), THEME, shipped_fonts())
    nodes = [node for node in walk(document.blocks) if isinstance(node, Figure | Card)]
    return [node.image for node in nodes if node.image is not None]


def test_a_figure_in_landscape_has_the_pixels_of_the_wider_page() -> None:
    figure = Figure(png_picture(5000, 1000), "A")
    upright, turned = fitted(figure, Section((figure,), landscape=True))
    wide = THEME.page.turned.text_width / 72 * PIXELS_PER_INCH
    assert (upright.width, turned.width) == (round(WIDE), round(wide))


def shown(image: Image) -> Pillow.Image:
    picture = Pillow.open(BytesIO(image.data))
    assert picture.size == (image.width, image.height)
    return picture


@pytest.mark.parametrize("width", [1.0, 0.5])
@pytest.mark.parametrize("make", [png_picture, jpeg_picture])
def test_a_figure_has_the_pixels_that_print_shows(make: type, width: float) -> None:
    large: Image = make(5000, 2500)
    (image,) = fitted(Figure(large, "A", width=width))
    assert image.media_type == large.media_type
    assert shown(image).size == (round(WIDE * width), round(WIDE * width / 2))
    assert len(image.data) < len(large.data)


def test_a_portrait_fills_its_frame_with_the_pixels_that_print_shows() -> None:
    (image,) = fitted(Cards((Card(inlines("Ana"), (), image=jpeg_picture(3000, 3000)),)))
    longest = max(THEME.cards.picture_width, THEME.cards.picture_height)
    assert image.width == image.height == round(longest / 72 * PIXELS_PER_INCH)


@pytest.mark.parametrize("size", [(10, 10), (int(WIDE * 1.2), 100)])
def test_a_picture_that_is_small_or_hardly_too_fine_stays(size: tuple[int, int]) -> None:
    small = png_picture(*size)
    assert fitted(Figure(small, "A")) == [small]


def test_the_same_bytes_each_time() -> None:
    figure = Figure(jpeg_picture(4000, 2000), "A")
    assert fitted(figure) == fitted(figure)


@pytest.mark.parametrize(
    ("mode", "kept"),
    [("1", "L"), ("L", "L"), ("LA", "LA"), ("P", "P"), ("RGB", "RGB"), ("RGBA", "RGBA")],
)
def test_a_reduced_picture_keeps_its_kind(mode: str, kept: str) -> None:
    large = shown(picture_in(mode)).resize((4000, 3000))
    (image,) = fitted(Figure(Image(saved(large, "PNG"), "image/png", 4000, 3000), "A"))
    assert shown(image).mode == kept


def test_a_reduced_palette_keeps_its_transparency() -> None:
    large = Pillow.new("P", (4000, 2000))
    large.putpalette([255, 0, 0, 0, 0, 255] + [0] * 762)
    large.paste(1, (2000, 0, 4000, 2000))
    data = saved(large, "PNG", transparency=0)
    (image,) = fitted(Figure(Image(data, "image/png", 4000, 2000), "A"))
    alpha = shown(image).convert("RGBA").getchannel("A")
    assert alpha.getpixel((10, 10)) == 0
    assert alpha.getpixel((image.width - 10, 10)) == 255


FIGURE = Figure(png_picture(5000, 10), "A")


@pytest.mark.parametrize(
    "block",
    [
        Section((FIGURE,)),
        Columns((FIGURE,)),
        Callout(CalloutRole.BOTTOM_LINE, (FIGURE,)),
        ListBlock((ListItem((FIGURE,)),)),
        DefinitionList((DefinitionItem(inlines("A"), (FIGURE,)),)),
        Table((Column(1.0),), (Row((Cell((FIGURE,)),)),)),
        Cards((Card(inlines("A"), (FIGURE,)),)),
    ],
)
def test_pictures_are_found_wherever_they_stand(block: Block) -> None:
    (image,) = fitted(block)
    assert image.width == round(WIDE)


def test_a_missing_picture_becomes_a_frame_of_its_place_with_words_in_it() -> None:
    missing = missing_picture("Picture missing: a-very/long-name-that-goes-on-and-on.jpg")
    card, figure = fitted(
        Cards((Card(inlines("Ana"), (), image=missing),)), Figure(missing, "A", width=0.5)
    )
    look = THEME.cards
    assert card.width / card.height == pytest.approx(
        look.picture_width / look.picture_height, rel=0.02
    )
    assert figure.width == round(WIDE / 2)
    for frame in (card, figure):
        assert frame.missing == missing.missing
        inner = shown(frame).convert("L").crop((20, 20, frame.width - 20, frame.height - 20))
        shades = inner.histogram()
        assert any(shades[:140]), "words"
        assert sum(shades[240:]) > 0.8 * sum(shades), "on a light ground"
    other = fitted(Figure(replace(missing, missing="Image manquante"), "A", width=0.5))
    assert other != [figure]


def test_any_words_stay_inside_their_frame() -> None:
    words = "Picture missing: " + "W" * 500
    (card,) = fitted(Cards((Card(inlines("Ana"), (), image=missing_picture(words)),)))
    inner = shown(card).convert("L")
    edges = [
        inner.crop((6, 6, 14, card.height - 6)),
        inner.crop((card.width - 14, 6, card.width - 6, card.height - 6)),
    ]
    assert all(edge.getextrema() == (255, 255) for edge in edges)


def test_without_a_font_to_be_read_the_frame_has_words_all_the_same() -> None:
    document = document_of(Figure(missing_picture("Picture missing: a.png"), "A"))
    (figure,) = fitted_pictures(document, THEME, {}).blocks
    assert isinstance(figure, Figure)
    assert figure.image.width > 100
