"""Quotations, boxes that stand out, and lists of terms."""

from __future__ import annotations

from lxml import etree

from briefwright.core.roles import CalloutRole, ParagraphRole
from briefwright.document import BlockQuote, Callout, DefinitionItem, DefinitionList
from briefwright.templating.markup.grammar import CALLOUT_ROLES, Inside
from briefwright.templating.markup.inlines import read_line
from briefwright.templating.markup.reading import ReadBlocks, Reading


def read_quote(
    reading: Reading, element: etree._Element, read_blocks: ReadBlocks
) -> BlockQuote | None:
    """Return a quotation with who said it and a note; None where it has no words."""
    beside = [child for child in element if child.tag in ("footer", "small")]
    blocks = read_blocks(reading, element, Inside.QUOTE, ParagraphRole.QUOTE, beside)
    words = {
        str(child.tag): read_line(reading, child)
        for child in beside
        if reading.use(child, Inside.QUOTE)
    }
    language = reading.attribute(element, "lang") if reading.states(element, "lang") else ""
    if not blocks:
        return None
    return BlockQuote(blocks, words.get("footer", ()), words.get("small", ()), language or None)


def read_callout(
    reading: Reading, element: etree._Element, read_blocks: ReadBlocks
) -> Callout | None:
    """Return a box with its title; None where nothing stands below the title."""
    titles = element.findall("h6")
    if titles and titles[0].getprevious() is not None:
        reading.find("T504", "<h6> stands first in a box", titles[0], needle="h6")
    for second in titles[1:]:
        reading.find("T504", "a box has one title", second, needle="h6")
    lines = [read_line(reading, title) for title in titles if reading.use(title, Inside.CALLOUT)]
    blocks = read_blocks(reading, element, Inside.CALLOUT, ParagraphRole.CALLOUT_BODY, titles)
    kind = CALLOUT_ROLES.get(reading.attribute(element, "class"), CalloutRole.NOTE)
    return Callout(kind, blocks, lines[0] if lines else ()) if blocks else None


def read_definitions(
    reading: Reading, element: etree._Element, read_blocks: ReadBlocks
) -> DefinitionList | None:
    """Return terms with what is said of them; a term of which nothing is said vanishes."""
    items = []
    for term, said in _terms(reading, element):
        if not said:
            reading.find("T504", "<dt> has no <dd> after it", term, needle="dt")
        words = read_line(reading, term)
        blocks = tuple(
            block
            for each in said
            for block in read_blocks(reading, each, Inside.FLOW, ParagraphRole.DEFINITION)
        )
        if blocks:
            items.append(DefinitionItem(words, blocks))
    return DefinitionList(tuple(items)) if items else None


def _terms(
    reading: Reading, element: etree._Element
) -> list[tuple[etree._Element, list[etree._Element]]]:
    """Return each ``<dt>`` with the ``<dd>`` elements after it."""
    terms: list[tuple[etree._Element, list[etree._Element]]] = []
    for child in reading.only(element, Inside.DEFINITIONS):
        if child.tag == "dt":
            terms.append((child, []))
        elif terms:
            terms[-1][1].append(child)
        else:
            reading.find("T504", "<dd> has no <dt> before it", child, needle="dd")
    return terms
