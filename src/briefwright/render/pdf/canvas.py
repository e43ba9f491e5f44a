"""The canvas: the only place that writes content streams."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFName, PDFObjectReference, PDFPage, xObjectName
from reportlab.pdfgen.canvas import Canvas

from briefwright.document import Image
from briefwright.render.pdf.elements import Element, Hyperlink, Tag
from briefwright.render.pdf.file import PdfFile
from briefwright.render.pdf.fonts import SWITCH
from briefwright.render.pdf.lines import Line
from briefwright.render.pdf.pictures import read_picture
from briefwright.render.pdf.styles import Lettering, Styles, colour_operands
from briefwright.theme.tokens import Alignment

Box = tuple[float, float, float, float]
"""Left, bottom, width and height in points from the lower left corner of the page."""

_SHARE_BEFORE = {"left": 0.0, "centre": 0.5, "right": 1.0}


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element begins: the page (from 0), and its left and top edge."""

    page: int
    x: float
    top: float


@dataclass(slots=True)
class _Page:
    """A page that lacks only what the finished document knows."""

    code: list[str | Callable[[], str]]
    pictures: list[str]
    links: list[tuple[Hyperlink, Box]]
    marks: list[Element]
    """The element of each marked-content sequence, by its number."""


class PdfCanvas(Canvas):
    """A canvas that is told which element it draws; whatever belongs to none is an artifact.

    All that it paints is marked content (ISO 32000-1, 14.6): words and pictures with the tag of
    their element and a number, all else with the tag ``Artifact`` (14.8.2.2). Marked content is
    never nested.
    """

    _code: list[str | Callable[[], str]]

    if TYPE_CHECKING:

        def _startPage(self) -> None: ...

    def __init__(self, size: tuple[float, float], file: PdfFile, styles: Styles) -> None:
        super().__init__("", pagesize=size, pageCompression=1, invariant=1)
        self._doc = self.file = file
        self.styles = styles
        self.pages: list[_Page] = []
        self.places: dict[Element, Place] = {}
        self.anchors: dict[str, Place] = {}
        self.draw_furniture: Callable[[int, int], None] = lambda _index, _count: None
        """Draws the furniture of a page, given its index (from 0) and the number of pages."""
        self._links: list[tuple[Hyperlink, Box]] = []
        self._marks: list[Element] = []
        self._is_marked = False
        """All that is drawn belongs to a mark that is already open."""
        self._owner: Element | None = None
        """The element whose words are being shown."""
        self._set_state()

    def _make_preamble(self) -> None:
        """Begin pages with nothing: ReportLab would set Helvetica."""
        self._preamble = ""

    def _set_state(self, colour: str = "0 0 0") -> None:
        """Assume the state in which a page begins (ISO 32000-1, 8.4.1 and 9.3)."""
        self._lettering: Lettering | None = None
        self._font_operator = ""
        self._colour = colour
        self._rise = self._tracking = 0.0

    def place(self, element: Element, x: float, top: float) -> None:
        """Note where an element begins."""
        if element not in self.places:
            place = self.places[element] = Place(len(self.pages), x, top)
            if element.anchor is not None:
                self.anchors.setdefault(element.anchor, place)

    def draw_lines(
        self,
        lines: Sequence[Line],
        box: tuple[float, float, float],
        leading: float,
        align: Alignment = "left",
        element: Element | None = None,
    ) -> None:
        """Draw lines of text of an element into a box of left edge, first baseline and width.

        Lines may go without an element only where all that is drawn is an artifact.
        """
        left, baseline, width = box
        share = _SHARE_BEFORE[align]
        code, x, y = ["BT"], 0.0, 0.0
        for line in lines:
            start = left + (width - line.width) * share if share else left
            code.append(f"{start - x:.2f} {baseline - y:.2f} Td")
            x, y = start, baseline
            self._show(line, (x, y), code, element)
            baseline -= leading
        if self._owner is not None:
            self._owner = None
            code.append("EMC")
        code.append("ET")
        self._code.append("\n".join(code))

    def _show(
        self, line: Line, start: tuple[float, float], code: list[str], element: Element | None
    ) -> None:
        segments = line.segments
        last = segments[-1] if segments else None
        x, baseline = start
        for segment in segments:
            run, text, width = segment
            if not self._is_marked and (owner := run.element or element) is not self._owner:
                self._change_owner(owner, code)
            lettering = run.lettering
            if lettering is not self._lettering:
                self._set_lettering(lettering, code)
            if segment is last:
                text += line.end
            operand = text.translate(lettering.codes)
            if SWITCH in operand:
                code.append(lettering.font.show(operand, lettering.size))
            else:
                code.append(f"[({operand})]TJ")
            if run.link is not None:
                foot = baseline + lettering.rise - 0.25 * lettering.size
                self.add_link(run.link, (x, foot, width, 1.1 * lettering.size))
            x += width

    def _change_owner(self, owner: Element | None, code: list[str]) -> None:
        """Open a mark for the words of another element."""
        if owner is None:
            raise AssertionError("words that belong to no element")
        if self._owner is not None:
            code.append("EMC")
        self._owner = owner
        code.append(self._begin(owner))

    def _begin(self, element: Element) -> str:
        """Return the operator that opens a new mark of an element, numbered within the page."""
        number = len(self._marks)
        self._marks.append(element)
        element.mark(len(self.pages), number)
        return f"/{element.tag}<</MCID {number}>>BDC"

    def _set_lettering(self, lettering: Lettering, code: list[str]) -> None:
        """Set what differs from the state of the page."""
        self._lettering = lettering
        if lettering.font_operator != self._font_operator:
            self._font_operator = lettering.font_operator
            code.append(lettering.font_operator)
        if lettering.colour != self._colour:
            self._colour = lettering.colour
            code.append(f"{lettering.colour} rg")
        if lettering.rise != self._rise:
            self._rise = lettering.rise
            code.append(f"{lettering.rise:.2f} Ts")
        if lettering.tracking != self._tracking:
            self._tracking = lettering.tracking
            code.append(f"{lettering.tracking:g} Tc")

    def draw_fills(self, colour: str, boxes: Iterable[Box]) -> None:
        """Fill boxes with a colour of the theme, as an artifact; rules are thin boxes."""
        operands = colour_operands(self.styles.theme.colour(colour))
        code = [
            f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
            for x, y, width, height in boxes
            if width > 0 and height > 0
        ]
        if not code:
            return
        if operands != self._colour:
            self._colour, self._lettering = operands, None
            code.insert(0, f"{operands} rg")
        with self.artifact():
            self._code.append("\n".join((*code, "f")))

    def draw_picture(self, image: Image, box: Box, element: Element | None) -> None:
        """Draw the picture of an element into a box, which becomes its bounding box.

        A picture of no element is an artifact.
        """
        x, y, width, height = box
        name = sha256(image.data).hexdigest()[:16]
        resource: str = xObjectName(name)
        if resource not in self.file.idToObject:
            self.file.add_picture(resource, read_picture(image.data))
        self._formsinuse.append(name)
        code = f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{resource} Do Q"
        if element is None or self._is_marked:
            with self.artifact():
                self._code.append(code)
            return
        self._code.append(f"{self._begin(element)}\n{code}\nEMC")
        sides = f"{x:.2f} {y:.2f} {x + width:.2f} {y + height:.2f}"
        element.attributes += f"/A<</O/Layout/Placement/Block/BBox[{sides}]>>"

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """Mark what is drawn as no part of the document's text.

        ``kind`` holds the entries that say what else it is (ISO 32000-1, table 330).
        """
        if self._is_marked:
            yield
            return
        self._is_marked = True
        self._code.append(f"/Artifact<<{kind}>>BDC" if kind else "/Artifact BMC")
        yield
        self._code.append("EMC")
        self._is_marked = False

    @contextmanager
    def turned(self, x: float, y: float, cosine: float, sine: float) -> Iterator[None]:
        """Draw with the page turned around a point, which becomes the origin."""
        self._code.append(f"q {cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {x:.2f} {y:.2f} cm")
        state = self._font_operator, self._colour, self._rise, self._tracking
        yield
        self._font_operator, self._colour, self._rise, self._tracking = state
        self._lettering = None
        self._code.append("Q")

    def draw_later(self, draw: Callable[[], None], element: Element) -> None:
        """Draw words of an element here as soon as all pages are known; they cannot be links."""
        begin = self._begin(element)

        def drawn() -> str:
            self._is_marked = True
            code = self._caught(draw)
            self._is_marked = False
            return f"{begin}\n{code}\nEMC"

        self._code.append(drawn)

    def _caught(self, draw: Callable[[], None]) -> str:
        """Return what drawing writes, so that it depends on no state and leaves none behind."""
        outer, self._code = self._code, []
        self._set_state(colour="")
        draw()
        code, self._code = _written(self._code), outer
        return "\n".join(("q", *code, "Q")) if code else ""

    def add_link(self, link: Hyperlink, box: Box) -> None:
        """Make a box active, but in no artifact; boxes of one link that touch become one."""
        if self._is_marked:
            return
        self.place(link.element, box[0], box[1] + box[3])
        if self._links and self._links[-1][0] is link:
            x, foot, width, height = self._links[-1][1]
            if abs(x + width - box[0]) < 0.01 and abs(foot - box[1]) < height / 2:
                self._links[-1] = (link, (x, foot, width + box[2], height))
                return
        self._links.append((link, box))

    def showPage(self) -> None:
        """End the page, but keep it open for what only the finished document knows."""
        self.pages.append(_Page(self._code, self._formsinuse, self._links, self._marks))
        self._links, self._marks = [], []
        self._set_state()
        self._startPage()

    def finish_page(self, index: int, annotations: list[PDFObjectReference]) -> None:
        """Write a page with its furniture and annotations; pages are to be finished in order."""
        page = self.pages[index]
        furniture = self._caught(lambda: self.draw_furniture(index, len(self.pages)))
        self._code = [furniture, *_written(page.code)]
        self._formsinuse, self._annotationrefs = page.pictures, annotations
        super().showPage()

    def change_tag(self, element: Element, tag: Tag) -> None:
        """Give an element another tag, in its marks too; no page may be finished yet."""
        for kid in element.kids:
            if isinstance(kid, tuple):
                page, number = kid
                operands = f"<</MCID {number}>>BDC"
                before, after = f"/{element.tag}{operands}", f"/{tag}{operands}"
                self.pages[page].code = [
                    part.replace(before, after) if isinstance(part, str) else part
                    for part in self.pages[page].code
                ]
        element.tag = tag

    def _setAnnotations(self, page: PDFPage) -> None:
        """Complete a page; ReportLab would write its content in letters only, and so longer."""
        super()._setAnnotations(page)  # type: ignore[misc]
        parts = vars(page)
        parts["Contents"] = self.file.stream(parts["stream"].encode("latin-1"))
        parts["__NoDefault__"] = [*PDFPage.__NoDefault__, "Tabs", "StructParents"]
        parts["Tabs"], parts["StructParents"] = PDFName("S"), self.file.pageCounter - 1


def _written(code: Iterable[str | Callable[[], str]]) -> list[str]:
    """Return code with what was left for later."""
    return [part if isinstance(part, str) else part() for part in code]
