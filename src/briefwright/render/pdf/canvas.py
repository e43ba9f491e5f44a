"""The canvas: the only place that writes content streams."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFObjectReference, PDFPage, xObjectName
from reportlab.pdfgen.canvas import Canvas

from briefwright.document import Image
from briefwright.render.pdf.elements import Element, Hyperlink
from briefwright.render.pdf.file import PdfFile
from briefwright.render.pdf.fonts import SWITCH
from briefwright.render.pdf.lines import Line
from briefwright.render.pdf.pictures import read_picture
from briefwright.render.pdf.styles import Lettering, Styles, colour_operands
from briefwright.theme.tokens import Alignment

Box = tuple[float, float, float, float]
"""Left, bottom, width and height in points from the lower left corner of the page."""

PAGE_REFERENCE = "PageReference"
"""The tag of a page number in the contents: words that are in no other rendering."""
THREAD = "Continued"
"""The tag of parts that are read one after the other, though others stand between them."""
_ARTIFACT_MARK = "/Artifact"
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


class PdfCanvas(Canvas):
    """A canvas that is told which element it draws; whatever belongs to none is an artifact.

    Text and pictures stand in the order of reading, all else is marked content with the tag
    ``Artifact`` (ISO 32000-1, 14.8.2.2). Marked content is never nested.
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
        self._mark = ""
        """The operator that opened the marked content, if any is open."""
        self._threads: dict[object, int] = {}
        self._thread = 0
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
    ) -> None:
        """Draw lines of text into a box of left edge, first baseline and width."""
        left, baseline, width = box
        share = _SHARE_BEFORE[align]
        code, x, y = ["BT"], 0.0, 0.0
        for line in lines:
            start = left + (width - line.width) * share if share else left
            code.append(f"{start - x:.2f} {baseline - y:.2f} Td")
            x, y = start, baseline
            self._show(line, x, y, code)
            baseline -= leading
        code.append("ET")
        self._code.append("\n".join(code))

    def _show(self, line: Line, x: float, baseline: float, code: list[str]) -> None:
        segments = line.segments
        last = segments[-1] if segments else None
        for segment in segments:
            run, text, width = segment
            lettering = run.lettering
            if segment is last:
                text += line.end
            if not text:  # a font that shows nothing is not embedded
                continue
            if lettering is not self._lettering:
                self._set_lettering(lettering, code)
            operand = text.translate(lettering.codes)
            if SWITCH in operand:
                code.append(lettering.font.show(operand, lettering.size))
            else:
                code.append(f"[({operand})]TJ")
            if run.link is not None:
                foot = baseline + lettering.rise - 0.25 * lettering.size
                self.add_link(run.link, (x, foot, width, 1.1 * lettering.size))
            x += width

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

    def draw_picture(self, image: Image, box: Box) -> None:
        """Draw a picture into a box."""
        x, y, width, height = box
        name = sha256(image.data).hexdigest()[:16]
        resource: str = xObjectName(name)
        if resource not in self.file.idToObject:
            self.file.add_picture(resource, read_picture(image.data))
        self._formsinuse.append(name)
        self._code.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{resource} Do Q")

    @contextmanager
    def marked(self, tag: str, properties: str = "") -> Iterator[None]:
        """Mark what is drawn; artifacts stay artifacts, other marks pause for those inside."""
        if self._mark.startswith(_ARTIFACT_MARK):
            yield
            return
        outer, self._mark = self._mark, f"/{tag} {properties} BDC" if properties else f"/{tag} BMC"
        self._code += ("EMC", self._mark) if outer else (self._mark,)
        yield
        self._code += ("EMC", outer) if outer else ("EMC",)
        self._mark = outer

    @contextmanager
    def threaded(self, thread: object) -> Iterator[None]:
        """Mark a part of what goes on elsewhere; all parts of a thread have one number.

        Where threads are parted within the part of another, they name the one they belong to.
        """
        number = self._threads.setdefault(thread, len(self._threads) + 1)
        outer, self._thread = self._thread, number
        within = f"/In {outer}" if outer else ""
        with self.marked(THREAD, f"<</Thread {number}{within}>>"):
            yield
        self._thread = outer

    def artifact(self) -> AbstractContextManager[None]:
        """Mark what is drawn as no part of the document's text."""
        return self.marked("Artifact")

    @contextmanager
    def turned(self, x: float, y: float, cosine: float, sine: float) -> Iterator[None]:
        """Draw with the page turned around a point, which becomes the origin."""
        self._code.append(f"q {cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {x:.2f} {y:.2f} cm")
        state = self._font_operator, self._colour, self._rise, self._tracking
        yield
        self._font_operator, self._colour, self._rise, self._tracking = state
        self._lettering = None
        self._code.append("Q")

    def draw_later(self, draw: Callable[[], None]) -> None:
        """Draw something here as soon as all pages are known; it must not add links."""
        mark = self._mark
        self._code.append(lambda: self._caught(draw, mark))

    def _caught(self, draw: Callable[[], None], mark: str = "") -> str:
        """Return what drawing writes, so that it depends on no state and leaves none behind."""
        outer, self._code = self._code, []
        self._set_state(colour="")
        self._mark = mark
        draw()
        self._mark = ""
        code, self._code = _written(self._code), outer
        return "\n".join(("q", *code, "Q")) if code else ""

    def add_link(self, link: Hyperlink, box: Box) -> None:
        """Make a box active, but in no artifact; boxes of one link that touch become one."""
        if self._mark.startswith(_ARTIFACT_MARK):
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
        self.pages.append(_Page(self._code, self._formsinuse, self._links))
        self._links = []
        self._set_state()
        self._startPage()

    def finish_page(self, index: int, annotations: list[PDFObjectReference]) -> None:
        """Write a page with its furniture and annotations; pages are to be finished in order."""
        page = self.pages[index]
        furniture = self._caught(lambda: self.draw_furniture(index, len(self.pages)))
        self._code = [furniture, *_written(page.code)]
        self._formsinuse, self._annotationrefs = page.pictures, annotations
        super().showPage()

    def _setAnnotations(self, page: PDFPage) -> None:
        """Complete a page; ReportLab would write its content in letters only, and so longer."""
        super()._setAnnotations(page)  # type: ignore[misc]
        parts = vars(page)
        parts["Contents"] = self.file.stream(parts["stream"].encode("latin-1"))


def _written(code: Iterable[str | Callable[[], str]]) -> list[str]:
    """Return code with what was left for later."""
    return [part if isinstance(part, str) else part() for part in code]
