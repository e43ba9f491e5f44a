"""Read the words of a PDF back out of its content streams, in the order they stand there.

Independent of the renderer: pikepdf parses the streams, each font's ToUnicode map gives the
characters. What is marked as an artifact is skipped, and so are page numbers in the contents,
which stand in marked content of their own tag. Where a table row goes on overleaf, the parts of a
cell are threaded by a number in their marked content, and are read one after the other. Nothing is
guessed from positions: words are apart only where the file has a space.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pikepdf

SKIPPED_TAGS = frozenset({"Artifact", "PageReference"})
_INVISIBLE = re.compile("[\xad\u200b-\u200f\u2060-\u2064\ufeff\ufe00-\ufe0f\u202a-\u202e]")
_BLOCK = re.compile(r"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")

Matrix = tuple[float, float, float, float, float, float]


def pdf_text(data: bytes) -> str:
    """Return the text of a PDF without artifacts, exactly as the content streams hold it."""
    threads: dict[int, list[str]] = {}
    texts: list[list[str]] = []
    for piece in pdf_pieces(data):
        if piece.thread in threads:
            threads[piece.thread].append(piece.text)
        elif not piece.tag:
            texts.append([piece.text])
            if piece.thread:
                threads[piece.thread] = texts[-1]
    return "".join(text for part in texts for text in part)


def words(text: str) -> list[str]:
    """Return the words of a text: normal form C, without invisible marks, spaces folded."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split()


@dataclass(frozen=True, slots=True)
class Piece:
    """What one operator shows: its text, page (from 0), and where its baseline begins."""

    text: str
    page: int
    x: float
    y: float
    size: float
    font: str
    tag: str
    """The tag of the marked content it stands in, if that is not to be read; else empty."""
    thread: int = 0
    """The number of the thread it belongs to, 0 for none."""


def pdf_pieces(data: bytes) -> Iterator[Piece]:
    """Yield every piece of text on every page, artifacts too, in the order of drawing."""
    with pikepdf.open(io.BytesIO(data)) as file:
        for index, page in enumerate(file.pages):
            fonts = {
                str(name): _Font(font) for name, font in page.Resources.get("/Font", {}).items()
            }
            yield from _Reader(index, fonts).pieces(pikepdf.parse_content_stream(page))


class _Font:
    def __init__(self, font: pikepdf.Object) -> None:
        self.name = str(font.BaseFont)[1:]
        cmap = font.ToUnicode.read_bytes().decode("ascii")
        pairs = [pair for block in _BLOCK.findall(cmap) for pair in _PAIR.findall(block)]
        self.characters = {
            int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs
        }

    def text(self, codes: bytes) -> str:
        """Return the characters of codes; raises KeyError for a code without a meaning."""
        return "".join(self.characters[code] for code in codes)


class _Reader:
    """Follows the operators of one page."""

    def __init__(self, page: int, fonts: Mapping[str, _Font]) -> None:
        self.page = page
        self.fonts = fonts
        self.font: _Font | None = None
        self.size = 0.0
        self.tags: list[str] = []
        self.thread = 0
        self.matrix: Matrix = (1, 0, 0, 1, 0, 0)
        self.saved: list[tuple[Matrix, _Font | None, float]] = []
        self.line = (0.0, 0.0)

    def pieces(self, instructions: object) -> Iterator[Piece]:
        for operands, operator in instructions:  # type: ignore[attr-defined]
            name = str(operator)
            if name in ("Tj", "TJ", "'", '"'):
                yield self._piece(operands)
            elif name == "BDC":
                self.tags.append(str(operands[0])[1:])
                self.thread = int(operands[1].get("/Thread", 0))
                yield Piece("", self.page, 0.0, 0.0, 0.0, "", self._skipped(), self.thread)
            else:
                self._follow(name, operands)
        assert self.tags == [], "marked content is not closed"
        assert self.saved == [], "graphics state is not restored"

    def _follow(self, operator: str, operands: list[object]) -> None:
        match operator:
            case "BMC":
                self.tags.append(str(operands[0])[1:])
            case "EMC":
                self.tags.pop()
                self.thread = 0
            case "q":
                self.saved.append((self.matrix, self.font, self.size))
            case "Q":
                self.matrix, self.font, self.size = self.saved.pop()
            case "cm":
                self.matrix = _product(_numbers(operands), self.matrix)
            case "BT":
                self.line = (0.0, 0.0)
            case "Td":
                x, y = (float(operand) for operand in operands)  # type: ignore[arg-type]
                self.line = (self.line[0] + x, self.line[1] + y)
            case "Tf":
                self.font = self.fonts[str(operands[0])]
                self.size = float(operands[1])  # type: ignore[arg-type]
            case _:
                assert operator not in ("TD", "Tm", "T*", "TL", "Do") or operator == "Do"

    def _piece(self, operands: list[object]) -> Piece:
        assert self.font is not None, "text without a font"
        shown = operands[-1]
        strings = shown if isinstance(shown, pikepdf.Array) else [shown]
        text = "".join(
            self.font.text(bytes(part)) for part in strings if isinstance(part, pikepdf.String)
        )
        a, b, c, d, e, f = self.matrix
        x, y = self.line
        place = (a * x + c * y + e, b * x + d * y + f)
        tag = self._skipped()
        return Piece(text, self.page, *place, self.size, self.font.name, tag, self.thread)

    def _skipped(self) -> str:
        return next((tag for tag in self.tags if tag in SKIPPED_TAGS), "")


def _numbers(operands: list[object]) -> Matrix:
    a, b, c, d, e, f = (float(operand) for operand in operands)  # type: ignore[arg-type]
    return a, b, c, d, e, f


def _product(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )
