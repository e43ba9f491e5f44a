"""The same picture shows in Word and PDF: pages drawn, and compared region by region."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageChops

from briefwright.build.pictures.fitting import fitted_pictures
from briefwright.document import Card, Cards, Document, Figure, Image
from briefwright.document.framing import crop_to
from briefwright.render.docx import render_docx
from briefwright.render.pdf import render_pdf
from tests.support.documents import document_of, inlines
from tests.support.pictures import colour_card, saved
from tests.support.themes import plain_theme, shipped_fonts

THEME = plain_theme()
SHAPES = [(1200, 1200), (2400, 600), (500, 2000), (900, 1145)]


def image_of(size: tuple[int, int]) -> Image:
    return Image(saved(colour_card(size), "PNG"), "image/png", *size)


def pictures(pdf: Path) -> list[Pillow.Image]:
    """Return what shows of the pictures on the first page, by their colours."""
    command = ["pdftoppm", "-r", "100", "-png", "-singlefile", str(pdf), str(pdf.with_suffix(""))]
    subprocess.run(command, check=True, capture_output=True)
    page = Pillow.open(pdf.with_suffix(".png")).convert("RGB")
    return [page.crop(box) for box in coloured_boxes(page)]


def coloured_boxes(page: Pillow.Image) -> list[tuple[int, int, int, int]]:
    """Return the boxes of what is coloured, one below the other: all other print is grey."""
    red, green, blue = page.split()
    differences = ImageChops.difference(red, green), ImageChops.difference(green, blue)
    colour = ImageChops.lighter(*differences)
    mask = colour.point(lambda value: 255 if value > 40 else 0)
    boxes, top = [], 0
    rows = [mask.crop((0, y, mask.width, y + 1)).getbbox() for y in range(mask.height)]
    for y, row in enumerate([*rows, None]):
        if row is None:
            if y - top > 20 and (box := mask.crop((0, top, mask.width, y)).getbbox()):
                boxes.append((box[0], top + box[1], box[2], top + box[3]))
            top = y + 1
    return boxes


def is_like(found: Pillow.Image, wanted: Pillow.Image) -> bool:
    """Tell whether two pictures have the same colours in each of 8 by 8 regions."""
    grids = [each.convert("RGB").resize((8, 8), Pillow.Resampling.BOX) for each in (found, wanted)]
    difference = ImageChops.difference(grids[0], grids[1])
    return max(extreme for _, extreme in difference.getextrema()) < 16  # type: ignore[misc]


def document() -> Document:
    cards = (Cards((Card(inlines(f"Name {n}"), (), image=image_of(size)),), 1)
             for n, size in enumerate(SHAPES))  # fmt: skip
    figures = [Figure(image_of((1600, 400)), "A figure", width=0.7)]
    return fitted_pictures(document_of(*cards, *figures), THEME, shipped_fonts())


def wanted() -> list[Pillow.Image]:
    """Return what is to show: cut out of the test card as the frame says."""
    found = []
    frame = (THEME.cards.picture_width, THEME.cards.picture_height)
    for width, height in SHAPES:
        crop = crop_to(image_of((width, height)), frame)
        left, top = round(crop.left * width), round(crop.top * height)
        right, foot = round((1 - crop.right) * width), round((1 - crop.bottom) * height)
        found.append(colour_card((width, height)).crop((left, top, right, foot)))
    return [*found, colour_card((1600, 400))]


@pytest.mark.conformance("pdftoppm")
def test_the_pdf_shows_what_the_frames_say(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(render_pdf(document(), THEME, shipped_fonts()).data)
    check(pictures(path))


@pytest.mark.conformance("pdftoppm", "soffice")
def test_word_shows_what_the_frames_say(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(render_docx(document(), THEME, shipped_fonts()).data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=180)
    check(pictures(tmp_path / "a.pdf"))


def check(found: list[Pillow.Image]) -> None:
    assert len(found) == len(wanted())
    for shown, cut in zip(found, wanted(), strict=True):
        assert abs(shown.width / shown.height / (cut.width / cut.height) - 1) < 0.05
        assert is_like(shown, cut)


def test_another_crop_would_be_noticed() -> None:
    card = colour_card((500, 2000))
    one, other = card.crop((0, 300, 500, 900)), card.crop((0, 450, 500, 1050))
    assert is_like(one, one.resize((90, 115)))
    assert not is_like(one, other)
