"""Let the sections of a document go on in the section of the house file that it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from briefwright.render.docx.elements import P_PR, Element, W, make

_REFERENCES = (f"{W}headerReference", f"{W}footerReference")
_ONLY_FIRST = (*_REFERENCES, f"{W}titlePg", f"{W}pgNumType")
_SHAPE = (f"{W}pgSz", f"{W}pgMar")
# The order of CT_SectPr (ECMA-376 part 1, 17.6.17), references first.
_ORDER = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
    "docGrid printerSettings sectPrChange"
).split()
_RANK = {W + name: rank for rank, name in enumerate(_ORDER)}


def section_around(body: Element, place: int) -> Element:
    """Return the properties of the section in which something at a place of the body stands."""
    for element in body[place:]:
        found = element if element.tag == f"{W}sectPr" else element.find(f"{P_PR}/{W}sectPr")
        if found is not None:
            return found
    section = make("sectPr")
    body.append(section)
    return section


def adopt_sections(ours: Sequence[Element], last: Element, house: Element) -> None:
    """Give our sections the house's properties: the first its headers, all of them its page.

    ``ours`` ended inside the document; ``last`` is what its end would be in a file of its own,
    and is where the house's own section goes on.
    """
    if not ours and not is_turned(last, house):
        return
    original = deepcopy(house)
    for index, section in enumerate(ours):
        _follow(section, original, is_first=index == 0)
    if ours:
        _drop(house, _ONLY_FIRST)
        type_ = last.find(f"{W}type")
        _replace(house, type_ if type_ is not None else make("type", val="continuous"))
    if is_turned(last, original):
        for element in last.iterchildren(*_SHAPE):
            _replace(house, deepcopy(element))


def is_turned(section: Element, house: Element) -> bool:
    """Tell whether the pages of a section lie on their side, and the house's do not."""
    sizes = (each.find(f"{W}pgSz") for each in (section, house))
    ours, theirs = (size is not None and size.get(f"{W}orient") == "landscape" for size in sizes)
    return ours and not theirs


def has_words_after(body: Element, place: int) -> bool:
    """Tell whether anything stands in a house file behind a place of its body."""
    return any(element.tag != f"{W}sectPr" for element in body[place:])


def first_sections(body: Element) -> list[Element]:
    """Return the properties of all sections of a document in order."""
    return list(body.iter(f"{W}sectPr"))


def insert_in_order(section: Element, element: Element) -> None:
    """Put an element among a section's properties where the schema wants it."""
    rank = _RANK[str(element.tag)]
    for index, other in enumerate(section):
        if _RANK.get(str(other.tag), 0) > rank:
            section.insert(index, element)
            return
    section.append(element)


def _follow(section: Element, house: Element, *, is_first: bool) -> None:
    """Make a section of ours one of the house's, but for its columns and a turned page."""
    shape = _SHAPE if is_turned(section, house) else ()
    own = {name: section.find(name) for name in (f"{W}type", f"{W}cols", *_SHAPE)}
    section[:] = [deepcopy(child) for child in house]
    if not is_first:
        _drop(section, _ONLY_FIRST)
    for name in (f"{W}cols", *shape, *(() if is_first else (f"{W}type",))):
        element = own[name]
        if element is not None:
            _replace(section, element)


def _replace(section: Element, element: Element) -> None:
    _drop(section, (str(element.tag),))
    insert_in_order(section, element)


def _drop(section: Element, names: Sequence[str]) -> None:
    for element in [child for child in section if child.tag in names]:
        section.remove(element)
