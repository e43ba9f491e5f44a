"""Pages: marked content, links and places, and what is left for when all of them are there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFName, PDFObjectReference, PDFPage
from reportlab.pdfgen.canvas import Canvas

from briefwright.render.pdf.elements import Element, Hyperlink, Tag
from briefwright.render.pdf.file import PdfFile
from briefwright.render.pdf.letterhead import Sheet
from briefwright.render.pdf.page_words import PageWords
from briefwright.render.pdf.styles import Lettering, Styles

Box = tuple[float, float, float, float]
"""Left, bottom, width and height in points from the lower left corner of the page."""


DrawFurniture = Callable[[int, int], None]
"""Draws the furniture of a page, given its index (from 0) and the number of pages."""


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
    size: tuple[float, float]
    draw_furniture: DrawFurniture
    panels: list[tuple[str, Box]]
    """Fields behind words and furniture: a colour of the theme, and where."""


class PageCanvas(Canvas):
    """Pages of marked content (ISO 32000-1, 14.6), each kept open until all are there.

    A mark has the tag of an element and a number, or is an ``Artifact`` (14.8.2.2); marks are
    never nested.
    """

    _code: list[str | Callable[[], str]]

    if TYPE_CHECKING:

        def _startPage(self) -> None: ...

    def __init__(self, size: tuple[float, float], file: PdfFile, styles: Styles) -> None:
        super().__init__("", pagesize=size, pageCompression=1, invariant=1)
        self._doc = self.file = file
        self.styles = styles
        self._upright = size
        """Of the pages that sheets lie under."""
        self.pages: list[_Page] = []
        self.contents: list[bytes] = []
        """What stands on the finished pages, as their readers decode it."""
        self.places: dict[Element, Place] = {}
        self.anchors: dict[str, Place] = {}
        self.draw_furniture: DrawFurniture = lambda _index, _count: None
        """For the page that is being drawn and those after it."""
        self.words: PageWords | None = None
        """Takes down what stands in the text of the pages, where somebody wants to know."""
        self.sheets: Sequence[Sheet] = ()
        """What lies under the first page, and under all that follow; not under turned ones."""
        self._links: list[tuple[Hyperlink, Box]] = []
        self._marks: list[Element] = []
        self._panels: list[tuple[str, Box]] = []
        self._is_marked = False
        """All that is drawn belongs to a mark that is already open."""
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

    def _begin(self, element: Element) -> str:
        """Return the operator that opens a new mark of an element, numbered within the page."""
        number = len(self._marks)
        self._marks.append(element)
        element.mark(len(self.pages), number)
        return f"/{element.tag}<</MCID {number}>>BDC"

    def place(self, element: Element, x: float, top: float) -> None:
        """Note where an element begins."""
        if element not in self.places:
            place = self.places[element] = Place(len(self.pages), x, top)
            if element.anchor is not None:
                self.anchors.setdefault(element.anchor, place)

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
        begin, end = ("", "") if self._is_marked else (self._begin(element), "EMC")

        def drawn() -> str:
            self._is_marked = True
            code = self._caught(draw)
            self._is_marked = False
            return f"{begin}\n{code}\n{end}"

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

    def add_panel(self, colour: str, foot: float) -> None:
        """Fill the page from its upper edge down to a foot, behind all that stands there."""
        width, height = self._pagesize
        self._panels.append((colour, (0.0, foot, width, height - foot)))

    def showPage(self) -> None:
        """End the page, but keep it open for what only the finished document knows."""
        self.pages.append(
            _Page(
                self._code,
                self._formsinuse,
                self._links,
                self._marks,
                self._pagesize,
                self.draw_furniture,
                self._panels,
            )
        )
        self._links, self._marks, self._panels = [], [], []
        self._set_state()
        self._startPage()

    def finish_page(self, index: int, annotations: list[PDFObjectReference]) -> None:
        """Write a page with its furniture and annotations; pages are to be finished in order."""
        page = self.pages[index]
        furniture = self._caught(lambda: page.draw_furniture(index, len(self.pages)))
        self._code = [furniture, *_written(page.code)]
        self._pagesize, self._formsinuse = page.size, page.pictures
        self._annotationrefs = annotations
        if page.size == self._upright:
            for sheet in self.sheets[1:2] if index else self.sheets[:1]:
                self._code.insert(0, sheet.code)
                self._formsinuse.append(sheet.name)
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
        content = parts["stream"].encode("latin-1")
        self.contents.append(content)
        parts["Contents"] = self.file.stream(content)
        parts["__NoDefault__"] = [*PDFPage.__NoDefault__, "Tabs", "StructParents"]
        index = self.file.pageCounter - 1
        parts["Tabs"], parts["StructParents"] = PDFName("S"), self.file.first_key + index
        if self.file.page_parents:
            parts["Parent"] = self.file.numbered(self.file.page_parents[index])


def _written(code: Iterable[str | Callable[[], str]]) -> list[str]:
    """Return code with what was left for later."""
    return [part if isinstance(part, str) else part() for part in code]
