"""The pages of a PDF as lines in the order in which they were written, through PDFium.

PDFium breaks the text into lines; where a line ends with a hyphen it leaves out the break and puts
U+FFFE for the hyphen. What a tagged PDF marks as an artifact (running heads, page numbers,
watermarks; ISO 32000-1, 14.8.2.2) is left out, unless nothing else is there.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import pypdfium2
from pypdfium2 import raw

from briefwright.archive.pdf.lines import Line, Piece

_LINE = re.compile("[^\r\n\ufffe]+|\ufffe")
_WIDE_GAP = 1.2  # of the size of the type
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_ARTIFACT = "Artifact"


def lines_of_page(document: pypdfium2.PdfDocument, number: int) -> list[Line]:
    """Return the lines of a page in the order of its content; ``number`` counts from 0."""
    page = document[number]
    try:
        text_page = page.get_textpage()
        try:
            return list(_PageText(page, text_page, number).lines())
        finally:
            text_page.close()
    finally:
        page.close()


class _PageText:
    """One page; PDFium counts its characters from 0."""

    def __init__(self, page: Any, text_page: Any, number: int) -> None:
        self._text_page = text_page
        self._number = number
        self._rotation = page.get_rotation()
        self._width, self._height = page.get_size()
        self._text: str = text_page.get_text_range()
        self._is_shifted = len(self._text) != text_page.count_chars()

    def lines(self) -> Iterator[Line]:
        """Yield the lines, without artifacts where there is anything else."""
        found = [(line, is_artifact) for line, is_artifact in self._all_lines()]
        proper = [line for line, is_artifact in found if not is_artifact]
        yield from proper or (line for line, _ in found)

    def _all_lines(self) -> Iterator[tuple[Line, bool]]:
        matches = [match for match in _LINE.finditer(self._text) if match[0].strip()]
        for index, match in enumerate(matches):
            if match[0] == "\ufffe":
                continue
            following = matches[index + 1][0] if index + 1 < len(matches) else ""
            is_cut = following == "\ufffe"
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            end = match.start() + len(match[0].rstrip())
            line = self._line(start, end, is_cut=is_cut)
            if line is not None:
                yield line, self._is_artifact(start)

    def _line(self, start: int, end: int, *, is_cut: bool) -> Line | None:
        size = self._size(start, end)
        pieces = tuple(self._pieces(start, end, size))
        if not pieces:
            return None
        _, baseline = self._origin(start)
        text = pieces[-1].text
        if text.endswith("\u00ad"):
            is_cut = True
            pieces = (*pieces[:-1], Piece(text[:-1], pieces[-1].left, pieces[-1].right))
        return Line(self._number, pieces, baseline, size, self._height, is_cut)

    def _pieces(self, start: int, end: int, size: float) -> Iterator[Piece]:
        """Yield the stretches of a line between wide gaps."""
        begin, left = start, self._origin(start)[0]
        for match in re.finditer(r"\s+", self._text[start:end]):
            before, after = start + match.start() - 1, start + match.end()
            right, following = self._right(before), self._origin(after)[0]
            if following - right > _WIDE_GAP * size:
                yield Piece(self._words(begin, before + 1), left, right)
                begin, left = after, following
        yield Piece(self._words(begin, end), left, max(self._right(end - 1), left))

    def _words(self, start: int, end: int) -> str:
        return self._text[start:end].translate(_LIGATURES)

    def _index(self, position: int) -> int:
        """Return the number of the character at a position of the text."""
        if not self._is_shifted:
            return position
        found = raw.FPDFText_GetCharIndexFromTextIndex(self._text_page, position)
        return max(int(found), 0)

    @cached_property
    def _numbers(self) -> tuple[Any, Any, Any, Any]:
        return ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF(), raw.FS_MATRIX()

    def _origin(self, position: int) -> tuple[float, float]:
        x, y, _, _ = self._numbers
        raw.FPDFText_GetCharOrigin(self._text_page, self._index(position), x, y)
        return self._upright(x.value, y.value)

    def _right(self, position: int) -> float:
        _, _, box, _ = self._numbers
        raw.FPDFText_GetLooseCharBox(self._text_page, self._index(position), box)
        corners = ((box.left, box.bottom), (box.right, box.top))
        return max(self._upright(x, y)[0] for x, y in corners)

    def _size(self, start: int, end: int) -> float:
        """Return the middle of the sizes at three places: the first letter may be a large one."""
        places = sorted({start, (start + end) // 2, end - 1})
        sizes = sorted(self._size_at(place) for place in places)
        return sizes[len(sizes) // 2]

    def _size_at(self, position: int) -> float:
        index = self._index(position)
        matrix = self._numbers[3]
        raw.FPDFText_GetMatrix(self._text_page, index, matrix)
        size = raw.FPDFText_GetFontSize(self._text_page, index)
        return abs(size) * (math.hypot(matrix.c, matrix.d) or 1.0) or 1.0

    def _upright(self, x: float, y: float) -> tuple[float, float]:
        """Return a place as it shows on a page that is turned (clockwise, by quarters)."""
        match self._rotation:
            case 90:
                return y, self._height - x
            case 180:
                return self._width - x, self._height - y
            case 270:
                return self._width - y, x
            case _:
                return x, y

    def _is_artifact(self, position: int) -> bool:
        shown = raw.FPDFText_GetTextObject(self._text_page, self._index(position))
        if not shown:
            return False
        marks = (
            raw.FPDFPageObj_GetMark(shown, each)
            for each in range(raw.FPDFPageObj_CountMarks(shown))
        )
        return any(_name(mark) == _ARTIFACT for mark in marks)


def _name(mark: Any) -> str:
    length = ctypes.c_ulong()
    buffer = (ctypes.c_ushort * 32)()
    if not raw.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length):
        return ""
    return bytes(buffer)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")
