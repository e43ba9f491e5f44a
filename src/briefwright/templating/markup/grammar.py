"""The grammar of templates: every element, where it may stand, what it holds, its attributes.

Written once, here. The parser reads markup by it; the guide for template authors shows it, and a
test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final, TypeVar

from briefwright.core.roles import (
    BOOK_ROLES,
    CalloutRole,
    ListRole,
    ParagraphRole,
    TableLook,
    TextRole,
)

_Role = TypeVar("_Role", bound=StrEnum)


class Inside(StrEnum):
    """What may stand inside an element."""

    BLOCKS = "blocks"
    FLOW = "blocks or inline content"
    INLINE = "inline content"
    QUOTE = "blocks or inline content, footer, small"
    CALLOUT = "h6, then blocks or inline content"
    CARD = "header, img or span, then blocks or inline content"
    LIST = "li"
    TABLE = "caption, colgroup, thead, tbody, tr"
    TABLE_PART = "tr"
    ROW = "th, td"
    COLUMN_GROUP = "col"
    DEFINITIONS = "dt, dd"
    CARDS = "article"
    KEY_NUMBERS = "div"
    KEY_NUMBER = "b, then span"
    FIGURE = "img, figcaption"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute: the words allowed, or the form of its value in words and as a pattern."""

    form: str
    pattern: str = ".*"
    choices: tuple[str, ...] = ()
    required: bool = False

    def accepts(self, value: str) -> bool:
        """Tell whether a value is allowed."""
        if self.choices:
            return value in self.choices
        return re.fullmatch(self.pattern, value, re.DOTALL) is not None


@dataclass(frozen=True, slots=True)
class Element:
    """An element in one of its uses; ``kind`` is the class that makes this use, if one does."""

    name: str
    where: tuple[Inside, ...]
    inside: Inside
    meaning: str
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    kind: str | None = None
    required: tuple[str, ...] = field(default=(), init=False)
    """The attributes it cannot do without."""

    def __post_init__(self) -> None:
        required = tuple(name for name, rule in self.attributes.items() if rule.required)
        object.__setattr__(self, "required", required)


def _by_class(roles: Iterable[_Role]) -> dict[str, _Role]:
    return {role.value.replace("_", "-"): role for role in roles}


PARAGRAPH_ROLES: Final = _by_class(
    role
    for role in ParagraphRole
    if role not in BOOK_ROLES  # no template makes covers or indexes
)
TEXT_ROLES: Final = _by_class(TextRole)
LIST_ROLES: Final = _by_class(ListRole)
TABLE_LOOKS: Final = _by_class(TableLook)
CALLOUT_ROLES: Final = _by_class(CalloutRole)
"""What the classes of elements mean."""


def _classes(words: Mapping[str, object], *, required: bool = False) -> Attribute:
    return Attribute("one of the words listed", choices=tuple(words), required=required)


_ID = Attribute("a letter, then letters, digits, - _ .", r"[A-Za-z][\w.-]*")
_LANGUAGE = Attribute("a language tag: fr, sr-Latn", r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_COUNT = Attribute("a whole number from 1", r"[1-9]\d{0,2}")
_TEXT = Attribute("text")
_ADDRESS = Attribute(
    "an address: https:, http: or mailto:, or #id",
    r"(?:https?://|mailto:)[^\s<>\"]+|#[A-Za-z][\w.-]*",
)
_SHARE = Attribute("a number above 0", r"(?=.*[1-9])\d{1,4}(?:\.\d{1,4})?")
_LABEL = {"data-label": Attribute("the word before its number: Table, Figure", r"[^\W\d_].{0,39}")}
_LISTS = {"class": _classes(LIST_ROLES)}
_IMAGE = {
    "src": Attribute("the name of a picture", ".+", required=True),
    "alt": Attribute("text for those who cannot see it", required=True),
}

ANY_FLOW: Final = (Inside.FLOW, Inside.QUOTE, Inside.CALLOUT, Inside.CARD)
"""Insides that take inline content as well as some blocks."""
_BLOCKS: Final = (Inside.BLOCKS,)
_ALL: Final = (Inside.BLOCKS, *ANY_FLOW)
_INLINE: Final = (Inside.INLINE, *ANY_FLOW)

GRAMMAR: Final = (
    Element("h1", _BLOCKS, Inside.INLINE, "the title of the document", {"id": _ID}),
    Element("h2", _BLOCKS, Inside.INLINE, "heading of level 1", {"id": _ID}),
    Element("h3", _BLOCKS, Inside.INLINE, "heading of level 2", {"id": _ID}),
    Element("h4", _BLOCKS, Inside.INLINE, "heading of level 3", {"id": _ID}),
    Element("p", _ALL, Inside.INLINE, "paragraph; its class is its role, else the place decides",
            {"class": _classes(PARAGRAPH_ROLES), "id": _ID}),
    Element("section", _BLOCKS, Inside.BLOCKS, "a part of the document; keep: on one page; "
            "landscape: on pages turned on their side",
            {"class": Attribute("one of the words listed", choices=("keep",)),
             "data-page": Attribute("one of the words listed", choices=("landscape",))}),
    Element("ul", _ALL, Inside.LIST, "list", _LISTS),
    Element("ol", _ALL, Inside.LIST, "numbered list",
            {**_LISTS, "start": Attribute("a whole number", r"\d{1,9}")}),
    Element("li", (Inside.LIST,), Inside.FLOW, "item of a list", {"id": _ID}),
    Element("table", (*_BLOCKS, Inside.CALLOUT), Inside.TABLE, "table",
            {"class": _classes(TABLE_LOOKS), "id": _ID}),
    Element("caption", (Inside.TABLE,), Inside.INLINE, "the table's caption", _LABEL),
    Element("colgroup", (Inside.TABLE,), Inside.COLUMN_GROUP, "the table's columns"),
    Element("col", (Inside.COLUMN_GROUP,), Inside.NOTHING, "a column: alignment, share of width",
            {"class": Attribute("one of the words listed", choices=("left", "centre", "right")),
             "data-share": _SHARE}),
    Element("thead", (Inside.TABLE,), Inside.TABLE_PART, "rows repeated on every page"),
    Element("tbody", (Inside.TABLE,), Inside.TABLE_PART, "the other rows"),
    Element("tr", (Inside.TABLE, Inside.TABLE_PART), Inside.ROW, "row"),
    Element("th", (Inside.ROW,), Inside.FLOW, "header of a column or row",
            {"colspan": _COUNT, "rowspan": _COUNT}),
    Element("td", (Inside.ROW,), Inside.FLOW, "cell", {"colspan": _COUNT, "rowspan": _COUNT}),
    Element("blockquote", _ALL, Inside.QUOTE, "quotation", {"lang": _LANGUAGE}),
    Element("footer", (Inside.QUOTE,), Inside.INLINE, "who said it"),
    Element("small", (Inside.QUOTE,), Inside.INLINE, "a note on the quotation"),
    Element("aside", _BLOCKS, Inside.CALLOUT, "box that stands out",
            {"class": _classes(CALLOUT_ROLES, required=True)}),
    Element("h6", (Inside.CALLOUT,), Inside.INLINE, "title of a box"),
    Element("div", _BLOCKS, Inside.CARDS, "cards in columns",
            {"data-columns": Attribute("1 to 4", "[1-4]")}, "cards"),
    Element("article", (Inside.CARDS,), Inside.CARD, "card"),
    Element("header", (Inside.CARD,), Inside.INLINE, "name on a card"),
    Element("img", (Inside.CARD, Inside.FIGURE), Inside.NOTHING, "picture", _IMAGE),
    Element("span", (Inside.CARD,), Inside.INLINE, "letters in place of a picture", {}, "initials"),
    Element("div", _BLOCKS, Inside.KEY_NUMBERS, "strip of numbers", {}, "key-numbers"),
    Element("div", (Inside.KEY_NUMBERS,), Inside.KEY_NUMBER, "one number"),
    Element("b", (Inside.KEY_NUMBER,), Inside.INLINE, "the number"),
    Element("span", (Inside.KEY_NUMBER,), Inside.INLINE, "what it counts"),
    Element("dl", _ALL, Inside.DEFINITIONS, "terms and what is said of them"),
    Element("dt", (Inside.DEFINITIONS,), Inside.INLINE, "term"),
    Element("dd", (Inside.DEFINITIONS,), Inside.FLOW, "what is said of it"),
    Element("figure", _BLOCKS, Inside.FIGURE, "picture with a caption",
            {"data-width": Attribute("a share of the width, above 0, at most 1",
                                     r"1(?:\.0*)?|0?\.\d*[1-9]\d*"), "id": _ID}),
    Element("figcaption", (Inside.FIGURE,), Inside.INLINE, "caption", _LABEL),
    Element("div", _BLOCKS, Inside.BLOCKS, "blocks in columns",
            {"data-columns": Attribute("2 to 4", "[2-4]")}, "columns"),
    Element("nav", _BLOCKS, Inside.NOTHING, "table of contents, to a depth",
            {"data-depth": Attribute("1 to 3", "[1-3]")}),
    Element("hr", _BLOCKS, Inside.NOTHING, "a new page begins", {}, "page-break"),
    Element("hr", _ALL, Inside.NOTHING, "a thin line"),
    Element("strong", _INLINE, Inside.INLINE, "bold"),
    Element("b", _INLINE, Inside.INLINE, "bold"),
    Element("em", _INLINE, Inside.INLINE, "italic"),
    Element("i", _INLINE, Inside.INLINE, "italic"),
    Element("br", _INLINE, Inside.NOTHING, "line break"),
    Element("a", _INLINE, Inside.INLINE, "link out, or to an id of this document; "
            "an empty one says the words of what it leads to",
            {"href": Attribute(_ADDRESS.form, _ADDRESS.pattern, required=True)}),
    Element("span", _INLINE, Inside.INLINE, "words with a purpose, or in a language (or both)",
            {"class": _classes(TEXT_ROLES), "lang": _LANGUAGE}),
    Element("span", _INLINE, Inside.INLINE, "footnote, numbered by itself", {}, "footnote"),
    Element("cite", _INLINE, Inside.INLINE, "citation of a source",
            {"data-source": Attribute("the id of a source", r"[A-Za-z][\w-]*", required=True)}),
)  # fmt: skip

NAMES: Final = tuple(dict.fromkeys(element.name for element in GRAMMAR))
INLINE_NAMES: Final = frozenset(e.name for e in GRAMMAR if Inside.INLINE in e.where)
VOID_NAMES: Final = ("br", "hr", "img", "col")
"""Elements that may stay unclosed."""
LINE: Final = "data-line"
"""The attribute that says where in the template a tag stands; never written by authors."""


@cache
def uses(name: str, where: Inside) -> tuple[Element, ...]:
    """Return the uses of an element in a place, those with a class of their own first."""
    found = [element for element in GRAMMAR if element.name == name and where in element.where]
    return tuple(sorted(found, key=lambda element: element.kind is None))


@cache
def only_use(name: str, where: Inside) -> Element | None:
    """Return the use of an element in a place where its class makes no other of it."""
    found = uses(name, where)
    return found[0] if len(found) == 1 and found[0].kind is None else None


@lru_cache(maxsize=1024)
def use_of(name: str, where: Inside, kind: str | None) -> Element | None:
    """Return the use of an element with a class in a place; None where it has none."""
    for element in uses(name, where):
        if element.kind is None or element.kind == kind:
            return element
    return None


@cache
def names_in(where: Inside) -> tuple[str, ...]:
    """Return the elements that may stand in a place, in the order of the grammar."""
    return tuple(dict.fromkeys(element.name for element in GRAMMAR if where in element.where))


@cache
def attributes_of(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return every attribute an element has in any use, with the words allowed where listed."""
    found: dict[str, tuple[str, ...]] = {}
    for element in GRAMMAR:
        if element.name == name:
            for attribute, rule in element.attributes.items():
                found[attribute] = found.get(attribute, ()) + rule.choices
            if element.kind is not None:
                found["class"] = (*found.get("class", ()), element.kind)
    return found
