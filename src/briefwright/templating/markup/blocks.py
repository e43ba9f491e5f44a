"""Block elements to block nodes; whatever is empty vanishes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from lxml import etree

from briefwright.core.roles import CalloutRole, ListRole, ParagraphRole
from briefwright.document import (
    Block,
    BlockQuote,
    Callout,
    Columns,
    Contents,
    DefinitionItem,
    DefinitionList,
    Heading,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Rule,
    Section,
    Strong,
)
from briefwright.templating.markup.grammar import INLINE_NAMES, LINE, Element, Inside, uses
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
from briefwright.templating.marks import without_marks

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
            self._line = self._line or LineBuilder()
            add_text(self.reading, self._line, text)
        elif not text.isspace():
            words = " ".join(without_marks(text).split())
            shown = words if len(words) <= 40 else f"{words[:39]}…"
            message = f"text stands outside a block: '{shown}'"
            self.reading.find("T504", message, near, hint="put it in <p>")

    def child(self, child: etree._Element) -> None:
        name, is_prose = child.tag, LINE not in child.attrib
        if self.where is not Inside.BLOCKS:
            if name in INLINE_NAMES and uses(str(name), Inside.INLINE) and not self._is_special(child):
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
    own = reading.attribute(element, "class").replace("-", "_")
    if use.name == "h1":
        own = ParagraphRole.TITLE.value
    known = own in {each.value for each in ParagraphRole}
    kept = ParagraphRole(own) if known else role
    return Paragraph(inlines, kept, reading.identifier(element)) if inlines else None


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
    return Section(blocks, keep=reading.attribute(element, "class") == "keep")


def _read_list(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    words = reading.attribute(element, "class")
    list_role = ListRole(words) if words in {each.value for each in ListRole} else ListRole.PLAIN
    items = []
    for child in reading.only(element, Inside.LIST):
        blocks = read_blocks(reading, child, Inside.FLOW, ITEM_ROLES[list_role])
        if blocks:
            items.append(ListItem(blocks, reading.identifier(child)))
    if not items:
        return None
    start = reading.number(element, "start", 1)
    return ListBlock(tuple(items), use.name == "ol", list_role, start)


def _read_table(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    return read_table(reading, element, read_blocks)


def _read_quote(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    beside = [child for child in element if child.tag in ("footer", "small")]
    blocks = read_blocks(reading, element, use.inside, ParagraphRole.QUOTE, beside)
    words = {
        child.tag: read_line(reading, child) for child in beside if reading.use(child, use.inside)
    }
    attribution, note = words.get("footer", ()), words.get("small", ())
    language = reading.attribute(element, "lang") or None
    return BlockQuote(blocks, attribution, note, language) if blocks else None


def _read_callout(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    titles = element.findall("h6")
    if titles and titles[0].getprevious() is not None:
        reading.find("T504", "<h6> stands first in a box", titles[0], needle="h6")
    for second in titles[1:]:
        reading.find("T504", "a box has one title", second, needle="h6")
    lines = [read_line(reading, title) for title in titles if reading.use(title, use.inside)]
    words = lines[0] if lines else ()
    blocks = read_blocks(reading, element, use.inside, ParagraphRole.CALLOUT_BODY, titles)
    kind = reading.attribute(element, "class").replace("-", "_")
    known = kind in {each.value for each in CalloutRole}
    return Callout(CalloutRole(kind if known else "note"), blocks, words) if blocks else None


def _read_definitions(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    items: list[DefinitionItem] = []
    term: etree._Element | None = None
    for child in reading.only(element, Inside.DEFINITIONS):
        if child.tag == "dt":
            if term is not None:
                reading.find("T504", "<dt> has no <dd> after it", term, needle="dt")
            term = child
        elif term is None and not items:
            reading.find("T504", "<dd> has no <dt> before it", child, needle="dd")
        else:
            _add_definition(reading, items, term, child)
            term = None
    if term is not None:
        reading.find("T504", "<dt> has no <dd> after it", term, needle="dt")
    return DefinitionList(tuple(items)) if items else None


def _add_definition(
    reading: Reading,
    items: list[DefinitionItem],
    term: etree._Element | None,
    element: etree._Element,
) -> None:
    """Add a definition with its term, or to the item before; nothing where it says nothing."""
    inlines = read_line(reading, term) if term is not None else ()
    blocks = read_blocks(reading, element, Inside.FLOW, ParagraphRole.DEFINITION)
    if term is not None and blocks:
        items.append(DefinitionItem(inlines, blocks))
    elif blocks and items:
        items[-1] = DefinitionItem(items[-1].term, (*items[-1].blocks, *blocks))


def _read_division(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    if use.kind == "cards":
        return read_cards(reading, element, read_blocks)
    if use.kind == "key-numbers":
        return read_key_numbers(reading, element)
    blocks = read_blocks(reading, element, Inside.BLOCKS, role)
    return Columns(blocks, reading.number(element, "data-columns", 2)) if blocks else None


def _read_figure(
    reading: Reading, element: etree._Element, use: Element, role: ParagraphRole
) -> Block | None:
    return read_figure(reading, element)


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
    "table": _read_table,
    "blockquote": _read_quote,
    "aside": _read_callout,
    "dl": _read_definitions,
    "div": _read_division,
    "figure": _read_figure,
    "nav": _read_contents,
    "hr": _read_rule,
}
