"""Make WordprocessingML elements: the namespaces, and one short way to write each element."""

from __future__ import annotations

from lxml import etree

Element = etree._Element
"""An XML element; lxml gives the type no public name."""

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
PLACEMENT = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
VML = "urn:schemas-microsoft-com:vml"
OFFICE = "urn:schemas-microsoft-com:office:office"

W = f"{{{MAIN}}}"
R_ID = f"{{{RELATIONSHIPS}}}id"
R_EMBED = f"{{{RELATIONSHIPS}}}embed"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_STORY_NAMESPACES = {"w": MAIN, "r": RELATIONSHIPS}
DRAWING_NAMESPACES = {"wp": PLACEMENT, "a": DRAWING, "pic": PICTURE}
VML_NAMESPACES = {"v": VML, "o": OFFICE}

# The order of CT_PPrBase (ECMA-376 part 1, 17.3.1.26), as far as this room uses it.
_PARAGRAPH_PROPERTIES = (
    "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc "
    "outlineLvl rPr sectPr"
).split()
_RANK = {W + name: rank for rank, name in enumerate(_PARAGRAPH_PROPERTIES)}

P, P_PR, P_STYLE = W + "p", W + "pPr", W + "pStyle"
TABLE = W + "tbl"
_VAL = W + "val"
_TEXT = W + "t"


def make(name: str, /, **attributes: str) -> Element:
    """Return a new element of the main namespace, with attributes of the same."""
    return etree.Element(W + name, {W + key: value for key, value in attributes.items()})


def make_root(name: str, /, **namespaces: str) -> Element:
    """Return the root of a part."""
    return etree.Element(W + name, nsmap={**_STORY_NAMESPACES, **namespaces})


def add(parent: Element, name: str, /, **attributes: str) -> Element:
    """Append an element of the main namespace, with attributes of the same, and return it."""
    element = etree.SubElement(parent, W + name)
    for key, text in attributes.items():  # faster in lxml than a mapping of attributes
        element.set(W + key, text)
    return element


def add_value(parent: Element, name: str, value: str | int) -> None:
    """Append an element whose only attribute is its value, the commonest kind."""
    etree.SubElement(parent, W + name).set(_VAL, str(value))


def add_text(run: Element, text: str) -> None:
    """Append words to a run; soft hyphens are elements of their own in Word."""
    if text and "\u00ad" not in text and not (len(run) and run[-1].tag == _TEXT):
        _set_text(etree.SubElement(run, _TEXT), text)
        return
    for index, piece in enumerate(text.split("\u00ad")):
        if index:
            etree.SubElement(run, W + "softHyphen")
        if piece:
            last = run[-1] if len(run) else None
            if last is None or last.tag != _TEXT:
                last = etree.SubElement(run, _TEXT)
            _set_text(last, (last.text or "") + piece)


def _set_text(element: Element, text: str) -> None:
    element.text = text
    if text[0].isspace() or text[-1].isspace() or "  " in text:
        element.set(_SPACE, "preserve")


def paragraph_properties(paragraph: Element) -> Element:
    """Return the properties of a paragraph, made where there are none."""
    if len(paragraph) and paragraph[0].tag == P_PR:
        return paragraph[0]
    properties = make("pPr")
    paragraph.insert(0, properties)
    return properties


def set_property(properties: Element, element: Element) -> None:
    """Put an element among a paragraph's properties, in its place, instead of an older one."""
    rank = _RANK[str(element.tag)]
    for index, other in enumerate(properties):
        if other.tag == element.tag:
            properties.replace(other, element)
            return
        if _RANK[str(other.tag)] > rank:
            properties.insert(index, element)
            return
    properties.append(element)


def spacing(properties: Element) -> Element:
    """Return the spacing among a paragraph's properties, made where there is none."""
    element = properties.find(W + "spacing")
    if element is None:
        element = make("spacing")
        set_property(properties, element)
    return element


def serialize(root: Element) -> bytes:
    """Return a part's XML."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
