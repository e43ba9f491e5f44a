"""A process of its own that draws the pages of a PDF, through PDFium.

As with the text of PDFs: whatever PDFium does with a file that anybody may have made, the program
goes on. The PDF comes in on standard input; on standard output each page is a line of JSON with
``width`` and ``height`` in pixels, ``size`` in points and ``words``, and then its pixels: red,
green and blue, row by row from the top. A line with ``fault`` ends the output.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw

_POINTS = 72.0


def pictures_of(data: bytes, resolution: float, most_pages: int) -> Iterator[bytes]:
    """Yield what goes out for a PDF; ``resolution`` is in pixels per inch."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        yield _line({"fault": "locked" if is_locked else "damaged"})
        return
    if len(document) > most_pages:
        yield _line({"fault": "pages", "count": len(document)})
        return
    document.init_forms()
    for number in range(len(document)):
        try:
            yield from _drawn(document[number], resolution)
        except pypdfium2.PdfiumError:
            yield _line({"fault": "damaged page", "count": number + 1})
            return


def _drawn(page: Any, resolution: float) -> Iterator[bytes]:
    text_page = page.get_textpage()
    words = " ".join(text_page.get_text_range().split())
    bitmap = page.render(scale=resolution / _POINTS, rev_byteorder=True)
    pixels = bytes(bitmap.buffer)
    row = bitmap.width * bitmap.n_channels
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    yield _line(
        {
            "width": bitmap.width,
            "height": bitmap.height,
            "size": page.get_size(),
            "words": words,
        }
    )
    yield b"".join(pixels[start : start + row] for start in starts)
    text_page.close()
    page.close()


def _line(values: dict[str, Any]) -> bytes:
    return json.dumps(values).encode() + b"\n"


if __name__ == "__main__":
    for piece in pictures_of(sys.stdin.buffer.read(), float(sys.argv[1]), int(sys.argv[2])):
        sys.stdout.buffer.write(piece)
