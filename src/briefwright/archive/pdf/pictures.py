"""The pages of a PDF as pixels, drawn by a process that may fail or take for ever."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

MOST_PAGES = 200
LONGEST_SECONDS = 120
_PROCESS = Path(__file__).with_name("pictures_process.py")
_REASONS = {
    "locked": "it is locked with a password",
    "damaged": "it is a damaged PDF",
    "damaged page": "it has a damaged page, the one numbered {count}",
    "pages": f"it has {{count}} pages; at most {MOST_PAGES} can be drawn",
}


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page as it shows on a screen."""

    pixels: bytes = field(repr=False)
    """Red, green and blue, row by row from the top."""
    width: int
    height: int
    """In pixels."""
    size: tuple[float, float]
    """Width and height in points."""
    words: str
    """What stands on it, spaces folded."""


class NotDrawn(Exception):
    """A PDF that cannot be drawn; its text goes on a sentence about the file."""


def draw_pages(data: bytes, resolution: float) -> list[DrawnPage]:
    """Return the pages of a PDF, drawn with so many pixels per inch.

    Raises:
        NotDrawn: it is damaged, locked, has more than 200 pages, or takes more than two minutes.
    """
    command = [sys.executable, "-I", str(_PROCESS), str(resolution), str(MOST_PAGES)]
    try:
        done = subprocess.run(  # noqa: S603 - our own file; the PDF is its input, never an argument
            command, input=data, capture_output=True, timeout=LONGEST_SECONDS, check=True
        )
    except subprocess.TimeoutExpired:
        raise NotDrawn(f"it takes more than {LONGEST_SECONDS} seconds to draw") from None
    except (OSError, subprocess.CalledProcessError):
        raise NotDrawn("it is a PDF that cannot be drawn") from None
    return list(_pages(io.BytesIO(done.stdout)))


def _pages(stream: io.BytesIO) -> Iterator[DrawnPage]:
    while line := stream.readline():
        values: Mapping[str, Any] = json.loads(line)
        if "fault" in values:
            raise NotDrawn(_REASONS[values["fault"]].format(count=values.get("count", 0)))
        width, height = int(values["width"]), int(values["height"])
        across, down = values["size"]
        pixels = stream.read(width * height * 3)
        yield DrawnPage(pixels, width, height, (float(across), float(down)), values["words"])
