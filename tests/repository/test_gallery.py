"""The contact sheet shows every page, whole and in order."""

from __future__ import annotations

from PIL import Image

from tests.support.gallery import LABEL_HEIGHT, MARGIN, contact_sheet, template_names


def test_pages_stand_side_by_side_in_order() -> None:
    pages = [Image.new("RGB", (50, 70), "red"), Image.new("RGB", (60, 40), "blue")]
    sheet = contact_sheet(list(zip(pages, ["first", "second"], strict=True)))
    assert sheet.size == (50 + 60 + 3 * MARGIN, 70 + 2 * MARGIN + LABEL_HEIGHT)
    assert sheet.getpixel((MARGIN + 25, MARGIN + 35)) == (255, 0, 0)
    assert sheet.getpixel((MARGIN + 50 + MARGIN + 30, MARGIN + 20)) == (0, 0, 255)


def test_the_label_is_written_under_its_page() -> None:
    page = Image.new("RGB", (80, 60), "white")
    labelled, bare = (contact_sheet([(page, label)]) for label in ("policy-brief", ""))
    under = (MARGIN, MARGIN + 62, MARGIN + 80, MARGIN + 60 + LABEL_HEIGHT)
    assert labelled.crop(under).tobytes() != bare.crop(under).tobytes()
    assert labelled.crop((0, 0, 80, 60)).tobytes() == bare.crop((0, 0, 80, 60)).tobytes()


def test_the_default_template_comes_first() -> None:
    assert template_names()[:1] == ["policy-brief"]
