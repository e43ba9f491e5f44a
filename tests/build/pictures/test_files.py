"""Pictures are looked for where people put them, and read when asked for."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from briefwright.build.pictures.files import Pictures
from briefwright.core.world import MemoryWorld
from briefwright.document.missing import PictureFault
from tests.support.pictures import jpeg_picture, png_picture

PNG = png_picture().data
FOLDERS = (PurePath("briefs"), PurePath("templates/mine"))


def test_a_picture_is_looked_for_beside_the_brief_then_in_the_template() -> None:
    world = MemoryWorld({"briefs/a.png": PNG, "templates/mine/b.jpg": jpeg_picture().data})
    pictures = Pictures(world, FOLDERS)
    assert pictures["a.png"] == png_picture()
    assert pictures["b.jpg"] == jpeg_picture()


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
        ("note.png", b"just text", "is neither PNG nor JPEG nor SVG"),
        ("short.png", PNG[:-30], "is damaged or cut short"),
        ("broken.jpg", b"\xff\xd8\xff\xe0 and so on", "is damaged or cut short"),
        ("http://example.org/a.png", None, "is an address, not a file"),
    ],
)
def test_a_picture_that_cannot_be_printed_says_why(
    name: str, data: bytes | None, problem: str
) -> None:
    found = Pictures(MemoryWorld({} if data is None else {f"briefs/{name}": data}), FOLDERS)[name]
    assert isinstance(found, PictureFault)
    assert found.problem.startswith(problem)
