"""A process of its own that takes the lines out of a PDF, through PDFium.

PDFium is written in C++ and reads files that anybody may have made: whatever it does with one, the
program goes on. The PDF comes in on standard input; JSON goes out on standard output: an object
with ``fault`` and what it is about, or with ``pages``, each ``[height, lines]``, a line being
``[pieces, baseline, size, is cut, is artifact]`` and a piece ``[text, left, right]``, in points.

PDFium breaks the text into lines; where a line ends with a hyphen it leaves out the break and puts
U+FFFE for the hyphen. What a tagged PDF marks as an artifact (running heads, page numbers,
watermarks) is marked by ISO 32000-1, 14.8.2.2.
"""

from __future__ import annotations

import ctypes
import json
import math
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw

Point = tuple[float, float]

_LINE = re.compile("[^\r\n\ufffe]+|\ufffe")
_WIDE_GAP = 1.2  # of the size of the type
_ARTIFACT = "Artifact"
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}


def found_in(data: bytes, most_pages: int, most_characters: int) -> dict[str, Any]:
    """Return what goes out for a PDF."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        return {"fault": "locked" if is_locked else "damaged"}
    if len(document) > most_pages:
        return {"fault": "pages", "count": len(document)}
    pages = []
    characters = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            return {"fault": "damaged page", "count": number + 1}
        characters += text_page.count_chars()
        if characters > most_characters:
            return {"fault": "characters"}
        pages.append((page.get_height(), list(_PageText(page, text_page).lines())))
        text_page.close()
        page.close()
    return {"pages": pages}


class _PageText:
    """The text of a page; PDFium counts its characters from 0."""

    def __init__(self, page: Any, text_page: Any) -> None:
        self._handle = text_page.raw
        self._text: str = text_page.get_text_range()
        self._is_shifted = len(self._text) != text_page.count_chars()
        self._upright = _turned(page.get_rotation(), *page.get_size())
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._x_place, self._y_place = ctypes.byref(self._x), ctypes.byref(self._y)
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._box_place = ctypes.byref(self._box)

    def lines(self) -> Iterator[tuple[Any, ...]]:
        """Yield the lines in the order of the page's content."""
        matches = [match for match in _LINE.finditer(self._text) if match[0].strip()]
        for index, match in enumerate(matches):
            words = match[0]
            if words == "\ufffe":
                continue
            is_cut = index + 1 < len(matches) and matches[index + 1][0] == "\ufffe"
            start = match.start() + len(words) - len(words.lstrip())
            end = match.start() + len(words.rstrip())
            size = self._size(start, end)
            _, baseline = self._origin(start)
            pieces = tuple(self._pieces(start, end, size))
            yield pieces, baseline, size, is_cut, self._is_artifact(start)

    def _pieces(self, start: int, end: int, size: float) -> Iterator[tuple[str, float, float]]:
        """Yield the stretches of a line between wide gaps."""
        text, begin, left = self._text, start, self._origin(start)[0]
        space = text.find(" ", start, end)
        while space >= 0:
            after = space + 1
            while text[after].isspace():
                after += 1
            right, following = self._right(space - 1), self._origin(after)[0]
            if following - right > _WIDE_GAP * size:
                yield self._words(begin, space), left, max(right, left)
                begin, left = after, following
            space = text.find(" ", after, end)
        yield self._words(begin, end), left, max(self._right(end - 1), left)

    def _words(self, start: int, end: int) -> str:
        return self._text[start:end].translate(_LIGATURES)

    def _index(self, position: int) -> int:
        """Return the number of the character at a position of the text."""
        if not self._is_shifted:
            return position
        found = raw.FPDFText_GetCharIndexFromTextIndex(self._handle, position)
        return max(int(found), 0)

    def _origin(self, position: int) -> Point:
        index = self._index(position)
        raw.FPDFText_GetCharOrigin(self._handle, index, self._x_place, self._y_place)
        return self._upright(self._x.value, self._y.value)

    def _right(self, position: int) -> float:
        box = self._box
        raw.FPDFText_GetLooseCharBox(self._handle, self._index(position), self._box_place)
        first, _ = self._upright(box.left, box.bottom)
        second, _ = self._upright(box.right, box.top)
        return max(first, second)

    def _size(self, start: int, end: int) -> float:
        """Return the middle of the sizes at three places: the first letter may be a large one."""
        sizes = sorted(map(self._size_at, (start, (start + end) // 2, end - 1)))
        return sizes[1]

    def _size_at(self, position: int) -> float:
        index, matrix = self._index(position), self._matrix
        raw.FPDFText_GetMatrix(self._handle, index, ctypes.byref(matrix))
        size = abs(raw.FPDFText_GetFontSize(self._handle, index))
        return size * (math.hypot(matrix.c, matrix.d) or 1.0) or 1.0

    def _is_artifact(self, position: int) -> bool:
        shown = raw.FPDFText_GetTextObject(self._handle, self._index(position))
        count = raw.FPDFPageObj_CountMarks(shown) if shown else 0
        return any(
            _name(raw.FPDFPageObj_GetMark(shown, each)) == _ARTIFACT for each in range(count)
        )


def _turned(rotation: int, width: float, height: float) -> Callable[[float, float], Point]:
    """Return what gives a place as it shows on a page turned clockwise by so many degrees."""
    match rotation:
        case 90:
            return lambda x, y: (y, height - x)
        case 180:
            return lambda x, y: (width - x, height - y)
        case 270:
            return lambda x, y: (width - y, x)
        case _:
            return lambda x, y: (x, y)


def _name(mark: Any) -> str:
    length = ctypes.c_ulong()
    buffer = (ctypes.c_ushort * 32)()
    if not raw.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length):
        return ""
    return bytes(buffer)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")


if __name__ == "__main__":
    limits = (int(sys.argv[1]), int(sys.argv[2]))
    sys.stdout.write(json.dumps(found_in(sys.stdin.buffer.read(), *limits)))
