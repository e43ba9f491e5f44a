"""Print content with WeasyPrint: the page that briefwright renders as HTML, fonts inside."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.benchmarks.content import Material

LIBRARY = "weasyprint"
FORMAT = "pdf"


def write_input(material: Material, folder: Path) -> Path:
    """Write the page and return its path."""
    source = folder / "content.html"
    source.write_bytes(material.html)
    return source


def printer(source: Path) -> Callable[[], bytes]:
    """Return a function that prints the page anew on each call."""
    from weasyprint import HTML

    text = source.read_text(encoding="utf-8")

    def print_once() -> bytes:
        return bytes(HTML(string=text).write_pdf())

    return print_once


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(printer(Path(sys.argv[1]))())
