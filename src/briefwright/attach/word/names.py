"""Names of WordprocessingML and of what is embedded in it, as attaching needs them."""

from __future__ import annotations

from lxml import etree

from briefwright.house.names import MAIN, REFERENCE, Element, W

__all__ = ["MAIN", "REFERENCE", "Element", "W"]

R = f"{{{REFERENCE}}}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PLACEMENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
VML = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DATA_STORE = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"

BODY, P, P_PR, R_PR, RUN, TABLE = (W + name for name in "body p pPr rPr r tbl".split())
STYLE, STYLE_ID, TYPE, VAL, ID, NAME = (
    W + name for name in "style styleId type val id name".split()
)
P_STYLE, R_STYLE, T_STYLE = (W + name for name in "pStyle rStyle tblStyle".split())
SECTION = W + "sectPr"
MARK_START, MARK_END = W + "bookmarkStart", W + "bookmarkEnd"
FIELD_MARK, INSTRUCTION, SIMPLE_FIELD = (W + name for name in "fldChar instrText fldSimple".split())
FIELD_TYPE = W + "fldCharType"
TEXT = W + "t"

RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CONTENT_TYPES_OF_KINDS = {
    "styles": f"{_DOCUMENT_TYPE}.styles+xml",
    "numbering": f"{_DOCUMENT_TYPE}.numbering+xml",
    "settings": f"{_DOCUMENT_TYPE}.settings+xml",
    "fontTable": f"{_DOCUMENT_TYPE}.fontTable+xml",
    "footnotes": f"{_DOCUMENT_TYPE}.footnotes+xml",
    "endnotes": f"{_DOCUMENT_TYPE}.endnotes+xml",
    "comments": f"{_DOCUMENT_TYPE}.comments+xml",
    "header": f"{_DOCUMENT_TYPE}.header+xml",
    "footer": f"{_DOCUMENT_TYPE}.footer+xml",
}
MAIN_TYPE = f"{_DOCUMENT_TYPE}.document.main+xml"
TEMPLATE_TYPE = f"{_DOCUMENT_TYPE}.template.main+xml"
_ON = frozenset({"1", "true", "on"})


def is_on(element: Element | None) -> bool:
    """Tell whether a property is there and switched on (ECMA-376 part 1, 17.17.4)."""
    return element is not None and element.get(VAL, "1") in _ON


def value_of(parent: Element, name: str) -> str | None:
    """Return the value of a child that has nothing else, None where there is no such child."""
    child = parent.find(W + name)
    return None if child is None else child.get(VAL, "")


def make(name: str, /, **attributes: str) -> Element:
    """Return a new element of the main namespace, with attributes of the same."""
    stated = {W + key: value for key, value in attributes.items()}
    return etree.Element(W + name, stated, nsmap={"w": MAIN})


def add(parent: Element, name: str, /, **attributes: str) -> Element:
    """Append such an element to another, and return it."""
    element = etree.SubElement(parent, W + name)
    for key, value in attributes.items():
        element.set(W + key, value)
    return element


def remove(element: Element) -> None:
    """Take an element out of its parent; what follows it stays where it is."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


# Orders of the schema: CT_PPr (17.3.1.26), CT_RPr (17.3.2.28), CT_SectPr (17.6.17).
PARAGRAPH_ORDER = {
    W + name: rank
    for rank, name in enumerate(
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
        "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
        "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
        "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
        "rPr sectPr pPrChange".split()
    )
}
RUN_ORDER = {
    W + name: rank
    for rank, name in enumerate(
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
        "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
        "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath "
        "rPrChange".split()
    )
}
SECTION_ORDER = {
    W + name: rank
    for rank, name in enumerate(
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
        "docGrid printerSettings sectPrChange".split()
    )
}


def put(parent: Element, element: Element, order: dict[str, int]) -> None:
    """Put a property among others in the schema's order, instead of the one of its name."""
    for other in parent.findall(str(element.tag)):
        parent.remove(other)
    insert(parent, element, order)


def insert(parent: Element, element: Element, order: dict[str, int]) -> None:
    """Put a property among others in the schema's order, behind those of its name."""
    rank = order[str(element.tag)]
    for index, other in enumerate(parent):
        if order.get(str(other.tag), rank) > rank:
            parent.insert(index, element)
            return
    parent.append(element)


def paragraph_properties(paragraph: Element) -> Element:
    """Return the properties of a paragraph, made where there are none."""
    properties = paragraph.find(P_PR)
    if properties is None:
        properties = make("pPr")
        paragraph.insert(0, properties)
    return properties
