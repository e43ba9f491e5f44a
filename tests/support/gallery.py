"""Draw contact sheets of the shipped templates into docs/gallery (`make gallery`)."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

CHECKOUT = Path(__file__).resolve().parents[2]
EXAMPLE = CHECKOUT / "briefs" / "montenegro-nato.yaml"
FONT = CHECKOUT / "src" / "briefwright" / "fonts" / "SourceSans3-Semibold.ttf"

RESOLUTION = 60  # dots per inch of a page on a sheet
MARGIN = 18  # pixels around and between pages
LABEL_HEIGHT = 26
BACKGROUND = "#E4E7EB"
EDGE = "#B8BFC8"
INK = "#27313D"


def template_names() -> list[str]:
    """Return the names of the shipped templates, the default first."""
    names = sorted(path.parent.name for path in (CHECKOUT / "templates").glob("*/template.yaml"))
    return sorted(names, key=lambda name: name != "policy-brief")


def build_pdf(template: str, folder: Path) -> Path:
    """Build the example with a template and return the PDF."""
    command = [sys.executable, "-m", "briefwright", "build", str(EXAMPLE), "--template", template]
    subprocess.run([*command, "--format", "pdf", "-o", str(folder), "--quiet"], check=True)
    return folder / f"{EXAMPLE.stem}.pdf"


def page_images(pdf: Path) -> list[Image.Image]:
    """Return a picture of each page of a PDF."""
    command = ["pdftoppm", "-r", str(RESOLUTION), "-png", str(pdf), str(pdf.with_suffix(""))]
    subprocess.run(command, check=True)
    pictures = sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))
    return [Image.open(picture).convert("RGB") for picture in pictures]


def contact_sheet(pages: Sequence[tuple[Image.Image, str]]) -> Image.Image:
    """Set pages side by side on one sheet, each with a label under it."""
    tallest = max(page.height for page, _ in pages)
    width = sum(page.width + MARGIN for page, _ in pages) + MARGIN
    sheet = Image.new("RGB", (width, tallest + 2 * MARGIN + LABEL_HEIGHT), BACKGROUND)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(FONT), 15)
    left = MARGIN
    for page, label in pages:
        sheet.paste(page, (left, MARGIN))
        draw.rectangle(
            (left - 1, MARGIN - 1, left + page.width, MARGIN + page.height), outline=EDGE
        )
        centre = (left + page.width / 2, MARGIN + tallest + LABEL_HEIGHT / 2 + 2)
        draw.text(centre, label, fill=INK, font=font, anchor="mm")
        left += page.width + MARGIN
    return sheet


def save(sheet: Image.Image, path: Path) -> None:
    """Write a sheet with a palette of 128 colours, which keeps it small."""
    sheet.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
    sys.stdout.write(f"{path.relative_to(CHECKOUT)}\n")


def main() -> int:
    """Write one sheet per template, and one of all first pages."""
    if shutil.which("pdftoppm") is None:
        sys.stderr.write("make gallery needs pdftoppm (poppler-utils)\n")
        return 4
    gallery = CHECKOUT / "docs" / "gallery"
    gallery.mkdir(parents=True, exist_ok=True)
    first_pages = []
    for template in template_names():
        with tempfile.TemporaryDirectory() as folder:
            pages = page_images(build_pdf(template, Path(folder)))
        first_pages.append((pages[0], template))
        labels = [f"{number} / {len(pages)}" for number in range(1, len(pages) + 1)]
        save(contact_sheet(list(zip(pages, labels, strict=True))), gallery / f"{template}.png")
    save(contact_sheet(first_pages), gallery / "templates.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
