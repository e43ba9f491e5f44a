"""Pictures are read when asked for, and doubted until their last pixel has been seen."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePath

import pytest
from PIL import Image as Pillow

from briefwright.build.pictures import MAX_BYTES, Pictures, placeholder, read_image
from briefwright.core.world import MemoryWorld
from tests.support.pictures import jpeg_picture, png_picture

PNG = png_picture().data
FOLDERS = (PurePath("briefs"), PurePath("templates/mine"))


def test_a_picture_is_looked_for_beside_the_brief_then_in_the_template() -> None:
    other = jpeg_picture().data
    world = MemoryWorld({"briefs/a.png": PNG, "templates/mine/b.jpg": other})
    pictures = Pictures(world, FOLDERS)
    assert (pictures["a.png"].data, pictures["b.jpg"].data) == (PNG, other)
    assert pictures["b.jpg"].media_type == "image/jpeg"
    assert pictures.problems == {}


def test_nothing_is_read_before_it_is_asked_for_and_then_once() -> None:
    world = MemoryWorld({"briefs/a.png": PNG})
    pictures = Pictures(world, FOLDERS)
    assert world.reads == []
    assert pictures["a.png"] is pictures["a.png"]
    assert world.reads == ["briefs/a.png"]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("absent.png", None, "is not there"),
        ("note.png", b"just text", "is neither PNG nor JPEG"),
        ("short.png", PNG[:-30], "is damaged or cut short"),
        ("broken.jpg", b"\xff\xd8\xff\xe0 and so on", "is damaged or cut short"),
        ("http://example.org/a.png", None, "is an address, not a file"),
    ],
)
def test_a_picture_that_cannot_be_printed_becomes_a_placeholder(
    name: str, data: bytes | None, problem: str
) -> None:
    world = MemoryWorld({} if data is None else {f"briefs/{name}": data})
    pictures = Pictures(world, FOLDERS)
    assert pictures[name] == placeholder()
    assert problem in pictures.problems[name]


def test_a_huge_file_is_refused_unseen() -> None:
    with pytest.raises(ValueError, match="larger than 20 MB"):
        read_image(PNG + b"\0" * MAX_BYTES)


def test_the_size_is_that_of_the_pixels() -> None:
    stream = BytesIO()
    Pillow.new("RGB", (30, 20)).save(stream, "PNG")
    image = read_image(stream.getvalue())
    assert (image.width, image.height) == (30, 20)


def test_the_placeholder_is_a_picture_itself() -> None:
    assert read_image(placeholder().data) == placeholder()
