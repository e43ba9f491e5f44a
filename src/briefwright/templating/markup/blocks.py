"""Block elements to block nodes; whatever is empty vanishes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from lxml import etree

from briefwright.core.roles import ListRole, ParagraphRole
from briefwright.document import (
    Block,
    Columns,
    Contents,
    Heading,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Rule,
    Section,
    Strong,
)
from briefwright.templating.marks import without_marks
from briefwright.templating.markup.boxes import read_callout, read_definitions, read_quote
from briefwright.templating.markup.grammar import (
    INLINE_NAMES,
    LINE,
    LIST_ROLES,
    PARAGRAPH_ROLES,
    Element,
    Inside,
    uses,
)
from briefwright.templating.markup.inlines import (
    LineBuilder,
    add_content,
    add_element,
    add_text,
    read_line,
)
from briefwright.templating.markup.pictures import read_cards, read_figure, read_key_numbers
from briefwright.templating.markup.reading import Reading
from briefwright.templating.markup.tables import read_table

ITEM_ROLES: Final = {
    ListRole.PLAIN: ParagraphRole.LIST_ITEM,
    ListRole.POINTS: ParagraphRole.POINT,
    ListRole.NUMBERED: ParagraphRole.NUMBERED,
    ListRole.NOTES: ParagraphRole.SOURCE_NOTE,
    ListRole.BOXES: ParagraphRole.LIST_ITEM,
}
"""What plain paragraphs are in the items of each kind of list."""
_HEADINGS: Final = {"h2": 1, "h3": 2, "h4": 3}
Blocks = tuple[Block, ...]


def read_blocks(
    reading: Reading,
    element: etree._Element,
    where: Inside,
    role: ParagraphRole = ParagraphRole.BODY,
    skip: Sequence[etree._Element] = (),
) -> Blocks:
    """Return the blocks inside an element; ``role`` is that of its plain paragraphs.

    Elements to ``skip`` have been read already.

    Where inline content may stand, it becomes a paragraph. Prose flows together with inline
    content beside it, so that a citation stands at the end of the text it belongs to.
    """
    flow = _Flow(reading, where, role)
    flow.text(element.text, element)
    for child in element:
        if child not in skip:
            flow.child(child)
        flow.text(child.tail, child)
    flow.end_line()
    return tuple(flow.blocks)


class _Flow:
    """Blocks as they come, and the line of inline content that is still open between them."""

    def __init__(self, reading: Reading, where: Inside, role: ParagraphRole) -> None:
        self.reading = reading
        self.where = where
        self.role = role
        self.blocks: list[Block] = []
        self._line: LineBuilder | None = None

    def text(self, text: str | None, near: etree._Element) -> None:
        if not text:
            return
        if self.where is not Inside.BLOCKS:
            if self._line is None and text.isspace():
                return
            self._line = self._line or LineBuilder()
            add_text(self.reading, self._line, text)
        elif not text.isspace():
            words = " ".join(without_marks(text).split())
            shown = words if len(words) <= 40 else f"{words[:39]}…"
            message = f"text stands outside a block: '{shown}'"
            self.reading.find_words("T504", message, words, near, hint="put it in <p>")

    def child(self, child: etree._Element) -> None:
        name, is_prose = child.tag, LINE not in child.attrib
        if self.where is not Inside.BLOCKS:
            if name in INLINE_NAMES and not self._is_special(child):
                self._line = self._line or LineBuilder()
                add_element(self.reading, self._line, child)
                return
            if is_prose and name == "p":
                self._prose(child)
                return
        self.end_line()
        if is_prose and name in _HEADINGS and self.where is not Inside.BLOCKS:
            self._small_heading(child)
            return
        use = self.reading.use(child, self.where)
        if use is None:
            self.blocks += read_blocks(self.reading, child, Inside.FLOW, self.role)
        else:
            self.blocks += read_block(self.reading, child, use, self.role)

    def end_line(self) -> None:
        """Make a paragraph of the inline content so far."""
        inlines = self._line.inlines() if self._line is not None else ()
        if inlines:
            self.blocks.append(Paragraph(inlines, self.role))
        self._line = None

    def _prose(self, child: etree._Element) -> None:
        if self._line is not None and self._line.has_prose:
            self.end_line()
        self._line = self._line or LineBuilder()
        self._line.has_prose = True
        add_content(self.reading, self._line, child)

    def _small_heading(self, child: etree._Element) -> None:
        inlines = read_line(self.reading, child)
        if inlines:
            self.blocks.append(Paragraph((Strong(inlines),), self.role))

    def _is_special(self, child: etree._Element) -> bool:
        """Tell whether an element that may be inline has another use here: initials on a card."""
        kinds = [use.kind for use in uses(str(child.tag), self.where)]
        return child.get("class") in [kind for kind in kinds if kind not in (None, "footnote")]


def read_block(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Iterator[Block]:
    """Yield the node of a block element, nothing where it is empty."""
    block = _READERS[element.tag](reading, element, use, role)
    if block is not None:
        yield block


def _read_paragraph(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    inlines = read_line(reading, element)
    if not inlines:
        return None
    if use.name == "p" and reading.is_plain(element):
        return Paragraph(inlines, role)
    own = "title" if use.name == "h1" else reading.attribute(element, "class")
    return Paragraph(inlines, PARAGRAPH_ROLES.get(own, role), reading.identifier(element))


def _read_heading(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    inlines = read_line(reading, element)
    identifier = reading.identifier(element) or ""
    return Heading(_HEADINGS[use.name], inlines, identifier) if inlines else None


def _read_section(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    blocks = read_blocks(reading, element, use.inside, role)
    if all(isinstance(block, Heading) for block in blocks):
        return None
    landscape = reading.attribute(element, "data-page") == "landscape"
    if landscape and element.getparent() is not element.getroottree().getroot():
        message = "a section in landscape stands in no other section and in no columns"
        hint = "close what is around it first: it has pages to itself"
        reading.find("T504", message, element, hint=hint, needle="data-page")
    return Section(blocks, reading.attribute(element, "class") == "keep", landscape)


def _read_list(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    list_role = LIST_ROLES.get(reading.attribute(element, "class"), ListRole.PLAIN)
    items = []
    for child in reading.only(element, Inside.LIST):
        blocks = read_blocks(reading, child, Inside.FLOW, ITEM_ROLES[list_role])
        if blocks:
            items.append(ListItem(blocks, reading.identifier(child)))
    if not items:
        return None
    start = reading.number(element, "start", 1)
    return ListBlock(tuple(items), use.name == "ol", list_role, start)


def _read_division(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    if use.kind == "cards":
        return read_cards(reading, element, read_blocks)
    if use.kind == "key-numbers":
        return read_key_numbers(reading, element)
    blocks = read_blocks(reading, element, Inside.BLOCKS, role)
    return Columns(blocks, reading.number(element, "data-columns", 2)) if blocks else None


def _read_contents(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    return Contents(reading.number(element, "data-depth", 2))


def _read_rule(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    return PageBreak() if use.kind == "page-break" else Rule()


_Reader = Callable[[Reading, etree._Element, Element, ParagraphRole], Block | None]
_READERS: Final[dict[object, _Reader]] = {
    "h1": _read_paragraph,
    "p": _read_paragraph,
    "h2": _read_heading,
    "h3": _read_heading,
    "h4": _read_heading,
    "section": _read_section,
    "ul": _read_list,
    "ol": _read_list,
    "table": lambda reading, element, use, role: read_table(reading, element, read_blocks),
    "blockquote": lambda reading, element, use, role: read_quote(reading, element, read_blocks),
    "aside": lambda reading, element, use, role: read_callout(reading, element, read_blocks),
    "dl": lambda reading, element, use, role: read_definitions(reading, element, read_blocks),
    "div": _read_division,
    "figure": lambda reading, element, use, role: read_figure(reading, element),
    "nav": _read_contents,
    "hr": _read_rule,
}
