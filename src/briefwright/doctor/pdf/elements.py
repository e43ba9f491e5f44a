"""The structure tree of a PDF as plain values: elements, their content, the roles they play."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefwright.doctor.pdf.objects import (
    DEPTH,
    Identity,
    dictionary,
    entries,
    entry,
    identity,
    is_dictionary,
    items,
    name,
    text,
)
from briefwright.doctor.pdf.opening import OpenPdf
from briefwright.doctor.rules import files as file_rules
from briefwright.doctor.rules import tags as rules

STANDARD = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 "
    "H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry "
    "Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split()
)
"""The standard structure types (ISO 32000-1, 14.8.4)."""
MOST_ELEMENTS = 300_000
MOST_ROLES = 100
Content = tuple[Identity, int]
"""A piece of marked content: its page or form, and its number there (MCID)."""


@dataclass(slots=True, eq=False)
class Element:
    """An element of the structure tree."""

    role: str
    """Its standard type, roles mapped; its own name where it has none."""
    source: Any
    parent: Element | None
    page: Identity
    """The page that its content is on, unless that says otherwise."""
    number: int | None
    """The number of that page."""
    language: str | None
    """The language it states, or the nearest around it; None where nothing states one."""
    is_explained: bool
    """Words stand in for its content (ActualText), here or in an element around it."""
    children: list[Element] = field(default_factory=list)
    content: list[Content] = field(default_factory=list)
    objects: list[Identity] = field(default_factory=list)
    """Annotations and pictures that it holds whole."""

    @property
    def place(self) -> str:
        """Where it is, for people."""
        role = self.role or "nameless"
        return f"{role} on page {self.number}" if self.number else f"{role} tag"

    def ancestors(self) -> Iterator[Element]:
        """Yield the element that holds it, the one that holds that, and so on, so far."""
        current = self.parent
        for _ in range(DEPTH):
            if current is None:
                return
            yield current
            current = current.parent

    def attribute(self, key: str) -> Any:
        """Return an attribute (ISO 32000-1, 14.7.5): the last that is given counts."""
        value = None
        for each in items(entry(self.source, "/A")):
            given = entry(each, key)
            value = value if given is None else given
        return value

    def says(self, key: str) -> bool:
        """Tell whether it has words under a key: ``/Alt``, ``/ActualText``."""
        return bool(text(entry(self.source, key)).strip())


@dataclass(slots=True)
class Tree:
    """The structure tree, in the order of reading."""

    elements: list[Element] = field(default_factory=list)
    owners: dict[Content, Element] = field(default_factory=dict)
    holders: dict[Identity, Element] = field(default_factory=dict)
    """The element of each annotation or picture that one holds whole."""


@dataclass(frozen=True, slots=True)
class Roles:
    """What the role map says: own types, and where it says what it may not."""

    standard: dict[str, str]
    """The standard type of each own type."""
    remapped: set[str]
    """Standard types that are given another meaning."""
    circular: set[str]
    """Own types that are explained by themselves."""


def read_tree(document: OpenPdf) -> Tree:
    """Return the structure tree; what is wrong with it as a tree is reported."""
    root = entry(document.catalog, "/StructTreeRoot")
    tree, roles = Tree(), _roles(root)
    seen: set[Identity] = {identity(root)}
    waiting: list[tuple[Any, Any, Element | None]] = [
        (kid, root, None) for kid in reversed(items(entry(root, "/K")))
    ]
    while waiting:
        source, holder, parent = waiting.pop()
        if not is_dictionary(source):
            continue
        where = identity(source)
        if where != (0, 0) and where in seen:
            place = parent.place if parent else ""
            message = "A tag stands in the tree twice, or holds itself."
            document.found.add(rules.TREE, message, place)
            continue
        if len(tree.elements) >= MOST_ELEMENTS:
            document.found.add(file_rules.NOT_LOOKED_INTO, "Not all tags were looked at.")
            break
        seen.add(where)
        element = _element(document, source, parent, roles)
        tree.elements.append(element)
        if parent is not None:
            parent.children.append(element)
        above = entry(source, "/P")
        if not is_dictionary(above) or identity(above) != identity(holder):
            document.found.add(
                rules.TREE, "A tag does not name the tag it stands in.", element.place
            )
        kids = _sort_kids(document, tree, element)
        waiting += [(kid, source, element) for kid in reversed(kids)]
    _number_by_content(document, tree)
    return tree


def _number_by_content(document: OpenPdf, tree: Tree) -> None:
    """Give elements that name no page that of the first thing they hold."""
    for element in reversed(tree.elements):
        if element.number is None and element.content:
            element.number = document.page_numbers.get(element.content[0][0])
        if element.parent is not None and element.parent.page == (0, 0):
            element.parent.number = element.number or element.parent.number


def _sort_kids(document: OpenPdf, tree: Tree, element: Element) -> list[Any]:
    """Note what an element holds of the pages; return what else it holds, elements."""
    kids: list[Any] = []
    for kid in items(entry(element.source, "/K")):
        if isinstance(kid, int):
            _own(document, tree, element, (element.page, kid))
            continue
        kind = name(entry(kid, "/Type"))
        if kind == "MCR":
            stream = entry(kid, "/Stm")
            where = identity(stream if stream is not None else entry(kid, "/Pg"))
            number = entry(kid, "/MCID")
            if isinstance(number, int):
                _own(document, tree, element, (element.page if where == (0, 0) else where, number))
        elif kind == "OBJR":
            held = identity(entry(kid, "/Obj"))
            element.objects.append(held)
            tree.holders[held] = element
        else:
            kids.append(kid)
    return kids


def _own(document: OpenPdf, tree: Tree, element: Element, content: Content) -> None:
    if content in tree.owners:
        document.found.add(
            rules.TWO_OWNERS, "One piece of content belongs to two tags.", element.place
        )
    tree.owners[content] = element
    element.content.append(content)


def _element(document: OpenPdf, source: Any, parent: Element | None, roles: Roles) -> Element:
    stated = name(entry(source, "/S"))
    role = roles.standard.get(stated, stated)
    page = entry(source, "/Pg")
    where = identity(page) if page is not None else (parent.page if parent else (0, 0))
    language = entry(source, "/Lang")
    element = Element(
        role,
        source,
        parent,
        where,
        document.page_numbers.get(where),
        text(language) if language is not None else (parent.language if parent else None),
        bool(text(entry(source, "/ActualText"))) or bool(parent and parent.is_explained),
    )
    if stated in STANDARD and stated in roles.remapped:
        message = "A standard tag is given another meaning."
        document.found.add(rules.REMAPPED_TYPE, message, f"'{stated}'")
    elif stated in roles.circular:
        message = f"'{stated[:40]}' is explained by itself."
        document.found.add(rules.CIRCULAR_ROLE, message, element.place)
    elif role not in STANDARD:
        message = f"'{stated[:40]}' is no standard tag, and none explains it."
        document.found.add(rules.UNKNOWN_TYPE, message, element.place)
    return element


def _roles(root: Any) -> Roles:
    """Return what the role map says (ISO 32000-1, 14.7.3)."""
    stated = {key[1:]: name(value) for key, value in entries(entry(root, "/RoleMap")).items()}
    roles = Roles({}, set(), set())
    for own, first in stated.items():
        if own in STANDARD:
            roles.remapped.add(own)
            continue
        seen, current = {own}, first
        while current not in STANDARD and current in stated and len(seen) < MOST_ROLES:
            if current in seen:
                roles.circular.add(own)
                break
            seen.add(current)
            current = stated[current]
        roles.standard[own] = current
    return roles


def is_tagged(document: OpenPdf) -> bool:
    """Tell whether the file has a structure tree at all."""
    return bool(entries(dictionary(entry(document.catalog, "/StructTreeRoot"))))
