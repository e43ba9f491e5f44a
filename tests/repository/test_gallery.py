"""The contact sheet shows every page, whole and in order."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.support.gallery import LABEL_HEIGHT, MARGIN, contact_sheet, save, template_names


def test_pages_stand_side_by_side_in_order() -> None:
    pages = [Image.new("RGB", (50, 70), "red"), Image.new("RGB", (60, 40), "blue")]
    sheet = contact_sheet([list(zip(pages, ["first", "second"], strict=True))])
    assert sheet.size == (50 + 60 + 3 * MARGIN, 70 + LABEL_HEIGHT + MARGIN + MARGIN // 2)
    assert sheet.getpixel((MARGIN + 25, MARGIN + 35)) == (255, 0, 0)
    assert sheet.getpixel((MARGIN + 50 + MARGIN + 30, MARGIN + 20)) == (0, 0, 255)


def test_the_label_is_written_under_its_page() -> None:
    page = Image.new("RGB", (80, 60), "white")
    labelled, bare = (contact_sheet([[(page, label)]]) for label in ("policy-brief", ""))
    under = (MARGIN, MARGIN + 62, MARGIN + 80, MARGIN + 60 + LABEL_HEIGHT)
    assert labelled.crop(under).tobytes() != bare.crop(under).tobytes()
    assert labelled.crop((0, 0, 80, 60)).tobytes() == bare.crop((0, 0, 80, 60)).tobytes()


def test_the_default_template_comes_first() -> None:
    assert template_names()[:1] == ["policy-brief"]


def test_a_second_row_stands_below_the_first() -> None:
    above, below = Image.new("RGB", (40, 50), "red"), Image.new("RGB", (40, 50), "blue")
    sheet = contact_sheet([[(above, "PDF")], [(below, "Word")]])
    row = 50 + LABEL_HEIGHT + MARGIN // 2
    assert sheet.size == (40 + 2 * MARGIN, 2 * row + MARGIN)
    assert sheet.getpixel((MARGIN + 20, MARGIN + row + 20)) == (0, 0, 255)


def test_a_sheet_takes_fewer_colours_until_it_is_small_enough(tmp_path: Path) -> None:
    shades = Image.radial_gradient("L").convert("RGB")
    sizes = []
    for limit in (1_000_000, 4_000):
        path = tmp_path / f"{limit}.png"
        save(shades, path, limit)
        sizes.append(path.stat().st_size)
    assert sizes[1] < sizes[0]
