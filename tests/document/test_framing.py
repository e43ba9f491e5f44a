"""How much of a picture shows, how large, and in which words: once for all formats."""

from __future__ import annotations

import pytest

from briefwright.document import Card, Figure
from briefwright.document.framing import Crop, crop_to, size_within, words_for
from tests.support.documents import inlines
from tests.support.pictures import png_picture


def test_a_wide_picture_loses_both_sides_alike() -> None:
    assert crop_to(png_picture(400, 100), (100, 100)) == Crop(left=0.375, right=0.375)


def test_a_high_picture_loses_less_above_where_heads_are() -> None:
    assert crop_to(png_picture(100, 200), (100, 100)) == Crop(top=0.125, bottom=0.375)


def test_a_picture_of_the_frame_s_shape_stays_whole() -> None:
    assert crop_to(png_picture(100, 50), (20, 10)) == Crop()


@pytest.mark.parametrize(
    ("size", "shown"), [((200, 100), (80, 40)), ((10, 400), (1.25, 50)), ((1, 1), (50, 50))]
)
def test_a_figure_keeps_its_shape_within_its_place(
    size: tuple[int, int], shown: tuple[float, float]
) -> None:
    assert size_within(png_picture(*size), (80, 50)) == pytest.approx(shown)


def test_a_picture_without_words_of_its_own_has_those_beside_it() -> None:
    image = png_picture()
    assert words_for(Card(inlines("Ana"), (), image=image, alternative="Ana at her desk")) == (
        "Ana at her desk"
    )
    assert words_for(Card(inlines("Ana"), (), image=image, alternative=" ")) == "Ana"
    assert words_for(Figure(image, "", inlines("The region"))) == "The region"
    assert words_for(Figure(image, "")) == ""
