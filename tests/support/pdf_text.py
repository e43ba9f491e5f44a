"""Read a PDF back: what is painted where, and its words in the order of its structure tree.

Independent of the renderer: pikepdf parses the streams, each font's ToUnicode map gives the
characters and its widths their places, and the structure tree says in which order they are read.
What is marked as an artifact is no part of the text. Nothing is guessed from positions: words are
apart only where the file has a space.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pikepdf

_KNOWN = frozenset(
    {"BT", "ET", "Tf", "Td", "Ts", "Tc", "q", "Q", "cm", "rg", "re", "W", "n", "EMC"}
)
_INVISIBLE = re.compile(  # Default_Ignorable_Code_Point (Unicode 16, DerivedCoreProperties)
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_BLOCK = re.compile(r"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")

Matrix = tuple[float, float, float, float, float, float]
_Operands = Sequence[object]


def words(text: str) -> list[str]:
    """Return the words of a text: normal form C, without invisible marks, spaces folded."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split()


@dataclass(frozen=True, slots=True)
class Mark:
    """What one operator paints: text, or a filled box or picture; lengths in points."""

    page: int
    """From 0."""
    x: float
    y: float
    """Of the baseline, or of the lower edge."""
    width: float
    height: float
    """Of a box; of text the size of the font."""
    text: str = ""
    font: str = ""
    colour: str = ""
    tag: str = ""
    """The tag of the marked content it stands in."""
    sequence: int = -1
    """The number of the marked content, -1 for an artifact."""
    note: int = 0
    """The number of the note at the foot of a page that it belongs to, 0 for none."""

    @property
    def is_artifact(self) -> bool:
        """It is no part of the text."""
        return self.tag == "Artifact"


def pdf_lines(data: bytes, *, artifacts: bool = False) -> list[Mark]:
    """Return the lines of text, or of furniture: marks on one baseline joined, in their order."""
    lines: list[Mark] = []
    for mark in pdf_marks(data):
        if not mark.text or mark.is_artifact is not artifacts:
            continue
        last = lines[-1] if lines else None
        if last and (last.page, last.y) == (mark.page, mark.y) and abs(_end(last) - mark.x) < 0.1:
            lines[-1] = _joined(last, mark)
        else:
            lines.append(mark)
    return lines


def _end(mark: Mark) -> float:
    return mark.x + mark.width


def _joined(first: Mark, second: Mark) -> Mark:
    width = _end(second) - first.x
    place = (first.page, first.x, first.y, width, max(first.height, second.height))
    text = first.text + second.text
    return Mark(*place, text, first.font, first.colour, first.tag, first.sequence, first.note)


def pdf_marks(data: bytes) -> Iterator[Mark]:
    """Yield everything that is painted on all pages, in the order of painting."""
    with pikepdf.open(io.BytesIO(data)) as file:
        notes = _notes_at_feet(file)
        for index, page in enumerate(file.pages):
            fonts = {
                str(name): _Font(font) for name, font in page.Resources.get("/Font", {}).items()
            }
            instructions = (
                (list(each.operands), each.operator) for each in pikepdf.parse_content_stream(page)
            )
            for mark in _Reader(index, fonts).marks(instructions):
                note = notes.get((page.obj.objgen, mark.sequence), 0)
                yield replace(mark, note=note) if note else mark


def _notes_at_feet(file: pikepdf.Pdf) -> dict[tuple[object, int], int]:
    """Return the number of the note that each mark of a page belongs to.

    Notes in a section of nothing but notes stand at the end, not at the foot of pages.
    """
    found: dict[tuple[object, int], int] = {}

    def visit(element: Any, note: int) -> None:
        kids: Any = element.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]
        elements = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        if elements and len(elements) == len(kids) and all(kid.S == "/Note" for kid in elements):
            return
        if element.get("/S") == "/Note":
            note = int(str(element.ID).split()[-1])
        for kid in kids:
            if isinstance(kid, int) and note:
                found[element.Pg.objgen, kid] = note
            elif not isinstance(kid, int) and kid.get("/Type") == "/MCR" and note:
                found[kid.Pg.objgen, int(kid.MCID)] = note
        for kid in elements:
            visit(kid, note)

    visit(file.Root.StructTreeRoot, 0)
    return found


class _Font:
    def __init__(self, font: pikepdf.Object) -> None:
        self.name = str(font.BaseFont)[1:]
        cmap = font.ToUnicode.read_bytes().decode("ascii")
        pairs = [pair for block in _BLOCK.findall(cmap) for pair in _PAIR.findall(block)]
        self.characters = {
            int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs
        }
        first = int(font.FirstChar)
        self.widths = {first + index: float(width) for index, width in enumerate(font.Widths)}

    def text(self, codes: bytes) -> str:
        """Return the characters of codes; raises KeyError for a code without a meaning."""
        return "".join(self.characters[code] for code in codes)


class _Reader:
    """Follows the operators of one page; an operator it does not know is an error."""

    def __init__(self, page: int, fonts: Mapping[str, _Font]) -> None:
        self.page = page
        self.fonts = fonts
        self.font: _Font | None = None
        self.size = self.spacing = 0.0
        self.colour = "0 0 0"
        self.tag = ""
        self.sequence = -1
        self.matrix: Matrix = (1, 0, 0, 1, 0, 0)
        self.saved: list[tuple[Matrix, _Font | None, float, float, str]] = []
        self.x = self.line_x = self.line_y = 0.0
        self.boxes: list[Matrix] = []
        self.clip: Mark | None = None

    def marks(self, instructions: Iterable[tuple[_Operands, object]]) -> Iterator[Mark]:
        for operands, operator in instructions:
            match str(operator):
                case "TJ":
                    yield self._text(operands[0])
                case "f":
                    yield from (self._box(box) for box in self.boxes)
                    self.boxes = []
                case "Do":
                    yield self.clip or self._box((0, 0, 1, 1, 0, 0))
                case "BDC" | "BMC":
                    self._begin(operands)
                    if self.sequence >= 0:  # it is in the tree, though it may paint nothing
                        yield replace(self._nothing(), tag=self.tag, sequence=self.sequence)
                case name:
                    self._follow(name, operands)
        assert self.tag == "", "marked content is not closed"
        assert self.saved == [], "graphics state is not restored"

    def _nothing(self) -> Mark:
        return Mark(self.page, 0, 0, 0, 0)

    def _begin(self, operands: _Operands) -> None:
        assert self.tag == "", "marked content is nested"
        self.tag = str(operands[0])[1:]
        if len(operands) > 1:
            assert isinstance(operands[1], pikepdf.Dictionary)
            self.sequence = int(operands[1].get("/MCID", -1))
        assert (self.sequence < 0) is (self.tag == "Artifact"), self.tag

    def _follow(self, operator: str, operands: _Operands) -> None:
        assert operator in _KNOWN, f"unknown operator {operator}"
        match operator:
            case "EMC":
                assert self.tag, "no marked content to close"
                self.tag, self.sequence = "", -1
            case "q":
                self.saved.append((self.matrix, self.font, self.size, self.spacing, self.colour))
            case "Q":
                self.matrix, self.font, self.size, self.spacing, self.colour = self.saved.pop()
                self.clip = None
            case "cm":
                self.matrix = _product(_six(_numbers(operands)), self.matrix)
            case "rg":
                self.colour = " ".join(str(operand) for operand in operands)
            case "re":
                x, y, width, height = _numbers(operands)
                self.boxes.append((x, y, width, height, 0, 0))
            case "W":
                self.clip = self._box(self.boxes.pop())
            case _:
                self._follow_text(operator, operands)

    def _follow_text(self, operator: str, operands: _Operands) -> None:
        match operator:
            case "BT":
                self.line_x = self.line_y = self.x = 0.0
            case "Td":
                x, y = _numbers(operands)
                self.line_x, self.line_y = self.line_x + x, self.line_y + y
                self.x = self.line_x
            case "Tf":
                self.font = self.fonts[str(operands[0])]
                self.size = _numbers(operands[1:])[0]
            case "Tc":
                self.spacing = _numbers(operands)[0]
            case _:
                pass  # changes nothing that is read here

    def _text(self, shown: object) -> Mark:
        assert self.font is not None, "text without a font"
        assert isinstance(shown, pikepdf.Array)
        start, text = self.x, ""
        for part in shown.as_list():
            if isinstance(part, pikepdf.String):
                codes = bytes(part)
                text += self.font.text(codes)
                self.x += sum(self.font.widths[code] for code in codes) * self.size / 1000
                self.x += len(codes) * self.spacing
            else:
                self.x -= float(part) * self.size / 1000
        x, y = self._placed(start, self.line_y)
        right, top = self._placed(self.x, self.line_y)
        width = ((right - x) ** 2 + (top - y) ** 2) ** 0.5
        return Mark(
            self.page,
            x,
            y,
            width,
            self.size,
            text,
            self.font.name,
            self.colour,
            self._tag(),
            self.sequence,
        )

    def _box(self, box: Matrix) -> Mark:
        x, y = self._placed(box[0], box[1])
        right, top = self._placed(box[0] + box[2], box[1] + box[3])
        place = (self.page, x, y, right - x, top - y)
        return Mark(*place, colour=self.colour, tag=self._tag(), sequence=self.sequence)

    def _placed(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    def _tag(self) -> str:
        assert self.tag, "painted outside all marked content"
        return self.tag


def _numbers(operands: Iterable[object]) -> list[float]:
    return [float(str(operand)) for operand in operands]


def _six(numbers: list[float]) -> Matrix:
    a, b, c, d, e, f = numbers
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
