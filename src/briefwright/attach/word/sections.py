"""Sections of a report around what is put between them (ECMA-376 part 1, 17.6).

A section that names no header or footer goes on with those of the section before it (17.10.5). So
whatever stands next to an annex names all of them, empty ones where there were none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from briefwright.attach.word.names import (
    CONTENT_TYPES_OF_KINDS,
    P_PR,
    PARAGRAPH_ORDER,
    RELATIONSHIP_TYPES,
    RUN,
    SECTION,
    SECTION_ORDER,
    TYPE,
    Element,
    P,
    R,
    W,
    add,
    insert,
    make,
    paragraph_properties,
    put,
    value_of,
)
from briefwright.attach.word.package import Link, WordPackage

References = Mapping[tuple[str, str], str]
"""Ids of headers and footers, by ``header`` or ``footer`` and the pages they are for."""
_KINDS = ("header", "footer")
_PAGES = ("default", "first", "even")
_ON_A_NEW_PAGE = frozenset({"nextPage", "oddPage", "evenPage"})
_ID = f"{R}id"
_TITLE_PAGE, _NUMBERS = f"{W}titlePg", f"{W}pgNumType"
_MARKS = frozenset(
    W + name
    for name in "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd permStart permEnd "
    "proofErr moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd".split()
)
"""What may stand between two blocks and takes no room."""
_ROOTS = {"header": "hdr", "footer": "ftr"}


@dataclass(frozen=True, slots=True)
class Parting:
    """Where a section was parted in two."""

    block: Element | None
    """The last one before; None at the beginning of the body."""
    following: Element
    """The properties of the section that follows."""


class EmptyFurniture:
    """A header and a footer without words, made when they are first needed."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._ids: dict[str, str] = {}

    def reference(self, kind: str) -> str:
        """Return the id of the relationship to the empty header or footer."""
        if kind not in self._ids:
            root = make(_ROOTS[kind])
            add(root, "p")
            folder = self._package.main.rpartition("/")[0]
            name = f"{folder}/{kind}1.xml".lstrip("/")
            name = self._package.add_root(name, root, CONTENT_TYPES_OF_KINDS[kind])
            link = Link(f"{RELATIONSHIP_TYPES}/{kind}", name)
            self._ids[kind] = self._package.links(self._package.main).add(link)
        return self._ids[kind]


class ReportSections:
    """The sections of a report, while annexes are put between and into them."""

    def __init__(self, body: Element, empty: EmptyFurniture) -> None:
        self._body = body
        self._empty = empty
        if not len(body) or body[-1].tag != SECTION:
            add(body, "sectPr")
        self._references: dict[Element, References] = {}
        before: References = {}
        for section in sections_of(body):
            before = {**before, **_named(section)}
            self._references[section] = before

    @property
    def last(self) -> Element:
        """The properties of the last section."""
        return self._body[-1]

    def following(self, block: Element | None) -> Element:
        """Return the properties of the section that begins or goes on behind a block."""
        later = self._body if block is None else block.itersiblings()
        for each in later:
            found = next((s for s in sections_of(each)), None)
            if found is not None:
                return found
        return self.last

    def part(self, block: Element | None) -> Parting:
        """End the section behind a block; what follows goes on on a page of its own.

        Where a section ends or begins there anyhow, the next one only names its headers and
        footers.
        """
        section = self.following(block)
        references = self._references[section]
        if block is not None and _is_inside(block):
            closing = deepcopy(section)
            name_furniture(closing, references, self._empty)
            blocks = [*reversed(list(block.itersiblings(preceding=True))), block]
            at = last_paragraph(blocks)
            if at is None:
                block = end_with(block, closing)
            else:
                drop_last_page_break(blocks[at])
                end_with(blocks[at], closing)
            for each in section.findall(_TITLE_PAGE):
                section.remove(each)
            numbers = section.find(_NUMBERS)
            if numbers is not None:
                numbers.attrib.pop(f"{W}start", None)
        begin_page(section)
        name_furniture(section, references, self._empty)
        return Parting(block, section)

    def tell_even_pages_apart(self) -> None:
        """Let even pages have what the others have, now that the settings tell them apart."""
        for section in self._references:
            repeat_on_even_pages(section)


def sections_of(root: Element) -> Iterable[Element]:
    """Yield the properties of sections below an element, without those a change has replaced."""
    for each in root.iter(SECTION):
        parent = each.getparent()
        if parent is None or parent.tag != f"{W}sectPrChange":
            yield each


def name_furniture(section: Element, references: References, empty: EmptyFurniture) -> None:
    """Let a section name a header and footer for all kinds of pages, empty ones if need be."""
    named = _named(section)
    for kind in _KINDS:
        for pages in _PAGES:
            if (kind, pages) not in named:
                identity = references.get((kind, pages)) or empty.reference(kind)
                _refer(section, kind, pages, identity)


def repeat_on_even_pages(section: Element) -> None:
    """Let even pages have the header and footer of the others."""
    named = _named(section)
    for kind in _KINDS:
        if (kind, "default") in named:
            for each in section.findall(f"{W}{kind}Reference"):
                if each.get(TYPE) == "even":
                    section.remove(each)
            _refer(section, kind, "even", named[kind, "default"])


def begin_page(section: Element) -> None:
    """Let a section begin on a new page."""
    if value_of(section, "type") not in _ON_A_NEW_PAGE:
        put(section, make("type", val="nextPage"), SECTION_ORDER)


def number_from(section: Element, first: int) -> None:
    """Let the pages of a section be counted from a number, if it does not say so itself."""
    numbers = section.find(_NUMBERS)
    if numbers is None:
        numbers = make("pgNumType")
        insert(section, numbers, SECTION_ORDER)
    if numbers.get(f"{W}start") is None:
        numbers.set(f"{W}start", str(first))


def count_notes_anew(section: Element) -> None:
    """Let footnotes be counted from one in a section that does not say how (17.11.19)."""
    properties = section.find(f"{W}footnotePr")
    if properties is None:
        properties = make("footnotePr")
        insert(section, properties, SECTION_ORDER)
    if properties.find(f"{W}numRestart") is None:
        add(properties, "numRestart", val="eachSect")


def end_with(block: Element, section: Element) -> Element:
    """Let a section end with a block, and return the block it ends with.

    That is the block itself if it is a paragraph, else one behind it that takes no room.
    """
    if not can_end(block):
        closing = closing_paragraph(section)
        block.addnext(closing)
        return closing
    put(paragraph_properties(block), section, PARAGRAPH_ORDER)
    return block


def drop_last_page_break(block: Element) -> None:
    """Take out a break to a new page at the end of a paragraph behind which a section ends.

    It would leave an empty page before the annex.
    """
    if block.tag != P or not len(block) or block[-1].tag != RUN or not len(block[-1]):
        return
    last = block[-1][-1]
    if last.tag == f"{W}br" and last.get(TYPE) == "page":
        block[-1].remove(last)


def can_end(block: Element) -> bool:
    """Tell whether the end of a section may stand in a block."""
    return block.tag == P and block.find(f"{P_PR}/{SECTION}") is None


def last_paragraph(blocks: Sequence[Element]) -> int | None:
    """Return where the paragraph is that blocks end with, marks between blocks apart.

    None where they end with something else, or a section ends there.
    """
    at = len(blocks) - 1
    while at > 0 and blocks[at].tag in _MARKS:
        at -= 1
    return at if blocks and can_end(blocks[at]) else None


def closing_paragraph(section: Element) -> Element:
    """Return a paragraph as low as can be, for the end of a section behind a table."""
    paragraph = make("p")
    properties = add(paragraph, "pPr")
    add(properties, "spacing", before="0", after="0", line="20", lineRule="exact")
    add(add(properties, "rPr"), "sz", val="2")
    properties.append(section)
    return paragraph


def _is_inside(block: Element) -> bool:
    """Tell whether a block neither ends a section nor stands for an annex put there before."""
    return isinstance(block.tag, str) and not any(True for _ in sections_of(block))


def _named(section: Element) -> dict[tuple[str, str], str]:
    return {
        (kind, each.get(TYPE, "default")): each.get(_ID, "")
        for kind in _KINDS
        for each in section.iterfind(f"{W}{kind}Reference")
    }


def _refer(section: Element, kind: str, pages: str, identity: str) -> None:
    reference = make(f"{kind}Reference", type=pages)
    reference.set(_ID, identity)
    last = section.findall(f"{W}{kind}Reference")
    if last:
        last[-1].addnext(reference)
    else:
        insert(section, reference, SECTION_ORDER)
