"""A story: one part of the file that holds paragraphs and tables, written from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count

from briefwright.core.units import twips
from briefwright.document import PLAIN_FOLIO, Block, Folio
from briefwright.render.docx.bookmarks import bookmark_name
from briefwright.render.docx.boxes import Box
from briefwright.render.docx.elements import (
    P_PR,
    TABLE,
    Element,
    P,
    W,
    add,
    add_value,
    make,
    paragraph_properties,
    set_property,
    spacing,
)
from briefwright.render.docx.numbering import Numbering
from briefwright.render.docx.package import Part
from briefwright.render.docx.place import Place
from briefwright.render.docx.special_styles import SPACE
from briefwright.render.docx.styles import ParagraphStyle, StyleSheet
from briefwright.theme import Page, Theme

_SMALLEST_SPACE = 1.0
"""Height in points of a paragraph that only keeps two tables apart."""


@dataclass(frozen=True, slots=True)
class ListNumber:
    """The list and level that a paragraph's label belongs to."""

    number: int
    level: int


@dataclass(frozen=True, slots=True)
class PageReference:
    """A page number in the contents, filled in when the whole document is written."""

    identity: str
    instruction: Element
    result: Element


@dataclass(frozen=True, slots=True)
class WordReference:
    """Words that say what or where a bookmark is; ``field`` holds the elements around them."""

    identity: str
    instruction: Element
    result: Element
    field: tuple[Element, ...]
    pattern: str = "REF {} \\h \\* MERGEFORMAT"
    """The instruction, with a place for the name of the bookmark."""


@dataclass(frozen=True, slots=True)
class WrittenSection:
    """A section of the file that has ended: its properties, and the shape of its pages."""

    properties: Element
    page: Page


@dataclass(slots=True)
class Kit:
    """What all stories of one file share."""

    blocks: tuple[Block, ...]  # the body, for the contents
    theme: Theme
    styles: StyleSheet
    numbering: Numbering
    pictures: dict[bytes, str] = field(default_factory=dict)
    """Name of the part by the picture's bytes."""
    taken: Collection[str] = ()
    """Names that pictures may not take."""
    bookmarks: dict[str, str] = field(default_factory=dict)
    """Name in Word by the id of a block."""
    folio: Folio = PLAIN_FOLIO
    language: str = ""
    """Of the document."""
    chapter: str = ""
    drawings: int = 0
    control_ids: Iterator[int] = field(default_factory=lambda: count(1))
    """Numbers for content controls: positive, each once in a file."""


RenderBlock = Callable[[Block, "Story", Place], None]


class Story:
    """Writes paragraphs into a part; spaces that tables cannot hold go to their neighbours."""

    def __init__(self, kit: Kit, part: Part, parent: Element, render_block: RenderBlock) -> None:
        self.kit = kit
        self.part = part
        self.parent = parent
        self.notes: Story | None = None
        self.links: list[tuple[Element, str]] = []
        """Links inside the document, with the id they lead to."""
        self.page_references: list[PageReference] = []
        self.references: list[WordReference] = []
        self.sections: list[WrittenSection] = []
        self.page = kit.theme.page
        """The page of the section that is being written."""
        self.begins_page = True
        self._section_start = 0
        self.pending_ids: list[str] = []
        self.break_pending = False
        self.last_run: tuple[Element, object] | None = None
        """The last run of words, and how it is set."""
        self._render_block = render_block
        self._space = 0.0
        self._last: tuple[Element, ParagraphStyle, float] | None = None
        self._bookmark_ends: list[Element] = []
        """Those of the last paragraph, which may yet come to stand after its words."""

    def blocks(self, blocks: tuple[Block, ...], place: Place) -> None:
        """Render blocks one below the other."""
        for block in blocks:
            self._render_block(block, self, place)

    def paragraph(
        self,
        style: ParagraphStyle,
        place: Place,
        *,
        label: ListNumber | None = None,
        after: float | None = None,
    ) -> Element:
        """Append an empty paragraph; ``after`` is its space where that is not the style's."""
        if place.align != "left":
            style = self.kit.styles.aligned(style, place.align)
        paragraph = add(self.parent, "p")
        properties = add(paragraph, "pPr")
        add_value(properties, "pStyle", style.id)
        if self.break_pending:
            add(properties, "pageBreakBefore")
            self.break_pending = False
        if label:
            numbering = add(properties, "numPr")
            add_value(numbering, "ilvl", label.level)
            add_value(numbering, "numId", label.number)
        self._add_spacing(properties, style, after)
        self._add_indents(properties, style, place, is_labelled=label is not None)
        self._last = (paragraph, style, style.text.after if after is None else after)
        self._add_bookmarks(paragraph)
        return paragraph

    def space(self, length: float) -> None:
        """Ask for space before whatever comes next."""
        self._space += length

    def table(self) -> Element:
        """Append an empty table, and give the space before it to the paragraph above."""
        if self._last and self.parent[-1] is self._last[0]:
            self._widen_last()
        elif self._space or self._follows_table():
            self.spacer(max(self._space, _SMALLEST_SPACE))
        self._space = 0.0
        return add(self.parent, "tbl")

    def spacer(self, height: float = _SMALLEST_SPACE) -> Element:
        """Append an empty paragraph of a height, where Word needs one or nothing else can."""
        style = self.kit.styles.paragraph_styles[SPACE]
        paragraph = add(self.parent, "p")
        properties = add(paragraph, "pPr")
        add_value(properties, "pStyle", style.id)
        if height != _SMALLEST_SPACE:
            add(properties, "spacing", line=str(twips(height)), lineRule="exact")
        self._space = 0.0
        self._last = (paragraph, style, 0.0)
        return paragraph

    def style_of(self, paragraph: Element) -> ParagraphStyle:
        """Return the style of a paragraph written by this room."""
        style = paragraph.find(f"{P_PR}/{W}pStyle")
        identity = "" if style is None else style.get(W + "val", "")
        return self.kit.styles.paragraph_styles[identity]

    def part_from(self, box: Box) -> None:
        """Keep a box apart from the same kind of box above it: Word would join the two."""
        if self._last and self.parent[-1] is self._last[0] and self._last[1].box == box:
            self.spacer(max(self._space, _SMALLEST_SPACE))

    def close(self) -> None:
        """End a cell or the body as Word asks: with a paragraph that does not end a section."""
        if not self.ends_in_paragraph():
            self.spacer()

    def ends_in_paragraph(self) -> bool:
        """Tell whether the last thing written is a paragraph, free to end a section."""
        if not len(self.parent) or self.parent[-1].tag != P:
            return False
        return self.parent[-1].find(f"{P_PR}/{W}sectPr") is None

    @contextmanager
    def inside(self, parent: Element) -> Iterator[None]:
        """Write into another element for a while, with spaces of its own."""
        saved = (self.parent, self._space, self._last)
        self.parent, self._space, self._last = parent, 0.0, None
        yield
        self.parent, self._space, self._last = saved

    def begin_section(self, page: Page, *, begins_page: bool) -> None:
        """Let what comes next be in a new section, on a page of its own or on the last one."""
        self.page, self.begins_page = page, begins_page
        self._section_start = len(self.parent)
        if begins_page:
            self._space, self.break_pending = 0.0, False

    @property
    def is_at_head(self) -> bool:
        """Whether nothing stands yet on the page that a section begins."""
        return self.begins_page and len(self.parent) == self._section_start

    def bookmark(self, identity: str | None) -> None:
        """Mark the next paragraph as the place an id means."""
        if identity:
            self.pending_ids.append(identity)

    def end_bookmarks(self) -> None:
        """Let the bookmarks of the last paragraph hold what it says so far."""
        for end in self._bookmark_ends:
            paragraph = end.getparent()
            if paragraph is not None:
                paragraph.append(end)
        self._bookmark_ends = []

    def _follows_table(self) -> bool:
        return len(self.parent) > 0 and self.parent[-1].tag == TABLE

    def _add_spacing(self, properties: Element, style: ParagraphStyle, after: float | None) -> None:
        spaces = {}
        if self._space:
            spaces["before"] = str(twips(style.text.before + self._space))
            self._space = 0.0
        if after is not None and after != style.text.after:
            spaces["after"] = str(twips(after))
        if spaces:
            add(properties, "spacing", **spaces)

    def _add_indents(
        self, properties: Element, style: ParagraphStyle, place: Place, *, is_labelled: bool
    ) -> None:
        indents = {}
        if place.left and not is_labelled:
            indents["left"] = str(twips(place.left + style.text.indent))
        right = style.text.right_indent
        if place.is_narrow and right:
            right = style.box.right_inset if style.box else 0.0
        if right != style.text.right_indent:
            indents["right"] = str(twips(right))
        if indents:
            add(properties, "ind", **indents)

    def _widen_last(self) -> None:
        """Add the space before a table to the paragraph above it."""
        if self._last is None or not self._space:
            return
        paragraph, _, after = self._last
        properties = paragraph_properties(paragraph)
        spacing(properties).set(W + "after", str(twips(after + self._space)))

    def _add_bookmarks(self, paragraph: Element) -> None:
        """Put the ids that wait into a paragraph, each once in a document."""
        self._bookmark_ends = []
        for identity in self.pending_ids:
            if identity not in self.kit.bookmarks:
                name = bookmark_name(identity, len(self.kit.bookmarks), self.kit.chapter)
                self.kit.bookmarks[identity] = name
                number = str(len(self.kit.bookmarks))
                add(paragraph, "bookmarkStart", id=number, name=name)
                self._bookmark_ends.append(add(paragraph, "bookmarkEnd", id=number))
        self.pending_ids.clear()


def keep_with_next(elements: list[Element]) -> None:
    """Keep paragraphs and tables on one page, as far as one page can hold them."""
    for element in elements[:-1]:
        keep_paragraphs(element)
    if elements and elements[-1].tag == TABLE:
        for row in elements[-1].findall(W + "tr")[:-1]:
            keep_paragraphs(row)


def keep_paragraphs(element: Element) -> None:
    """Keep every paragraph in an element with the one after it."""
    for paragraph in element.iter(P):
        set_property(paragraph_properties(paragraph), make("keepNext"))
