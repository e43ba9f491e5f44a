"""What a style sets in the end, and how to state it where it would be inherited otherwise.

Properties come from the defaults of the document, then from the styles a style is based on, the
nearest winning (ECMA-376 part 1, 17.7.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy

from briefwright.attach.word.names import (
    P_PR,
    PARAGRAPH_ORDER,
    R_PR,
    RUN_ORDER,
    VAL,
    Element,
    W,
    insert,
    make,
)

Properties = dict[str, Element]
"""Properties by their names, one element for each."""

_BY_ATTRIBUTE = frozenset(W + name for name in "spacing ind rFonts lang".split())
"""Properties of which each attribute is inherited on its own."""
_NOT_INHERITED = frozenset(
    W + name for name in "pStyle rStyle rPr sectPr pPrChange rPrChange cnfStyle divId tabs".split()
)
TYPEFACE = frozenset(W + name for name in "rFonts lang color kern".split())
"""What text based on a style of the report takes from it."""

_UNSET_PARAGRAPH: Mapping[str, Mapping[str, str]] = {
    "spacing": {
        "before": "0", "after": "0", "line": "240", "lineRule": "auto",
        "beforeAutospacing": "0", "afterAutospacing": "0",
    },
    "ind": {"left": "0", "right": "0", "firstLine": "0"},
    "jc": {"val": "left"},
    "shd": {"val": "clear", "color": "auto", "fill": "auto"},
    "outlineLvl": {"val": "9"},
    **{
        name: {"val": "0"}
        for name in "keepNext keepLines pageBreakBefore suppressLineNumbers suppressAutoHyphens "
        "bidi contextualSpacing mirrorIndents".split()
    },
}  # fmt: skip
_UNSET_RUN: Mapping[str, Mapping[str, str]] = {
    "color": {"val": "auto"},
    "sz": {"val": "20"},
    "szCs": {"val": "20"},
    "spacing": {"val": "0"},
    "w": {"val": "100"},
    "kern": {"val": "0"},
    "position": {"val": "0"},
    "u": {"val": "none"},
    "highlight": {"val": "none"},
    "vertAlign": {"val": "baseline"},
    "rFonts": dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), "Times New Roman"),
    **{
        name: {"val": "0"}
        for name in "b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
        "vanish".split()
    },
}
"""What holds where nothing is stated."""


def inherited(layers: Iterable[Element | None]) -> Properties:
    """Return the properties that layers (``w:pPr`` or ``w:rPr``), the farthest first, set."""
    found: Properties = {}
    for layer in layers:
        for element in layer if layer is not None else ():
            name = str(element.tag)
            if name in _NOT_INHERITED:
                continue
            found[name] = _joined(found.get(name), element)
    return found


def state_paragraph(style: Element, ours: Properties, theirs: Properties) -> None:
    """Let a style state the properties of paragraphs that it would else inherit otherwise."""
    _state(style, P_PR, ours, theirs, (_UNSET_PARAGRAPH, PARAGRAPH_ORDER))


def state_run(style: Element, ours: Properties, theirs: Properties) -> None:
    """Let a style state the properties of text that it would else inherit otherwise."""
    _state(style, R_PR, ours, theirs, (_UNSET_RUN, RUN_ORDER))


def _state(
    style: Element,
    holder: str,
    ours: Properties,
    theirs: Properties,
    known: tuple[Mapping[str, Mapping[str, str]], dict[str, int]],
) -> None:
    unset, order = known
    for name in sorted({*ours, *theirs}, key=lambda each: order.get(each, len(order))):
        if name not in order or name in _NOT_INHERITED:
            continue
        wanted = _stated(name, ours.get(name), theirs.get(name), unset)
        if wanted is None or _same(wanted, theirs.get(name)):
            continue
        properties = _holder(style, holder)
        own = properties.find(name)
        if own is None:
            insert(properties, wanted, order)
        elif name in _BY_ATTRIBUTE:
            _complete(own, wanted)


def _stated(
    name: str, own: Element | None, other: Element | None, unset: Mapping[str, Mapping[str, str]]
) -> Element | None:
    """Return how a property is stated so that nothing of another value of it remains."""
    plain = unset.get(name.removeprefix(W))
    if own is None:
        return None if plain is None else make(name.removeprefix(W), **plain)
    wanted = deepcopy(own)
    if name in _BY_ATTRIBUTE and other is not None and plain is not None:
        for key in other.attrib:
            value = plain.get(str(key).removeprefix(W))
            if value is not None and key not in wanted.attrib and not _is_covered(key, wanted):
                wanted.set(key, value)
    return wanted


def _is_covered(key: object, element: Element) -> bool:
    """Tell whether an attribute of the same meaning is there: a hanging indent, a theme's font."""
    name = str(key).removeprefix(W)
    others = {"firstLine": "hanging", "left": "start", "right": "end"}
    return W + others.get(name, f"{name}Theme") in element.attrib


def _complete(own: Element, wanted: Element) -> None:
    for key, value in wanted.attrib.items():
        name = str(key).removeprefix(W)
        covering = {"firstLine": "hanging", "hanging": "firstLine"}.get(name, f"{name}Theme")
        if key not in own.attrib and W + covering not in own.attrib:
            own.set(key, value)


def _joined(before: Element | None, element: Element) -> Element:
    if before is None or element.tag not in _BY_ATTRIBUTE:
        return element
    merged = deepcopy(before)
    for key, value in element.attrib.items():
        name = str(key).removeprefix(W)
        for covered in {"hanging": ("firstLine",), "firstLine": ("hanging",)}.get(
            name, (f"{name}Theme",)
        ):
            merged.attrib.pop(W + covered, None)
        merged.set(key, value)
    return merged


def _same(one: Element, other: Element | None) -> bool:
    return (
        other is not None
        and dict(one.attrib) == dict(other.attrib)
        and len(one) == len(other)
        and all(_same(*pair) for pair in zip(one, other, strict=True))
    )


def _holder(style: Element, name: str) -> Element:
    """Return the properties of paragraphs or of text of a style (17.7.4.17), made if need be."""
    found = style.find(name)
    if found is None:
        found = make(name.removeprefix(W))
        behind = ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")
        later = {W + each for each in (behind if name == P_PR else behind[1:])}
        at = next((i for i, each in enumerate(style) if each.tag in later), len(style))
        style.insert(at, found)
    return found


def value(properties: Properties, name: str) -> str | None:
    """Return the value of a property, None where it is not set."""
    element = properties.get(W + name)
    return None if element is None else element.get(VAL)
