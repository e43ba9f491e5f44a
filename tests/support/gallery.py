"""Draw contact sheets of the shipped templates into docs/gallery (`make gallery`).

One sheet per template with every page, and one with the first page of each: PDF above, Word (as
LibreOffice sets it) below.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

CHECKOUT = Path(__file__).resolve().parents[2]
EXAMPLE = CHECKOUT / "briefs" / "montenegro-nato.yaml"
BOOK = CHECKOUT / "briefs" / "western-balkans.book.yaml"
PAGES_OF_BOOK = 7
FONTS = CHECKOUT / "src" / "briefwright" / "fonts"
GALLERY = CHECKOUT / "docs" / "gallery"

FINE, COARSE = 144, 36  # dots per inch: as drawn, and as set on a sheet
MARGIN = 14  # pixels around and between pages
LABEL_HEIGHT = 24
BACKGROUND = "#E4E7EB"
EDGE = "#B8BFC8"
INK = "#27313D"
PALETTES = (96, 64, 48, 32, 24, 16)  # colours, most first
SHEET_LIMIT, OVERVIEW_LIMIT = 150_000, 300_000  # bytes

Labelled = tuple[Image.Image, str]


def template_names() -> list[str]:
    """Return the names of the shipped templates, the default first."""
    names = sorted(path.parent.name for path in (CHECKOUT / "templates").glob("*/template.yaml"))
    return sorted(names, key=lambda name: name != "policy-brief")


def build(template: str, folder: Path) -> Path:
    """Build the example as PDF and Word; return the path both share but for their ending."""
    command = [sys.executable, "-m", "briefwright", "build", str(EXAMPLE), "--template", template]
    subprocess.run([*command, "--format", "pdf,docx", "-o", str(folder), "--quiet"], check=True)
    return folder / EXAMPLE.stem


def word_as_pdf(document: Path, folder: Path) -> Path | None:
    """Return a Word file as LibreOffice prints it, with the shipped fonts; None without it."""
    office = shutil.which("soffice")
    if office is None:
        return None
    printed = folder / "word"
    command = [office, f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(printed), str(document)]
    subprocess.run(command, check=True, capture_output=True, env=_shipped_fonts(folder))
    return printed / f"{document.stem}.pdf"


def _shipped_fonts(folder: Path) -> Mapping[str, str]:
    """Return an environment in which programs see the shipped fonts beside the system's."""
    config = folder / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{FONTS}</dir><cachedir>{folder / 'fontconfig'}</cachedir>"
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>\n',
        encoding="utf-8",
    )
    return {**os.environ, "FONTCONFIG_FILE": str(config)}


def page_images(pdf: Path) -> list[Image.Image]:
    """Return a small picture of each page of a PDF."""
    command = ["pdftoppm", "-r", str(FINE), "-png", str(pdf), str(pdf.with_suffix(""))]
    subprocess.run(command, check=True)
    pictures = sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))
    return [_shrunk(Image.open(picture).convert("RGB")) for picture in pictures]


def _shrunk(page: Image.Image) -> Image.Image:
    width, height = (round(side * COARSE / FINE) for side in page.size)
    return page.resize((width, height), Image.Resampling.LANCZOS)


def contact_sheet(rows: Sequence[Sequence[Labelled]]) -> Image.Image:
    """Set rows of pages one below the other, each page with a label under it."""
    height = sum(_row_height(row) for row in rows) + MARGIN
    sheet = Image.new("RGB", (max(_row_width(row) for row in rows), height), BACKGROUND)
    top = MARGIN
    for row in rows:
        _draw_row(sheet, row, top)
        top += _row_height(row)
    return sheet


def _draw_row(sheet: Image.Image, row: Sequence[Labelled], top: int) -> None:
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(FONTS / "SourceSans3-Semibold.ttf"), 14)
    left, foot = MARGIN, top + max(page.height for page, _ in row)
    for page, label in row:
        sheet.paste(page, (left, top))
        box = (left - 1, top - 1, left + page.width, top + page.height)
        draw.rectangle(box, outline=EDGE)
        centre = (left + page.width / 2, foot + LABEL_HEIGHT / 2)
        draw.text(centre, label, fill=INK, font=font, anchor="mm")
        left += page.width + MARGIN


def _row_height(row: Sequence[Labelled]) -> int:
    return max(page.height for page, _ in row) + LABEL_HEIGHT + MARGIN // 2


def _row_width(row: Sequence[Labelled]) -> int:
    return sum(page.width + MARGIN for page, _ in row) + MARGIN


def save(sheet: Image.Image, path: Path, limit: int) -> None:
    """Write a sheet with as many colours as keep it below a number of bytes."""
    for colours in PALETTES:
        # The most widely spread colours, so that a few words in an accent colour keep it.
        few = sheet.quantize(colours, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
        if path.stat().st_size <= limit:
            break
    sys.stdout.write(f"{path.name}  {path.stat().st_size // 1000} kB\n")


def pages_of(template: str) -> list[list[Image.Image]]:
    """Return the pages of the example in a template: PDF, and Word where it can be printed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        stem = build(template, folder)
        word = word_as_pdf(stem.with_suffix(".docx"), folder)
        files = [stem.with_suffix(".pdf"), *([word] if word else [])]
        return [page_images(file) for file in files]


def labelled(pages: Sequence[Image.Image], kind: str) -> list[Labelled]:
    """Return pages with "PDF 1 / 4" under them."""
    return [(page, f"{kind} {number} / {len(pages)}") for number, page in enumerate(pages, 1)]


def book_pages() -> list[list[Image.Image]]:
    """Return the first pages of the example of a book: PDF, and Word where it can be printed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, "-m", "briefwright", "book", str(BOOK), "-o", str(folder)]
        subprocess.run([*command, "--quiet"], check=True)
        stem = folder / BOOK.name.removesuffix(".book.yaml")
        word = word_as_pdf(stem.with_suffix(".docx"), folder)
        files = [stem.with_suffix(".pdf"), *([word] if word else [])]
        return [page_images(file)[:PAGES_OF_BOOK] for file in files]


def main() -> int:
    """Write one sheet per template, one of all first pages, and one of a book."""
    if shutil.which("pdftoppm") is None:
        sys.stderr.write("make gallery needs pdftoppm (poppler-utils)\n")
        return 4
    if shutil.which("soffice") is None:
        sys.stderr.write("without soffice (LibreOffice) the gallery shows PDF pages only\n")
    GALLERY.mkdir(parents=True, exist_ok=True)
    first_pages: list[list[Labelled]] = []
    for template in template_names():
        kinds = pages_of(template)
        rows = [labelled(pages, kind) for pages, kind in zip(kinds, ("PDF", "Word"), strict=False)]
        save(contact_sheet(rows), GALLERY / f"{template}.png", SHEET_LIMIT)
        if template != "policy-brief-two-column":
            first_pages.append([(pages[0], template) for pages in kinds])
    overview = [list(row) for row in zip_longest(*first_pages) if None not in row]
    save(contact_sheet(overview), GALLERY / "contact-sheet.png", OVERVIEW_LIMIT)
    kinds = book_pages()
    rows = [labelled(pages, kind) for pages, kind in zip(kinds, ("PDF", "Word"), strict=False)]
    save(contact_sheet(rows), GALLERY / "book.png", SHEET_LIMIT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
